import { canUseIntake } from '@/lib/desk/intake/policy'
import type { StoreAgain, TextOffer } from '@/lib/desk/intake/refetch-schema'
import { canAddDocuments } from '@/lib/documents/policy'
import type { Actor } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Books, keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { wakeJobs } from '@/lib/platform/jobs/wake'
import { write } from '@/lib/record/command'
import { requestIntake } from '@/lib/retrievals/request-intake'
import { type Stored, storeText } from '@/lib/retrievals/store-text'
import { codePointCount, LONGEST_TEXT, normaliseText, textSha256 } from '@/lib/text/normalise'

type Started = { intakeId: string }

/**
 * Has the address of a document fetched once more, in the background. What comes back is looked at before anything is
 * stored: an intake is no part of the record.
 */
export async function fetchAgain(
  actor: Pick<Actor, 'id'>,
  { documentId }: { documentId: string },
): Promise<Result<Started>> {
  const result = await keepBooks<Result<Started>>(async (tx) => {
    const document = await findDocument(tx, actor, documentId)
    if (!document.ok) return document
    const url = document.value.canonicalUrl
    if (!url) return refuse('conflict', 'document_without_address')
    const { id: intakeId } = await requestIntake(tx, { createdById: actor.id, url, again: { documentId } })
    return { ok: true, value: { intakeId } }
  })
  if (result.ok) wakeJobs()
  return result
}

/** Takes a text that was pasted as the present one of a document, to be looked at before it is stored. */
export async function offerText(
  actor: Pick<Actor, 'id'>,
  { documentId, text, retrieved }: TextOffer,
): Promise<Result<Started>> {
  const normal = normaliseText(text)
  if (!normal) return refuseField('text', 'required')
  if (codePointCount(normal) > LONGEST_TEXT) return refuseField('text', 'text_too_long')
  return keepBooks<Result<Started>>(async (tx) => {
    const document = await findDocument(tx, actor, documentId)
    if (!document.ok) return document
    const intakeId = newId()
    const at = now()
    await tx.intake.create({
      data: {
        id: intakeId,
        state: 'ready',
        again: true,
        documentId,
        text: normal,
        sha256: textSha256(normal),
        retrievedAt: retrieved?.at ?? at,
        createdAt: at,
        createdById: actor.id,
      },
    })
    return { ok: true, value: { intakeId } }
  })
}

/**
 * Stores the text that was looked at, or notes that it is unchanged; see `storeText`. What was retrieved is kept beside the
 * snapshot. Refused where another text has been stored since it was compared.
 */
export async function storeAgain(
  actor: Pick<Actor, 'id'>,
  { documentId, intakeId, comparedWith, reason }: StoreAgain,
): Promise<Result<Stored>> {
  return write(actor, async (w) => {
    const { tx, now } = w
    if (!canAddDocuments(w.actor)) return refuse('forbidden')
    const intake = await tx.intake.findFirst({
      where: { id: intakeId, documentId, again: true, document: { removedAt: null } },
      select: {
        state: true,
        text: true,
        retrievedAt: true,
        createdById: true,
        rawCopy: { select: { id: true } },
      },
    })
    if (!intake || !canUseIntake(w.actor, intake)) return refuse('not_found')
    if (intake.state === 'saved') return refuse('conflict', 'again_stored')
    if (intake.state !== 'ready') return refuse('conflict', 'again_not_ready')
    const latest = await tx.snapshot.findFirst({
      where: { documentId },
      orderBy: { number: 'desc' },
      select: { id: true },
    })
    if ((latest?.id ?? '') !== comparedWith) return refuse('conflict', 'again_outdated')
    const { text } = intake
    const stored = await storeText(w, { documentId, text, retrievedAt: intake.retrievedAt ?? now, reason })
    if (!stored.ok) return stored
    await tx.intake.update({ where: { id: intakeId }, data: { state: 'saved', version: { increment: 1 } } })
    if (intake.rawCopy) {
      const { snapshotId } = stored.value
      await tx.rawCopy.update({ where: { id: intake.rawCopy.id }, data: { snapshotId } })
    }
    return stored
  })
}

async function findDocument(
  tx: Books,
  actor: Pick<Actor, 'id'>,
  id: string,
): Promise<Result<{ canonicalUrl: string | null }>> {
  const user = await tx.user.findFirst({ where: { id: actor.id, disabledAt: null }, select: { role: true } })
  if (!user || !canAddDocuments(user)) return refuse('forbidden')
  const document = await tx.document.findUnique({
    where: { id, removedAt: null },
    select: { canonicalUrl: true },
  })
  return document ? { ok: true, value: document } : refuse('not_found')
}
