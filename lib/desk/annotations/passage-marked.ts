import type { AnnotateInput } from '@/lib/desk/annotations/schema'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import type { QuoteInput } from '@/lib/quotes/schema'
import { anchorSelection, type QuoteAnchor } from '@/lib/text/anchor-quote'

/** The passage at which something is to be recorded, checked against the document's newest text. */
export type PassageAtHand = {
  document: { id: string; language: string }
  snapshotId: string
  anchors: QuoteAnchor[]
  quotes: QuoteInput[]
}

/**
 * The passage that a panel names. Refused if a newer text was stored since the panel was opened (its places may have
 * moved: nothing is moved silently), and if it is no whole words of the text.
 */
export async function passageAtHand(
  tx: Transaction,
  { documentId, snapshotId, spans }: Pick<AnnotateInput, 'documentId' | 'snapshotId' | 'spans'>,
): Promise<Result<PassageAtHand>> {
  const document = await tx.document.findFirst({
    where: { id: documentId, removedAt: null },
    select: { id: true, language: true },
  })
  if (!document) return refuse('not_found')
  const newest = await tx.snapshot.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { id: true, text: true },
  })
  if (newest?.id !== snapshotId) return refuse('conflict', 'newer_text')
  const anchors = spans.flatMap((span) => anchorSelection(newest.text, span) ?? [])
  if (anchors.length < spans.length) return refuseField('spans', 'passage_cut')
  const quotes = anchors.map(({ start, end, exact }) => ({ exact, occurrence: null, at: { start, end } }))
  return { ok: true, value: { document, snapshotId, anchors, quotes } }
}
