import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { migrationDiff } from '../../scripts/db-diff.mjs'

const schema = (fields: string) => `
datasource db {
  provider = "sqlite"
}
model Claim {
  id    String @id
  ${fields}
}
`
const table = 'CREATE TABLE "Claim" ("id" TEXT NOT NULL PRIMARY KEY, "text" TEXT NOT NULL);\n'
const byHand = `
CREATE TABLE "Claim" ("id" TEXT NOT NULL PRIMARY KEY, "text" TEXT NOT NULL, CHECK (length("text") > 0));
CREATE UNIQUE INDEX "Claim_text_partial" ON "Claim"("text") WHERE "id" > 'a';
CREATE TRIGGER "Claim_kept" BEFORE DELETE ON "Claim" BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE VIRTUAL TABLE "claim_words" USING fts5("text");
`

function diff(schemaText: string, ...migrations: string[]) {
  const dir = mkdtempSync(join(inject('workspace'), 'schema-'))
  const schemaFile = join(dir, 'schema.prisma')
  const migrationsDir = join(dir, 'migrations')
  writeFileSync(schemaFile, schemaText)
  migrations.forEach((sql, index) => {
    mkdirSync(join(migrationsDir, `000${index}_step`), { recursive: true })
    writeFileSync(join(migrationsDir, `000${index}_step`, 'migration.sql'), sql)
  })
  return migrationDiff({ schemaFile, migrationsDir })
}

describe('the next migration', () => {
  it('is none when the migrations build what the schema says', async () => {
    expect(await diff(schema('text String'), table)).toEqual({ sql: '', drift: false })
  })

  it('adds what the schema says more', async () => {
    const { sql, drift } = await diff(schema('text String\n  note String?'), table)
    expect(drift).toBe(true)
    expect(sql).toContain('ALTER TABLE "Claim" ADD COLUMN "note" TEXT;')
  })

  it('leaves alone what the schema has no word for', async () => {
    expect(await diff(schema('text String'), byHand)).toEqual({ sql: '', drift: false })
  })

  it('says what is lost when a table is built anew', async () => {
    const { sql } = await diff(schema('text String?'), byHand)
    expect(sql).toContain('-- the CHECKs of table "Claim"')
    expect(sql).toContain('-- index "Claim_text_partial"')
    expect(sql).toContain('-- trigger "Claim_kept"')
    expect(sql).not.toContain('claim_words')
  })

  it('drops an index that only the migrations have, unless it is partial', async () => {
    const { sql } = await diff(schema('text String'), table, 'CREATE INDEX "Claim_text" ON "Claim"("text");')
    expect(sql).toContain('DROP INDEX "Claim_text"')
  })

  it('names the migration that fails, and what is wrong with a schema', async () => {
    await expect(diff(schema('text String'), table, 'CREATE TABL;')).rejects.toThrow(
      /Migration 0001_step: near/,
    )
    await expect(diff(schema('text Strong'), table)).rejects.toThrow(/Strong/)
  })
})
