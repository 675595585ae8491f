import {
  type ClaimIndex,
  dropClaim,
  emptyClaimIndex,
  type KnownFigure,
  putClaim,
} from '@/lib/desk/annotations/claim-index'
import { indexSources, type KnownSource, type SourceIndex } from '@/lib/desk/annotations/source-index'
import { db } from '@/lib/platform/database/database'

/** What is on record to look a passage up in. */
export type Registry = { sources: SourceIndex; claims: ClaimIndex }

/** As many claims are looked through, those that changed last first. */
const MOST_CLAIMS = 50_000
const MOST_SOURCES = 50_000
/** So many claims are read at a time: the same process serves readers in between. */
const BATCH = 500
/** After more lines of history than these everything is read anew. */
const MOST_LINES = 2_000

type Line = { seq: number; hash: string }
type Kept = { last: Line | null; sources: Map<string, KnownSource>; index: SourceIndex; claims: ClaimIndex }

const KEY = Symbol.for('counterclaim.registry')
const shared: typeof globalThis & { [KEY]?: { kept: Kept | null; turn: Promise<unknown> } } = globalThis

/**
 * The claims and sources on record, kept in memory (some 2 KB a claim) and brought up to date by the lines of history
 * written since: only the records that they name are read. One refresh runs at a time; what it answers holds all that
 * was committed before the call.
 */
export async function getRegistry(): Promise<Registry> {
  shared[KEY] ??= { kept: null, turn: Promise.resolve() }
  const state = shared[KEY]
  const refreshed = state.turn.then(() => refresh(state.kept))
  // A refresh that failed must not fail the next one.
  state.turn = refreshed.catch(() => {})
  state.kept = await refreshed
  return { sources: state.kept.index, claims: state.kept.claims }
}

async function refresh(kept: Kept | null): Promise<Kept> {
  const last = await db.event.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  if (!kept || !(await isContinued(kept.last))) return readAll(last)
  if (last?.seq === kept.last?.seq) return kept
  const lines = await db.$queryRaw<{ recordType: string; recordId: string; claimId: string | null }[]>`
    SELECT DISTINCT "recordType", "recordId", "claimId" FROM "Event"
    WHERE "seq" > ${kept.last?.seq ?? 0} LIMIT ${MOST_LINES + 1}`
  if (lines.length > MOST_LINES) return readAll(last)
  const claimIds = lines.flatMap(({ recordType, recordId, claimId }) =>
    [recordType === 'claim' ? recordId : null, claimId].flatMap((id) => id ?? []),
  )
  const sourceIds = lines.flatMap(({ recordType, recordId }) => (recordType === 'source' ? [recordId] : []))
  await readClaims(kept.claims, [...new Set(claimIds)])
  if (sourceIds.length === 0) return { ...kept, last }
  await readSources(kept.sources, [...new Set(sourceIds)])
  return { ...kept, last, index: indexSources(kept.sources.values()) }
}

/** Whether the line that was last seen stands where it stood: otherwise this is another database. */
async function isContinued(last: Line | null): Promise<boolean> {
  if (!last) return false
  const line = await db.event.findUnique({ where: { seq: last.seq }, select: { hash: true } })
  return line?.hash === last.hash
}

async function readAll(last: Line | null): Promise<Kept> {
  const sources = new Map<string, KnownSource>()
  const claims = emptyClaimIndex()
  const sourceIds = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Source" WHERE "removedAt" IS NULL ORDER BY "createdAt" DESC LIMIT ${MOST_SOURCES}`
  await readSources(
    sources,
    sourceIds.map(({ id }) => id),
  )
  const claimIds = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Claim" WHERE "removedAt" IS NULL ORDER BY "changedAt" DESC LIMIT ${MOST_CLAIMS}`
  await readClaims(
    claims,
    claimIds.map(({ id }) => id),
  )
  return { last, sources, claims, index: indexSources(sources.values()) }
}

type ClaimRow = { id: string; proposition: string }
type StoryRow = { claimId: string; storyId: string }
type SpeakerRow = { claimId: string; sourceId: string }
type FigureRow = KnownFigure & { claimId: string }

/** Puts what now stands of these claims into the index; those that stand no longer go out of it. */
async function readClaims(index: ClaimIndex, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const asked = ids.slice(from, from + BATCH)
    const json = JSON.stringify(asked)
    // Raw: Prisma spends several times as long on so many small rows.
    const claims = await db.$queryRaw<ClaimRow[]>`
      SELECT "id", "proposition" FROM "Claim"
      WHERE "id" IN (SELECT value FROM json_each(${json})) AND "removedAt" IS NULL`
    const stories = await db.$queryRaw<StoryRow[]>`
      SELECT "claimId", "storyId" FROM "ClaimStory" WHERE "claimId" IN (SELECT value FROM json_each(${json}))`
    const speakers = await db.$queryRaw<SpeakerRow[]>`
      SELECT DISTINCT "claimId", "sourceId" FROM "Statement"
      WHERE "claimId" IN (SELECT value FROM json_each(${json})) AND "withdrawnAt" IS NULL`
    const figures = await db.$queryRaw<FigureRow[]>`
      SELECT s."claimId", f."counted", f."area", f."low", f."high"
      FROM "Statement" s JOIN "Figure" f ON f."statementId" = s."id"
      WHERE s."claimId" IN (SELECT value FROM json_each(${json})) AND s."withdrawnAt" IS NULL
        AND f."supersededAt" IS NULL`
    const found = grouped(stories, ({ claimId }) => claimId)
    const spoken = grouped(speakers, ({ claimId }) => claimId)
    const counted = grouped(figures, ({ claimId }) => claimId)
    for (const id of asked) dropClaim(index, id)
    for (const { id, proposition } of claims) {
      putClaim(index, {
        id,
        proposition,
        storyIds: (found.get(id) ?? []).map(({ storyId }) => storyId),
        sourceIds: (spoken.get(id) ?? []).map(({ sourceId }) => sourceId),
        figures: counted.get(id) ?? [],
      })
    }
  }
}

type SourceRow = Omit<KnownSource, 'aliases' | 'affiliation'> & { affiliation: string | null }

async function readSources(sources: Map<string, KnownSource>, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const asked = ids.slice(from, from + BATCH)
    const json = JSON.stringify(asked)
    const rows = await db.$queryRaw<SourceRow[]>`
      SELECT s."id", s."name", s."kind", s."description", s."country", a."name" AS "affiliation"
      FROM "Source" s LEFT JOIN "Source" a ON a."id" = s."affiliationId"
      WHERE s."id" IN (SELECT value FROM json_each(${json})) AND s."removedAt" IS NULL`
    const aliases = await db.$queryRaw<{ sourceId: string; name: string }[]>`
      SELECT "sourceId", "name" FROM "SourceAlias" WHERE "sourceId" IN (SELECT value FROM json_each(${json}))`
    const called = grouped(aliases, ({ sourceId }) => sourceId)
    for (const id of asked) sources.delete(id)
    for (const { affiliation, ...row } of rows) {
      const names = (called.get(row.id) ?? []).map(({ name }) => name)
      sources.set(row.id, { ...row, affiliation: affiliation ?? '', aliases: names })
    }
  }
}

function grouped<R>(rows: readonly R[], key: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
