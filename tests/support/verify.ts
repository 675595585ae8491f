import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { attempt } from '../../scripts/prepare/run.mjs'

const DATABASE = 'counterclaim.db'

/** Runs `npm run verify` on a data folder, as whoever runs the site does. */
export async function verify(dataDir: string): Promise<{ ok: boolean; output: string }> {
  return attempt('npm', ['run', '--silent', 'verify'], { env: { DATA_DIR: dataDir, NODE_ENV: 'production' } })
}

/** Works on a data folder that holds a copy of the database as it stands, whoever has it open. */
export async function onCopy<T>(
  dataDir: string,
  work: (copy: { folder: string; file: string }) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-copy-'))
  const file = join(folder, DATABASE)
  const live = new Database(join(dataDir, DATABASE), { readonly: true })
  try {
    await live.backup(file)
    return await work({ folder, file })
  } finally {
    live.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Changes rows that triggers guard, as somebody would who has the file: without the triggers, which are back after. */
export function changeBehindTriggers(file: string, sql: string, ...values: unknown[]): void {
  const db = new Database(file)
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  const { changes } = db.prepare(sql).run(...values)
  for (const trigger of triggers) db.exec(trigger.sql)
  db.close()
  if (changes !== 1) throw new Error(`${changes} rows were changed by ${sql}`)
}

/** Flips one bit of the last letter of a text that stands in the file once. */
export function flipByteOf(file: string, text: string): void {
  const db = new Database(file)
  db.pragma('journal_mode = DELETE')
  db.close()
  const bytes = readFileSync(file)
  const place = bytes.indexOf(text)
  if (place < 0 || bytes.indexOf(text, place + 1) >= 0) throw new Error(`not in the file once: ${text}`)
  const last = place + Buffer.byteLength(text) - 1
  bytes[last] = (bytes[last] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

/** The number of the line of the history that gives this reason. */
export function lineOf(file: string, reason: string): number {
  const db = new Database(file, { readonly: true })
  const row = db.prepare<[string], { seq: number }>('SELECT seq FROM "Event" WHERE reason = ?').get(reason)
  db.close()
  if (!row) throw new Error(`no line gives the reason: ${reason}`)
  return row.seq
}
