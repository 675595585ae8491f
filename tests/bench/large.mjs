// `node tests/bench/large.mjs [claims] [database]`: how long pages and writes take with many records (10,000 claims unless
// told; see fill.mts). `database` is a file that fill.mts made; it is copied. A benchmark, not a test: nothing depends on
// its numbers. All on loopback and in a temporary folder, which goes at the end.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { tsImport } from 'tsx/esm/api'
import { median } from './measure.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { formIn } = await tsImport('../support/posted-form.ts', import.meta.url)
const { SLUGS } = await tsImport('./fill/world.ts', import.meta.url)

const ROUNDS = 3
const WARM = 7
const PATIENCE = 120_000 // milliseconds for one answer, start or script

const [claims = '10000', database] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-large-'))
const dataDir = join(folder, 'data')
const env = { ...process.env, DATA_DIR: dataDir, EXAMPLE: 'off', HOST: '127.0.0.1', SITE_URL: '' }
let site
try {
  await fill()
  const verified = await script('verify', ['scripts/verify.mjs'])
  reportPages(await measurePages())
  const { printed } = await script('writes', ['--import', 'tsx', 'tests/bench/fill/writes.ts'])
  reportWrites(JSON.parse(printed.trim().split('\n').at(-1)))
  console.log(`\n\`npm run verify\`: ${(verified.spent / 1000).toFixed(1)} s`)
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await site?.close()
  rmSync(folder, { recursive: true, force: true })
}

async function fill() {
  if (database) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return copyFileSync(database, join(dataDir, 'counterclaim.db'))
  }
  console.log(`Filling a database with ${claims} claims…`)
  await script('fill', ['--import', 'tsx', 'tests/bench/fill.mts', dataDir, claims])
}

/** What each page takes, over some starts of the server. */
async function measurePages() {
  const pages = choosePages()
  const found = new Map(pages.map(({ name }) => [name, { first: [], cold: [], warm: [], bytes: 0 }]))
  let cookie = ''
  for (let round = 0; round < ROUNDS; round++) {
    console.log(`Round ${round + 1} of ${ROUNDS}…`)
    site = await startSite()
    cookie ||= await makeAdministrator()
    for (const { name, path, like } of pages) {
      const row = found.get(name)
      row.first.push((await ask(like, cookie)).spent)
      const { spent, bytes } = await ask(path, cookie)
      row.cold.push(spent)
      row.bytes = bytes
      const again = []
      for (let at = 0; at < WARM; at++) again.push((await ask(path, cookie)).spent)
      row.warm.push(median(again))
    }
    await site.close()
    site = undefined
  }
  return pages.map(({ name }) => ({ name, ...found.get(name) }))
}

/** `like` is another page of the same kind: asked for first, it loads what that kind needs. */
function choosePages() {
  const db = new Database(join(dataDir, 'counterclaim.db'), { readonly: true })
  const id = (table, slug) => db.prepare(`SELECT "id" FROM "${table}" WHERE "slug" = ?`).pluck().get(slug)
  const anyLog = db.prepare(`SELECT "slug" FROM "Document" WHERE "visibility" = 'full' AND "slug" <> ?`)
  const log = anyLog.pluck().get(SLUGS.document)
  const [few, many, other] = [SLUGS.few, SLUGS.many, 'claim-9'].map((slug) => id('Claim', slug))
  const [long, short] = [SLUGS.story, 'story-1'].map((slug) => id('Story', slug))
  const [ministry, source] = [SLUGS.source, 'source-3'].map((slug) => id('Source', slug))
  const [quoted, logId] = [SLUGS.document, log].map((slug) => id('Document', slug))
  db.close()
  const page = (name, path, like) => ({ name, path, like })
  return [
    page('front page', '/', '/about'),
    page('claims', '/claims', '/claims?page=2'),
    page('claims, page 200', '/claims?page=200', '/claims?page=3'),
    page('story with 2,000 claims', `/stories/${SLUGS.story}`, '/stories/story-1'),
    page('claim with 3 statements', `/claims/${SLUGS.few}`, '/claims/claim-9'),
    page('claim with 200 statements, 60 rebuttals', `/claims/${SLUGS.many}`, '/claims/claim-10'),
    page('its history', `/claims/${SLUGS.many}/history`, '/claims/claim-10/history'),
    page('source with 1,000 statements', `/sources/${SLUGS.source}`, '/sources/source-3'),
    page('sources', '/sources', '/sources?page=2'),
    page('document with 300 quotes', `/documents/${SLUGS.document}`, `/documents/${log}`),
    page('desk: queues', '/desk', '/desk/account'),
    page('desk: claims', '/desk/claims', '/desk/claims?page=2'),
    page('desk: claims, page 200', '/desk/claims?page=200', '/desk/claims?page=3'),
    page('desk: claims with words', '/desk/claims?q=lighthouses', '/desk/claims?q=buoys'),
    page(
      'desk: claims with labels',
      '/desk/claims?level=verified&dispute=disputed',
      '/desk/claims?level=refuted',
    ),
    page('desk: claims of the story', `/desk/claims?story=${long}&page=30`, `/desk/claims?story=${short}`),
    page('desk: history', '/desk/history', '/desk/history?page=3'),
    page('desk: history, page 1000', '/desk/history?page=1000', '/desk/history?page=4'),
    page('desk: claim with 3 statements', `/desk/claims/${few}`, `/desk/claims/${other}`),
    page('desk: claim with 200 statements', `/desk/claims/${many}`, `/desk/claims/${other}`),
    page('desk: new statement', `/desk/claims/${few}/statements/new`, `/desk/claims/${other}/statements/new`),
    page('desk: new rebuttal', `/desk/claims/${many}/rebuttals/new`, `/desk/claims/${other}/rebuttals/new`),
    page('desk: assess', `/desk/claims/${many}/assess`, `/desk/claims/${other}/assess`),
    page('desk: story with 2,000 claims', `/desk/stories/${long}`, `/desk/stories/${short}`),
    page('desk: sources with words', '/desk/sources?q=ferry', '/desk/sources'),
    page('desk: source with 1,000 statements', `/desk/sources/${ministry}`, `/desk/sources/${source}`),
    page('desk: document with 300 quotes', `/desk/documents/${quoted}`, `/desk/documents/${logId}`),
  ]
}

