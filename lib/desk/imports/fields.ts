/** What a column can be read as, in groups as the mapping shows them. The names are those of the messages and forms. */
export const FIELD_GROUPS = {
  claim: ['proposition', 'claimKind', 'event', 'place', 'note', 'language', 'stories', 'labels'],
  source: ['sourceName', 'sourceKind', 'sourceDescription', 'affiliation', 'aliases', 'country'],
  statement: ['stance', 'said', 'saidPlace', 'mode', 'quote', 'gloss'],
  document: [
    'documentTitle',
    'documentUrl',
    'archiveUrl',
    'publisher',
    'published',
    'byline',
    'documentLanguage',
    'documentText',
  ],
  figure: ['counted', 'low', 'high', 'comparator', 'unit', 'population', 'area', 'asOf', 'cumulative'],
} as const

export type FieldGroup = keyof typeof FIELD_GROUPS
export type ImportField = (typeof FIELD_GROUPS)[FieldGroup][number]

export const IMPORT_FIELDS: readonly ImportField[] = Object.values(FIELD_GROUPS).flat()

/** What can be the same for every row. */
export const CONSTANT_FIELDS = [
  'stories',
  'labels',
  'claimKind',
  'event',
  'place',
  'language',
  'sourceName',
  'sourceKind',
  'stance',
  'said',
  'documentTitle',
  'documentUrl',
  'publisher',
  'published',
  'counted',
  'unit',
  'population',
  'area',
  'asOf',
] as const satisfies readonly ImportField[]

export type ConstantField = (typeof CONSTANT_FIELDS)[number]

/** What one row becomes. */
export type Makes = 'claim' | 'statement' | 'source' | 'document'

/** What the fields that are filled make of a row, or null where they make nothing. */
export function whatIsMade(fields: ReadonlySet<ImportField>): Makes | null {
  const inDocument = fields.has('documentTitle') || fields.has('documentUrl')
  if (fields.has('proposition')) return inDocument || fields.has('sourceName') ? 'statement' : 'claim'
  if (inDocument) return 'document'
  return fields.has('sourceName') ? 'source' : null
}
