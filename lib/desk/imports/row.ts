import {
  AttributionHow,
  ClaimKind,
  Comparator,
  SourceKind,
  Stance,
  StatementMode,
} from '@/generated/prisma/enums'
import { claimInput } from '@/lib/claims/schema'
import type { DocumentRef, EntryRead, SaidRef } from '@/lib/desk/imports/entry'
import { IMPORT_FIELDS, type ImportField, whatIsMade } from '@/lib/desk/imports/fields'
import { type Reader, readDocument, readSource, rowReader } from '@/lib/desk/imports/parts'
import type { Mapping } from '@/lib/desk/imports/schema'
import { cleanCell, dateText, severalIn, valueNamed } from '@/lib/desk/imports/values'
import { statementInput } from '@/lib/statements/schema'

/** As long may a label be, in UTF-16 units. */
const LONGEST_LABEL = 60

type Cell = (field: ImportField) => string

const STANCES: Partial<Record<Stance, string>> = {
  asserts: 'assert, asserted, says, said, claims, claimed, states, stated, yes, supports, alleges',
  confirms: 'confirm, confirmed',
  denies: 'deny, denied, rejects, rejected, disputes, disputed, no, refutes, contradicts',
  doubts: 'doubt, doubted, questions, questioned, sceptical, skeptical',
  qualifies: 'qualify, qualified',
  retracts: 'retract, retracted, withdrew, withdraws',
  could_not_verify: 'unable to verify, not verified, unverified, cannot verify',
  declined_to_comment: 'no comment, declines to comment, did not comment',
}

const COMPARATORS: Partial<Record<Comparator, string>> = {
  exactly: '=, exact, precise',
  at_least: '>=, ≥, min, minimum, no fewer than, no less than',
  more_than: '>, over, above, greater than',
  at_most: '<=, ≤, up to, max, maximum, no more than',
  fewer_than: '<, under, below, less than',
  about: '~, ≈, around, approximately, approx, roughly, some, circa, estimated',
  between: 'range, from to',
}

/**
 * What a row of a table says, its columns read as the mapping has it and what is the same for all rows where a cell is
 * empty. Checked by the same schemas as the forms; everything that is wrong is told at once.
 */
export function readRow(cells: readonly string[], { columns, constants }: Mapping): EntryRead {
  const reader = rowReader()
  if (cells.slice(columns.length).some((text) => text.trim() !== '')) {
    return { ok: false, faults: [{ field: '', message: 'import_cells' }] }
  }
  const values = new Map<ImportField, string>()
  for (const [index, field] of columns.entries()) {
    const text = cleanCell(cells[index] ?? '')
    if (field && text) values.set(field, text)
  }
  if (values.size === 0) return { ok: true, entry: null }
  for (const field of IMPORT_FIELDS) {
    const constant = field in constants ? cleanCell(constants[field] ?? '') : ''
    if (constant && !values.has(field)) values.set(field, constant)
  }
  const cell: Cell = (field) => values.get(field) ?? ''
  const mapped = new Set(columns.filter((field) => field !== ''))
  const made = whatIsMade(new Set([...mapped, ...values.keys()]))
  if (made === 'source') return readSourceRow(reader, cell)
  if (made === 'document') return readDocumentRow(reader, cell)
  if (!cell('proposition')) return { ok: false, faults: [{ field: 'proposition', message: 'required' }] }
  return readClaimRow(reader, cell)
}

function readSourceRow(reader: Reader, cell: Cell): EntryRead {
  const source = readSource(reader, sourceTexts(reader, cell))
  return source && reader.faults.length === 0
    ? { ok: true, entry: { makes: 'source', source } }
    : { ok: false, faults: reader.faults }
}

function readDocumentRow(reader: Reader, cell: Cell): EntryRead {
  const document = documentOf(reader, cell)
  return document && reader.faults.length === 0
    ? { ok: true, entry: { makes: 'document', document } }
    : { ok: false, faults: reader.faults }
}

function readClaimRow(reader: Reader, cell: Cell): EntryRead {
  const hasFigure = cell('low') !== '' || cell('high') !== ''
  const kind = choice(reader, cell, 'claimKind', ClaimKind) ?? (hasFigure ? 'quantity' : 'event')
  if (hasFigure && kind !== 'quantity')
    reader.faults.push({ field: 'claimKind', message: 'figure_needs_quantity' })
  const claim = reader.read(
    claimInput,
    {
      proposition: cell('proposition').replace(/\s+/g, ' '),
      kind,
      event: dateText(cell('event')),
      place: cell('place'),
      language: cell('language'),
      note: cell('note'),
      anyway: 'on',
    },
    { proposition: 'proposition', event: 'event', place: 'place', language: 'language', note: 'note' },
  )
  const said = readSaid(reader, cell)
  if (hasFigure && !said && reader.faults.length === 0) {
    reader.faults.push({ field: 'low', message: 'import_figure_unsaid' })
  }
  const [stories, labels] = [severalIn(cell('stories')), severalIn(cell('labels'))]
  if (labels.some((label) => label.length > LONGEST_LABEL))
    reader.faults.push({ field: 'labels', message: 'too_long' })
  if (!claim || reader.faults.length > 0) return { ok: false, faults: reader.faults }
  return {
    ok: true,
    entry: { makes: 'claim', claim, stories, labels, said: said ? [said] : [], reviews: [] },
  }
}

