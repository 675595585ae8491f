import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { now } from '@/lib/platform/clock'
import type { Books } from '@/lib/platform/database/bookkeeping'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs/queue'

const compress = promisify(brotliCompress)

/** Well below the best, which takes a hundred times as long for a tenth less. */
const QUALITY = 5

/** The bytes of a page or a file as they are kept: compressed, with the SHA-256 and the size of the original. */
export type PackedCopy = { bytes: Uint8Array<ArrayBuffer>; size: number; sha256: string }

/** Packs bytes for keeping; off the thread that serves. */
export async function packCopy(bytes: Uint8Array): Promise<PackedCopy> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return {
    bytes: new Uint8Array(await compress(bytes, { params })),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

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
