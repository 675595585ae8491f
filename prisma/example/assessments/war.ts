import type { ExampleAssessment } from '../types'

export const warAssessments: ExampleAssessment[] = [
  {
    key: 'attacks-in-iraq-1',
    claim: 'attacks-in-iraq',
    level: 'single_origin',
    rationale:
      'The count is the Pentagon’s, of attacks on its own troops. It is in a position to know, and it is a party. We looked in the report for a second count, by Iraqi officials or by those who attacked, and found none.',
    known: 'That the Pentagon gave this number on the record, as a least number.',
    notKnown: 'Which incidents were counted, on which days, and what counts as an attack.',
    wouldSettle: 'A list of the incidents with day and place, compared with local reports.',
    credibility: 3,
    statements: ['pentagon-on-attacks-in-iraq'],
    drafted: { at: '2023-10-27T15:05:00Z', by: 'editorC' },
    submitted: { at: '2023-10-27T15:12:00Z', by: 'editorC' },
    published: { at: '2023-10-27T17:15:00Z', by: 'reviewerB' },
  },
  {
    key: 'attacks-in-syria-1',
    claim: 'attacks-in-syria',
    level: 'single_origin',
    rationale: 'The Pentagon’s count, as for Iraq. Still open: is the number meant exactly, or at the least?',
    known: 'That the Pentagon gave this number on the record.',
    notKnown: '',
    wouldSettle: '',
    credibility: 3,
    statements: ['pentagon-on-attacks-in-syria'],
    drafted: { at: '2023-10-29T09:30:00Z', by: 'editorC' },
  },
  {
    key: 'troops-1',
    claim: 'troops',
    level: 'single_origin',
    rationale:
      'The Pentagon says so of its own troops, and nobody else on record does. The number is round, and puts together those on their way and those already there, so it tells little about how many are in place.',
    known: 'That the Pentagon announced a reinforcement of about this size, to strengthen air defences.',
    notKnown: 'How many had arrived, which units they were and where they went.',
    wouldSettle: 'Named units whose deployment can be followed, or the word of a country that hosts them.',
    credibility: 2,
    statements: ['pentagon-on-900-troops'],
    drafted: { at: '2023-10-29T09:50:00Z', by: 'editorC' },
    submitted: { at: '2023-10-29T10:10:00Z', by: 'editorC' },
  },
  {
    key: 'toll-1',
    claim: 'toll',
    level: 'unverified',
    rationale:
      'The report gives the number from Palestinian authorities and does not say which. The agency tried to verify it and writes that it was not able to. We had neither a list nor a daily count before us to hold it against.',
    known: 'That Palestinian authorities gave a number above 7,000 by 26 October 2023.',
    notKnown: 'Which authority counted, how, and whom the number includes.',
    wouldSettle:
      'Names of the dead, registers of hospitals and morgues, and access for somebody of neither side.',
    credibility: 6,
    reviewBy: '2023-11-30',
    statements: [
      'palestinian-authorities-on-the-toll',
      'biden-doubts-the-toll',
      'reuters-could-not-verify-the-toll',
    ],
    drafted: { at: '2023-10-27T15:25:00Z', by: 'editorA' },
    submitted: { at: '2023-10-27T15:40:00Z', by: 'editorA' },
    published: { at: '2023-10-27T17:25:00Z', by: 'reviewerB' },
  },
  {
    key: 'toll-2',
    claim: 'toll',
    level: 'single_origin',
    rationale:
      'The daily reports of the Health Ministry in Gaza are on record now. For 26 October the ministry gives 7,028, which fits the number that the agency relayed, and makes it likely that both are one count. We count them as one origin: the ministry belongs to the authorities. It has published a list of names too, which with the unidentified adds up to its count; we were not able to check that list against any register. So the number now has a body that stands for it, and a run of days in which it has its place; it has no second voice. The doubt of the American president and the agency’s statement that it was not able to verify the toll stay on record.',
    known:
      'That the ministry’s count for 26 October 2023 was 7,028, after 6,547 on the day before and ahead of 7,326 on the day after.',
    notKnown: 'Whom the count includes, and how many of the dead it misses.',
    wouldSettle:
      'A check of the published names against the registers of hospitals and morgues, by somebody of neither side.',
    credibility: 3,
    reviewBy: '2024-08-31',
    evidence: ['list-of-names', 'open-data-set'],
    statements: [
      'palestinian-authorities-on-the-toll',
      'health-ministry-on-the-toll',
      'biden-doubts-the-toll',
      'reuters-could-not-verify-the-toll',
    ],
    drafted: { at: '2024-02-19T15:10:00Z', by: 'editorA' },
    submitted: { at: '2024-02-19T15:40:00Z', by: 'editorA' },
    published: { at: '2024-02-20T09:15:00Z', by: 'reviewerB' },
    reason: 'The Health Ministry’s own daily counts are on record now; the first version had none.',
  },
]
