import ipaddr from 'ipaddr.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const MINUTE = 60

/** How many attempts are let through in how many seconds; counted in this process's memory. */
const LIMITS = {
  /** One account from one address: guessing one password. */
  accountFromAddress: { points: 10, duration: 15 * MINUTE },
  /** One account from anywhere: guessing it from many addresses. */
  account: { points: 100, duration: 60 * MINUTE },
  /** One address: trying many accounts. */
  address: { points: 50, duration: 60 * MINUTE },
  /** Tokens of set-up and invitation links, by address. */
  links: { points: 100, duration: 15 * MINUTE },
  /** The present password, asked for before it is changed, by user. */
  passwordChange: { points: 10, duration: 15 * MINUTE },
}

type Limit = keyof typeof LIMITS
type Limiters = Map<Limit, RateLimiterMemory>

// In one place for the whole process, however often the bundler copies this module.
const KEY = Symbol.for('counterclaim.limits')
const shared: typeof globalThis & { [KEY]?: Limiters } = globalThis

/** Counts an attempt to sign in and tells whether it may go on. `email` in lower case. */
export async function maySignIn(client: string, email: string): Promise<boolean> {
  const from = network(client)
  // One after the other: what is refused to an address counts against nobody's account, so that nobody can lock
  // somebody else out from one address.
  return (
    (await attempt('address', from)) &&
    (await attempt('accountFromAddress', `${from} ${email}`)) &&
    (await attempt('account', email))
  )
}

/**
 * After a sign-in that worked: it counts against nobody, for a whole newsroom may share one address; and what was
 * mistyped before it no longer counts against this account from this address.
 */
export async function forgiveSignIn(client: string, email: string): Promise<void> {
  const from = network(client)
  await Promise.all([
    limiter('accountFromAddress').delete(`${from} ${email}`),
    limiter('address').reward(from, 1),
    limiter('account').reward(email, 1),
  ])
}

/** Counts an attempt to use a set-up or invitation link and tells whether it may go on. */
export function mayUseLink(client: string): Promise<boolean> {
  return attempt('links', network(client))
}

/** Counts an attempt to change a password and tells whether it may go on. */
export function mayChangePassword(userId: string): Promise<boolean> {
  return attempt('passwordChange', userId)
}

/** Who asks, as far as limits go: the address that the server in front of the app saw. */
export function clientOf(headers: Headers): string {
  return headers.get('x-counterclaim-client') ?? 'unknown'
}

async function attempt(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiter(limit).consume(key)
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

function limiter(limit: Limit): RateLimiterMemory {
  shared[KEY] ??= new Map()
  const known = shared[KEY].get(limit)
  if (known) return known
  const made = new RateLimiterMemory({ keyPrefix: limit, ...LIMITS[limit] })
  shared[KEY].set(limit, made)
  return made
}

/** Whoever has one IPv6 address has at least the 2^64 of its network. */
function network(client: string): string {
  if (!ipaddr.isValid(client)) return client
  const address = ipaddr.process(client)
  return address.kind() === 'ipv4' ? address.toString() : address.toByteArray().slice(0, 8).join('.')
}
