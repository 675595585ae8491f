import { intakeReasons } from '@/lib/desk/intake/reasons'
import { canEditDocument } from '@/lib/documents/policy'
import type { Actor } from '@/lib/platform/actor'
import { hasOpenArchiveJob } from '@/lib/platform/database/archive-jobs'
import { keepBooks } from '@/lib/platform/database/bookkeeping'
import { env } from '@/lib/platform/env'
import { type Result, refuse } from '@/lib/platform/errors'
import { enqueueJob } from '@/lib/platform/jobs/queue'
import { wakeJobs } from '@/lib/platform/jobs/wake'
import { write } from '@/lib/record/command'

/** Seconds after each failure that may pass: 1, 5 and 30 minutes, 2 hours. Then it is given up. */
export const ARCHIVE_RETRIES = [60, 300, 1_800, 7_200]

/**
 * Puts the request to archive a document's page into the queue. Refused where the setting is off, the document has no
 * address, is archived already or is private (its address would be told to others), and where a request waits already.
 */
export async function requestArchive(
  actor: Pick<Actor, 'id'>,
  documentId: string,
): Promise<Result<{ jobId: string }>> {
  const result = await keepBooks<Result<{ jobId: string }>>(async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: actor.id, disabledAt: null },
      select: { id: true, role: true },
    })
    const document = await tx.document.findFirst({ where: { id: documentId, removedAt: null } })
    if (!document) return refuse('not_found')
    if (!user || !canEditDocument(user, document)) return refuse('forbidden')
    if (!env().ARCHIVE) return refuse('conflict', 'archive_off')
    if (!document.canonicalUrl) return refuse('conflict', 'archive_no_address')
    if (document.archiveUrl) return refuse('conflict', 'archive_there')
    if (document.visibility === 'private') return refuse('conflict', 'archive_private')
    if (await hasOpenArchiveJob(tx, documentId)) return refuse('conflict', 'archive_waits')
    const jobId = await enqueueJob(tx, {
      kind: 'archive',
      input: { documentId },
      createdById: user.id,
      maxAttempts: ARCHIVE_RETRIES.length + 1,
    })
    return { ok: true, value: { jobId } }
  })
  if (result.ok) wakeJobs()
  return result
}

/** What is to be archived; null where nothing is any more. */
export async function readArchivable(documentId: string): Promise<string | null> {
  return keepBooks(async (tx) => {
    const document = await tx.document.findFirst({
      where: { id: documentId, removedAt: null, archiveUrl: null, visibility: { not: 'private' } },
      select: { canonicalUrl: true },
    })
    return document?.canonicalUrl ?? null
  })
}

/** Adds the archive's address to a document, unless somebody entered one meanwhile. */
export async function recordArchived(
  actor: Pick<Actor, 'id'>,
  { documentId, archiveUrl }: { documentId: string; archiveUrl: string },
): Promise<Result<{ id: string }>> {
  return write(actor, async ({ tx, actor: user, change }) => {
    const document = await tx.document.findFirst({ where: { id: documentId, removedAt: null } })
    if (!document) return refuse('not_found')
    if (!canEditDocument(user, document)) return refuse('forbidden')
    if (document.archiveUrl) return { ok: true, value: { id: documentId } }
    const said = {
      type: 'document',
      id: documentId,
      action: 'document.archived',
      reason: intakeReasons.archived,
    } as const
    await change(said, () =>
      tx.document.update({ where: { id: documentId }, data: { archiveUrl, version: { increment: 1 } } }),
    )
    return { ok: true, value: { id: documentId } }
  })
}
