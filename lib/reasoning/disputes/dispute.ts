import { type Attack, grounded, type Label } from '@/lib/reasoning/disputes/grounded'
import {
  type DisputeState,
  qualifyingKinds,
  type RebuttalKind,
  type Standing,
  standingRules,
} from '@/lib/reasoning/disputes/rules'
import { type DatedStance, retractionsAmong } from '@/lib/reasoning/origins/retractions'
import { byCodeUnits } from '@/lib/text/message'

/**
 * One rebuttal in the tree below a claim: `targetId` is the rebuttal that it answers, or null for the claim
 * itself. `statementId` is the statement that it rests on.
 */
export type DisputeRebuttal = {
  readonly id: string
  readonly kind: RebuttalKind
  readonly standing: Standing
  readonly targetId: string | null
  readonly statementId: string | null
}

/** One statement on the claim; `rootId` is the source at the root of its chain. */
export type DisputeStatement = DatedStance & { readonly id: string }

/** Everything on record about one claim: all rebuttals of it and, in turn, of these, and all its statements. */
export type DisputeInput = {
  readonly claimId: string
  readonly rebuttals: readonly DisputeRebuttal[]
  readonly statements: readonly DisputeStatement[]
}

/** Where an argument stands; `left` for a rebuttal that is no longer (or never was) in the graph. */
export type NodeLabel = Label | 'left'

/**
 * What the record says of a claim by itself. `labels` has the claim and every rebuttal by id. `attacks` is the
 * graph. `decidedBy` lists, sorted, what the state rests on: the rebuttals of the claim that are upheld and
 * undefeated (`rebutted`), that attack it and are undecided (`disputed`), or all of them (`settled`); the
 * statements that doubt or could not verify (`questioned`); nothing (`undisputed`).
 */
export type Dispute = {
  readonly state: DisputeState
  readonly labels: ReadonlyMap<string, NodeLabel>
  readonly attacks: readonly Attack[]
  readonly decidedBy: readonly string[]
}

/**
 * Derives the dispute state of a claim: the graph of attacks is drawn by the rules of the standings
 * (`standingRules`), labelled by grounded semantics, and the claim's label read off it.
 *
 * A rebuttal whose target has left the graph (or is not on record) stays, but attacks nothing. A denying
 * statement that no rebuttal rests on counts as a denial of its own under the statement's id: standing, or
 * withdrawn where its source has taken it back. A counter-claim is a claim with a dispute of its own; what
 * becomes of it changes this claim only through the standing that an editor gives the rebuttal.
 * Linear in rebuttals and statements, but for the sorting.
 */
export function deriveDispute(input: DisputeInput): Dispute {
  const rebuttals = [...input.rebuttals, ...bareDenials(input)]
  const inGraph = rebuttals.filter((rebuttal) => !hasLeft(rebuttal))
  const attacks = attacksOf(input.claimId, inGraph)
  const labels = new Map<string, NodeLabel>(
    grounded([input.claimId, ...inGraph.map((rebuttal) => rebuttal.id)], attacks),
  )
  for (const rebuttal of rebuttals) if (hasLeft(rebuttal)) labels.set(rebuttal.id, 'left')

  const onClaim = rebuttals.filter((rebuttal) => rebuttal.targetId === null)
  const attackersThatAre = (label: Label) =>
    onClaim.filter(({ id, standing }) => labels.get(id) === label && standingRules[standing].attacksTarget)
  const result = (state: DisputeState, because: readonly { readonly id: string }[]): Dispute => ({
    state,
    labels,
    attacks,
    decidedBy: because.map(({ id }) => id).sort(byCodeUnits),
  })

  const claim = labels.get(input.claimId)
  if (claim === 'out') return result('rebutted', attackersThatAre('in').filter(isUpheld))
  if (claim === 'undecided') return result('disputed', attackersThatAre('undecided'))
  if (rebuttals.length > 0) return result('settled', onClaim.length > 0 ? onClaim : rebuttals)
  const doubts = input.statements.filter(({ stance }) => stance === 'doubts' || stance === 'could_not_verify')
  return result(doubts.length > 0 ? 'questioned' : 'undisputed', doubts)
}

/**
 * The denying statements that no rebuttal rests on, as rebuttals of the claim: say-so against say-so, until an
 * editor decides more.
 */
export function bareDenials({ rebuttals, statements }: Omit<DisputeInput, 'claimId'>): DisputeRebuttal[] {
  const restedOn = new Set(rebuttals.map((rebuttal) => rebuttal.statementId))
  const isTakenBack = retractionsAmong(statements)
  return statements
    .filter((statement) => statement.stance === 'denies' && !restedOn.has(statement.id))
    .map((statement) => ({
      id: statement.id,
      kind: 'denial',
      standing: isTakenBack(statement) ? 'withdrawn' : 'standing',
      targetId: null,
      statementId: statement.id,
    }))
}

function hasLeft({ kind, standing }: DisputeRebuttal): boolean {
  return qualifyingKinds.includes(kind) || standingRules[standing].leavesGraph
}

function isUpheld({ standing }: DisputeRebuttal): boolean {
  return standing === 'upheld'
}

function attacksOf(claimId: string, rebuttals: readonly DisputeRebuttal[]): Attack[] {
  const present = new Set([claimId, ...rebuttals.map((rebuttal) => rebuttal.id)])
  return rebuttals.flatMap(({ id, targetId, standing }): Attack[] => {
    const target = targetId ?? claimId
    if (!present.has(target)) return []
    const { attacksTarget, attackedByTarget } = standingRules[standing]
    const there: Attack[] = attacksTarget ? [[id, target]] : []
    const back: Attack[] = attackedByTarget ? [[target, id]] : []
    return [...there, ...back]
  })
}
