import type { Intake } from '@/generated/prisma/client'
import { resolveDocument } from '@/lib/documents/resolve'
import { canonicalUrl } from '@/lib/documents/urls'
import type { Extracted } from '@/lib/extraction/extracted'
import { now } from '@/lib/platform/clock'
import { keepBooks } from '@/lib/platform/database/bookkeeping'
import type { Fetched } from '@/lib/platform/fetching/guarded'
import { parsePartialDate } from '@/lib/reasoning/dates'
import { packCopy, rawCopyOf } from '@/lib/retrievals/pack-copy'
import { textSha256 } from '@/lib/text/normalise'

type Held = Pick<Intake, 'id' | 'url' | 'fileName' | 'mediaType' | 'finalUrl' | 'createdById'> & {
  /** What was fetched or sent, compressed; null where it is still to be fetched. */
  raw: Uint8Array | null
  charset: string
}

/** Takes up an intake for its job; null where it was set aside, or is done already. */
export async function takeIntake(id: string, jobId: string): Promise<Held | null> {
  return keepBooks(async (tx) => {
    const intake = await tx.intake.findUnique({
      where: { id },
      include: { rawCopy: { select: { bytes: true, mediaType: true } } },
    })
    if (intake?.jobId !== jobId || !isOpen(intake)) return null
    await tx.intake.update({ where: { id }, data: { state: 'fetching' } })
    const { url, fileName, mediaType, finalUrl, createdById, rawCopy } = intake
    const charset = /charset=(.+)$/.exec(rawCopy?.mediaType ?? '')?.[1] ?? ''
    return { id, url, fileName, mediaType, finalUrl, createdById, raw: rawCopy?.bytes ?? null, charset }
  })
}

/** Keeps what was fetched as it came, before anything reads it. */
export async function keepFetched(held: Held, fetched: Fetched): Promise<void> {
  const packed = await packCopy(fetched.bytes)
  await keepBooks(async (tx) => {
    const intake = await tx.intake.findUnique({ where: { id: held.id }, select: { state: true } })
    if (!intake || !isOpen(intake)) return
    const { url, mediaType, charset, status } = fetched
    await tx.intake.update({
      where: { id: held.id },
      data: { finalUrl: url, mediaType, status, retrievedAt: now() },
    })
    const type = charset ? `${mediaType}; charset=${charset}` : mediaType
    await tx.rawCopy.create({
      data: rawCopyOf(packed, { intakeId: held.id, url, mediaType: type, createdById: held.createdById }),
    })
  })
}

/**
 * Notes what was found: ready to be looked at, or why not, and what was left out. What was known of it before it was fetched counts more than what
 * the page says of itself. A document on record under the same address is named.
 */
export async function keepExtracted(id: string, found: Extracted): Promise<'ready' | 'failed' | null> {
  return keepBooks(async (tx) => {
    const intake = await tx.intake.findUnique({ where: { id } })
    if (!intake || !isOpen(intake)) return null
    const address = found.canonicalUrl || intake.finalUrl || intake.url
    const canonical = address && URL.canParse(address) ? canonicalUrl(address) : null
    const known = canonical && !intake.again ? await resolveDocument(tx, canonical) : null
    const published = parsePartialDate(found.published)
    const state = found.problem ? 'failed' : 'ready'
    await tx.intake.update({
      where: { id },
      data: {
        state,
        step: '',
        problem: notedOf(found),
        detail: '',
        canonicalUrl: canonical,
        title: intake.title || found.title,
        byline: intake.byline || found.byline,
        publisherName: intake.publisherName || found.publisher,
        ...(intake.publishedAt
          ? {}
          : { publishedAt: published?.at ?? null, publishedPrecision: published?.precision ?? null }),
        language: intake.language || found.language,
        text: found.text,
        sha256: found.text ? textSha256(found.text) : '',
        retrievedAt: intake.retrievedAt ?? now(),
        ...(known?.ok ? { documentId: known.id } : {}),
      },
    })
    return state
  })
}

/** What an editor is told of it, as keys of the messages. */
function notedOf({ problem, warnings }: Extracted): string {
  return [problem, ...warnings].flatMap((key) => (key ? [`intake_${key}`] : [])).join(' ')
}

/** Notes why nothing was fetched. */
export async function failIntake(
  id: string,
  { message, detail, status }: { message: string; detail: string; status?: number },
): Promise<void> {
  await keepBooks(async (tx) => {
    const intake = await tx.intake.findUnique({ where: { id }, select: { state: true } })
    if (!intake || !isOpen(intake)) return
    const data = { state: 'failed' as const, step: '', problem: message, detail, status: status ?? null }
    await tx.intake.update({ where: { id }, data })
  })
}

/** Notes that its job was cancelled, if that is why it ended: a server that stops will take it up again. */
export async function endCancelled(id: string, jobId: string): Promise<void> {
  await keepBooks(async (tx) => {
    const job = await tx.job.findUnique({
      where: { id: jobId },
      select: { state: true, cancelAskedAt: true },
    })
    if (!job?.cancelAskedAt && job?.state !== 'cancelled') return
    await tx.intake.updateMany({
      where: { id, jobId, state: { in: ['waiting', 'fetching'] } },
      data: { state: 'cancelled', step: '' },
    })
  })
}

function isOpen({ state }: Pick<Intake, 'state'>): boolean {
  return state === 'waiting' || state === 'fetching'
}
