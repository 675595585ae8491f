// `node tests/bench/import.mjs [rows]`: how fast rows are imported (10,000 unless told), how long readers' pages take
// meanwhile, and whether the record is whole after the server was killed in the middle. A benchmark, not a test: nothing
// depends on its numbers. All on loopback and in a temporary folder, which goes at the end.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { median } from './measure.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE = 600_000 // milliseconds for one step
const BEFORE = 200 // answers measured before the import

const [rows = '10000'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-import-'))
const dataDir = join(folder, 'data')
const env = { ...process.env, DATA_DIR: dataDir, EXAMPLE: 'on', HOST: '127.0.0.1', SITE_URL: '' }
let site
try {
  site = await startSite()
  const pages = ['/', '/claims', firstOf('claims'), firstOf('stories')]
  const before = await measure(pages, (count) => count >= BEFORE)
  const id = await step('new', rows)
  const planning = await timed(() => until(() => stateOf(id) === 'planned'))
  await step('start', id)
  const began = performance.now()
  const during = await measure(pages, () => settled(id) >= Number(rows) / 2)
  const half = performance.now() - began
  const writtenFirst = settled(id)
  site.kill()
  await site.ended
  console.log(`Killed after ${settled(id)} rows; starting again…`)
  site = await startSite()
  await until(() => settled(id) > writtenFirst) // the killed server's lease runs out first
  const [again, from] = [performance.now(), settled(id)]
  await until(() => stateOf(id) === 'done')
  const rest = performance.now() - again
  report({ id, before, during, planning, first: writtenFirst / half, second: (Number(rows) - from) / rest })
  site.kill('SIGTERM')
  await site.ended
  const { code, printed } = await script(['scripts/verify.mjs'])
  console.log(`\n\`npm run verify\`: ${code === 0 ? 'clean' : printed}`)
  if (code !== 0) process.exitCode = 1
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  site?.kill()
  await site?.ended
  rmSync(folder, { recursive: true, force: true })
}

async function startSite() {
  // The server runs in the process that is started, so that it alone is killed.
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...env, PORT: process.env.PORT ?? '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /Serving on (http:\/\/\S+?)(?: |$)/.exec(line)?.[1]
    if (!url) continue
    child.stdout.resume()
    return { url, ended, kill: (signal = 'SIGKILL') => child.kill(signal) }
  }
  throw new Error('The site did not start.')
}

/** Asks for the pages in turn until `enough`; milliseconds of each answer, by page. */
async function measure(pages, enough) {
  const spent = new Map(pages.map((page) => [page, []]))
  const end = performance.now() + PATIENCE
  for (let count = 0; !enough(count) && performance.now() < end; count += 1) {
    const page = pages[count % pages.length]
    spent.get(page).push(await ask(page))
    await wait(5)
  }
  return spent
}

function ask(path) {
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const request = get(site.url + path, { agent: false, timeout: PATIENCE }, (res) => {
      res.resume()
      res.on('error', reject)
      res.on('end', () => {
        if (res.statusCode === 200) resolve(performance.now() - begin)
        else reject(new Error(`${path}: ${res.statusCode}`))
      })
    })
    request.on('timeout', () => request.destroy(new Error(`${path}: no answer`)))
    request.on('error', reject)
  })
}

async function step(...args) {
  const { code, printed } = await script(['--import', 'tsx', 'tests/bench/import/steps.ts', ...args])
  if (code !== 0) throw new Error(`the step ${args[0]} failed:\n${printed}`)
  return printed.trim().split('\n').at(-1)
}

async function script(args) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, printed }
}

function read(sql, ...values) {
  const db = new Database(join(dataDir, 'counterclaim.db'), { readonly: true })
  try {
    return db
      .prepare(sql)
      .pluck()
      .get(...values)
  } finally {
    db.close()
  }
}

function firstOf(noun) {
  const table = noun === 'claims' ? 'Claim' : 'Story'
  return `/${noun}/${read(`SELECT "slug" FROM "${table}" ORDER BY "id" LIMIT 1`)}`
}

function stateOf(id) {
  return read('SELECT "state" FROM "ImportRun" WHERE "id" = ?', id)
}

function settled(id) {
  return read('SELECT count(*) FROM "ImportRow" WHERE "importId" = ? AND "fate" IS NOT NULL', id)
}

async function until(condition) {
  const end = performance.now() + PATIENCE
  while (!condition()) {
    if (performance.now() > end) throw new Error('it took too long')
    await wait(100)
  }
}

async function timed(work) {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

function report({ id, before, during, planning, first, second }) {
  const claims = read('SELECT count(*) FROM "ImportRow" WHERE "importId" = ? AND "fate" = \'create\'', id)
  const made = read(
    'SELECT count(*) FROM "Event" WHERE "action" = \'claim.created\' AND "reason" LIKE \'Imported%\'',
  )
  const twice = read(
    'SELECT count(*) FROM (SELECT 1 FROM "Claim" GROUP BY "proposition" HAVING count(*) > 1)',
  )
  const bare = read(
    'SELECT count(*) FROM "Claim" c WHERE NOT EXISTS (SELECT 1 FROM "Statement" s WHERE s."claimId" = c."id") AND c."id" IN (SELECT "recordId" FROM "ImportRow")',
  )
  console.log(
    `\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  )
  console.log(`Dry run of ${rows} rows: ${(planning / 1000).toFixed(1)} s`)
  console.log(
    `Written: ${(first * 1000).toFixed(0)} rows/s, after the restart ${(second * 1000).toFixed(0)} rows/s`,
  )
  console.log(
    `Rows that make a claim: ${claims}; claims made: ${made}; made twice: ${twice}; without a statement: ${bare}`,
  )
  if (claims !== made || twice > 0 || bare > 0 || settled(id) !== Number(rows)) process.exitCode = 1
  console.log(
    '\n| page | before, ms | meanwhile, ms | slowest of a hundred, ms |\n| --- | ---: | ---: | ---: |',
  )
  for (const [page, spent] of during) {
    const sorted = spent.toSorted((a, b) => a - b)
    const slow = sorted[Math.floor(sorted.length * 0.99)] ?? 0
    console.log(
      `| ${page} | ${median(before.get(page)).toFixed(1)} | ${median(spent).toFixed(1)} | ${slow.toFixed(0)} |`,
    )
  }
}
