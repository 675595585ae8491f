import { z } from 'zod'
import { ARCHIVE_RETRIES, readArchivable, recordArchived } from '@/lib/desk/intake/archive'
import { env } from '@/lib/platform/env'
import { type Fetched, fetchGuarded } from '@/lib/platform/fetching/guarded'
import { JobFailed, type JobHandler } from '@/lib/platform/jobs/handler'

const input = z.object({ documentId: z.string() })

/** The archive fetches the page itself before it answers. */
const PATIENCE = 120_000

/** Asks the web archive to keep a document's page, and notes where it does. */
export const archiveJob: JobHandler = {
  atOnce: 1,
  run: async ({ input: asked, createdById, attempt, signal, progress }) => {
    const { documentId } = input.parse(asked)
    if (!env().ARCHIVE) throw new JobFailed('archive_off')
    const url = await readArchivable(documentId)
    if (!url) return undefined
    await progress({ step: 'archiving' })
    const retryIn = ARCHIVE_RETRIES[attempt - 1]
    const answer = await fetchGuarded(env().ARCHIVE_SAVE_URL + url, {
      signal,
      timeoutMs: PATIENCE,
      types: null,
    })
    if (!answer.ok) {
      const again = answer.passing ? { retryIn } : {}
      throw new JobFailed(answer.message, { detail: answer.detail, ...again })
    }
    const archiveUrl = archivedAt(answer)
    if (!archiveUrl) throw new JobFailed('archive_unclear', { retryIn })
    const result = await recordArchived({ id: createdById ?? '' }, { documentId, archiveUrl })
    if (!result.ok) throw new JobFailed(result.message)
    return { archiveUrl }
  },
}

/** A copy's address: a time of 14 digits and the page's own address behind it. */
const COPY = /\/\d{14}(?:[a-z]{2}_)?\/https?:\/?\//

/** The archive leads to the copy, or names it in a header (RFC 7089: the link of the relation `memento`). */
function archivedAt({ url, headers }: Fetched): string | null {
  if (COPY.test(url)) return url
  const memento = /<([^>]+)>\s*;[^,]*\brel="?[^",]*\bmemento\b/.exec(headers.link ?? '')?.[1]
  const named = [headers['content-location'], memento].find((it) => it && COPY.test(it))
  return named && URL.canParse(named, url) ? new URL(named, url).href : null
}
