import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Makes `file` with 32 random bytes as base64url, readable by its owner only. A file that is already there is kept, and
 * no other process can ever read half of one: it appears whole, by a link.
 */
export function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    chmodSync(file, 0o600)
  } finally {
    rmSync(draft, { force: true })
  }
}
