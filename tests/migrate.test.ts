import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../scripts/migrate.mjs'

let base: string
let file: string
let folder: string

beforeEach(() => {
  base = join(process.env.DATA_DIR!, crypto.randomUUID())
  file = join(base, 'data/counterclaim.db')
  folder = join(base, 'migrations')
  add('1_first', 'CREATE TABLE "Thing" (id TEXT PRIMARY KEY, owner TEXT REFERENCES "Thing" (id));')
})

function add(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

function read<T>(sql: string, from = file): T[] {
  const db = new Database(from, { readonly: true })
  const rows = db.prepare<[], T>(sql).all()
  db.close()
  return rows
}

function run(sql: string) {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

describe('migrate', () => {
  it('makes a database of the real migrations', async () => {
    const { created, applied } = await migrate(file)
    expect(created).toBe(true)
    expect(applied.length).toBeGreaterThan(0)
    expect(read('SELECT count(*) AS n FROM "Event"')).toEqual([{ n: 0 }])
    expect(read('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(base, 'data')).mode & 0o777).toBe(0o700)
    expect(await migrate(file)).toEqual({ created: false, applied: [] })
  })

  it("keeps book as Prisma's own tool does", async () => {
    await migrate(file, { folder })
    const [row] = read<Record<string, unknown>>('SELECT * FROM "_prisma_migrations"')
    const sql = 'CREATE TABLE "Thing" (id TEXT PRIMARY KEY, owner TEXT REFERENCES "Thing" (id));'
    expect(row).toMatchObject({
      migration_name: '1_first',
      checksum: createHash('sha256').update(sql).digest('hex'),
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
    })
    expect(row?.finished_at).toBeGreaterThan(Date.now() - 60_000)
  })

  it('applies what is new, in order, and copies the database first', async () => {
    await migrate(file, { folder })
    expect(existsSync(join(base, 'data/backups'))).toBe(false)
    run(`INSERT INTO "Thing" VALUES ('a', NULL)`)
    add('3_third', 'ALTER TABLE "Thing" ADD COLUMN second TEXT; UPDATE "Thing" SET second = first;')
    add('2_second', `ALTER TABLE "Thing" ADD COLUMN first TEXT; UPDATE "Thing" SET first = 'x';`)
    const lines: string[] = []
    const result = await migrate(file, { folder, log: (line) => lines.push(line) })
    expect(result).toEqual({ created: false, applied: ['2_second', '3_third'] })
    expect(read('SELECT second FROM "Thing"')).toEqual([{ second: 'x' }])
    const copy = join(base, 'data/backups/before-2_second.db')
    expect(read('SELECT * FROM "Thing"', copy)).toEqual([{ id: 'a', owner: null }])
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(lines.join()).toMatch(/before-2_second\.db.*2_second.*3_third/)
  })

  it('undoes the whole of a migration that fails, and can try again', async () => {
    await migrate(file, { folder })
    run(`INSERT INTO "Thing" VALUES ('a', NULL)`)
    add(
      '2_second',
      `CREATE TABLE "Other" (id TEXT); UPDATE "Thing" SET owner = id; INSERT INTO "Nowhere" VALUES (1);`,
    )
    await expect(migrate(file, { folder })).rejects.toThrow(
      /2_second failed and was undone: no such table: Nowhere/,
    )
    expect(read(`SELECT name FROM sqlite_schema WHERE name = 'Other'`)).toEqual([])
    expect(read('SELECT owner FROM "Thing"')).toEqual([{ owner: null }])
    expect(read('SELECT migration_name FROM "_prisma_migrations"')).toEqual([{ migration_name: '1_first' }])
    add('2_second', 'CREATE TABLE "Other" (id TEXT);')
    expect((await migrate(file, { folder })).applied).toEqual(['2_second'])
  })

  it('leaves a new database that could not be made as one that is still to be made', async () => {
    add('1_first', 'CREATE TABLE "Thing" (id TEXT); nonsense;')
    await expect(migrate(file, { folder })).rejects.toThrow('1_first failed and was undone')
    add('1_first', 'CREATE TABLE "Thing" (id TEXT);')
    expect(await migrate(file, { folder })).toEqual({ created: true, applied: ['1_first'] })
  })

  it('refuses one that leaves a reference to nothing', async () => {
    await migrate(file, { folder })
    add('2_second', `INSERT INTO "Thing" VALUES ('a', 'nobody');`)
    await expect(migrate(file, { folder })).rejects.toThrow('without what they refer to')
    expect(read('SELECT * FROM "Thing"')).toEqual([])
  })

  it('rebuilds a table that others refer to', async () => {
    await migrate(file, { folder })
    run(`INSERT INTO "Thing" VALUES ('a', NULL), ('b', 'a')`)
    add(
      '2_second',
      `PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;
       CREATE TABLE "new_Thing" (id TEXT PRIMARY KEY, owner TEXT REFERENCES "Thing" (id), more TEXT);
       INSERT INTO "new_Thing" (id, owner) SELECT id, owner FROM "Thing"; DROP TABLE "Thing";
       ALTER TABLE "new_Thing" RENAME TO "Thing"; PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF;`,
    )
    await migrate(file, { folder })
    expect(read('SELECT id, owner FROM "Thing" ORDER BY id')).toEqual([
      { id: 'a', owner: null },
      { id: 'b', owner: 'a' },
    ])
  })
})

describe('migrate refuses, and changes nothing, when', () => {
  const tables = () =>
    read<{ name: string }>('SELECT name FROM sqlite_schema ORDER BY name').map(({ name }) => name)

  it('an applied file has changed', async () => {
    await migrate(file, { folder })
    add('1_first', 'CREATE TABLE "Thing" (id TEXT PRIMARY KEY, owner TEXT REFERENCES "Thing" (id)); ')
    add('2_second', 'CREATE TABLE "Other" (id TEXT);')
    await expect(migrate(file, { folder })).rejects.toThrow(/1_first has changed since it was applied/)
    expect(tables()).not.toContain('Other')
  })

  it('an applied file is missing', async () => {
    add('2_second', 'CREATE TABLE "Other" (id TEXT);')
    await migrate(file, { folder })
    rmSync(join(folder, '2_second'), { recursive: true })
    await expect(migrate(file, { folder })).rejects.toThrow(/2_second, which is not here.*newer version/)
  })

  it('a new file comes before an applied one', async () => {
    await migrate(file, { folder })
    add('0_before', 'CREATE TABLE "Other" (id TEXT);')
    await expect(migrate(file, { folder })).rejects.toThrow('0_before comes before 1_first')
    expect(tables()).not.toContain('Other')
  })

  it('another tool left a migration unfinished', async () => {
    await migrate(file, { folder })
    run('UPDATE "_prisma_migrations" SET finished_at = NULL')
    await expect(migrate(file, { folder })).rejects.toThrow('not finished')
  })

  it('the database is of another app', async () => {
    mkdirSync(join(base, 'data'), { recursive: true })
    run('CREATE TABLE notes (id TEXT)')
    await expect(migrate(file, { folder })).rejects.toThrow('not one of this app')
    expect(tables()).toEqual(['notes'])
  })

  it('the file is no database', async () => {
    mkdirSync(join(base, 'data'), { recursive: true })
    writeFileSync(file, 'hello, this is a text and not a database at all'.repeat(50))
    await expect(migrate(file, { folder })).rejects.toThrow(/cannot be opened: file is not a database/)
  })
})
