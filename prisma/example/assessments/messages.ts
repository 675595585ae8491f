import type { ExampleAssessment } from '../types'

export const messageAssessments: ExampleAssessment[] = [
  {
    key: 'warning-1',
    claim: 'warning',
    level: 'single_origin',
    rationale:
      'Two people say so, and they are one party: the President, and the man who speaks for his office. That the second confirms the first adds a detail, that the message went directly, but no independent view. An aide to Iran’s president denies that any message was addressed to the leader. We looked in the report for an account by someone who carried or read the message and found none.',
    known:
      'Messages passed from the United States to Iran in these days. The American side calls one of them a warning; the Iranian side speaks of requests.',
    notKnown: 'To whom the message was addressed, by what channel it went, and what it said.',
    wouldSettle: 'The text of the message, or the word of whoever carried it.',
    credibility: 3,
    statements: [
      'biden-says-he-warned-khamenei',
      'kirby-confirms-the-warning',
      'jamshidi-denies-the-warning',
    ],
    drafted: { at: '2023-10-27T13:05:00Z', by: 'editorA' },
    submitted: { at: '2023-10-27T13:20:00Z', by: 'editorA' },
    published: { at: '2023-10-27T16:40:00Z', by: 'reviewerB' },
  },
  {
    key: 'messages-sent-1',
    claim: 'messages-sent',
    level: 'corroborated',
    rationale:
      'Two parties who otherwise contradict each other agree on this much. The President and the White House say that a message went out; an aide to Iran’s president, who denies that it was a warning, speaks of the American messages as having come. Neither had an interest in granting the other this point. The unnamed source cited by IRNA says the same; we give that no weight, since it may be of the same government as the aide.',
    known: 'That there were messages from the American side to the Iranian side by 26 October 2023.',
    notKnown: 'How many there were, on which days they were sent and who handed them over.',
    wouldSettle: 'Publication of one of the messages, or confirmation by an intermediary.',
    credibility: 2,
    statements: [
      'biden-speaks-of-a-message-to-iran',
      'kirby-confirms-a-message',
      'jamshidi-grants-that-messages-came',
    ],
    drafted: { at: '2023-10-27T13:35:00Z', by: 'editorA' },
    submitted: { at: '2023-10-27T13:50:00Z', by: 'editorA' },
    published: { at: '2023-10-27T16:48:00Z', by: 'reviewerB' },
  },
  {
    key: 'messages-no-wider-war-1',
    claim: 'messages-no-wider-war',
    level: 'unverified',
    rationale:
      'The only account of what these messages said is that of a source without a name, through an agency of the state that received them. We looked in the report for an American confirmation of this content. It says that American officials wish to avoid a wider conflict, which agrees with it but does not speak of any message.',
    known: 'That messages were sent; this is assessed apart.',
    notKnown: 'Who the source is, whether the source saw the messages, and which allies received them.',
    wouldSettle: 'The text, or a named person on either side who vouches for it.',
    credibility: 6,
    statements: ['irna-source-on-a-wider-war'],
    drafted: { at: '2023-10-27T14:05:00Z', by: 'editorA' },
    submitted: { at: '2023-10-27T14:15:00Z', by: 'editorA' },
    published: { at: '2023-10-27T16:55:00Z', by: 'reviewerB' },
  },
  {
    key: 'allies-independent-1',
    claim: 'allies-independent',
    level: 'unverifiable',
    rationale:
      'Who decides inside armed groups cannot be seen from outside, and nothing on record shows an order given or refused. That Iran supplies these groups, as the report says, speaks against full independence, but one can be supplied and still decide alone.',
    known: 'Who says so, and that the report describes the groups as armed and funded by Iran.',
    notKnown: 'Whether any of the attacks of these weeks was ordered, approved or disapproved in Tehran.',
    wouldSettle:
      'Orders, intercepted or leaked and examined, or the testimony of people who gave or received them.',
    credibility: 6,
    reviewBy: '2024-04-30',
    statements: ['irna-source-on-irans-allies'],
    drafted: { at: '2023-10-27T14:25:00Z', by: 'editorA' },
    submitted: { at: '2023-10-27T14:40:00Z', by: 'editorA' },
    published: { at: '2023-10-27T17:02:00Z', by: 'reviewerB' },
  },
  {
    key: 'not-be-spared-1',
    claim: 'not-be-spared',
    level: 'not_checkable',
    rationale:
      'A forecast with a condition and without a date. It can be read as a prediction or as a threat; as long as the condition has not failed, neither can be tested.',
    known: 'That Iran’s foreign minister said it at the United Nations on 26 October 2023.',
    notKnown: 'What being spared would mean in practice, and by whose hand.',
    wouldSettle: 'Nothing can settle it now.',
    credibility: 6,
    statements: ['amirabdollahian-at-the-united-nations'],
    drafted: { at: '2023-10-27T14:50:00Z', by: 'editorA' },
    submitted: { at: '2023-10-27T14:58:00Z', by: 'editorA' },
    published: { at: '2023-10-27T17:08:00Z', by: 'reviewerB' },
  },
]
