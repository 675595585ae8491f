import type { Actor } from '@/lib/platform/actor'
import { latestArchiveJob } from '@/lib/platform/database/archive-jobs'
import { getJob, type JobView } from '@/lib/platform/jobs/queries'

/** How the latest request to archive a document stands, for those who may see it; null where there was none. */
export async function getArchiveJob(
  viewer: Pick<Actor, 'id' | 'role'>,
  documentId: string,
): Promise<JobView | null> {
  const id = await latestArchiveJob(documentId)
  return id ? getJob(viewer, id) : null
}
