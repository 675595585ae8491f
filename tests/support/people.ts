import type { Role } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { SYSTEM, write } from '@/lib/record/command'

/** A user of that role, who stands in the history as any other does. */
export async function person(role: Role, name: string = `A ${role}`): Promise<Actor> {
  const id = newId()
  const result = await write(SYSTEM, async ({ tx, change }) => {
    await change({ type: 'user', id, action: 'user.created' }, () =>
      tx.user.create({ data: { id, name, role, email: `${id}@desk.example` } }),
    )
    return { ok: true, value: id }
  })
  if (!result.ok) throw new Error(result.message)
  return { id, name, role, isExample: false }
}
