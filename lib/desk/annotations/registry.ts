import { indexSources, type KnownSource, type SourceIndex } from '@/lib/desk/annotations/source-index'
import { db } from '@/lib/platform/database/database'

/** As many sources are looked through, those that were made last first. */
const MOST_SOURCES = 50_000
/** So many sources are read at a time: the same process serves readers in between. */
const BATCH = 500
/** After more lines of history than these everything is read anew. */
const MOST_LINES = 2_000

type Line = { seq: number; hash: string }
type Kept = { last: Line | null; sources: Map<string, KnownSource>; index: SourceIndex }

const KEY = Symbol.for('counterclaim.sources')
const shared: typeof globalThis & { [KEY]?: { kept: Kept | null; turn: Promise<unknown> } } = globalThis

/**
 * The sources on record, kept in memory (some 2 KB a source) and brought up to date by the lines of history written since:
 * only the records that they name are read. One refresh runs at a time; what it answers holds all that was committed
 * before the call.
 */
export async function getSources(): Promise<SourceIndex> {
  shared[KEY] ??= { kept: null, turn: Promise.resolve() }
  const state = shared[KEY]
  const refreshed = state.turn.then(() => refresh(state.kept))
  // A refresh that failed must not fail the next one.
  state.turn = refreshed.catch(() => {})
  state.kept = await refreshed
  return state.kept.index
}

async function refresh(kept: Kept | null): Promise<Kept> {
  const last = await db.event.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  if (!kept || !(await isContinued(kept.last))) return readAll(last)
  if (last?.seq === kept.last?.seq) return kept
  const lines = await db.event.findMany({
    where: { seq: { gt: kept.last?.seq ?? 0 }, recordType: 'source' },
    distinct: ['recordId'],
    take: MOST_LINES + 1,
    select: { recordId: true },
  })
  if (lines.length > MOST_LINES) return readAll(last)
  if (lines.length === 0) return { ...kept, last }
  await readSources(
    kept.sources,
    lines.map(({ recordId }) => recordId),
  )
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
  const sourceIds = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Source" WHERE "removedAt" IS NULL ORDER BY "createdAt" DESC LIMIT ${MOST_SOURCES}`
  await readSources(
    sources,
    sourceIds.map(({ id }) => id),
  )
  return { last, sources, index: indexSources(sources.values()) }
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
