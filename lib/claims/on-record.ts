import type { ClaimKind } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/database/database'
import { partialDate } from '@/lib/reasoning/dates'
import { type Dispute, deriveDispute } from '@/lib/reasoning/disputes/dispute'
import type { Dependence, Origin, OriginSource, OriginStatement } from '@/lib/reasoning/origins/origin'
import { independentOrigins, originsAgainst } from '@/lib/reasoning/origins/origins'
import type { Derivation } from '@/lib/record/derived'

/** What the record says of a claim by itself: all that its labels and a level's requirements are derived from. */
export type OnRecord = {
  claimId: string
  kind: ClaimKind
  proposition: string
  /** Statements on record, of any stance; withdrawn ones (recorded in error) are counted nowhere. */
  statementCount: number
  assertingCount: number
  rebuttalCount: number
  /** Every source that the origins were told apart by: roots, outlets, and all that these are affiliated to. */
  partyIds: string[]
  origins: Origin[]
  against: Origin[]
  dispute: Dispute
  evidence: { id: string; bearing: 'supports' | 'contradicts' | 'context'; credibility: number }[]
}

const NOT_WITHDRAWN = { withdrawnAt: null }

/**
 * Reads and derives what is on record for each of the claims, in seven queries however many they are; a claim that
 * does not exist is missing from the answer. Works on the outer client and inside a transaction.
 */
export async function readOnRecord(reader: Reader, claimIds: string[]): Promise<Map<string, OnRecord>> {
  const of = { in: claimIds }
  const [claims, statements, rebuttals, evidence] = await Promise.all([
    reader.claim.findMany({ where: { id: of }, select: { id: true, kind: true, proposition: true } }),
    reader.statement.findMany({
      where: { claimId: of, ...NOT_WITHDRAWN },
      select: {
        id: true,
        claimId: true,
        sourceId: true,
        stance: true,
        saidAt: true,
        saidPrecision: true,
        document: { select: { publisherId: true } },
        chain: { orderBy: { position: 'asc' }, take: 2, select: { sourceId: true } },
      },
    }),
    reader.rebuttal.findMany({
      where: { rootClaimId: of, supersededAt: null },
      select: {
        id: true,
        rootClaimId: true,
        kind: true,
        standing: true,
        targetRebuttalId: true,
        statementId: true,
      },
    }),
    reader.evidence.findMany({
      where: { claimId: of, ...NOT_WITHDRAWN },
      select: {
        id: true,
        claimId: true,
        bearing: true,
        credibility: true,
        sourceId: true,
        dependsOnEvidence: { select: { sourceId: true } },
        dependsOnStatement: { select: { sourceId: true } },
      },
    }),
  ])

  const dependences = new Map<string, Dependence[]>()
  for (const { claimId, sourceId, dependsOnEvidence, dependsOnStatement } of evidence) {
    const own = dependences.get(claimId) ?? []
    for (const dependsOnId of [dependsOnEvidence?.sourceId, dependsOnStatement?.sourceId]) {
      if (sourceId && dependsOnId) own.push({ sourceId, dependsOnId })
    }
    dependences.set(claimId, own)
  }
  const rows = statements.map(
    ({ id, claimId, stance, sourceId, saidAt, saidPrecision, document, chain }) => ({
      id,
      claimId,
      stance,
      rootId: chain[0]?.sourceId ?? sourceId,
      relayedById: chain[1]?.sourceId ?? document.publisherId,
      date: partialDate(saidAt, saidPrecision),
    }),
  )
  const sources = await readParties(reader, rows, [...dependences.values()].flat())

  return new Map(
    claims.map((claim) => {
      const own = rows.filter((row) => row.claimId === claim.id)
      const answers = rebuttals.filter((rebuttal) => rebuttal.rootClaimId === claim.id)
      const input = { statements: own, sources, dependences: dependences.get(claim.id) ?? [] }
      return [
        claim.id,
        {
          claimId: claim.id,
          kind: claim.kind,
          proposition: claim.proposition,
          statementCount: own.length,
          assertingCount: own.filter(({ stance }) => stance === 'asserts' || stance === 'confirms').length,
          rebuttalCount: answers.length,
          partyIds: partiesOf(own, sources),
          origins: independentOrigins(input),
          against: originsAgainst(input),
          dispute: deriveDispute({
            claimId: claim.id,
            statements: own,
            rebuttals: answers.map(({ targetRebuttalId, ...it }) => ({ ...it, targetId: targetRebuttalId })),
          }),
          evidence: evidence
            .filter((item) => item.claimId === claim.id)
            .map(({ id, bearing, credibility }) => ({ id, bearing, credibility })),
        },
      ]
    }),
  )
}

/** What is on record for each claim, as a command derives it once. */
export const onRecord: Derivation<OnRecord> = {
  name: 'on record',
  from: ['claim', 'statement', 'rebuttal', 'evidence', 'source', 'document'],
  read: readOnRecord,
}

function partiesOf(statements: OriginStatement[], sources: OriginSource[]): string[] {
  const above = new Map(sources.map(({ id, affiliationId }) => [id, affiliationId]))
  const found = new Set<string>()
  for (const { rootId, relayedById } of statements) {
    for (const start of [rootId, relayedById]) {
      let id: string | null | undefined = start
      while (id && !found.has(id)) {
        found.add(id)
        id = above.get(id)
      }
    }
  }
  return [...found]
}

/** Every source that is named, with all that it is affiliated to, up to the top. */
async function readParties(
  reader: Reader,
  statements: OriginStatement[],
  dependences: Dependence[],
): Promise<OriginSource[]> {
  const found = new Map<string, OriginSource>()
  let wanted = new Set([
    ...statements.flatMap(({ rootId, relayedById }) => [rootId, relayedById]),
    ...dependences.flatMap(({ sourceId, dependsOnId }) => [sourceId, dependsOnId]),
  ])
  while (wanted.size) {
    const rows = await reader.source.findMany({
      where: { id: { in: [...wanted] } },
      select: { id: true, name: true, kind: true, affiliationId: true },
    })
    for (const row of rows) found.set(row.id, row)
    wanted = new Set(
      rows.flatMap(({ affiliationId }) =>
        affiliationId && !found.has(affiliationId) ? [affiliationId] : [],
      ),
    )
  }
  return [...found.values()]
}
