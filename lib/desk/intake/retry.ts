import { asUser, type By, begin } from '@/lib/desk/intake/as-user'
import { canUseIntake } from '@/lib/desk/intake/policy'
import { isUnderWay } from '@/lib/desk/intake/under-way'
import { type Result, refuse } from '@/lib/platform/errors'
import { cancelJob, enqueueJob } from '@/lib/platform/jobs/queue'

/** Tries once more to fetch or read what failed or was cancelled. */
export async function retryIntake(actor: By, id: string): Promise<Result<{ id: string }>> {
  return begin(actor, async (tx, user) => {
    const intake = await tx.intake.findUnique({ where: { id } })
    if (!intake || !canUseIntake(user, intake)) return refuse('not_found')
    if (intake.state === 'saved' || intake.state === 'ready') return refuse('conflict', 'intake_done')
    if (await isUnderWay(tx, intake)) return refuse('conflict', 'intake_open')
    const jobId = await enqueueJob(tx, { kind: 'fetch', input: { intakeId: id }, createdById: user.id })
    // A page is asked for anew; a file is all that there is of it.
    if (intake.url) await tx.rawCopy.deleteMany({ where: { intakeId: id, snapshotId: null } })
    await tx.intake.update({
      where: { id },
      data: { state: 'waiting', step: '', problem: '', detail: '', status: null, jobId },
    })
    return { ok: true, value: { id } }
  })
}

/** Stops what is under way, and sets aside what was not saved. */
export async function cancelIntake(actor: By, id: string): Promise<Result<{ batchId: string | null }>> {
  const result = await asUser<{ batchId: string | null; jobId: string | null }>(actor, async (tx, user) => {
    const intake = await tx.intake.findUnique({ where: { id } })
    if (!intake || !canUseIntake(user, intake)) return refuse('not_found')
    if (intake.state === 'saved') return refuse('conflict', 'intake_saved')
    const open = await isUnderWay(tx, intake)
    await tx.intake.update({ where: { id }, data: { state: 'cancelled', step: '' } })
    return { ok: true, value: { batchId: intake.batchId, jobId: open ? intake.jobId : null } }
  })
  if (!result.ok) return result
  const { batchId, jobId } = result.value
  // An editor may set aside a colleague's intake; the job then finds out by itself.
  if (jobId) await cancelJob(actor, jobId)
  return { ok: true, value: { batchId } }
}
