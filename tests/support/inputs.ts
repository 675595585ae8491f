import type { RebuttalPart } from '@/lib/rebuttals/part-schema'
import type { StatementInput } from '@/lib/statements/schema'

type Who = { claimId: string; sourceId: string; documentId: string }

/** What the form of a statement sends when little is filled in, names given by id. */
export function statementInputOf(
  { claimId, sourceId, documentId }: Who,
  more: Partial<StatementInput> = {},
): StatementInput {
  return {
    claimId,
    source: sourceId,
    document: documentId,
    stance: 'asserts',
    mode: 'paraphrased',
    said: null,
    place: '',
    note: '',
    quotes: [],
    chain: [],
    figure: null,
    rebuttal: null,
    reason: '',
    ...more,
  }
}

/** An objection to the claim, with little filled in. */
export function rebuttalPart(more: Partial<RebuttalPart> = {}): RebuttalPart {
  return {
    kind: 'denial',
    targetRebuttalId: null,
    summary: '',
    counterClaim: '',
    newCounterClaim: '',
    counterAnyway: false,
    ...more,
  }
}
