import type { Level, Stance } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/database/database'

/**
 * The claims on which a source took one of the stances, counted by level. From its statements to their claims: asked the
 * other way round, as Prisma does, SQLite goes through all statements of the source once for each claim that there is.
 */
export async function countByLevel(
  sourceId: string,
  stances: readonly Stance[],
): Promise<{ level: Level; _count: number }[]> {
  const rows = await db.$queryRaw<{ level: Level; count: number | bigint }[]>`
    SELECT "level", COUNT(*) AS count FROM "Claim" WHERE "removedAt" IS NULL AND "id" IN (
      SELECT "claimId" FROM "Statement" WHERE "sourceId" = ${sourceId} AND "withdrawnAt" IS NULL
        AND "stance" IN (SELECT value FROM json_each(${JSON.stringify(stances)}))
    ) GROUP BY "level"`
  return rows.map(({ level, count }) => ({ level, _count: Number(count) }))
}
