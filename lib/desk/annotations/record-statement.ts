import { alreadyRecorded, sameStatement } from '@/lib/desk/annotations/already-recorded'
import { type ClaimAtHand, claimAtHand, knownClaim } from '@/lib/desk/annotations/claim-named'
import type { PassageAtHand } from '@/lib/desk/annotations/passage-marked'
import type { AnnotateInput } from '@/lib/desk/annotations/schema'
import { namedSource } from '@/lib/desk/annotations/source-named'
import { onClaimAddress } from '@/lib/platform/addresses/record-address'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { type Faults, gatherFaults } from '@/lib/platform/forms/field-errors'
import { readCounterClaim } from '@/lib/rebuttals/counter-claim'
import { canRebut } from '@/lib/rebuttals/policy'
import { insertRebuttal } from '@/lib/rebuttals/record'
import type { Write } from '@/lib/record/command'
import { canRecordStatements } from '@/lib/statements/policy'
import { insertStatement } from '@/lib/statements/record'
import type { StepInput } from '@/lib/statements/schema'

type Asked = Extract<AnnotateInput, { what: 'statement' }>
type Done = { id: string; claimId: string; rebuttalId: string | null }

/**
 * Records what somebody says at a passage, as one part of a step inside the transaction of `write`: the sources that it
 * names and the claim that it is about are made where they are new, and the objection is recorded on the statement.
 * Whoever objects by asserting something else speaks on the counter-claim, so that his statement is recorded there.
 */
export async function recordSaid(
  writing: Write,
  passage: PassageAtHand,
  input: Asked,
): Promise<Result<Done>> {
  const { actor } = writing
  if (!canRecordStatements(actor)) return refuse('forbidden')
  const denies = input.stance === 'denies'
  if (input.rebuttal && !denies && !canRebut(actor)) return refuseField('rebuttal.kind', 'rebuttal_by_editor')
  const faults = gatherFaults()
  const sourceId = await namedSource(writing, 'who', input.who, faults)
  const chain = await readChain(writing, input, faults)
  const repeat = await refuseRepeat(writing, passage, input, sourceId)
  if (repeat) return repeat
  const claim = await claimAtHand(writing, input.about, passage.document.language, faults)
  const refusal = faults.refusal()
  if (refusal || !claim) return refusal ?? refuse('not_found')
  const asserts = input.stance === 'asserts' || input.stance === 'confirms'
  const placed = input.rebuttal && asserts ? await onCounterClaim(writing, claim, input) : claim
  if ('ok' in placed) return placed
  const { stance, mode, said, place, note, figure, reason } = input
  const statement = await insertStatement(writing, placed, {
    source: sourceId,
    document: passage.document.id,
    quotes: passage.quotes,
    ...{ stance, mode, said, place, note, figure, chain, reason },
  })
  if (!statement.ok) return statement
  const { id } = statement.value
  if (!input.rebuttal) return { ok: true, value: { id, claimId: placed.id, rebuttalId: null } }
  const counter = placed === claim ? {} : { counterClaim: placed.id, newCounterClaim: '' }
  const objection = await insertRebuttal(writing, {
    claimId: claim.id,
    statement: statement.value,
    part: { ...input.rebuttal, ...counter },
    reason: '',
    prefix: 'rebuttal.',
  })
  if (!objection.ok) return objection
  return { ok: true, value: { id, claimId: placed.id, rebuttalId: objection.value.id } }
}

async function refuseRepeat(
  writing: Write,
  passage: PassageAtHand,
  { about, stance, figure }: Asked,
  sourceId: string,
) {
  if (!sourceId) return null
  // What is wrong with the claim is told when it is taken in hand.
  const meant = about.known ? { ...about, id: await knownClaim(writing, about, gatherFaults()) } : about
  const same = await sameStatement(writing.tx, passage, { sourceId, about: meant, said: { stance, figure } })
  if (!same) return null
  return alreadyRecorded({
    id: same.id,
    href: onClaimAddress(same.claimId, 'statement', same.id),
    text: same.claim.proposition,
    detail: same.source.name,
  })
}

/** The hops with their sources by id; the first goes without where it is the speaker himself. */
async function readChain(writing: Write, { chain }: Asked, faults: Faults): Promise<StepInput[]> {
  const hops: StepInput[] = []
  for (const { how, wording, document, row, ...named } of chain) {
    const isNamed = named.source !== '' || named.id !== ''
    const source = isNamed ? await namedSource(writing, `chain[${row}]`, named, faults) : ''
    hops.push({ source, how, wording, document, row })
  }
  return hops
}

async function onCounterClaim(writing: Write, claim: ClaimAtHand, { rebuttal, who }: Asked) {
  const root = await writing.tx.claim.findUniqueOrThrow({
    where: { id: claim.id },
    select: { id: true, kind: true, language: true },
  })
  const none = { counterClaim: '', newCounterClaim: '', counterAnyway: false }
  const names = { prefix: 'rebuttal.', sourceName: who.source }
  const counter = await readCounterClaim(writing, root, rebuttal ?? none, names)
  if (!counter.ok) return counter
  if (!counter.value) return refuseField('rebuttal.newCounterClaim', 'counter_claim_needed')
  return writing.tx.claim.findUniqueOrThrow({
    where: { id: counter.value },
    select: { id: true, kind: true },
  })
}
