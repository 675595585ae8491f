import { duplicatesJob } from '@/lib/duplicates/duplicates-job'
import { importJob } from '@/lib/imports/import-job'
import { archiveJob } from '@/lib/intake/archive-job'
import { fetchJob } from '@/lib/intake/fetch-job'
import type { JobHandler } from '@/lib/jobs/handler'

/** What is done in the background, by the kind of job. */
export const HANDLERS: Readonly<Record<string, JobHandler>> = {
  archive: archiveJob,
  duplicates: duplicatesJob,
  fetch: fetchJob,
  import: importJob,
}
