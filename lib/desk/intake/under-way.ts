import type { Reader } from '@/lib/platform/database/database'

/** Whether its job has not ended yet. */
export async function isUnderWay(
  tx: Reader,
  intake: { state: string; jobId: string | null },
): Promise<boolean> {
  if (intake.state !== 'waiting' && intake.state !== 'fetching') return false
  const job = intake.jobId
    ? await tx.job.findUnique({ where: { id: intake.jobId }, select: { state: true } })
    : null
  return job?.state === 'queued' || job?.state === 'running'
}
