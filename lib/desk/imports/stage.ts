import type { ImportState, JobState } from '@/generated/prisma/enums'

type Run = {
  state: ImportState
  total: number
  /** The job that works on it, or did last. */
  job: { state: JobState } | null
}

/**
 * Where an import stands, by its own state and that of its job: a job that was cancelled, failed or killed leaves the
 * state of the import as it was.
 * - `reading`, `planning`, `running`: a job is at it
 * - `unread`: the address could not be read
 * - `mapping`: how its columns are read is to be said; `planned`: each row's fate is foretold
 * - `stopped`: some rows were written, the others were not
 * - `done`: every row has its fate
 */
export type Stage = 'reading' | 'unread' | 'mapping' | 'planning' | 'planned' | 'running' | 'stopped' | 'done'

/** The stage of an import. */
export function stageOf({ state, total, job }: Run): Stage {
  const atWork = job?.state === 'queued' || job?.state === 'running'
  if (state === 'running') return atWork ? 'running' : 'stopped'
  if (state === 'planning' && atWork) return total === 0 ? 'reading' : 'planning'
  if (state === 'planned' || state === 'done') return state
  return total === 0 ? 'unread' : 'mapping'
}

/** Stages in which a file can be taken away again: nothing of it was written. */
export function canDiscard(stage: Stage): boolean {
  return stage === 'unread' || stage === 'mapping' || stage === 'planned'
}
