import type { Prisma } from '@/generated/prisma/client'
import { type FigureView, figureSelect, figureView } from '@/lib/claims/figure-refs'
import { documentRef, documentRefSelect } from '@/lib/documents/refs'
import { partialDate } from '@/lib/reasoning/dates'
import { sourceRefSelect } from '@/lib/sources/refs'

export const statementSelect = {
  id: true,
  claimId: true,
  stance: true,
  mode: true,
  saidAt: true,
  saidPrecision: true,
  place: true,
  note: true,
  withdrawnAt: true,
  withdrawReason: true,
  source: { select: sourceRefSelect },
  document: { select: documentRefSelect },
  anchors: {
    orderBy: { position: 'asc' },
    select: { exact: true, snapshot: { select: { documentId: true } } },
  },
  chain: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      how: true,
      wording: true,
      source: { select: sourceRefSelect },
      document: { select: documentRefSelect },
    },
  },
  figures: { where: { supersededAt: null }, select: figureSelect },
} satisfies Prisma.StatementSelect

type Row = Prisma.StatementGetPayload<{ select: typeof statementSelect }>

export type StatementView = ReturnType<typeof statementView>

/** A figure with whoever gave it. */
export type FigureRow = Pick<StatementView, 'source' | 'stance'> & { figure: FigureView; statementId: string }

/**
 * A statement as readers may see it: without its quote, and without anything but the id of its document, where that
 * document is private.
 */
export function statementView(row: Row) {
  const document = documentRef(row.document)
  return {
    id: row.id,
    claimId: row.claimId,
    stance: row.stance,
    mode: row.mode,
    said: partialDate(row.saidAt, row.saidPrecision),
    place: row.place,
    note: row.note,
    withdrawnAt: row.withdrawnAt,
    withdrawReason: row.withdrawReason,
    source: row.source,
    document,
    quote: document.hidden ? [] : row.anchors.map((anchor) => anchor.exact),
    chain: row.chain.map((step) => ({
      position: step.position,
      how: step.how,
      // The document's own words: what a private one says stays in it.
      wording: document.hidden ? '' : step.wording,
      source: step.source,
      document: step.document ? documentRef(step.document) : null,
    })),
    figures: row.figures.map(figureView),
  }
}
