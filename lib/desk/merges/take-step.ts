import type { RecordType } from '@/generated/prisma/enums'
import type { SetColumn, Step } from '@/lib/desk/merges/schema'
import type { Transaction } from '@/lib/platform/database/database'
import type { Write } from '@/lib/record/command'
import type { EventName } from '@/lib/record/events'
import { recordTable } from '@/lib/record/shapes'

type Line = { action: EventName; reason: string; claimId?: string | null }

/** Lets a record name another one than before, with a line in its history. */
export async function takeStep({ tx, change }: Write, step: Step, line: Line): Promise<void> {
  const { type, id, claimId, set } = step
  await change({ type, id, claimId, ...line }, () => setColumns(tx, { type, id }, set))
}

/** Writes columns of a record, and of the hops of its chain, and counts its version up. */
export async function setColumns(
  tx: Transaction,
  { type, id }: { type: RecordType; id: string },
  set: readonly SetColumn[],
): Promise<void> {
  const own = set.filter(({ hop }) => hop === undefined)
  const { table } = recordTable(type)
  const columns = own.map(({ column }) => `"${column}" = ?, `).join('')
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" SET ${columns}"version" = "version" + 1 WHERE "id" = ?`,
    ...own.map(({ to }) => to),
    id,
  )
  for (const { column, to, hop } of set) {
    if (hop === undefined) continue
    await tx.$executeRawUnsafe(
      `UPDATE "AttributionStep" SET "${column}" = ? WHERE "statementId" = ? AND "position" = ?`,
      to,
      id,
      hop,
    )
  }
}

/** Those of the columns that still hold what was written into them, the other way round: as they were before. */
export async function columnsToReturn(
  tx: Transaction,
  { type, id }: { type: RecordType; id: string },
  set: readonly SetColumn[],
): Promise<SetColumn[]> {
  const { table } = recordTable(type)
  const back: SetColumn[] = []
  for (const { column, from, to, hop } of set) {
    const rows = await tx.$queryRawUnsafe<{ value: string | null }[]>(
      hop === undefined
        ? `SELECT "${column}" AS value FROM "${table}" WHERE "id" = ?`
        : `SELECT "${column}" AS value FROM "AttributionStep" WHERE "statementId" = ? AND "position" = ?`,
      ...(hop === undefined ? [id] : [id, hop]),
    )
    if (rows.length > 0 && rows[0]?.value === to) back.push({ column, from: to, to: from, hop })
  }
  return back
}
