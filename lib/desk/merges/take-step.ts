import type { RecordType } from '@/generated/prisma/enums'
import type { SetColumn, Step } from '@/lib/desk/merges/schema'
import {
  readColumn,
  readStepColumn,
  writeColumns,
  writeStepColumn,
} from '@/lib/platform/database/columns-by-name'
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
  await writeColumns(tx, { table, id }, own)
  for (const { column, to, hop } of set) {
    if (hop !== undefined) await writeStepColumn(tx, { statementId: id, position: hop }, column, to)
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
    const now =
      hop === undefined
        ? await readColumn(tx, { table, id }, column)
        : await readStepColumn(tx, { statementId: id, position: hop }, column)
    if (now === to) back.push({ column, from: to, to: from, hop })
  }
  return back
}
