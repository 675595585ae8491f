import type { ExampleRebuttal, ExampleStanding } from './types'

/** Who answers which claim or rebuttal, beside the denial that its statement carries. */
export const rebuttals: ExampleRebuttal[] = [
  {
    key: 'kirby-against-jamshidi',
    kind: 'contradiction',
    statement: 'kirby-confirms-the-warning',
    claim: 'warning',
    answers: 'jamshidi-against-the-warning',
    summary:
      'After the post the White House confirmed that a message had gone from Biden to Khamenei, directly.',
    entered: { at: '2023-10-27T12:34:00Z', by: 'editorA' },
  },
  {
    key: 'biden-against-nothing-but-requests',
    kind: 'contradiction',
    statement: 'biden-says-he-warned-khamenei',
    claim: 'nothing-but-requests',
    counterClaim: 'warning',
    summary: 'The President called his message a warning, which is more than a request.',
    entered: { at: '2023-10-27T12:36:00Z', by: 'editorA' },
  },
  {
    key: 'irna-source-against-nothing-to-do-with-israel',
    kind: 'contradiction',
    statement: 'irna-source-on-managing-the-war',
    claim: 'nothing-to-do-with-israel',
    counterClaim: 'manages-the-war',
    summary: 'Washington cannot keep its messages apart from a war that it arms and manages.',
    entered: { at: '2023-10-27T12:38:00Z', by: 'editorA' },
  },
  {
    key: 'irna-source-against-no-wider-conflict-wanted',
    kind: 'contradiction',
    statement: 'irna-source-on-managing-the-war',
    claim: 'no-wider-conflict-wanted',
    counterClaim: 'manages-the-war',
    summary: 'Whoever arms one side and manages the war cannot claim to oppose its spread.',
    entered: { at: '2023-10-27T12:41:00Z', by: 'editorA' },
  },
  {
    key: 'reuters-against-allies-independent',
    kind: 'contradiction',
    statement: 'reuters-says-iran-arms-and-funds-groups',
    claim: 'allies-independent',
    counterClaim: 'iran-arms-and-funds',
    summary: 'Iran gives these groups arms and money, and extends its own power through them.',
    entered: { at: '2023-10-27T12:43:00Z', by: 'editorA' },
  },
]

/** What an editor decided about a rebuttal's standing. */
export const standings: ExampleStanding[] = [
  {
    rebuttal: 'jamshidi-against-the-warning',
    standing: 'standing',
    reason:
      'The confirmation by the White House does not answer the denial: it gives neither the text of a message nor its addressee’s receipt. One side’s word stands against the other’s.',
    entered: { at: '2023-10-27T15:50:00Z', by: 'editorA' },
  },
]
