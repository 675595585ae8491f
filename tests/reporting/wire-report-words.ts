/** By which words of the agency's report a suggestion is known to be about what a statement of the example holds. */
export type Marks = {
  /** Any of these; a few words each. */
  words: string[]
  /** Speakers that are as right as the example's source, which may be the agency: it stands for an unnamed speaker. */
  speakers?: string[]
}

/** Keyed by statement of the example: all those that reached it through the report. */
export const marksOfStatements: Record<string, Marks> = {
  'biden-says-he-warned-khamenei': { words: ['he had warned the ayatollah'] },
  'kirby-confirms-the-warning': { words: ['a direct message relayed'] },
  'biden-speaks-of-a-message-to-iran': { words: ['my warning to the ayatollah'] },
  'kirby-confirms-a-message': { words: ['a direct message relayed'] },
  'biden-says-it-has-nothing-to-do-with-israel': { words: ['nothing to do with Israel'] },
  'reuters-says-officials-want-no-wider-conflict': {
    words: ['avoid a wider conflict'],
    speakers: ['U.S. officials'],
  },
  'jamshidi-denies-the-warning': { words: ['neither directed to the leader'] },
  'jamshidi-calls-the-messages-requests': { words: ['requests from the Iranian side'] },
  'jamshidi-grants-that-messages-came': { words: ['the text of the messages'] },
  'the-mission-did-not-respond-at-once': { words: ['not immediately respond'] },
  'irna-source-says-messages-were-sent': { words: ['had sent Iran'] },
  'irna-source-on-a-wider-war': { words: ['not seeking to expand'] },
  'irna-source-on-managing-the-war': { words: ['take charge of managing'] },
  'irna-source-on-irans-allies': { words: ['act independently'] },
  'reuters-says-iran-arms-and-funds-groups': { words: ['arming and funding'] },
  'amirabdollahian-at-the-united-nations': { words: ['be spared from this'] },
  'pentagon-on-attacks-in-iraq': { words: ['at least 12 times'] },
  'pentagon-on-attacks-in-syria': { words: ['four times in Syria'] },
  'pentagon-blames-iran-affiliated-groups': { words: ['Iran-affiliated groups'] },
  'pentagon-on-900-troops': { words: ['headed to the region'] },
  'reuters-on-the-strikes-in-syria': { words: ['multiple air strikes'] },
  'reuters-on-the-drone-attack': { words: ['killed an American contractor'] },
  'military-blames-iran-aligned-groups': { words: ['a drone attack'] },
  'reuters-on-the-killed-of-7-october': { words: ['at least 1,400 people'] },
  'reuters-on-the-civilians-of-7-october': { words: ['mostly civilians'] },
  'reuters-on-the-hostages': { words: ['200 people hostage'] },
  'palestinian-authorities-on-the-toll': { words: ['more than 7,000'] },
  'biden-doubts-the-toll': { words: ['such numbers'] },
  'reuters-could-not-verify-the-toll': { words: ['the death toll'] },
}

/** What else a careful reader would mark as somebody's statement. */
export const otherUsefulWords = [
  'sent a rare message',
  'against targeting',
  'declining to elaborate',
  'say how the message was communicated',
  'we will respond',
  'Biden’s account',
  'ask his team to show him',
  'expansion of the war',
  'to exercise restraint',
  'wipe out Hamas',
]
