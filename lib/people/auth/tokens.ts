import { createHash, randomBytes } from 'node:crypto'

/** A new one-time token for a link: 32 random bytes as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: its SHA-256, 64 hex digits. The token itself is as random as a key, so no salt is needed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
