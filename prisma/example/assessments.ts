import type { ExampleAssessment, ExampleDissent } from './types'

/** The editors’ annotations, one version after another. */
export const assessments: ExampleAssessment[] = [
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
    entered: { at: '2023-10-27T13:05:00Z', by: 'editorA' },
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
    entered: { at: '2023-10-27T13:35:00Z', by: 'editorA' },
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
    entered: { at: '2023-10-27T14:05:00Z', by: 'editorA' },
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
    entered: { at: '2023-10-27T14:25:00Z', by: 'editorA' },
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
    entered: { at: '2023-10-27T14:50:00Z', by: 'editorA' },
    submitted: { at: '2023-10-27T14:58:00Z', by: 'editorA' },
    published: { at: '2023-10-27T17:08:00Z', by: 'reviewerB' },
  },
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
    entered: { at: '2023-10-27T15:05:00Z', by: 'editorC' },
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
    entered: { at: '2023-10-29T09:30:00Z', by: 'editorC' },
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
    entered: { at: '2023-10-29T09:50:00Z', by: 'editorC' },
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
    entered: { at: '2023-10-27T15:25:00Z', by: 'editorA' },
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
    entered: { at: '2024-02-19T15:10:00Z', by: 'editorA' },
    submitted: { at: '2024-02-19T15:40:00Z', by: 'editorA' },
    published: { at: '2024-02-20T09:15:00Z', by: 'reviewerB' },
    reason: 'The Health Ministry’s own daily counts are on record now; the first version had none.',
  },
]

export const dissents: ExampleDissent[] = [
  {
    key: 'toll-2-dissent',
    assessment: 'toll-2',
    level: 'unverifiable',
    reasons:
      'A second number and a list, both from the same administration, leave us where we were. As long as nobody of neither side can count in Gaza, readers are better told that the toll cannot be verified now than how many origins it has.',
    entered: { at: '2024-02-20T11:00:00Z', by: 'editorC' },
  },
]
