import type { PlacementDecision, PlacementOutcome } from '@/generated/prisma/enums'
import type { Span } from '@/lib/text/spans'

/** What is on record of a quote in a later text of its document. */
export type Placed = {
  outcome: PlacementOutcome
  decision: PlacementDecision | null
  start: number | null
  end: number | null
  exact: string | null
}

/** A place that is known, with the words that stand there. */
export type KnownPlace = Span & { exact: string }

/**
 * Where a quote stands in a later text, as far as that is known: by its own words, or because somebody said so. Null where
 * it is lost, gone, or stands in other words that nobody has confirmed.
 */
export function knownPlace({ outcome, decision, start, end, exact }: Placed): KnownPlace | null {
  if (start === null || end === null || exact === null || decision === 'gone') return null
  if (decision === null && outcome !== 'exact' && outcome !== 'context') return null
  return { start, end, exact }
}

/** Whether somebody has to say where the quote stands. */
export function isUndecided({ outcome, decision }: Pick<Placed, 'outcome' | 'decision'>): boolean {
  return decision === null && (outcome === 'lost' || outcome === 'approximate')
}

/** What a form was shown of a placement, as one word: a decision on something else is refused. */
export function placementStamp(placement: Placed & { decidedAt: Date | null }): string {
  const { outcome, decision, start, end, decidedAt } = placement
  return [outcome, decision ?? '', start ?? '', end ?? '', decidedAt?.getTime() ?? ''].join('.')
}
