import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { nextCookies } from 'better-auth/next-js'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/people/users/schema'
import { db } from '@/lib/platform/database/database'
import { authSecret, env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'

const DAY = 24 * 60 * 60

function build() {
  const { SITE_URL, ALLOWED_HOSTS } = env()
  const { protocol } = new URL(SITE_URL)
  return betterAuth({
    appName: 'Counterclaim',
    baseURL: SITE_URL,
    secret: authSecret(),
    trustedOrigins: [SITE_URL, ...ALLOWED_HOSTS.map((host) => `${protocol}//${host}`)],
    database: prismaAdapter(db, { provider: 'sqlite' }),
    // Nobody signs up: the first administrator comes by the set-up link, everybody else by an invitation.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: {
      expiresIn: 14 * DAY,
      // A page cannot set cookies while it renders: prolonged there, session and cookie would end at different times.
      disableSessionRefresh: true,
      cookieCache: { enabled: true, maxAge: 5 * 60 },
    },
    databaseHooks: { session: { create: { before: refuseWhoMayNotSignIn } } },
    advanced: {
      cookiePrefix: 'counterclaim',
      useSecureCookies: protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' },
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
    },
    logger: { level: 'error' },
    telemetry: { enabled: false },
    plugins: [nextCookies()],
  })
}

/** Runs after the password was checked, so that a disabled account answers no sooner than a wrong password does. */
async function refuseWhoMayNotSignIn(session: { userId: string }): Promise<void> {
  const user = await db.user.findUnique({
    where: { id: session.userId },
    select: { disabledAt: true, isExample: true },
  })
  if (!user || user.disabledAt || user.isExample) throw new APIError('UNAUTHORIZED')
}

let current: { key: string; auth: ReturnType<typeof build> } | undefined

/**
 * The library that keeps passwords and sessions. Its HTTP handler is mounted nowhere: only our own actions call it.
 * Made when first asked for, since a build has neither a secret nor a database.
 */
export function auth(): ReturnType<typeof build> {
  const { SITE_URL, DATA_DIR } = env()
  const key = `${SITE_URL}\n${DATA_DIR}`
  if (current?.key !== key) current = { key, auth: build() }
  return current.auth
}

/** Whether a password is the one that was hashed. Takes as long as hashing. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { password: passwords } = await auth().$context
  return passwords.verify({ password, hash })
}

/** The hash under which a password is kept (scrypt). To be made before a transaction is opened: it takes a while. */
export async function hashPassword(password: string): Promise<string> {
  const { password: passwords } = await auth().$context
  return passwords.hash(password)
}
