import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseFile } from '@/lib/platform/paths'
import { newSetupToken } from '../../scripts/prepare/setup-link.mjs'
import { testDatabase } from '../support/database'

testDatabase({ fresh: 'test' })

let db: Database.Database
beforeEach(() => {
  db = new Database(databaseFile())
})
afterEach(() => {
  db.close()
})

function addUser(role: string) {
  db.prepare(
    `INSERT INTO "User" (id, name, email, role, "isExample", "updatedAt") VALUES (?, 'A', ?, ?, 0, '2026-01-01T00:00:00.000+00:00')`,
  ).run(crypto.randomUUID(), `${crypto.randomUUID()}@example.org`, role)
}

const hashes = () => db.prepare('SELECT "tokenHash" FROM "SetupToken"').pluck().all()

describe('newSetupToken', () => {
  it('is made where there is no administrator; only its hash is kept, and the one before is void', () => {
    addUser('reviewer')
    const first = newSetupToken(databaseFile())
    const second = newSetupToken(databaseFile())
    expect(first).toMatch(/^[\w-]{43}$/)
    expect(second).not.toBe(first)
    expect(hashes()).toEqual([
      createHash('sha256')
        .update(second ?? '')
        .digest('hex'),
    ])
  })

  it('is not made where there is one', () => {
    addUser('admin')
    expect(newSetupToken(databaseFile())).toBeNull()
    expect(hashes()).toEqual([])
  })
})
