import type { ExampleSource } from '../types'

export const newsSources: ExampleSource[] = [
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
        at: '2023-10-27T12:35:00Z',
        by: 'editorA',
      },
    ],
  },
  {
    key: 'example-desk',
    name: 'Example desk',
    kind: 'news_outlet',
    description: 'The invented newsroom of this example, which wrote the briefing.',
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
        at: '2024-02-19T09:30:00Z',
        by: 'editorC',
      },
    ],
    entered: { at: '2024-02-19T09:05:00Z', by: 'editorC' },
  },
]
