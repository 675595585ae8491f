import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { getJob, type JobView } from '@/lib/platform/jobs/queries'

/** How the latest request to archive a document stands, for those who may see it; null where there was none. */
export async function getArchiveJob(
  viewer: Pick<Actor, 'id' | 'role'>,
  documentId: string,
): Promise<JobView | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Job" WHERE "kind" = 'archive' AND json_extract("input", '$.value.documentId') = ${documentId}
    ORDER BY "createdAt" DESC, "id" DESC LIMIT 1`
  return row ? getJob(viewer, row.id) : null
}
