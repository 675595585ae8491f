import { canRemoveExample } from '@/lib/desk/example/policy'
import { getExampleState } from '@/lib/desk/example/queries'
import type { Actor } from '@/lib/platform/actor'
import { emptyTables } from '@/lib/platform/database/empty-tables'
import { type Result, refuse } from '@/lib/platform/errors'
import { unattended } from '@/lib/platform/jobs/unattended'
import { expireAllPages } from '@/lib/platform/pages/expire-pages'
import { type Change, type Write, write } from '@/lib/record/command'
import { clearLookup } from '@/lib/record/lookup/index-records'

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
      await clearLookup(w.tx)
      await emptyTables(w.tx, KEPT)
      await w.tx.user.deleteMany({ where: { isExample: true } })
      await beginHistory(w)
      return { ok: true, value: null }
    }),
  )
  if (result.ok) expireAllPages()
  return result
}

async function beginHistory({ tx, now, change }: Write): Promise<void> {
  await change({ type: 'setting', id: 'example', action: 'example.removed' }, () =>
    tx.setting.upsert({
      where: { key: 'example' },
      create: { key: 'example', value: '"removed"', updatedAt: now },
      update: { value: '"removed"', updatedAt: now },
    }),
  )
  const again = async (line: Pick<Change, 'type' | 'action'>, ids: string[]) => {
    for (const id of ids) await change({ ...line, id, unchanged: true }, async () => {})
  }
  const users = await tx.user.findMany({ orderBy: { createdAt: 'asc' }, select: { id: true } })
  const invitations = await tx.invitation.findMany({ orderBy: { createdAt: 'asc' }, select: { id: true } })
  const settings = await tx.setting.findMany({ where: { key: { not: 'example' } }, select: { key: true } })
  await again(
    { type: 'user', action: 'user.created' },
    users.map(({ id }) => id),
  )
  await again(
    { type: 'invitation', action: 'invitation.created' },
    invitations.map(({ id }) => id),
  )
  await again(
    { type: 'setting', action: 'setting.changed' },
    settings.map(({ key }) => key),
  )
}
