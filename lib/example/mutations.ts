import type { Transaction } from '@/lib/db'
import { type Result, refuse } from '@/lib/errors'
import { canRemoveExample } from '@/lib/example/policy'
import { getExampleState } from '@/lib/example/queries'
import { type Write, write } from '@/lib/history/write'
import { unattended } from '@/lib/jobs/unattended'
import { expireAllPages } from '@/lib/page-cache/expire'
import { clearLookup } from '@/lib/record/lookup/index-records'
import type { Actor } from '@/lib/users/policy'

/** What stays: who may sign in, how the desk is set, and what the migrations know. */
const KEPT = new Set([
  'User',
  'Session',
  'Account',
  'Verification',
  'Invitation',
  'SetupToken',
  'Setting',
  '_prisma_migrations',
])

/**
 * Removes the example story: every record and, this once, the history with it, in one transaction. Refused as soon as
 * anybody real has changed the record. The new history begins with `example.removed`; accounts, invitations and settings
 * that stay get their line in it anew, so that it accounts for all that stands. Administrators only.
 */
export async function removeExample(actor: Pick<Actor, 'id'>): Promise<Result<null>> {
  // Nothing that could be undone is left, this step included.
  const result = await unattended(() =>
    write<null>(actor, async (w) => {
      if (!canRemoveExample(w.actor)) return refuse('forbidden')
      const state = await getExampleState(w.tx)
      if (state === 'absent') return refuse('not_found')
      if (state === 'mixed') return refuse('conflict', 'example_mixed')
      await wipe(w.tx)
      await beginHistory(w)
      return { ok: true, value: null }
    }),
  )
  if (result.ok) expireAllPages()
  return result
}

/** The triggers that refuse deleting stand aside for the length of this transaction alone, and come back as they were. */
async function wipe(tx: Transaction): Promise<void> {
  const triggers = await tx.$queryRaw<{ name: string; sql: string }[]>`
    SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger' ORDER BY "rowid"`
  for (const { name } of triggers) await tx.$executeRawUnsafe(`DROP TRIGGER ${quoted(name)}`)
  await clearLookup(tx)
  for (const { table, self } of await tablesFromTheLeaves(tx)) await empty(tx, table, self)
  await tx.user.deleteMany({ where: { isExample: true } })
  for (const { sql } of triggers) await tx.$executeRawUnsafe(sql)
}

type Emptied = { table: string; self: string[] }

/** The tables to empty, each before those that it refers to; `self`: the columns by which its rows refer to each other. */
async function tablesFromTheLeaves(tx: Transaction): Promise<Emptied[]> {
  const links = await tx.$queryRaw<{ table: string; column: string | null; target: string | null }[]>`
    SELECT m."name" AS "table", f."from" AS "column", f."table" AS "target"
    FROM "sqlite_master" AS m JOIN pragma_table_list(m."name") AS t
      LEFT JOIN pragma_foreign_key_list(m."name") AS f
    WHERE t."type" = 'table' AND m."name" NOT LIKE 'sqlite\\_%' ESCAPE '\\'`
  const ordered: Emptied[] = []
  const left = new Set(links.map((link) => link.table).filter((table) => !KEPT.has(table)))
  while (left.size > 0) {
    const blocked = new Set(
      links.filter((link) => left.has(link.table) && link.target !== link.table).map((link) => link.target),
    )
    const free = [...left].filter((table) => !blocked.has(table))
    if (free.length === 0) throw new Error(`tables that refer to each other: ${[...left].join(', ')}`)
    for (const table of free) {
      const self = links.filter((link) => link.table === table && link.target === table)
      ordered.push({ table, self: self.flatMap((link) => link.column ?? []) })
      left.delete(table)
    }
  }
  return ordered
}

/** Rows that refer to rows of their own table go first, for a restricting key is checked row by row. */
async function empty(tx: Transaction, table: string, self: string[]): Promise<void> {
  const referred = self.map(
    (column) => `SELECT ${quoted(column)} FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`,
  )
  const leaves = referred.length > 0 ? ` WHERE "id" NOT IN (${referred.join(' UNION ')})` : ''
  while ((await tx.$executeRawUnsafe(`DELETE FROM ${quoted(table)}${leaves}`)) > 0 && referred.length > 0);
}

async function beginHistory({ tx, now, change }: Write): Promise<void> {
  await change({ type: 'setting', id: 'example', action: 'example.removed' }, () =>
    tx.setting.upsert({
      where: { key: 'example' },
      create: { key: 'example', value: '"removed"', updatedAt: now },
      update: { value: '"removed"', updatedAt: now },
    }),
  )
  const again = async (type: 'user' | 'invitation' | 'setting', action: string, ids: string[]) => {
    for (const id of ids) await change({ type, id, action, unchanged: true }, async () => {})
  }
  const users = await tx.user.findMany({ orderBy: { createdAt: 'asc' }, select: { id: true } })
  const invitations = await tx.invitation.findMany({ orderBy: { createdAt: 'asc' }, select: { id: true } })
  const settings = await tx.setting.findMany({ where: { key: { not: 'example' } }, select: { key: true } })
  await again(
    'user',
    'user.created',
    users.map(({ id }) => id),
  )
  await again(
    'invitation',
    'invitation.created',
    invitations.map(({ id }) => id),
  )
  await again(
    'setting',
    'setting.changed',
    settings.map(({ key }) => key),
  )
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
