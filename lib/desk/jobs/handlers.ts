import { duplicatesJob } from '@/lib/desk/duplicates/duplicates-job'
import { importJob } from '@/lib/desk/imports/import-job'
import { archiveJob } from '@/lib/desk/intake/archive-job'
import { fetchJob } from '@/lib/desk/intake/fetch-job'
import type { JobHandler } from '@/lib/platform/jobs/handler'

/** What is done in the background, by the kind of job. */
export const HANDLERS: Readonly<Record<string, JobHandler>> = {
  archive: archiveJob,
  duplicates: duplicatesJob,
  fetch: fetchJob,
  import: importJob,
}
