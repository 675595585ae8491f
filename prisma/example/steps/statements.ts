import { parsePartialDate } from '@/lib/reasoning/dates'
import { recordStatement } from '@/lib/statements/record'
import { statementInput } from '@/lib/statements/schema'
import { actorOf, type Desk, doAt, idOf } from '../desk'
import { rebuttalSign, statementSign } from '../known'
import { statements } from '../statements/all'
import type { ExampleFigure, ExampleStatement } from '../types'
import type { Step } from './step'

/** Statements, and with a denial its objection. */
export const statementSteps: Step[] = statements.map((statement) => ({
  at: statement.at,
  what: statement.key,
  run: (desk) => record(desk, statement),
}))

async function record(desk: Desk, statement: ExampleStatement): Promise<boolean> {
  const { key, stance, said, rebuttal } = statement
  const claimId = idOf(desk, 'claim', statement.claim)
  const sourceId = idOf(desk, 'source', statement.source)
  const documentId = idOf(desk, 'document', statement.document)
  const saidAt = said ? parsePartialDate(said)?.at.toISOString() : null
  const found = desk.known.statements.get(statementSign({ claimId, sourceId, documentId, stance, saidAt }))
  if (found) {
    desk.ids.set(`statement ${key}`, found)
    const objection = desk.known.rebuttals.get(rebuttalSign({ statementId: found, targetClaimId: claimId }))
    if (rebuttal && objection) desk.ids.set(`rebuttal ${rebuttal.key}`, objection)
    return false
  }
  const input = statementInput.parse({
    claimId,
    source: sourceId,
    document: documentId,
    stance,
    mode: 'paraphrased',
    said,
    place: statement.place,
    note: statement.note,
    quotes: statement.quotes.map((exact) => ({ exact })),
    chain: statement.chain.map((step) => ({
      source: idOf(desk, 'source', step.source),
      how: step.how,
      wording: step.wording,
      document: step.document && idOf(desk, 'document', step.document),
    })),
    figure: statement.figure && typedFigure(statement.figure),
    objects: rebuttal !== undefined,
    rebuttal: rebuttal && {
      kind: rebuttal.kind,
      summary: rebuttal.summary,
      counterClaim: rebuttal.counterClaim && idOf(desk, 'claim', rebuttal.counterClaim),
    },
  })
  const made = await doAt({ at: statement.at, what: key }, () =>
    recordStatement(actorOf(desk, statement), input),
  )
  desk.ids.set(`statement ${key}`, made.id)
  if (rebuttal && made.rebuttalId) desk.ids.set(`rebuttal ${rebuttal.key}`, made.rebuttalId)
  return true
}

/** A figure as it is typed into the form. */
function typedFigure({ low, high, from, to, ...figure }: ExampleFigure) {
  return { ...figure, low: low?.toString(), high: high?.toString(), periodFrom: from, periodTo: to }
}
