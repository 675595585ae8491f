import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { z } from 'zod'
import {
  endCancelled,
  failIntake,
  keepExtracted,
  keepFetched,
  takeIntake,
} from '@/lib/desk/intake/fetch-steps'
import { readInProcess } from '@/lib/desk/intake/read-in-process'
import { LARGEST_FILE } from '@/lib/desk/intake/schema'
import { type FetchProgress, fetchGuarded } from '@/lib/platform/fetching/guarded'
import { type JobContext, JobFailed, type JobHandler } from '@/lib/platform/jobs/handler'

const input = z.object({ intakeId: z.string() })
const decompress = promisify(brotliDecompress)

/** Fetches the page of an intake, unless its bytes are there already, and reads it. */
export const fetchJob: JobHandler = {
  atOnce: 3,
  run: async (context) => {
    const { intakeId } = input.parse(context.input)
    try {
      await bringIn(intakeId, context)
    } catch (error) {
      if (context.signal.aborted) await endCancelled(intakeId, context.id)
      throw error
    }
    return undefined
  },
}

async function bringIn(intakeId: string, context: JobContext): Promise<void> {
  const held = await takeIntake(intakeId, context.id)
  if (!held) return
  const { bytes, mediaType, charset, url } = held.raw ? await unpacked(held) : await fetched(held, context)
  await context.progress({ step: 'extracting' })
  const origin = { mediaType, charset, url, fileName: held.fileName }
  const found = await readInProcess(bytes, origin, { signal: context.signal })
  const state = await keepExtracted(intakeId, found)
  if (state === 'failed') throw new JobFailed(`intake_${found.problem}`)
}

type Held = NonNullable<Awaited<ReturnType<typeof takeIntake>>>
type Read = { bytes: Uint8Array; mediaType: string; charset: string; url: string }

/** A file that was sent, or what an earlier try of this job had fetched. */
async function unpacked({ raw, mediaType, charset, finalUrl }: Held): Promise<Read> {
  const bytes = await decompress(raw ?? new Uint8Array(), { maxOutputLength: LARGEST_FILE })
  return { bytes, mediaType, charset, url: finalUrl ?? '' }
}

async function fetched(held: Held, { signal, progress }: JobContext): Promise<Read> {
  const onProgress = (at: FetchProgress) => {
    const done = at.step === 'reading' ? Math.round(at.bytes / 1000) : undefined
    // A note that cannot be written down must not end the fetching.
    void progress({ step: at.step, ...(done === undefined ? {} : { done }) }).catch(() => {})
  }
  const answer = await fetchGuarded(held.url ?? '', { signal, onProgress, maxBytes: LARGEST_FILE })
  if (!answer.ok) {
    await failIntake(held.id, answer)
    throw new JobFailed(answer.message, { detail: answer.detail })
  }
  await keepFetched(held, answer)
  const { bytes, mediaType, charset, url } = answer
  return { bytes, mediaType, charset, url }
}