async function startSite() {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...env, PORT: process.env.PORT ?? '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const close = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  }
  const late = setTimeout(() => child.kill('SIGTERM'), 5 * PATIENCE) // it may have to build first
  let url
  for await (const line of createInterface({ input: child.stdout })) {
    if (!url) console.log(`  ${line}`)
    url ??= /Serving on (http:\/\/\S+?)(?: |$)/.exec(line)?.[1]
    const token = /\/setup\?token=\S+/.exec(line)?.[0]
    if (!url || (!token && !hasAdministrator())) continue
    clearTimeout(late)
    child.stdout.resume()
    return { url, close, setup: token }
  }
  throw new Error('The site did not start.')
}

function hasAdministrator() {
  const db = new Database(join(dataDir, 'counterclaim.db'), { readonly: true })
  const found = db.prepare(`SELECT 1 FROM "User" WHERE "role" = 'admin'`).get()
  db.close()
  return found !== undefined
}

/** Sends the set-up form as a browser without scripts does; answers the cookie. */
async function makeAdministrator() {
  const address = site.url + site.setup
  const page = await fetch(address)
  const form = formIn(await page.text(), site.setup, ['email', 'passwordAgain'])
  const body = new FormData()
  const password = 'a long password for a benchmark'
  const typed = { name: 'Bench', email: 'admin@bench.invalid', password, passwordAgain: password }
  for (const [name, value] of form.fields) if (!(name in typed)) body.append(name, value)
  for (const [name, value] of Object.entries(typed)) body.append(name, value)
  const answer = await fetch(new URL(form.action, address), { method: 'POST', body, redirect: 'manual' })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (cookies.length === 0) throw new Error(`No administrator: ${answer.status}`)
  return cookies.join('; ')
}

/** Milliseconds until the last byte of an answer, which must be a page. */
function ask(path, cookie) {
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const headers = path.startsWith('/desk') ? { cookie } : {}
    const request = get(site.url + path, { headers, agent: false, timeout: PATIENCE }, (res) => {
      let bytes = 0
      res.on('data', (chunk) => {
        bytes += chunk.length
      })
      res.on('error', reject)
      res.on('end', () => {
        if (res.statusCode === 200) resolve({ spent: performance.now() - begin, bytes })
        else reject(new Error(`${path}: ${res.statusCode}`))
      })
    })
    request.on('timeout', () => request.destroy(new Error(`${path}: no answer`)))
    request.on('error', reject)
  })
}

async function script(name, args) {
  const begin = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const late = setTimeout(() => child.kill('SIGKILL'), 5 * PATIENCE)
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(late)
  if (code !== 0) console.error(`${name} failed (${code}):\n${printed}`)
  if (code !== 0 && name !== 'verify') throw new Error(`${name} failed`)
  return { printed, spent: performance.now() - begin }
}

function reportPages(rows) {
  console.log(
    `\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  )
  console.log(`\nBest of ${ROUNDS} starts.\n`)
  console.log('| page | KB | first, ms | cold, ms | warm, ms |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  for (const { name, bytes, first, cold, warm } of rows) {
    const [a, b, c] = [first, cold, warm].map((all) => ms(Math.min(...all)))
    console.log(`| ${name} | ${Math.round(bytes / 1024)} | ${a} | ${b} | ${c} |`)
  }
}

function reportWrites(writes) {
  console.log('\n| write | first, ms | best, ms |\n| --- | ---: | ---: |')
  for (const { name, first, best } of writes) console.log(`| ${name} | ${ms(first)} | ${ms(best)} |`)
}

function ms(value) {
  return value === null ? 'failed' : value.toFixed(value < 10 ? 1 : 0)
}
