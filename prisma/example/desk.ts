import type { Addressed } from '@/lib/platform/addresses/record-address'
import { slugify } from '@/lib/platform/addresses/slugs'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import type { Result } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { SYSTEM, write } from '@/lib/record/command'
import { type Known, readKnown } from './known'
import type { Entered, ExampleUser, UserKey } from './types'
import { users } from './users'

/** Where the example is being loaded: its editors, the ids of its records by key, and what was there before. */
export interface Desk {
  actors: ReadonlyMap<UserKey, { id: string }>
  ids: Map<string, string>
  known: Known
}

/** Makes the example's editors where they are missing, and looks up what an earlier load has recorded. */
export async function openDesk(startedAt: string): Promise<Desk> {
  const actors = new Map<UserKey, { id: string }>()
  for (const user of users) {
    actors.set(user.key, { id: (await findUser(user)) ?? (await makeUser(user, startedAt)) })
  }
  const known = await readKnown([...actors.values()].map(({ id }) => id))
  return { actors, ids: new Map(), known }
}

/**
 * Does one thing at its time. In a database in which the history has gone on since, it is done now: no line of the
 * history may be dated before its predecessor.
 * @throws Error with the refusal's words: the example is written so that nothing of it is refused.
 */
export async function doAt<T>(
  { at, what }: { at: string; what: string },
  work: () => Promise<Result<T>>,
): Promise<T> {
  const planned = new Date(at)
  const last = await db.event.findFirst({ orderBy: { seq: 'desc' }, select: { at: true } })
  setClock(last && planned < last.at ? null : planned)
  try {
    const result = await work()
    if (!result.ok) {
      const { code, message, fields } = result
      throw new Error(
        `The example could not be loaded: ${what} was refused. ${JSON.stringify({ code, message, fields })}`,
      )
    }
    return result.value
  } finally {
    setClock(null)
  }
}

/** The id of a record that stands, or once stood, at the address that its title gives it. */
export async function findByTitle(type: Addressed, title: string): Promise<string | null> {
  const slug = slugify(title)
  const former = await db.slugRedirect.findUnique({ where: { recordType_slug: { recordType: type, slug } } })
  if (former) return former.recordId
  const query = { where: { slug }, select: { id: true } }
  const found = {
    story: () => db.story.findUnique(query),
    source: () => db.source.findUnique(query),
    document: () => db.document.findUnique(query),
    claim: () => db.claim.findUnique(query),
  }
  return (await found[type]())?.id ?? null
}

/** The id of a record that was recorded or found before. */
export function idOf(desk: Desk, noun: string, key: string): string {
  const id = desk.ids.get(`${noun} ${key}`)
  if (!id) throw new Error(`The example names the ${noun} ${key} before it is recorded`)
  return id
}

/** The editor who did it. */
export function actorOf(desk: Desk, { by }: Entered): { id: string } {
  const actor = desk.actors.get(by)
  if (!actor) throw new Error(`The example has no editor ${by}`)
  return actor
}

async function findUser({ email }: ExampleUser): Promise<string | null> {
  return (await db.user.findUnique({ where: { email }, select: { id: true } }))?.id ?? null
}

async function makeUser({ name, email, role }: ExampleUser, at: string): Promise<string> {
  return doAt({ at, what: name }, () =>
    write(SYSTEM, async ({ tx, change, now }) => {
      const id = newId()
      const reason = 'An editor of the example story, who cannot sign in.'
      await change({ type: 'user', id, action: 'user.created', reason }, () =>
        tx.user.create({ data: { id, name, email, role, isExample: true, createdAt: now, updatedAt: now } }),
      )
      return { ok: true, value: id }
    }),
  )
}
