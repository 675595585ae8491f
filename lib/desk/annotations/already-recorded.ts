import type { PassageAtHand } from '@/lib/desk/annotations/passage-marked'
import type { About, SaidInput } from '@/lib/desk/annotations/schema'
import type { Transaction } from '@/lib/platform/database/database'
import { type Candidate, type Refusal, refuse } from '@/lib/platform/errors'
import { fold } from '@/lib/text/fold'
import type { Span } from '@/lib/text/spans'

/** The refusal of what is on record already, with the record that stands. */
export function alreadyRecorded(candidate: Candidate): Refusal {
  return { ...refuse('conflict', 'already_recorded'), candidates: { spans: [candidate] } }
}

/**
 * The statement on record that says the same: same source, stance, figure and quotes, on the same claim (for a new claim:
 * on one of the same words). A save that was sent twice, since its answer was lost, meets what it made the first time.
 */
export async function sameStatement(
  tx: Transaction,
  { document, anchors }: PassageAtHand,
  { sourceId, about, said }: { sourceId: string; about: About; said: Pick<SaidInput, 'stance' | 'figure'> },
) {
  const rows = await tx.statement.findMany({
    where: {
      documentId: document.id,
      sourceId,
      stance: said.stance,
      withdrawnAt: null,
      claim: { removedAt: null },
    },
    select: {
      id: true,
      claimId: true,
      sourceId: true,
      source: { select: { name: true } },
      claim: { select: { proposition: true } },
      anchors: { orderBy: { position: 'asc' }, select: { exact: true, start: true, end: true } },
      figures: {
        where: { supersededAt: null },
        select: { counted: true, low: true, high: true, area: true },
      },
    },
  })
  const wanted = placesOf(anchors)
  return (
    rows.find((row) => {
      const sameClaim = about.known
        ? row.claimId === about.id
        : fold(row.claim.proposition) === fold(about.claim.proposition)
      return (
        sameClaim && placesOf(row.anchors) === wanted && figureOf(row.figures[0]) === figureOf(said.figure)
      )
    }) ?? null
  )
}

/** The evidence on record that says the same of the same claim, at the same words. */
export async function sameEvidence(
  tx: Transaction,
  { document, anchors }: PassageAtHand,
  { claimId, description }: { claimId: string; description: string },
): Promise<string | null> {
  const rows = await tx.evidence.findMany({
    where: { documentId: document.id, claimId, description, withdrawnAt: null },
    select: { id: true, anchors: { orderBy: { position: 'asc' }, select: { start: true, end: true } } },
  })
  return rows.find((row) => placesOf(row.anchors) === placesOf(anchors))?.id ?? null
}

/** An open remark of the same person in the same words at the same place. */
export async function sameComment(
  tx: Transaction,
  { snapshotId, anchors }: PassageAtHand,
  { authorId, text }: { authorId: string; text: string },
): Promise<string | null> {
  const row = await tx.comment.findFirst({
    where: {
      snapshotId,
      authorId,
      text,
      start: anchors[0]?.start,
      end: anchors.at(-1)?.end,
      resolvedAt: null,
    },
    select: { id: true },
  })
  return row?.id ?? null
}

function placesOf(anchors: readonly Span[]): string {
  return anchors.map(({ start, end }) => `${start}-${end}`).join(',')
}

type FigureLike = { counted: string; low: number | null; high: number | null; area: string }

function figureOf(figure: FigureLike | null | undefined): string {
  return figure ? JSON.stringify([figure.counted, figure.low, figure.high, figure.area]) : ''
}
