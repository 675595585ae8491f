import type { Labelled } from '@/lib/labels/schema'
import { db } from '@/lib/platform/database/database'

const SUGGESTED = 200
/** As many records with one label are found: SQLite takes no more in one list. */
const MOST = 30_000

/** The names that are in use on records of a type, or on any, in order. */
export async function listLabelNames(recordType?: Labelled): Promise<string[]> {
  const rows = await db.label.findMany({
    where: { recordType },
    distinct: ['name'],
    orderBy: { name: 'asc' },
    take: SUGGESTED,
    select: { name: true },
  })
  return rows.map(({ name }) => name)
}

/** The labels of records, by their ids. */
export async function getLabels(
  recordType: Labelled,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.label.findMany({
    where: { recordType, recordId: { in: [...ids] } },
    orderBy: { name: 'asc' },
    select: { recordId: true, name: true },
  })
  const found = new Map<string, string[]>()
  for (const { recordId, name } of rows) found.set(recordId, [...(found.get(recordId) ?? []), name])
  return found
}

/** A condition that holds for the records with that label; for all, where none is named. */
export async function withLabel(
  recordType: Labelled,
  name: string | undefined,
): Promise<{ id?: { in: string[] } }> {
  if (!name) return {}
  const rows = await db.label.findMany({
    where: { recordType, name },
    orderBy: { recordId: 'asc' },
    take: MOST,
    select: { recordId: true },
  })
  return { id: { in: rows.map(({ recordId }) => recordId) } }
}
