import type { Role } from '@/generated/prisma/enums'
import { changeRole } from '@/lib/people/users/change-role'
import { disableUser } from '@/lib/people/users/disable'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { SYSTEM, write } from '@/lib/record/command'
import { standing } from '@/tests/support/database'
import { value } from '@/tests/support/results'

/** A user of that role, who stands in the history as any other does. */
export async function person(role: Role, name: string = `A ${role}`, id = newId()): Promise<Actor> {
  const result = await write(SYSTEM, async ({ tx, change }) => {
    await change({ type: 'user', id, action: 'user.created' }, () =>
      tx.user.create({ data: { id, name, role, email: `${id}@desk.example` } }),
    )
    return { ok: true, value: id }
  })
  value(result)
  return { id, name, role, isExample: false }
}

/** Those who stand in every database of the test file, each once: see `standing`. */
export const aContributor = () => named('contributor', 'Otto Kern')
export const anEditor = () => named('editor', 'Edda')
export const aReviewer = () => named('reviewer', 'Rita')
export const anotherReviewer = () => named('reviewer', 'Rosa')
export const anAdmin = () => named('admin', 'Ada')

const present = new Map<string, Actor>()

function named(role: Role, name: string): Actor {
  const known = present.get(name)
  if (known) return known
  const id = newId()
  const made = standing(() => person(role, name, id), { id, name, role })
  present.set(name, made)
  return made
}

/** An administrator closes somebody's account. */
export async function shutOut(who: Pick<Actor, 'id'>): Promise<void> {
  value(await disableUser(await person('admin'), { ...(await versionOf(who)), reason: '' }))
}

/** An administrator gives somebody another role. */
export async function giveRole(who: Pick<Actor, 'id'>, role: Role): Promise<void> {
  value(await changeRole(await person('admin'), { ...(await versionOf(who)), role, reason: '' }))
}

function versionOf({ id }: Pick<Actor, 'id'>) {
  return db.user.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })
}
