import { db } from '@/lib/platform/database/database'

/** Ids of placements that wait for a decision: the newest text of their documents is meant, the oldest first. */
export async function listUndecidedIds(): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "QuotePlacement" p
    JOIN "Snapshot" s ON s."id" = p."snapshotId"
    JOIN "Document" d ON d."id" = s."documentId" AND d."removedAt" IS NULL
    LEFT JOIN "Statement" st ON st."id" = p."statementId"
    LEFT JOIN "Evidence" e ON e."id" = p."evidenceId"
    WHERE p."outcome" IN ('lost', 'approximate') AND p."decision" IS NULL
      AND st."withdrawnAt" IS NULL AND e."withdrawnAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Snapshot" n WHERE n."documentId" = s."documentId" AND n."number" > s."number")
    ORDER BY p."placedAt", p."id"`
  return rows.map(({ id }) => id)
}
