import type { MergePlan } from '@/lib/desk/merges/schema'
import { rebuttalCandidate } from '@/lib/desk/merges/separated-rebuttals'
import { documentCandidates } from '@/lib/documents/resolve'
import type { Reader } from '@/lib/platform/database/database'
import type { Candidate } from '@/lib/platform/errors'
import { CANDIDATES } from '@/lib/record/lookup/resolve'
import type { Mergeable } from '@/lib/record/merged-records'
import { closesCircle } from '@/lib/sources/parties'
import { sourceCandidates } from '@/lib/sources/resolve'

/** Why two records cannot be merged as they stand: a key below `errors`, and the records that it speaks of. */
export type Hindrance = { message: string; candidates: Candidate[] }

/** A merge is one transaction: beyond this many records it would keep everybody else from writing for too long. */
const MOST_MOVED = 1_000

/** All that stands against a merge, each to be changed first; empty where nothing does. */
export async function findHindrances(
  tx: Reader,
  { type, from, to }: { type: Mergeable; from: string; to: string },
  plan: MergePlan,
): Promise<Hindrance[]> {
  const found: (Hindrance | null)[] = [
    plan.steps.length > MOST_MOVED ? { message: 'merge_too_large', candidates: [] } : null,
  ]
  if (type === 'claim') found.push(await counterClaims(tx, from, to), await figures(tx, from, to))
  if (type === 'source') found.push(await circle(tx, from, to))
  if (type === 'document') found.push(await secrecy(tx, from, to))
  return found.filter((it) => it !== null)
}

/** A claim cannot be held against itself. */
async function counterClaims(tx: Reader, from: string, to: string): Promise<Hindrance | null> {
  const rows = await tx.rebuttal.findMany({
    where: {
      supersededAt: null,
      OR: [
        { rootClaimId: from, counterClaimId: to },
        { rootClaimId: to, counterClaimId: from },
      ],
    },
    take: CANDIDATES,
    select: { id: true, rootClaimId: true, kind: true, summary: true, source: { select: { name: true } } },
  })
  return rows.length > 0 ? { message: 'merge_counter_claim', candidates: rows.map(rebuttalCandidate) } : null
}

/** Figures are said of quantities alone. */
async function figures(tx: Reader, from: string, to: string): Promise<Hindrance | null> {
  const survivor = await tx.claim.findUniqueOrThrow({ where: { id: to }, select: { kind: true } })
  if (survivor.kind === 'quantity') return null
  const rows = await tx.statement.findMany({
    where: { claimId: from, withdrawnAt: null, figures: { some: { supersededAt: null } } },
    take: CANDIDATES,
    select: { id: true, source: { select: { name: true } } },
  })
  const candidates = rows.map(({ id, source }) => ({
    id,
    href: `/desk/statements/${id}/edit`,
    text: source.name,
    detail: '',
  }))
  return rows.length > 0 ? { message: 'merge_figures', candidates } : null
}

/** What is affiliated to the merged source must not stand above the survivor. */
async function circle(tx: Reader, from: string, to: string): Promise<Hindrance | null> {
  const affiliates = await tx.source.findMany({
    where: { affiliationId: from, removedAt: null, id: { not: to } },
    select: { id: true },
  })
  const above: string[] = []
  for (const { id } of affiliates) if (await closesCircle(tx, id, to)) above.push(id)
  return above.length > 0 ? { message: 'merge_circle', candidates: await sourceCandidates(tx, above) } : null
}

/** What was said in a private document stays unsaid: it cannot come to stand in one that readers see, nor the other way. */
async function secrecy(tx: Reader, from: string, to: string): Promise<Hindrance | null> {
  const rows = await tx.document.findMany({
    where: { id: { in: [from, to] } },
    select: { id: true, visibility: true },
  })
  const hidden = rows.filter((row) => row.visibility === 'private').map(({ id }) => id)
  return hidden.length === 1
    ? { message: 'merge_private', candidates: await documentCandidates(tx, hidden) }
    : null
}
