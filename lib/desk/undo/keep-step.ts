import { newId } from '@/lib/platform/ids'
import { isUnattended } from '@/lib/platform/jobs/unattended'
import type { Done } from '@/lib/record/listeners'

/** As many of somebody's actions are kept for undoing; the desk offers the last twenty. */
const KEPT_ACTIONS = 40

/** Keeps which lines somebody wrote in one step, so that it can be undone. What a job writes is no action at the desk. */
export async function keepStep({ tx, actor, now, lines, undoes }: Done): Promise<undefined> {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!actor.id || !first || !last || isUnattended()) return
  const userId = actor.id
  await tx.deskAction.create({
    data: { id: newId(), userId, firstSeq: first.seq, lastSeq: last.seq, at: now, undoes },
  })
  const old = await tx.deskAction.findFirst({
    where: { userId },
    orderBy: { lastSeq: 'desc' },
    skip: KEPT_ACTIONS,
    select: { lastSeq: true },
  })
  if (old) await tx.deskAction.deleteMany({ where: { userId, lastSeq: { lte: old.lastSeq } } })
}
