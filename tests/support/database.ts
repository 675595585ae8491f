import { copyFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { listenToRecord } from '@/lib/desk/listeners'
import { connection } from '@/lib/platform/database/connection'
import { closeDatabase } from '@/lib/platform/database/database'
import { databaseFile } from '@/lib/platform/paths'

let whenOneBegins: (make: () => Promise<void>) => void = beforeAll

/**
 * Gives the test file an empty migrated database of its own under its DATA_DIR, where lib/db finds it. Called once, at
 * the top of the file or in its outermost describe.
 * @param fresh how long a database lasts: the whole file, or one test (some 20 ms each)
 */
export function testDatabase({ fresh = 'file' }: { fresh?: 'file' | 'test' } = {}): void {
  listenToRecord()
  const start = async () => {
    await discard()
    copyFileSync(inject('template'), databaseFile())
  }
  whenOneBegins = fresh === 'file' ? beforeAll : beforeEach
  whenOneBegins(start)
  afterAll(discard)
}

/** The client that writes anything, past the record and its history: for what a test finds there. */
export const unrecorded = () => connection().client

/**
 * What stands in every database of the test file from its beginning, made in the order of the calls. Called at the top of
 * the file, after `testDatabase`; what is answered is filled in before the tests run, and is to be read inside them.
 */
export function standing<T extends object>(make: () => Promise<T>, known: Partial<T> = {}): T {
  const made = { ...known } as T
  whenOneBegins(async () => void Object.assign(made, await make()))
  return made
}

async function discard() {
  await closeDatabase()
  for (const suffix of ['', '-wal', '-shm']) rmSync(databaseFile() + suffix, { force: true })
}
