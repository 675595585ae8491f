import type { PlacementChoice } from '@/lib/desk/placements/schema'
import { canEditEvidence } from '@/lib/evidence/policy'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { placeToChoose } from '@/lib/quotes/anchor'
import { placeColumns } from '@/lib/quotes/place-quotes'
import { placementStamp } from '@/lib/quotes/placement'
import { placementReasons } from '@/lib/quotes/reasons'
import { write } from '@/lib/record/command'
import { canEditStatement } from '@/lib/statements/policy'
import { anchorQuote } from '@/lib/text/anchor-quote'

type Decided = { id: string; documentId: string; claimId: string }

/**
 * Decides where a quote stands in the newest text of its document: confirms the words found, sets the place by the words
 * that stand there, or says that it is gone. Deciding again takes the former decision's place; the history keeps both.
 * Refused where somebody decided meanwhile, a newer text is stored, or the statement or evidence was withdrawn.
 */
export async function decidePlacement(
  actor: Pick<Actor, 'id'>,
  input: PlacementChoice,
): Promise<Result<Decided>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    const placement = await findPlacement(tx, input.id)
    const owner = placement?.statement ?? placement?.evidence
    if (!placement || !owner) return refuse('not_found')
    const type = placement.statement ? 'statement' : 'evidence'
    const allowed = type === 'statement' ? canEditStatement : canEditEvidence
    if (!allowed(actor, owner)) return refuse('forbidden', `${type}_of_another`)
    if (owner.withdrawnAt) return refuse('conflict', `${type}_withdrawn`)
    const { snapshot } = placement
    if (await hasLater(tx, snapshot)) return refuse('conflict', 'placement_superseded')
    if (placementStamp(placement) !== input.stamp) return refuse('conflict', 'placement_decided')
    const place = placeFor(placement, input)
    if (!place.ok) return place
    const { id, claimId } = owner
    const reason = input.reason || placementReasons[input.decision](snapshot.number)
    await change({ type, id, action: `${type}.quote_${input.decision}`, claimId, reason }, () =>
      tx.quotePlacement.update({
        where: { id: input.id },
        data: {
          ...place.value,
          decision: input.decision,
          decidedAt: now,
          decidedById: actor.id,
          decisionReason: input.reason,
        },
      }),
    )
    return { ok: true, value: { id: input.id, documentId: snapshot.documentId, claimId } }
  })
}

const ownerSelect = { select: { id: true, claimId: true, createdById: true, withdrawnAt: true } }

function findPlacement(tx: Transaction, id: string) {
  return tx.quotePlacement.findUnique({
    where: { id },
    select: {
      outcome: true,
      decision: true,
      decidedAt: true,
      start: true,
      end: true,
      exact: true,
      snapshot: { select: { id: true, number: true, documentId: true, text: true } },
      statement: ownerSelect,
      evidence: ownerSelect,
    },
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof findPlacement>>>

async function hasLater(tx: Transaction, { documentId, number }: Row['snapshot']): Promise<boolean> {
  return (await tx.snapshot.count({ where: { documentId, number: { gt: number } } })) > 0
}

/** The place that the decision gives the quote, as columns. A quote that was lost and is gone has none. */
function placeFor(
  { outcome, decision, start, end, exact, snapshot }: Row,
  input: PlacementChoice,
): Result<ReturnType<typeof placeColumns>> {
  const found = start === null || end === null || exact === null ? null : { start, end, exact }
  if (input.decision === 'gone') {
    return { ok: true, value: placeColumns(outcome === 'lost' ? null : found) }
  }
  if (input.decision === 'confirmed') {
    if (!found || decision === 'placed') return refuseField('decision', 'placement_not_found')
    return { ok: true, value: placeColumns(found) }
  }
  const hints = input.occurrence === null ? {} : { occurrence: input.occurrence }
  const anchoring = anchorQuote(snapshot.text, input.exact, hints)
  if (anchoring.ok) return { ok: true, value: placeColumns(anchoring.anchor) }
  if (anchoring.found === 0) return refuseField('exact', 'quote_not_found')
  const refusal = refuseField('exact', input.occurrence === null ? 'quote_several' : 'quote_occurrence')
  return { ...refusal, candidates: { occurrence: anchoring.places.map(placeToChoose) } }
}
