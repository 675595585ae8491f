import { now } from '@/lib/platform/clock'
import type { Books } from '@/lib/platform/database/bookkeeping'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs/queue'

export type IntakeRequest = {
  createdById: string
  url?: string
  fileName?: string
  mediaType?: string
  title?: string
  publisherName?: string
  published?: { at: Date; precision: 'year' | 'month' | 'day' | 'minute' } | null
  batchId?: string | null
  /** The document that is fetched once more: what comes is a text of it, never a new document. */
  again?: { documentId: string }
}

/**
 * Makes an intake and its job, in the transaction of whatever asks for it; `wakeJobs()` after the commit. What is known of
 * it already is kept over what the page says of itself.
 */
export async function requestIntake(
  tx: Pick<Books, 'intake' | 'job'>,
  request: IntakeRequest,
): Promise<{ id: string; jobId: string }> {
  const { createdById, published, again, ...known } = request
  const id = newId()
  const jobId = await enqueueJob(tx, { kind: 'fetch', input: { intakeId: id }, createdById })
  await tx.intake.create({
    data: {
      ...known,
      id,
      jobId,
      createdById,
      publishedAt: published?.at ?? null,
      publishedPrecision: published?.precision ?? null,
      documentId: again?.documentId ?? null,
      again: again !== undefined,
      createdAt: now(),
    },
  })
  return { id, jobId }
}
