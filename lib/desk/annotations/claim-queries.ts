import { setImmediate } from 'node:timers/promises'
import { Prisma } from '@/generated/prisma/client'
import {
  type About,
  type Candidates,
  isCommon,
  type KnownFigure,
  type Weights,
  weightOf,
} from '@/lib/desk/annotations/which-claim'
import { db } from '@/lib/platform/database/database'
import { countUse, rowsSharing } from '@/lib/platform/database/full-text'
import { countTexts, readRows } from '@/lib/record/lookup/look-up'
import { tellingWords } from '@/lib/text/telling-words'

/** As many claims are looked at for each text. */
const EACH = 24
/** Rows of the index that are gone through for each text at most, unless its rarest word alone stands in more. */
const MOST_USES = 2_000
/** Texts that are looked up at one go: the same process serves readers in between. */
const AT_ONCE = 25

/**
 * The claims on record that passages may be about, in the order of the passages: those that share the telling words that
 * are rarest on record. Takes as long as those words stand often, however many claims there are.
 */
export async function claimsFor(passages: readonly About[]): Promise<Candidates[]> {
  const texts = passages.flatMap(({ texts }, n) =>
    texts.map(({ text }) => ({ n, words: tellingWords(text) })),
  )
  const use = await countUse(db, new Set(texts.flatMap(({ words }) => [...words])))
  const counted: Weights = { total: await countTexts(db, 'claim'), use }
  const rows = passages.map(() => new Set<number>())
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const some = texts.slice(from, from + AT_ONCE)
    const found = await rowsSharing(
      db,
      some.map(({ words }) => rarest(words, counted)),
      EACH,
    )
    for (const [at, { n }] of some.entries()) for (const row of found[at] ?? []) rows[n]?.add(row)
    await setImmediate()
  }
  const claims = await readClaims([...new Set(rows.flatMap((some) => [...some]))])
  const known = [...claims.values()].flatMap(({ proposition }) => [...tellingWords(proposition)])
  const more = await countUse(db, new Set(known.filter((word) => !use.has(word))))
  const weights = { ...counted, use: new Map([...use, ...more]) }
  return rows.map((some) => ({ claims: [...some].flatMap((row) => claims.get(row) ?? []), weights }))
}

function rarest(words: ReadonlySet<string>, weights: Weights): Map<string, number> {
  const uses = (word: string) => weights.use.get(word) ?? 0
  const telling = [...words].filter((word) => uses(word) > 0 && !isCommon(weights, word))
  let left = MOST_USES
  const chosen = telling
    .sort((a, b) => uses(a) - uses(b))
    .filter((word, n) => {
      left -= uses(word)
      return n === 0 || left >= 0
    })
  return new Map(chosen.map((word) => [word, weightOf(weights, word)]))
}

type Claim = {
  id: string
  proposition: string
  storyIds: string[]
  sourceIds: string[]
  figures: KnownFigure[]
}

/** The claims that rows of the index are of, by row. */
async function readClaims(rows: number[]): Promise<Map<number, Claim>> {
  const claims = new Map<string, Claim & { row: number }>()
  for (const [row, { recordType, recordId: id, text: proposition, merged }] of await readRows(db, rows)) {
    if (recordType === 'claim' && !merged)
      claims.set(id, { row, id, proposition, storyIds: [], sourceIds: [], figures: [] })
  }
  if (claims.size === 0) return new Map()
  const ids = Prisma.join([...claims.keys()])
  // Raw: Prisma spends several times as long on so many small rows.
  const stories = await db.$queryRaw<{ claimId: string; storyId: string }[]>`
    SELECT "claimId", "storyId" FROM "ClaimStory" WHERE "claimId" IN (${ids})`
  const speakers = await db.$queryRaw<{ claimId: string; sourceId: string }[]>`
    SELECT DISTINCT "claimId", "sourceId" FROM "Statement" WHERE "claimId" IN (${ids}) AND "withdrawnAt" IS NULL`
  const figures = await db.$queryRaw<(KnownFigure & { claimId: string })[]>`
    SELECT s."claimId", f."counted", f."area", f."low", f."high"
    FROM "Statement" s JOIN "Figure" f ON f."statementId" = s."id"
    WHERE s."claimId" IN (${ids}) AND s."withdrawnAt" IS NULL AND f."supersededAt" IS NULL`
  for (const { claimId, storyId } of stories) claims.get(claimId)?.storyIds.push(storyId)
  for (const { claimId, sourceId } of speakers) claims.get(claimId)?.sourceIds.push(sourceId)
  for (const { claimId, ...figure } of figures) claims.get(claimId)?.figures.push(figure)
  return new Map([...claims.values()].map(({ row, ...claim }) => [row, claim]))
}
