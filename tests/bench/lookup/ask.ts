// Run by lookup.mjs: fills the database below DATA_DIR with claims and sources, and times what is asked of the index.
import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { claimsQuery } from '@/lib/desk/annotations/lookup-schema'
import { claimGuesses } from '@/lib/desk/annotations/queries'
import { searchSources } from '@/lib/desk/annotations/who-queries'
import { findRecords } from '@/lib/desk/search/queries'
import { closeDatabase, db } from '@/lib/platform/database/database'
import { databaseFile } from '@/lib/platform/paths'
import { textsAlike } from '@/lib/record/lookup/alike'
import { rebuildLookup } from '@/lib/record/lookup/rebuild'
import { resolveSource } from '@/lib/sources/resolve'
import { chanceFrom } from '../fill/chance'

const WORDS = 50_000
const ASKED = 100
const CLAIMS = Number(process.argv[2])
const SOURCES = CLAIMS / 5

const chance = chanceFrom(CLAIMS)
const vocabulary = makeVocabulary()
const [propositions, names] = fill()
const began = performance.now()
const indexed = await rebuildLookup()
console.log(`${CLAIMS} claims, ${SOURCES} sources; ${indexed} records indexed in ${spent(began)}`)
console.log(`the database is ${Math.round(statSync(databaseFile()).size / 1e6)} MB`)

const editor = { role: 'editor' } as const
const some = <T>(all: readonly T[]) =>
  Array.from({ length: ASKED }, (_, n) => all[(n * 7_919) % all.length] as T)
const reworded = (text: string) => text.split(' ').toSpliced(2, 1, 'newly').join(' ')
console.log(
  `\n${'milliseconds'.padEnd(44)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'processor'.padStart(11)}`,
)
await measure('find a source by its name', some(names), (name) => resolveSource(db, name.toUpperCase()))
await measure('sources as a name is typed', some(names), (name) => searchSources(name.slice(0, 6)))
await measure('Ctrl+K, one word begun', some(names), (name) => findRecords(name.slice(0, 4)))
await measure('Ctrl+K, two words of a claim', some(propositions), (text) =>
  findRecords(text.split(' ').slice(3, 5).join(' ')),
)
await measure('claims like a new proposition', some(propositions), (text) =>
  textsAlike(db, { type: 'claim' }, [reworded(text)], 0.6),
)
await measure('claims as a proposition is typed', some(propositions), (text) =>
  claimGuesses(editor, claimsQuery.parse({ text: reworded(text) })),
)
await closeDatabase()

async function measure<T>(name: string, asked: readonly T[], ask: (one: T) => Promise<unknown>) {
  for (const one of asked.slice(0, 5)) await ask(one)
  const times: number[] = []
  const before = process.cpuUsage()
  for (const one of asked) {
    const start = performance.now()
    await ask(one)
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(before)
  const used = ((user + system) / 1000 / asked.length).toFixed(1).padStart(11)
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(8)
  console.log(name.padEnd(44) + at(0.5) + at(0.95) + used)
}

function spent(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/** As many words, drawn as a language draws them: the n-th 1/n as often as the first (Zipf). */
function makeVocabulary(): string[] {
  const syllables = 'ba ce di fo gu ha ki lo mu ne pa re si to va we'.split(' ')
  return Array.from({ length: WORDS }, (_, n) =>
    [n % 16, Math.floor(n / 16) % 16, Math.floor(n / 256) % 16, Math.floor(n / 4096) % 16]
      .map((at) => syllables[at])
      .join('')
      .concat('n'),
  )
}

function word(): string {
  return vocabulary[Math.floor(WORDS ** chance.next()) - 1] ?? 'word'
}

/** Rows without a history: only what is looked up matters here. */
function fill(): [propositions: string[], names: string[]] {
  const raw = new Database(databaseFile())
  const at = new Date(0).toISOString()
  raw
    .prepare(
      `INSERT INTO "User" ("id", "name", "email", "role", "updatedAt") VALUES ('u', 'U', 'u@example.org', 'editor', ?)`,
    )
    .run(at)
  const claim = raw.prepare(
    `INSERT INTO "Claim" ("id", "slug", "proposition", "kind", "createdAt", "changedAt", "createdById") VALUES (@id, @id, @text, 'event', '${at}', '${at}', 'u')`,
  )
  const source = raw.prepare(
    `INSERT INTO "Source" ("id", "slug", "name", "kind", "createdAt", "createdById") VALUES (@id, @id, @text, 'person', '${at}', 'u')`,
  )
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const propositions = Array.from({ length: CLAIMS }, (_, n) => `${words(8)} ${n % 97} ${words(5)}`)
  const names = Array.from({ length: SOURCES }, (_, n) => `${words(1)} ${words(1)}${n % 1000}`)
  raw.transaction(() => {
    for (const [n, text] of propositions.entries()) claim.run({ id: `c${n}`, text })
    for (const [n, text] of names.entries()) source.run({ id: `s${n}`, text })
  })()
  raw.close()
  return [propositions, names]
}
