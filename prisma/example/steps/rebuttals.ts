import { db } from '@/lib/platform/database/database'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordRebuttal } from '@/lib/rebuttals/record'
import { rebuttalInput, standingDecision } from '@/lib/rebuttals/schema'
import { actorOf, type Desk, doAt, idOf } from '../desk'
import { rebuttalSign } from '../known'
import { rebuttals, standings } from '../rebuttals'
import type { ExampleRebuttal, ExampleStanding } from '../types'
import type { Step } from './step'

/** Objections that rest on statements on record, and what was decided about their standing. */
export const rebuttalSteps: Step[] = [
  ...rebuttals.map((rebuttal) => ({
    at: rebuttal.at,
    what: rebuttal.key,
    run: (desk: Desk) => record(desk, rebuttal),
  })),
  ...standings.map((decision) => ({
    at: decision.at,
    what: `The standing of ${decision.rebuttal}`,
    run: (desk: Desk) => decide(desk, decision),
  })),
]

async function record(desk: Desk, rebuttal: ExampleRebuttal): Promise<boolean> {
  const { key, answers, counterClaim } = rebuttal
  const claimId = idOf(desk, 'claim', rebuttal.claim)
  const statementId = idOf(desk, 'statement', rebuttal.statement)
  const targetRebuttalId = answers && idOf(desk, 'rebuttal', answers)
  const sign = rebuttalSign({ statementId, targetClaimId: claimId, targetRebuttalId })
  const found = desk.known.rebuttals.get(sign)
  if (found) {
    desk.ids.set(`rebuttal ${key}`, found)
    return false
  }
  const input = rebuttalInput.parse({
    claimId,
    statementId,
    targetRebuttalId,
    kind: rebuttal.kind,
    summary: rebuttal.summary,
    counterClaim: counterClaim && idOf(desk, 'claim', counterClaim),
  })
  const made = await doAt({ at: rebuttal.at, what: key }, () =>
    recordRebuttal(actorOf(desk, rebuttal), input),
  )
  desk.ids.set(`rebuttal ${key}`, made.id)
  return true
}

async function decide(desk: Desk, decision: ExampleStanding): Promise<boolean> {
  const id = idOf(desk, 'rebuttal', decision.rebuttal)
  const { version, decisions } = await db.rebuttal.findUniqueOrThrow({
    where: { id },
    select: { version: true, decisions: { select: { id: true } } },
  })
  if (decisions.length > 0) return false
  const input = standingDecision.parse({
    id,
    version,
    standing: decision.standing,
    reason: decision.reason,
  })
  await doAt({ at: decision.at, what: 'A standing' }, () => decideStanding(actorOf(desk, decision), input))
  return true
}