/** Who says it and where, or null where the row tells neither. One of the two alone is a fault. */
function readSaid(reader: Reader, cell: Cell): SaidRef | null {
  const hasDocument = cell('documentTitle') !== '' || cell('documentUrl') !== ''
  if (!hasDocument && !cell('sourceName')) return null
  if (!hasDocument) reader.faults.push({ field: 'documentUrl', message: 'import_document_missing' })
  if (!cell('sourceName')) reader.faults.push({ field: 'sourceName', message: 'import_source_missing' })
  if (!hasDocument || !cell('sourceName')) return null
  const source = readSource(reader, sourceTexts(reader, cell))
  const document = documentOf(reader, cell)
  const stance = choice(reader, cell, 'stance', Stance, STANCES) ?? 'asserts'
  const quote = cell('quote')
  const input = reader.read(
    statementInput,
    {
      claimId: '-',
      source: '-',
      document: '-',
      stance,
      mode: choice(reader, cell, 'mode', StatementMode) ?? (quote ? 'quoted' : 'paraphrased'),
      said: dateText(cell('said')),
      place: cell('saidPlace'),
      note: cell('gloss'),
      quotes: quote ? [{ exact: quote }] : [],
      chain: source?.input.kind === 'unnamed' ? [{ how: AttributionHow.unnamed }] : [],
      figure: figureTexts(reader, cell),
      // A denial is recorded with the objection that it is.
      rebuttal: stance === 'denies' ? { kind: 'denial' } : undefined,
    },
    STATEMENT_FIELDS,
  )
  if (!source || !document || !input) return null
  const { claimId: _, source: __, document: ___, reason: ____, ...said } = input
  return { source, document, said }
}

const STATEMENT_FIELDS = {
  said: 'said',
  place: 'saidPlace',
  note: 'gloss',
  mode: 'mode',
  quotes: 'quote',
  'quotes.exact': 'quote',
  'figure.counted': 'counted',
  'figure.comparator': 'comparator',
  'figure.low': 'low',
  'figure.high': 'high',
  'figure.unit': 'unit',
  'figure.population': 'population',
  'figure.area': 'area',
  'figure.asOf': 'asOf',
} as const

function figureTexts(reader: Reader, cell: Cell) {
  const [low, high] = [cell('low'), cell('high')]
  if (!low && !high) return undefined
  const comparator =
    choice(reader, cell, 'comparator', Comparator, COMPARATORS) ?? guessedComparator(low, high)
  return {
    counted: cell('counted'),
    comparator,
    low,
    high,
    unit: cell('unit'),
    population: cell('population'),
    area: cell('area'),
    asOf: dateText(cell('asOf')),
    cumulative: /^(?:yes|y|true|1|on|x|cumulative)$/i.test(cell('cumulative')),
  }
}

function guessedComparator(low: string, high: string): Comparator {
  if (low && high && low !== high) return 'between'
  return low ? 'exactly' : 'at_most'
}

function sourceTexts(reader: Reader, cell: Cell) {
  return {
    name: cell('sourceName').replace(/\s+/g, ' '),
    kind: choice(reader, cell, 'sourceKind', SourceKind) ?? undefined,
    description: cell('sourceDescription'),
    affiliation: cell('affiliation'),
    aliases: severalIn(cell('aliases')),
    country: cell('country'),
  }
}

function documentOf(reader: Reader, cell: Cell): DocumentRef | null {
  const publisher = cell('publisher') || (cell('proposition') ? '' : cell('sourceName'))
  const texts = {
    title: cell('documentTitle').replace(/\s+/g, ' '),
    url: cell('documentUrl'),
    archiveUrl: cell('archiveUrl'),
    byline: cell('byline'),
    published: dateText(cell('published')),
    language: cell('documentLanguage') || cell('language'),
    text: cell('documentText'),
  }
  return readDocument(reader, texts, publisher ? { name: publisher.replace(/\s+/g, ' ') } : null)
}

/** The value of a list that a cell names; what names none is a fault. Null: the cell is empty. */
function choice<V extends string>(
  { faults }: Reader,
  cell: Cell,
  field: ImportField,
  values: Readonly<Record<string, V>>,
  synonyms?: Partial<Record<V, string>>,
): V | null {
  const typed = cell(field)
  if (!typed) return null
  const value = valueNamed(typed, Object.values(values), synonyms)
  if (!value) faults.push({ field, message: `import_choice_${field}` })
  return value
}
