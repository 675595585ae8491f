import type { PlacementOutcome } from '@/generated/prisma/enums'
import { newId } from '@/lib/platform/ids'
import { grouped, type PlannedPlacement, planPlacements } from '@/lib/quotes/placement-plan'
import { placementReasons } from '@/lib/quotes/reasons'
import type { Write } from '@/lib/record/command'
import type { Span } from '@/lib/text/spans'

type Snapshot = { documentId: string; snapshotId: string; number: number; text: string }

/**
 * Says where every quote of a document's earlier texts stands in its new one, inside the transaction that stores it: one
 * line of the history for each statement and each piece of evidence. The quotes themselves stay in their texts.
 */
export async function placeQuotes(w: Write, snapshot: Snapshot): Promise<void> {
  const planned = await planPlacements(w.tx, snapshot)
  const owners = grouped(planned, ({ anchor }) => anchor.statementId ?? anchor.evidenceId ?? '')
  for (const [id, plans] of owners) await placeOf(w, snapshot, id, plans)
}

async function placeOf(
  { tx, now, change }: Write,
  { snapshotId, number }: Snapshot,
  id: string,
  plans: readonly PlannedPlacement[],
): Promise<void> {
  const type = plans[0]?.anchor.statementId ? 'statement' : 'evidence'
  const where = { where: { id }, select: { claimId: true } }
  const { claimId } = await (type === 'statement'
    ? tx.statement.findUniqueOrThrow(where)
    : tx.evidence.findUniqueOrThrow(where))
  const news = plans.filter(({ stillGone }) => !stillGone).map(({ placement }) => placement.outcome)
  const reason = placementReasons.found(number, countsOf(plans))
  await change({ type, id, action: `${type}.${becameOf(news)}`, claimId, reason }, () =>
    tx.quotePlacement.createMany({
      data: plans.map(({ anchor, placement, stillGone }) => ({
        id: newId(),
        anchorId: anchor.id,
        statementId: anchor.statementId,
        evidenceId: anchor.evidenceId,
        snapshotId,
        outcome: placement.outcome,
        score: placement.score,
        ...placeColumns(placement.outcome === 'lost' ? null : placement),
        placedAt: now,
        ...(stillGone ? decisionOf(stillGone) : {}),
      })),
    }),
  )
}

/** As the history calls it: readers are told of what is not simply where it was. */
function becameOf(outcomes: readonly PlacementOutcome[]): 'reanchored' | 'quote_moved' | 'quote_lost' {
  if (outcomes.includes('lost')) return 'quote_lost'
  return outcomes.every((outcome) => outcome === 'exact') ? 'reanchored' : 'quote_moved'
}

function countsOf(plans: readonly PlannedPlacement[]): Record<PlacementOutcome, number> {
  const counts = { exact: 0, context: 0, approximate: 0, lost: 0 }
  for (const { placement } of plans) counts[placement.outcome] += 1
  return counts
}

type Place = Span & { exact: string }

/** The columns of a place, or of none. */
export function placeColumns(place: Place | null) {
  return { start: place?.start ?? null, end: place?.end ?? null, exact: place?.exact ?? null }
}

function decisionOf({
  decision,
  decidedAt,
  decidedById,
  decisionReason,
}: NonNullable<PlannedPlacement['stillGone']>) {
  return { decision, decidedAt, decidedById, decisionReason }
}
