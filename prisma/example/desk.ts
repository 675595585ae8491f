import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import type { Result } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { SYSTEM, write } from '@/lib/record/command'
import { users } from './story'
import type { Entered, ExampleUser } from './types'

export type Actor = { id: string }

/** The id of the record that has this key; empty where none is named, as a field of a form is left empty. */
export type IdOf = (key: string | undefined) => string

/** Columns as a record's first line in the history has them; they tell the record from all others of the example. */
export type Signs = Record<string, string | undefined>

/** Where the example is being loaded. */
export type Desk = {
  idOf: IdOf
  /** The id of the record with these signs, if an editor of the example has made it. */
  find: (action: string, signs: Signs) => string | undefined
  /** Finds it, and keeps its id under the key by which others name it. */
  keep: (key: string, action: string, signs: Signs) => string
  /** Does one thing as an editor of the example, at its time. */
  act: (key: string, entered: Entered, work: (actor: Actor) => Promise<Result<unknown>>) => Promise<void>
}

/** Makes the example's editors where they are missing, and reads what they have recorded in an earlier load. */
export async function openDesk(startedAt: string): Promise<Desk> {
  const editors = new Map<string, string>()
  for (const user of users) editors.set(user.key, (await findUser(user)) ?? (await makeUser(user, startedAt)))
  const lines = await readLines([...editors.values()], 0)
  const ids = new Map<string, string>()

  const find: Desk['find'] = (action, signs) => {
    const columns = Object.entries(signs).map(([column, value]) => `"${column}":${JSON.stringify(value)}`)
    return lines.find((line) => line.action === action && columns.every((it) => line.after?.includes(it)))
      ?.recordId
  }
  return {
    idOf: (key) => {
      if (!key) return ''
      const id = ids.get(key)
      if (!id) throw new Error(`The example names ${key} before it is recorded`)
      return id
    },
    find,
    keep: (key, action, signs) => {
      const id = find(action, signs)
      if (!id) throw new Error(`The example’s ${key} cannot be told by ${JSON.stringify(signs)}`)
      if (ids.has(key)) throw new Error(`The example has two records that are called ${key}`)
      ids.set(key, id)
      return id
    },
    act: async (key, { at, by }, work) => {
      await doAt(at, key, () => work({ id: editors.get(by) ?? '' }))
      lines.push(...(await readLines([...editors.values()], lines.at(-1)?.seq ?? 0)))
    },
  }
}

/** The first lines of what these users have recorded, after line `seq` of the history. */
function readLines(userIds: string[], seq: number) {
  return db.event.findMany({
    where: { actorId: { in: userIds }, before: null, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    select: { seq: true, action: true, recordId: true, after: true },
  })
}

async function findUser({ email }: ExampleUser): Promise<string | undefined> {
  return (await db.user.findUnique({ where: { email }, select: { id: true } }))?.id
}

async function makeUser({ name, email, role }: ExampleUser, at: string): Promise<string> {
  const id = newId()
  const reason = 'An editor of the example story, who cannot sign in.'
  await doAt(at, name, () =>
    write(SYSTEM, async ({ tx, change, now }) => {
      await change({ type: 'user', id, action: 'user.created', reason }, () =>
        tx.user.create({ data: { id, name, email, role, isExample: true, createdAt: now, updatedAt: now } }),
      )
      return { ok: true, value: null }
    }),
  )
  return id
}

/**
 * Does one thing at its time. In a database in which the history has gone on since, it is done now: no line of the
 * history may be dated before its predecessor.
 * @throws Error with the refusal's words: the example is written so that nothing of it is refused.
 */
async function doAt(at: string, what: string, work: () => Promise<Result<unknown>>): Promise<void> {
  const planned = new Date(at)
  const last = await db.event.findFirst({ orderBy: { seq: 'desc' }, select: { at: true } })
  setClock(last && planned < last.at ? null : planned)
  try {
    const result = await work()
    if (result.ok) return
    const { code, message, fields } = result
    throw new Error(
      `The example could not be loaded: ${what} was refused. ${JSON.stringify({ code, message, fields })}`,
    )
  } finally {
    setClock(null)
  }
}
