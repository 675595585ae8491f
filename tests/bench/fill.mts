// node --import tsx tests/bench/fill.mts <new data folder> [claims, 10000 unless told]
//
// Fills a new, migrated database with made-up records, to see how the app behaves when it has many: for 10,000 claims
// 30,000 statements with chains and quotes, 6,000 rebuttals, 500 sources in trees of affiliation, 300 documents with
// texts, 3,000 published assessments and 60,000 lines of history. Rows are written without Prisma, in one transaction,
// each with its line in the history, and labels are derived as the app derives them, so that `npm run verify` passes.
// The same size gives the same records.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { deriveClaims } from '@/lib/claims/derived'
import { closeDatabase, db } from '@/lib/platform/database/database'
import { migrate } from '../../scripts/migrate.mjs'
import { fillAssessments, fillRemarks } from './fill/assessments'
import { chanceFrom } from './fill/chance'
import { type Claim, fillClaims, fillStatements } from './fill/claims'
import { openLedger } from './fill/ledger'
import { fillWorld } from './fill/world'

const BATCH = 200

const [folder, size = '10000'] = process.argv.slice(2)
const claims = Number(size)
if (!folder || !Number.isInteger(claims) || claims < 200 || claims > 200_000) {
  console.error('Usage: node --import tsx tests/bench/fill.mts <new data folder> [claims, 200 to 200000]')
  process.exit(2)
}
process.env.DATA_DIR = resolve(folder)
const file = join(process.env.DATA_DIR, 'counterclaim.db')
if (existsSync(file)) {
  console.error(`${file} is there already. Nothing was changed.`)
  process.exit(2)
}

await migrate(file)
const { made, changedAt, lines } = fillRecords()
await writeLabels(made)
console.log(`Filled: ${claims} claims, ${lines} lines of history.`)

function fillRecords() {
  const ledger = openLedger(file)
  const chance = chanceFrom(claims)
  const world = fillWorld(ledger, chance, claims)
  const made = fillClaims(ledger, chance, world, claims)
  fillStatements(ledger, chance, world, made)
  fillAssessments(ledger, chance, world, made)
  fillRemarks(ledger, chance, world, made, claims * 6)
  const changedAt = new Map(made.map(({ id }) => [id, ledger.changedAt(id)]))
  ledger.finish()
  return { made, changedAt, lines: ledger.lines() }
}

/** What lists show of a claim, from the record, through the app’s own reader. */
async function writeLabels(made: readonly Claim[]): Promise<void> {
  const raw = new Database(file)
  const update = raw.prepare(
    `UPDATE "Claim" SET "level" = @level, "disputeState" = @disputeState, "originCount" = @originCount,
       "originAgainstCount" = @originAgainstCount, "changedAt" = @changedAt WHERE "id" = @id`,
  )
  for (let from = 0; from < made.length; from += BATCH) {
    const ids = made.slice(from, from + BATCH).map(({ id }) => id)
    const derived = await deriveClaims(db, ids)
    raw.transaction(() => {
      for (const id of ids) {
        const at = changedAt.get(id)?.toISOString().replace('Z', '+00:00')
        update.run({ ...derived.get(id), id, changedAt: at })
      }
    })()
  }
  await closeDatabase()
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
}
