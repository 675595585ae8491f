import type { ExampleEvidence } from './types'

const LIST =
  'https://www.moh.gov.ps/portal/wp-content/uploads/2023/10/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1-%D9%86%D9%87%D8%A7%D8%A6%D9%8A-%D8%A8%D8%A7%D8%B3%D9%85%D8%A7%D8%A1-%D8%A7%D9%84%D8%B4%D9%87%D8%AF%D8%A7%D8%A1-1.pdf'

/** What bears on the toll beside what is said of it. Both pieces come from the party that gives the number. */
export const evidence: ExampleEvidence[] = [
  {
    key: 'list-of-names',
    claim: 'toll',
    kind: 'official_record',
    bearing: 'supports',
    description:
      'A list of the dead from 7 to 26 October 2023, published in Arabic by the Health Ministry in Gaza: 6,747 names with age, sex and identity number. With 281 bodies that the ministry counts as unidentified the sum is 7,028. It is the ministry’s own record; whoever did not pass through a hospital is missing from it.',
    url: LIST,
    archiveUrl: `https://web.archive.org/web/20231027142503/${LIST}`,
    credibility: 3,
    source: 'gaza-health-ministry',
    dependsOn: 'health-ministry-on-the-toll',
    entered: { at: '2024-02-19T14:20:00Z', by: 'editorC' },
  },
  {
    key: 'open-data-set',
    claim: 'toll',
    kind: 'dataset',
    bearing: 'context',
    description:
      'The daily counts before and after that day, gathered in an open data set. It repeats what was reported and adds no observation of its own.',
    credibility: 3,
    source: 'palestine-datasets',
    document: 'daily-casualty-reports',
    dependsOn: 'health-ministry-on-the-toll',
    entered: { at: '2024-02-19T14:30:00Z', by: 'editorC' },
  },
]
