import type { Reader } from '@/lib/platform/database/database'
import type { Candidate } from '@/lib/platform/errors'
import {
  CANDIDATES,
  foldName,
  type Resolved,
  resolvedAmong,
  slugIn,
  UNKNOWN,
} from '@/lib/platform/record-lookup'
import { survivorOf } from '@/lib/record/merged-records'

/**
 * The claim that a text names: its id, our address of it, its proposition as it stands, its proposition but for case and
 * accents, or its slug. Linear in the claims only where nothing fits as it stands.
 */
export async function resolveClaim(tx: Reader, text: string): Promise<Resolved> {
  const typed = text.normalize('NFC').trim()
  if (!typed) return UNKNOWN
  const select = { id: true } as const
  const slug = slugIn(typed, 'claims')
  const direct = await tx.claim.findUnique({ where: slug === typed ? { id: typed } : { slug }, select })
  if (direct) return standing(tx, direct.id)
  const bySlug = await tx.claim.findUnique({ where: { slug: typed }, select })
  if (bySlug) return standing(tx, bySlug.id)
  const wanted = foldName(typed)
  const rows = await tx.$queryRaw<{ id: string; proposition: string }[]>`
    SELECT "id", "proposition" FROM "Claim" WHERE "removedAt" IS NULL`
  const exact = rows.filter((row) => row.proposition === typed)
  const found = exact.length > 0 ? exact : rows.filter((row) => foldName(row.proposition) === wanted)
  const ids = found.map((row) => row.id)
  return resolvedAmong(ids, ids.length > 1 ? await claimCandidates(tx, ids) : [])
}

/** A claim that was merged is named for the one that it went into. */
async function standing(tx: Reader, id: string): Promise<Resolved> {
  const survivor = await survivorOf(tx, 'claim', id)
  return survivor ? { ok: true, id: survivor } : UNKNOWN
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
