import type { ExampleSource } from '../types'

export const americanSources: ExampleSource[] = [
  {
    key: 'united-states-government',
    name: 'Government of the United States',
    kind: 'government_body',
    description: 'The federal government. Here it is a party to the exchange of warnings with Iran.',
    country: 'US',
    partyToConflict: true,
    aliases: ['United States government', 'US government', 'Washington'],
  },
  {
    key: 'white-house',
    name: 'White House',
    kind: 'office',
    description: 'The office of the President of the United States.',
    affiliation: 'united-states-government',
    country: 'US',
    partyToConflict: true,
    aliases: ['The White House'],
    grades: [
      {
        grade: 'C',
        reason:
          'Speaks on the record and under its name, but about its own conduct, and gave no detail that others could check.',
        at: '2023-10-27T12:40:00Z',
        by: 'editorA',
      },
    ],
  },
  {
    key: 'joe-biden',
    name: 'Joe Biden',
    kind: 'person',
    description: 'President of the United States.',
    affiliation: 'white-house',
    country: 'US',
    partyToConflict: true,
    aliases: ['President Biden', 'Joseph R. Biden'],
  },
  {
    key: 'john-kirby',
    name: 'John Kirby',
    kind: 'person',
    description: 'White House spokesman.',
    affiliation: 'white-house',
    country: 'US',
    partyToConflict: true,
  },
  {
    key: 'pentagon',
    name: 'Pentagon',
    kind: 'government_body',
    description: 'The Department of Defense of the United States.',
    affiliation: 'united-states-government',
    country: 'US',
    partyToConflict: true,
    aliases: ['United States Department of Defense', 'US Department of Defense'],
    grades: [
      {
        grade: 'C',
        reason: 'Gives counts on the record and says which week they cover; the troops counted are its own.',
        at: '2023-10-27T12:45:00Z',
        by: 'editorA',
      },
    ],
  },
  {
    key: 'united-states-military',
    name: 'United States armed forces',
    kind: 'armed_force',
    description: 'The armed forces as such, where a report says “the military” and names no office.',
    affiliation: 'pentagon',
    country: 'US',
    partyToConflict: true,
    aliases: ['US military', 'United States military'],
  },
]
