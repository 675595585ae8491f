import type { Reader } from '@/lib/platform/database/database'

type Client = Pick<Reader, '$queryRawUnsafe'>

/** More merges than this one after another are followed by nobody. */
const LONGEST = 100

/**
 * The row at the end of the merges that begin at `id` (`mergedIntoId` names the row that one went into, `removedAt` says
 * that it left), or null where that one was removed or there is none.
 */
export async function lastOfMerges(reader: Client, table: string, id: string): Promise<string | null> {
  const rows = await reader.$queryRawUnsafe<{ id: string }[]>(
    `WITH RECURSIVE line(id, step) AS (
       SELECT "id", 0 FROM "${table}" WHERE "id" = ?
       UNION ALL
       SELECT r."mergedIntoId", step + 1 FROM line JOIN "${table}" r ON r."id" = line.id
         WHERE r."mergedIntoId" IS NOT NULL AND step < ${LONGEST}
     ) SELECT r."id" AS id FROM line JOIN "${table}" r ON r."id" = line.id WHERE r."removedAt" IS NULL`,
    id,
  )
  return rows[0]?.id ?? null
}

/** The row and all that were merged into it, directly or by way of another. */
export async function allMergedInto(reader: Client, table: string, id: string): Promise<string[]> {
  const rows = await reader.$queryRawUnsafe<{ id: string }[]>(
    `WITH RECURSIVE family(id) AS (
       SELECT ?
       UNION
       SELECT r."id" FROM family JOIN "${table}" r ON r."mergedIntoId" = family.id
     ) SELECT id FROM family`,
    id,
  )
  return rows.map((row) => row.id)
}
