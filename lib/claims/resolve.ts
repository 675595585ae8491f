import type { Reader } from '@/lib/platform/database/database'
import type { Candidate, Resolved } from '@/lib/platform/errors'
import { CANDIDATES, resolveTyped } from '@/lib/record/lookup/resolve'

const CLAIMS = { type: 'claim', what: ['proposition'], candidates: claimCandidates } as const

/** The claim that a text names: by id, address, proposition or slug (`resolveTyped`). */
export function resolveClaim(tx: Reader, text: string): Promise<Resolved> {
  return resolveTyped(tx, CLAIMS, text)
}

/** How claims are told apart at a field: by proposition and address, in the order given. */
export async function claimCandidates(tx: Reader, ids: readonly string[]): Promise<Candidate[]> {
  const shown = ids.slice(0, CANDIDATES)
  const rows = await tx.claim.findMany({
    where: { id: { in: shown } },
    select: { id: true, slug: true, proposition: true },
  })
  return rows
    .sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id))
    .map((row) => ({
      id: row.id,
      href: `/desk/claims/${row.id}`,
      text: row.proposition,
      detail: `/claims/${row.slug}`,
    }))
}
