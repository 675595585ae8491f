import type { ClaimKind, Level } from '@/generated/prisma/enums'
import type { OnRecord } from '@/lib/claims/on-record'
import type { DisputeState } from '@/lib/reasoning/disputes/rules'
import type { RequirementRecord } from '@/lib/reasoning/requirements'

/** What stood on record when an assessment was published, kept with it for ever. */
export type PublishedRecord = {
  proposition: string
  kind: ClaimKind
  dispute: DisputeState
  origins: { names: string[]; unnamed: boolean }[]
  against: { names: string[]; unnamed: boolean }[]
  statements: number
  rebuttals: number
  evidence: number
}

/** The part of the record that a published version goes on showing. */
export function publishedRecord(record: OnRecord): PublishedRecord {
  const side = (origins: OnRecord['origins']) =>
    origins.map(({ names, unnamed }) => ({ names: [...names], unnamed }))
  return {
    proposition: record.proposition,
    kind: record.kind,
    dispute: record.dispute.state,
    origins: side(record.origins),
    against: side(record.against),
    statements: record.statementCount,
    rebuttals: record.rebuttalCount,
    evidence: record.evidence.length,
  }
}

/** What an assessment says, as the requirements ask for it. */
export type Annotation = {
  level: Level
  rationale: string
  wouldSettle: string
  examinedIds: readonly string[]
}

/** What the requirements of the levels are checked against: the record and the annotation at hand. */
export function requirementRecord(
  record: OnRecord,
  { rationale, wouldSettle, examinedIds }: Omit<Annotation, 'level'>,
): RequirementRecord {
  const weighed = (bearing: 'supports' | 'contradicts') =>
    record.evidence
      .filter((item) => item.bearing === bearing)
      .map(({ id, credibility }) => ({ id, credibility, examined: examinedIds.includes(id) }))
  return {
    claimKind: record.kind,
    assertingStatements: record.assertingCount,
    origins: record.origins.length,
    supportingEvidence: weighed('supports'),
    contradictingEvidence: weighed('contradicts'),
    rationale,
    wouldSettle,
  }
}
