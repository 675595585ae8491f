import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { placeQuotes } from '@/lib/quotes/place-quotes'
import type { Write } from '@/lib/record/command'
import { retrievalReasons } from '@/lib/retrievals/reasons'
import { codePointCount, LONGEST_TEXT, normaliseText, textSha256 } from '@/lib/text/normalise'

export type Stored = { snapshotId: string; number: number; unchanged: boolean }

/**
 * Stores a document's text inside the transaction of `write`. A text that differs from the latest snapshot becomes the
 * next one: every claim with a quote in an earlier one has new information, and of every such quote it is noted where it
 * stands in the new text; the quotes themselves stay where they are. The same text once more is only noted. Either way the
 * document was retrieved then, if it was not already later.
 */
export async function storeText(
  w: Write,
  {
    documentId,
    text,
    retrievedAt,
    reason,
  }: { documentId: string; text: string; retrievedAt: Date; reason: string },
): Promise<Result<Stored>> {
  const { tx, actor, change } = w
  const normal = normaliseText(text)
  if (!normal) return refuseField('text', 'required')
  if (codePointCount(normal) > LONGEST_TEXT) return refuseField('text', 'text_too_long')
  const sha256 = textSha256(normal)
  const latest = await tx.snapshot.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, sha256: true },
  })
  if (latest?.sha256 === sha256) {
    const { id, number } = latest
    const again = { type: 'snapshot', id, action: 'snapshot.confirmed', unchanged: true } as const
    await change({ ...again, reason: reason || retrievalReasons.sameText(number) }, async () => {})
    await noteRetrieval(w, { documentId, retrievedAt, number })
    return { ok: true, value: { snapshotId: id, number, unchanged: true } }
  }
  const id = newId()
  const number = (latest?.number ?? 0) + 1
  const said = reason || (latest ? retrievalReasons.newText(number) : retrievalReasons.firstText)
  const bearsOn = await claimsQuoting(tx, documentId)
  await change({ type: 'snapshot', id, action: 'snapshot.added', reason: said, bearsOn }, () =>
    tx.snapshot.create({
      data: { id, documentId, number, text: normal, sha256, retrievedAt, createdById: actor.id },
    }),
  )
  await noteRetrieval(w, { documentId, retrievedAt, number })
  await placeQuotes(w, { documentId, snapshotId: id, number, text: normal })
  return { ok: true, value: { snapshotId: id, number, unchanged: false } }
}

async function noteRetrieval(
  { tx, change }: Write,
  { documentId, retrievedAt, number }: { documentId: string; retrievedAt: Date; number: number },
): Promise<void> {
  const last = await tx.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { retrievedAt: true },
  })
  if (last.retrievedAt && last.retrievedAt >= retrievedAt) return
  const reason = retrievalReasons.retrieved(number)
  await change({ type: 'document', id: documentId, action: 'document.retrieved', reason }, () =>
    tx.document.update({ where: { id: documentId }, data: { retrievedAt, version: { increment: 1 } } }),
  )
}

async function claimsQuoting(tx: Transaction, documentId: string): Promise<string[]> {
  const anchors = await tx.anchor.findMany({
    where: { snapshot: { documentId } },
    select: {
      statement: { select: { claimId: true, withdrawnAt: true } },
      evidence: { select: { claimId: true, withdrawnAt: true } },
    },
  })
  const ids = anchors.flatMap(({ statement, evidence }) =>
    [statement, evidence].flatMap((it) => (it && !it.withdrawnAt ? [it.claimId] : [])),
  )
  return [...new Set(ids)]
}
