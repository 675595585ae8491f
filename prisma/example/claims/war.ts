import type { ExampleClaim } from '../types'

export const warClaims: ExampleClaim[] = [
  {
    key: 'killed-on-7-october',
    proposition: 'The attack of Hamas on Israel on 7 October 2023 killed at least 1,400 people',
    kind: 'quantity',
    event: '2023-10-07',
    place: 'Israel',
    note: 'The number is the one in use on 26 October 2023. The report gives it without naming where it comes from.',
    at: '2023-10-27T10:55:00Z',
    by: 'editorC',
  },
  {
    key: 'mostly-civilians',
    proposition: 'Most of those killed in the attack of 7 October 2023 were civilians',
    kind: 'event',
    event: '2023-10-07',
    place: 'Israel',
    at: '2023-10-27T11:00:00Z',
    by: 'editorC',
  },
  {
    key: 'hostages',
    proposition: 'About 200 people were taken hostage in the attack of 7 October 2023',
    kind: 'quantity',
    event: '2023-10-07',
    place: 'Israel',
    at: '2023-10-27T11:05:00Z',
    by: 'editorC',
  },
  {
    key: 'toll',
    proposition: 'More than 7,000 people had been killed in Gaza by 26 October 2023',
    kind: 'quantity',
    event: '2023-10-26',
    place: 'Gaza Strip',
    note: 'Counted from 7 October 2023. Whom the number includes, fighters beside civilians or not, the report does not say.',
    at: '2023-10-27T11:10:00Z',
    by: 'editorC',
  },
  {
    key: 'daily-killed',
    proposition:
      'Between 20 and 31 October 2023 the number of people killed in Gaza rose from 4,137 to 8,525',
    kind: 'quantity',
    event: '2023-10-31',
    place: 'Gaza Strip',
    note: 'Counted from 7 October 2023, day by day. For 28 October no report is on record.',
    at: '2024-02-19T10:00:00Z',
    by: 'editorC',
  },
  {
    key: 'daily-injured',
    proposition:
      'Between 20 and 31 October 2023 the number of people injured in Gaza rose from 13,162 to 21,543',
    kind: 'quantity',
    event: '2023-10-31',
    place: 'Gaza Strip',
    note: 'Counted from 7 October 2023, day by day. For 28 October no report is on record.',
    at: '2024-02-19T10:05:00Z',
    by: 'editorC',
  },
]
