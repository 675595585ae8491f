import type { Entered, ExampleSource } from './types'

const firstMorning: Entered = { at: '2023-10-27T08:40:00Z', by: 'editorA' }
const american = { country: 'US', partyToConflict: true, entered: firstMorning }
const iranian = { country: 'IR', partyToConflict: true, entered: firstMorning }
const palestinian = { country: 'PS', partyToConflict: true }
const withTheDailyReports: Entered = { at: '2024-02-19T09:10:00Z', by: 'editorC' }

/** Whoever speaks or publishes in the example; an affiliation stands before whoever names it. */
export const sources: ExampleSource[] = [
  {
    key: 'united-states-government',
    name: 'Government of the United States',
    kind: 'government_body',
    description: 'The federal government. Here it is a party to the exchange of warnings with Iran.',
    ...american,
    aliases: ['United States government', 'US government', 'Washington'],
  },
  {
    key: 'white-house',
    name: 'White House',
    kind: 'office',
    description: 'The office of the President of the United States.',
    affiliation: 'united-states-government',
    ...american,
    aliases: ['The White House'],
    grades: [
      {
        grade: 'C',
        reason:
          'Speaks on the record and under its name, but about its own conduct, and gave no detail that others could check.',
        entered: { at: '2023-10-27T12:40:00Z', by: 'editorA' },
      },
    ],
  },
  {
    key: 'joe-biden',
    name: 'Joe Biden',
    kind: 'person',
    description: 'President of the United States.',
    affiliation: 'white-house',
    ...american,
    aliases: ['President Biden', 'Joseph R. Biden'],
  },
  {
    key: 'john-kirby',
    name: 'John Kirby',
    kind: 'person',
    description: 'White House spokesman.',
    affiliation: 'white-house',
    ...american,
  },
  {
    key: 'pentagon',
    name: 'Pentagon',
    kind: 'government_body',
    description: 'The Department of Defense of the United States.',
    affiliation: 'united-states-government',
    ...american,
    aliases: ['United States Department of Defense', 'US Department of Defense'],
    grades: [
      {
        grade: 'C',
        reason: 'Gives counts on the record and says which week they cover; the troops counted are its own.',
        entered: { at: '2023-10-27T12:45:00Z', by: 'editorA' },
      },
    ],
  },
  {
    key: 'united-states-military',
    name: 'United States armed forces',
    kind: 'armed_force',
    description: 'The armed forces as such, where a report says “the military” and names no office.',
    affiliation: 'pentagon',
    ...american,
    aliases: ['US military', 'United States military'],
  },
  {
    key: 'government-of-iran',
    name: 'Government of Iran',
    kind: 'government_body',
    description:
      'The government of the Islamic Republic of Iran. Here it is a party to the exchange of warnings.',
    ...iranian,
    aliases: ['Iranian government', 'Tehran'],
  },
  {
    key: 'office-of-the-president-of-iran',
    name: 'Office of the President of Iran',
    kind: 'office',
    description: 'The office of Iran’s president, in October 2023 Ebrahim Raisi.',
    affiliation: 'government-of-iran',
    ...iranian,
  },
  {
    key: 'ebrahim-raisi',
    name: 'Ebrahim Raisi',
    kind: 'person',
    description: 'President of Iran in October 2023. On record here through his aide only.',
    affiliation: 'office-of-the-president-of-iran',
    ...iranian,
    aliases: ['President Raisi'],
  },
  {
    key: 'mohammad-jamshidi',
    name: 'Mohammad Jamshidi',
    kind: 'person',
    description: 'Aide to Iran’s president, Ebrahim Raisi.',
    affiliation: 'office-of-the-president-of-iran',
    ...iranian,
  },
  {
    key: 'iranian-foreign-ministry',
    name: 'Ministry of Foreign Affairs of Iran',
    kind: 'government_body',
    description: 'Iran’s foreign ministry.',
    affiliation: 'government-of-iran',
    ...iranian,
    aliases: ['Iranian Foreign Ministry'],
  },
  {
    key: 'hossein-amirabdollahian',
    name: 'Hossein Amirabdollahian',
    kind: 'person',
    description: 'Foreign minister of Iran in October 2023.',
    affiliation: 'iranian-foreign-ministry',
    ...iranian,
    aliases: ['Hossein Amir-Abdollahian'],
  },
  {
    key: 'irans-mission-to-the-united-nations',
    name: 'Iran’s mission to the United Nations',
    kind: 'office',
    description: 'Iran’s permanent representation at the United Nations.',
    affiliation: 'government-of-iran',
    ...iranian,
    aliases: ['Permanent Mission of the Islamic Republic of Iran to the United Nations'],
  },
  {
    key: 'irna',
    name: 'IRNA',
    kind: 'news_agency',
    description: 'Iran’s state news agency.',
    affiliation: 'government-of-iran',
    country: 'IR',
    stateAffiliated: true,
    aliases: ['Islamic Republic News Agency'],
    grades: [
      {
        grade: 'C',
        reason:
          'An agency of a state that is itself a party here. Useful for what that state wants said; what it passes on without a name cannot be traced.',
        entered: { at: '2023-10-27T12:50:00Z', by: 'editorA' },
      },
    ],
    entered: firstMorning,
  },
  {
    key: 'unnamed-source',
    name: 'Unnamed source cited by IRNA',
    kind: 'unnamed',
    description: 'a source whom IRNA did not name',
    grades: [
      {
        grade: 'F',
        reason: 'Nothing is known of who this is, nor of how the source came to know. It cannot be judged.',
        entered: { at: '2023-10-27T12:52:00Z', by: 'editorA' },
      },
    ],
    entered: firstMorning,
  },
  {
    key: 'palestinian-authorities',
    name: 'Palestinian authorities in Gaza',
    kind: 'government_body',
    description:
      'The administration of the Gaza Strip, run by Hamas, which is a party to the war. The agency report says “Palestinian authorities” and does not tell which of them it means.',
    ...palestinian,
    aliases: ['Palestinian authorities', 'Gaza authorities'],
    grades: [
      {
        grade: 'F',
        reason: 'The report does not say which body gave the number, so there is nothing yet to judge it by.',
        entered: { at: '2023-10-27T12:55:00Z', by: 'editorA' },
      },
    ],
    entered: firstMorning,
  },
  {
    key: 'gaza-health-ministry',
    name: 'Gaza Health Ministry',
    kind: 'government_body',
    description: 'The ministry of health in the Gaza Strip. It belongs to the administration run by Hamas.',
    affiliation: 'palestinian-authorities',
    ...palestinian,
    aliases: ['Ministry of Health in Gaza', 'Health Ministry in Gaza'],
    grades: [
      {
        grade: 'F',
        reason: 'Entered with its counts; the desk had not yet gone through them.',
        entered: { at: '2024-02-19T09:20:00Z', by: 'editorC' },
      },
      {
        grade: 'C',
        reason:
          'Its counts came out nearly every day, in one form, and agree with each other from day to day. They are those of a party to the war, and nobody outside has been on record here as having checked them.',
        entered: { at: '2024-02-19T16:30:00Z', by: 'editorC' },
      },
    ],
    entered: withTheDailyReports,
  },
  {
    key: 'government-media-office',
    name: 'Government Media Office, Gaza',
    kind: 'government_body',
    description: 'The media office of the same administration.',
    affiliation: 'palestinian-authorities',
    ...palestinian,
    aliases: ['Gaza Government Media Office', 'Government Media Office'],
    entered: withTheDailyReports,
  },
  {
    key: 'reuters',
    name: 'Reuters',
    kind: 'news_agency',
    description: 'International news agency.',
    aliases: ['Reuters News Agency'],
    grades: [
      {
        grade: 'B',
        reason:
          'Says whom it has each piece of news from, and says openly which number it was not able to confirm.',
        entered: { at: '2023-10-27T12:35:00Z', by: 'editorA' },
      },
    ],
    entered: firstMorning,
  },
  {
    key: 'example-desk',
    name: 'Example desk',
    kind: 'news_outlet',
    description: 'The invented newsroom of this example, which wrote the briefing.',
    entered: firstMorning,
  },
  {
    key: 'palestine-datasets',
    name: 'Palestine Datasets',
    kind: 'dataset',
    description:
      'An open data set by Tech for Palestine. It gathers the daily counts published in Gaza, and names for each day whose report it used.',
    url: 'https://data.techforpalestine.org/',
    aliases: ['Tech for Palestine'],
    grades: [
      {
        grade: 'B',
        reason:
          'Keeps what was reported apart from what it worked out itself, and its corrections can be followed in public.',
        entered: { at: '2024-02-19T09:30:00Z', by: 'editorC' },
      },
    ],
    entered: { at: '2024-02-19T09:05:00Z', by: 'editorC' },
  },
]
