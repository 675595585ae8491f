import type { Hashed } from '@/lib/people/users/create-user'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuseField } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/**
 * Puts another password in the place of the one whose hash is `formerHash`, and ends every session but `sessionId`.
 * Refused if the password was changed in between.
 */
export async function changePassword(
  actor: Pick<Actor, 'id'>,
  { formerHash, passwordHash, sessionId }: Hashed & { formerHash: string; sessionId: string },
): Promise<Result<null>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    const account = await tx.account.findFirst({
      where: { userId: actor.id, providerId: 'credential', password: formerHash },
    })
    if (!account) return refuseField('current', 'password_wrong')
    await change(
      { type: 'user', id: actor.id, action: 'user.password_changed', unchanged: true },
      async () => {
        await tx.account.update({
          where: { id: account.id },
          data: { password: passwordHash, updatedAt: now },
        })
        await tx.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } })
      },
    )
    return { ok: true, value: null }
  })
}

/** Ends all of one's own sessions but `sessionId`; the value is how many there were. */
export async function endOtherSessions(
  actor: Pick<Actor, 'id'>,
  { sessionId }: { sessionId: string },
): Promise<Result<number>> {
  return write(actor, async ({ tx, actor }) => {
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } })
    return { ok: true, value: count }
  })
}
