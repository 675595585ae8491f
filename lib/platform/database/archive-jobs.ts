import { db, type Reader } from '@/lib/platform/database/database'

// Which document a job archives stands within its input alone.

/** Whether a request to archive the document waits or is being worked on. */
export async function hasOpenArchiveJob(tx: Reader, documentId: string): Promise<boolean> {
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Job" WHERE "kind" = 'archive' AND "state" IN ('queued', 'running')
      AND json_extract("input", '$.value.documentId') = ${documentId} LIMIT 1`
  return open.length > 0
}

/** The id of the latest request to archive the document; null where there was none. */
export async function latestArchiveJob(documentId: string): Promise<string | null> {
  const [latest] = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Job" WHERE "kind" = 'archive' AND json_extract("input", '$.value.documentId') = ${documentId}
    ORDER BY "createdAt" DESC, "id" DESC LIMIT 1`
  return latest?.id ?? null
}
