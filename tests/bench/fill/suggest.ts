// Run by suggest.mjs: times what the annotation workspace asks, on the database below DATA_DIR, and prints it as JSON.

import { createClaim } from '@/lib/claims/create'
import { claimsQuery } from '@/lib/desk/annotations/lookup-schema'
import { claimGuesses, readPassage, suggestAll } from '@/lib/desk/annotations/queries'
import { getSources } from '@/lib/desk/annotations/registry'
import { listenToRecord } from '@/lib/desk/listeners'
import { createDocument } from '@/lib/documents/create'
import { closeDatabase, db } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { type Write, write } from '@/lib/record/command'
import { createSource } from '@/lib/sources/create'
import { readPieces } from '../reporting/read-pieces'

const SOURCES = 2_000
const WORDS = 2_000
const ROUNDS = 5

listenToRecord()
const editor = await db.user.findFirstOrThrow({ where: { role: 'editor' } })
await addSources(SOURCES - (await db.source.count()))
const documentId = await addDocument()
const rows: { name: string; first: number; best: number }[] = []

const registry = await timed(() => getSources())
rows.push({ name: 'read the sources into memory', first: registry, best: registry })
const first = await timed(() => suggestAll(editor, documentId))
const found = await suggestAll(editor, documentId)
rows.push({ name: 'suggest all, the text not read before', first, best: await best(suggestAnew) })
rows.push({ name: 'suggest all again', ...(await both(() => suggestAll(editor, documentId))) })
const afterClaim = async (at: number) => {
  await createClaim(editor, claimInput(at))
  return timed(() => suggestAll(editor, documentId))
}
rows.push({
  name: 'suggest all after somebody made a claim',
  first: await afterClaim(0),
  best: await best(afterClaim),
})
const afterSource = async (at: number) => {
  await createSource(editor, sourceInput(at))
  return timed(() => suggestAll(editor, documentId))
}
rows.push({
  name: 'suggest all after somebody made a source',
  first: await afterSource(0),
  best: await best(afterSource),
})
const spans = found?.suggestions[0]?.spans ?? []
rows.push({ name: 'read a selection', ...(await both(() => readPassage(editor, documentId, spans))) })
const typed = claimsQuery.parse({ text: 'the lighthouse keepers counted fewer herring boats in the strait' })
rows.push({ name: 'claims like what is typed', ...(await both(() => claimGuesses(editor, typed))) })

const count = { claims: await db.claim.count(), sources: await db.source.count() }
await closeDatabase()
console.log(JSON.stringify({ ...count, words: WORDS, suggestions: found?.suggestions.length ?? 0, rows }))

/** The text is forgotten, the record is not. */
function suggestAnew() {
  const texts: unknown = Reflect.get(globalThis, Symbol.for('counterclaim.prepared-texts'))
  if (texts instanceof Map) texts.clear()
  return timed(() => suggestAll(editor, documentId))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function best(measure: (at: number) => Promise<number>): Promise<number> {
  const spent: number[] = []
  for (let at = 1; at <= ROUNDS; at += 1) spent.push(await measure(at))
  return Math.min(...spent)
}

async function both(work: () => Promise<unknown>) {
  return { first: await timed(work), best: await best(() => timed(work)) }
}

async function addSources(count: number): Promise<void> {
  const made = await write(editor, async (writing) => {
    for (let at = 0; at < count; at += 1) await addSource(writing, at)
    return { ok: true, value: null }
  })
  if (!made.ok) throw new Error(made.message)
}

function addSource({ tx, change, now }: Write, at: number) {
  const id = newId()
  const person = at % 3 > 0
  const name = person ? `Given${at % 97} Family${at}` : `Ministry of Matter ${at} of Country ${at % 50}`
  const kind = person ? 'person' : 'government_body'
  const said = { name, kind, description: `Speaker on matter ${at % 40} for office ${at % 60}` } as const
  return change({ type: 'source', id, action: 'source.created' }, () =>
    tx.source.create({ data: { id, slug: `made-${at}`, ...said, createdAt: now, createdById: editor.id } }),
  )
}

/** A text of so many words, out of the pieces by which the reading is measured. */
async function addDocument(): Promise<string> {
  const { name: publisher } = await db.source.findUniqueOrThrow({ where: { slug: 'source-7' } })
  const words = readPieces()
    .map(({ text }) => text)
    .join('\n\n')
    .match(/\S+\s*/g)
  const text = (words ?? []).slice(0, WORDS).join('')
  const facts = {
    title: 'A long report',
    publisher,
    url: null,
    archiveUrl: null,
    byline: '',
    retrieved: null,
  }
  const published = { at: new Date('2023-10-26T00:00:00Z'), precision: 'day' } as const
  const more = { published, language: 'en', visibility: 'full', text, reason: '' } as const
  const made = await createDocument(editor, { ...facts, ...more })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}

function claimInput(at: number) {
  const proposition = Array.from({ length: 7 }, (_, k) => `mackerel${at}${k}`).join(' ')
  const words = { proposition, kind: 'event', place: '', language: 'en', note: '', reason: '' } as const
  return { ...words, event: null, storyIds: [], anyway: true }
}

function sourceInput(at: number) {
  const facts = {
    name: `Newcomer ${at}`,
    kind: 'person',
    description: '',
    affiliation: '',
    country: null,
  } as const
  return {
    ...facts,
    stateAffiliated: false,
    partyToConflict: false,
    aliases: [],
    url: null,
    anyway: true,
    reason: '',
  }
}
