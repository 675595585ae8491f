import { Prisma } from '@/generated/prisma/client'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import { db } from '@/lib/platform/database/database'
import type { Candidate } from '@/lib/platform/errors'
import { COPY, probesOf, SHORTEST_COPY, textLikeness } from '@/lib/text/likeness'
import { codePointCount, normaliseText } from '@/lib/text/normalise'

/** A document that holds the same text, or nearly the same: a copy or a relay. */
export type TextCopy = {
  id: string
  title: string
  url: string | null
  publisher: string
  /** To the character. */
  same: boolean
}

/** A copy differs so much in length at most. */
const SHORTER = 0.85
const LONGER = 1.18
const CANDIDATES = 50
const TOLD = 5

/**
 * The documents of which the newest or an earlier text is this one, or at least nine tenths of it, the same ones first. Texts
 * of less than 200 characters have no copies.
 */
export async function findTextCopies(text: string, exceptId: string | null = null): Promise<TextCopy[]> {
  const wanted = normaliseText(text)
  if (codePointCount(wanted) < SHORTEST_COPY) return []
  const size = Buffer.byteLength(wanted)
  const probes = probesOf(wanted).map((probe) => Prisma.sql`instr(s."text", ${probe}) > 0`)
  if (probes.length === 0) return []
  // The length in bytes stands in a row's head: texts of another length are not even read.
  const rows = await db.$queryRaw<
    { text: string; id: string; title: string; url: string | null; publisher: string }[]
  >`
    SELECT s."text" AS "text", d."id" AS "id", d."title" AS "title", d."canonicalUrl" AS "url", p."name" AS "publisher"
    FROM "Snapshot" s JOIN "Document" d ON d."id" = s."documentId" JOIN "Source" p ON p."id" = d."publisherId"
    WHERE octet_length(s."text") BETWEEN ${Math.floor(size * SHORTER)} AND ${Math.ceil(size * LONGER)}
      AND d."removedAt" IS NULL AND d."id" IS NOT ${exceptId}
      AND (${Prisma.join(probes, ' OR ')})
    ORDER BY s."text" = ${wanted} DESC, d."createdAt", d."id" LIMIT ${CANDIDATES}`
  const found = new Map<string, TextCopy>()
  for (const { text: other, ...document } of rows) {
    const same = other === wanted
    if (found.has(document.id) || !(same || textLikeness(wanted, other) >= COPY)) continue
    found.set(document.id, { ...document, same })
  }
  return [...found.values()].slice(0, TOLD)
}

/** Copies as they are pointed out at a field. */
export function copyCandidates(copies: readonly TextCopy[]): Candidate[] {
  return copies.map(({ id, title, publisher, url }) => ({
    id,
    href: deskAddress('document', id),
    text: title,
    detail: [publisher, url].filter(Boolean).join(' · '),
  }))
}
