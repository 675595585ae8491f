import type { Prisma } from '@/generated/prisma/client'
import { partialDate, partialDateText } from '@/lib/reasoning/dates'

const named = { select: { id: true, name: true } } as const
const titled = { select: { id: true, title: true } } as const

/** All that a statement's form edits. */
export const statementFormSelect = {
  id: true,
  version: true,
  claimId: true,
  stance: true,
  mode: true,
  saidAt: true,
  saidPrecision: true,
  place: true,
  note: true,
  withdrawnAt: true,
  withdrawReason: true,
  createdById: true,
  createdBy: { select: { name: true } },
  sourceId: true,
  documentId: true,
  source: named,
  document: titled,
  anchors: {
    orderBy: { position: 'asc' },
    select: { snapshotId: true, exact: true, prefix: true, suffix: true, start: true, end: true },
  },
  chain: {
    orderBy: { position: 'asc' },
    select: {
      sourceId: true,
      how: true,
      wording: true,
      documentId: true,
      source: named,
      document: titled,
    },
  },
  figures: { where: { supersededAt: null }, orderBy: { createdAt: 'desc' }, take: 1 },
} satisfies Prisma.StatementSelect

export type StatementRow = Prisma.StatementGetPayload<{ select: typeof statementFormSelect }>
type FigureRow = StatementRow['figures'][number]

/** A statement as its form's fields hold it: everything is text. */
export function statementFields(row: StatementRow) {
  return {
    source: row.source.name,
    document: row.document.title,
    stance: row.stance,
    mode: row.mode,
    said: dateText(row.saidAt, row.saidPrecision),
    place: row.place,
    note: row.note,
    quotes: row.anchors.map(({ exact }) => ({ exact })),
    chain: row.chain.map(({ source, how, wording, document }) => ({
      source: source.name,
      how,
      wording,
      document: document?.title ?? '',
    })),
    figure: row.figures[0] && figureFields(row.figures[0]),
  }
}

export type StatementFields = ReturnType<typeof statementFields>

function figureFields(row: FigureRow) {
  return {
    counted: row.counted,
    comparator: row.comparator,
    low: row.low === null ? '' : String(row.low),
    high: row.high === null ? '' : String(row.high),
    unit: row.unit,
    population: row.population,
    area: row.area,
    periodFrom: dateText(row.periodFrom, row.periodFromPrecision),
    periodTo: dateText(row.periodTo, row.periodToPrecision),
    asOf: dateText(row.asOf, row.asOfPrecision),
    cumulative: row.cumulative,
  }
}

function dateText(...columns: Parameters<typeof partialDate>): string {
  const date = partialDate(...columns)
  return date ? partialDateText(date.at, date.precision) : ''
}
