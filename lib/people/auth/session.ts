import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Role } from '@/generated/prisma/enums'
import { auth } from '@/lib/people/auth/auth'
import { signInPath } from '@/lib/people/auth/paths'
import { type Actor, hasRole } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'

/** Who is signed in, and by which session (its id). */
export type SignedIn = { actor: Actor; sessionId: string }

/**
 * Who sent this request, or null. The cookie is only a hint: session and user are read anew once a request, so that an
 * ended session and a disabled user count at once.
 */
const getSignedIn = cache(async (): Promise<SignedIn | null> => readSignedIn(await headers()))

/** As `getSignedIn`, from the headers of any request. */
export async function readSignedIn(requestHeaders: Headers): Promise<SignedIn | null> {
  const found = await auth().api.getSession({ headers: requestHeaders })
  if (!found) return null
  const session = await db.session.findFirst({
    where: { id: found.session.id, expiresAt: { gt: now() }, user: { disabledAt: null, isExample: false } },
    select: { id: true, user: { select: { id: true, name: true, role: true, isExample: true } } },
  })
  return session && { actor: session.user, sessionId: session.id }
}

/** The user who sent this request, or null for a reader. */
export async function getActor(): Promise<Actor | null> {
  return (await getSignedIn())?.actor ?? null
}

/**
 * The user who sent this request, of at least the role. Nobody signed in: goes to the sign-in page, which leads back.
 * A lower role: the page that says so (403). For pages and server actions.
 */
export async function requireActor(role: Role = 'contributor'): Promise<Actor> {
  return (await requireSignedIn(role)).actor
}

/** As `requireActor`, with the session. */
export async function requireSignedIn(role: Role = 'contributor'): Promise<SignedIn> {
  const signedIn = await getSignedIn()
  if (!signedIn) redirect(signInPath(await headers()))
  if (!hasRole(signedIn.actor, role)) forbidden()
  return signedIn
}
