import { briefingText } from './briefing'
import { dailyReportsText } from './daily-counts'
import type { ExampleDocument } from './types'

export const documents: ExampleDocument[] = [
  {
    key: 'wire-report',
    title: 'Wire report on the warning to Tehran',
    publisher: 'reuters',
    published: '2023-10-26',
    visibility: 'excerpts',
    entered: { at: '2023-10-27T08:52:00Z', by: 'editorA' },
  },
  {
    key: 'briefing',
    title: 'Briefing on the warning to Tehran',
    publisher: 'example-desk',
    byline: 'The example desk',
    published: '2023-10-27',
    visibility: 'full',
    text: briefingText,
    retrieved: '2023-10-27 09:00',
    entered: { at: '2023-10-27T09:00:00Z', by: 'editorA' },
  },
  {
    key: 'daily-casualty-reports',
    title: 'Daily casualty reports, Gaza, as compiled in an open data set',
    publisher: 'palestine-datasets',
    url: 'https://github.com/TechForPalestine/palestine-datasets/blob/main/casualties_daily.json',
    byline: 'Tech for Palestine (data released under the Unlicense)',
    published: '2024-02-18',
    visibility: 'full',
    text: dailyReportsText,
    retrieved: '2024-02-19 09:00',
    entered: { at: '2024-02-19T09:40:00Z', by: 'editorC' },
  },
]
