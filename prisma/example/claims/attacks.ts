import type { ExampleClaim } from '../types'

export const attackClaims: ExampleClaim[] = [
  {
    key: 'attacks-in-iraq',
    proposition: 'United States troops came under attack in Iraq at least 12 times within a week',
    kind: 'quantity',
    event: '2023-10',
    place: 'Iraq',
    note: 'The week before the report of 26 October 2023. The report does not say on which day the count begins.',
    at: '2023-10-27T10:20:00Z',
    by: 'editorC',
  },
  {
    key: 'attacks-in-syria',
    proposition: 'United States troops came under attack in Syria at least four times within a week',
    kind: 'quantity',
    event: '2023-10',
    place: 'Syria',
    note: 'The same count as for Iraq. It can be read as exactly four or as four at the least; the weaker reading is recorded, because both allow it.',
    at: '2023-10-27T10:25:00Z',
    by: 'editorC',
  },
  {
    key: 'attackers',
    proposition: 'Groups affiliated with Iran carried out the attacks on United States troops in the region',
    kind: 'attribution',
    event: '2023-10',
    place: 'Middle East',
    note: 'Who did it, as distinct from how often it happened.',
    at: '2023-10-27T10:30:00Z',
    by: 'editorC',
  },
  {
    key: 'troops',
    proposition: 'About 900 more United States troops were sent to the region or had recently arrived there',
    kind: 'quantity',
    event: '2023-10',
    place: 'Middle East',
    note: 'Those on their way and those already there are counted together.',
    at: '2023-10-27T10:35:00Z',
    by: 'editorC',
  },
  {
    key: 'strikes-in-syria',
    proposition:
      'The United States carried out several air strikes in Syria on 23 March 2023 against groups aligned with Iran',
    kind: 'event',
    event: '2023-03-23',
    place: 'Syria',
    note: 'In October 2023 the report called it the latest such retaliation that was known.',
    at: '2023-10-27T10:40:00Z',
    by: 'editorC',
  },
  {
    key: 'drone-attack',
    proposition:
      'An American contractor died in a drone attack; a second one was wounded, and five United States soldiers were hurt',
    kind: 'event',
    event: '2023',
    note: 'The attack that the strikes of 23 March 2023 answered. The report gives neither its day nor its place.',
    at: '2023-10-27T10:45:00Z',
    by: 'editorC',
  },
  {
    key: 'drone-attackers',
    proposition:
      'Groups aligned with Iran carried out the drone attack on Americans that was answered on 23 March 2023',
    kind: 'attribution',
    event: '2023',
    at: '2023-10-27T10:50:00Z',
    by: 'editorC',
  },
]
