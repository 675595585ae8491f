import type { Entered, ExampleSource } from '../types'

const withTheDailyReports: Entered = { at: '2024-02-19T09:10:00Z', by: 'editorC' }

export const palestinianSources: ExampleSource[] = [
  {
    key: 'palestinian-authorities',
    name: 'Palestinian authorities in Gaza',
    kind: 'government_body',
    description:
      'The administration of the Gaza Strip, run by Hamas, which is a party to the war. The agency report says “Palestinian authorities” and does not tell which of them it means.',
    country: 'PS',
    partyToConflict: true,
    aliases: ['Palestinian authorities', 'Gaza authorities'],
    grades: [
      {
        grade: 'F',
        reason: 'The report does not say which body gave the number, so there is nothing yet to judge it by.',
        at: '2023-10-27T12:55:00Z',
        by: 'editorA',
      },
    ],
  },
  {
    key: 'gaza-health-ministry',
    name: 'Gaza Health Ministry',
    kind: 'government_body',
    description: 'The ministry of health in the Gaza Strip. It belongs to the administration run by Hamas.',
    affiliation: 'palestinian-authorities',
    country: 'PS',
    partyToConflict: true,
    aliases: ['Ministry of Health in Gaza', 'Health Ministry in Gaza'],
    grades: [
      {
        grade: 'F',
        reason: 'Entered with its counts; the desk had not yet gone through them.',
        at: '2024-02-19T09:20:00Z',
        by: 'editorC',
      },
      {
        grade: 'C',
        reason:
          'Its counts came out nearly every day, in one form, and agree with each other from day to day. They are those of a party to the war, and nobody outside has been on record here as having checked them.',
        at: '2024-02-19T16:30:00Z',
        by: 'editorC',
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
    country: 'PS',
    partyToConflict: true,
    aliases: ['Gaza Government Media Office', 'Government Media Office'],
    entered: withTheDailyReports,
  },
]
