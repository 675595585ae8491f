import type { Role } from '@/generated/prisma/enums'
import { auth, hashPassword } from '@/lib/people/auth/auth'
import type { Actor } from '@/lib/platform/actor'
import { inTransaction } from '@/lib/platform/database/transaction'
import { newId } from '@/lib/platform/ids'
import { person } from '@/tests/support/people'

export const PASSWORD = 'a password for tests'

export type Account = Actor & { email: string }

let hash: Promise<string> | undefined

/** A user who can sign in with PASSWORD. */
export async function account(role: Role, name = `A ${role}`): Promise<Account> {
  const actor = await person(role, name)
  hash ??= hashPassword(PASSWORD) // slow on purpose: once a file
  const password = await hash
  const at = new Date()
  const email = await inTransaction(async (tx) => {
    await tx.account.create({
      data: {
        id: newId(),
        accountId: actor.id,
        providerId: 'credential',
        userId: actor.id,
        password,
        createdAt: at,
        updatedAt: at,
      },
    })
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: actor.id } })
    return email
  })
  return { ...actor, email }
}

/** The headers of a request by somebody who has just signed in. */
export async function signedInHeaders(email: string, password = PASSWORD): Promise<Headers> {
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return new Headers({ cookie: cookies.join('; ') })
}
