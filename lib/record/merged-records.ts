import type { Transaction } from '@/lib/platform/database/database'

/** The records that can be merged. */
export const MERGEABLE = ['claim', 'source', 'document'] as const
export type Mergeable = (typeof MERGEABLE)[number]

const TABLE: Record<Mergeable, string> = { claim: 'Claim', source: 'Source', document: 'Document' }

/** More merges than this one after another are followed by nobody. */
const LONGEST = 100

/**
 * The record that stands for this one: itself or, where it was merged, the one that it came to at the end of however many
 * merges. Null where nothing stands: it was recorded in error, or never.
 */
export async function survivorOf(
  reader: Pick<Transaction, '$queryRawUnsafe'>,
  type: Mergeable,
  id: string,
): Promise<string | null> {
  const table = `"${TABLE[type]}"`
  const rows = await reader.$queryRawUnsafe<{ id: string }[]>(
    `WITH RECURSIVE line(id, step) AS (
       SELECT "id", 0 FROM ${table} WHERE "id" = ?
       UNION ALL
       SELECT r."mergedIntoId", step + 1 FROM line JOIN ${table} r ON r."id" = line.id
         WHERE r."mergedIntoId" IS NOT NULL AND step < ${LONGEST}
     ) SELECT r."id" AS id FROM line JOIN ${table} r ON r."id" = line.id WHERE r."removedAt" IS NULL`,
    id,
  )
  return rows[0]?.id ?? null
}

/** The record and all that were merged into it, directly or by way of another. */
export async function mergedInto(
  reader: Pick<Transaction, '$queryRawUnsafe'>,
  type: Mergeable,
  id: string,
): Promise<string[]> {
  const rows = await reader.$queryRawUnsafe<{ id: string }[]>(
    `WITH RECURSIVE family(id) AS (
       SELECT ?
       UNION
       SELECT r."id" FROM family JOIN "${TABLE[type]}" r ON r."mergedIntoId" = family.id
     ) SELECT id FROM family`,
    id,
  )
  return rows.map((row) => row.id)
}
