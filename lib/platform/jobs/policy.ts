import { type Actor, hasRole } from '@/lib/platform/actor'

type Job = { createdById: string | null }

/** Whoever asked for a job sees how it goes, and every editor does. */
export function canSeeJob(actor: Pick<Actor, 'id' | 'role'>, job: Job): boolean {
  return job.createdById === actor.id || hasRole(actor, 'editor')
}

/** Whoever asked for a job may cancel it; so may an administrator. */
export function canCancelJob(actor: Pick<Actor, 'id' | 'role'>, job: Job): boolean {
  return job.createdById === actor.id || hasRole(actor, 'admin')
}
