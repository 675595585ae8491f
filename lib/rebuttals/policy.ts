import type { Bearing, Standing } from '@/generated/prisma/enums'
import { type Actor, hasRole } from '@/lib/platform/actor'

/** To rebut, to correct a rebuttal and to decide its standing is an editor's. */
export function canRebut(actor: Pick<Actor, 'role'>): boolean {
  return hasRole(actor, 'editor')
}

/** Standings that no say-so decides. */
export function needsEvidence(standing: Standing): boolean {
  return standing === 'upheld' || standing === 'refuted'
}

/**
 * Which bearings of evidence on the claim can decide an objection so. An objection to the claim is upheld by what
 * contradicts the claim and refuted by what supports it; an objection to such an objection the other way round, and so
 * on. `depth` is 1 for a rebuttal of the claim itself, 2 for an answer to one. Context can speak for either side.
 */
export function bearingsThatDecide(standing: 'upheld' | 'refuted', depth: number): Bearing[] {
  const speaksAgainstClaim = (standing === 'upheld') === (depth % 2 === 1)
  return [speaksAgainstClaim ? 'contradicts' : 'supports', 'context']
}
