// `npm run bench [seconds a round] [rounds]`: how many requests a second a warm reader's page is served with, beside what
// nginx does with the same bytes as a static file. A benchmark, not a test: nothing depends on its numbers.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { median, rawAnswer, requestsPerSecond } from '../tests/bench/measure.mjs'
import { missingPrograms, startNginx } from '../tests/bench/nginx.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const SAMPLES = 50
const NOT_COMPARED = new Set([
  'connection',
  'keep-alive',
  'date',
  'etag',
  'content-length',
  'content-type',
  'vary',
])

const seconds = within(process.argv[2], 1, 30, 3)
const rounds = within(process.argv[3], 1, 20, 5)
const missing = missingPrograms()
if (missing.length > 0) {
  console.error(
    `Not installed: ${missing.join(', ')}. On Debian or Ubuntu: apt-get install ${missing.join(' ')}`,
  )
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'))
const running = []
try {
  const site = await startSite()
  running.push(site)
  const pages = await choosePages(site.url)
  const nginx = await startNginx(pages)
  running.push(nginx)
  await compareAnswers(site.url, nginx.url, pages)
  const rows = await measureAll(site.url, nginx.url, pages)
  report(rows)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  for (const { close } of running.reverse()) await close()
  rmSync(folder, { recursive: true, force: true })
}

async function startSite() {
  console.log('Starting the site…')
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      SITE_URL: '',
      DATA_DIR: join(folder, 'data'),
      EXAMPLE: 'on',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const close = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(`  ${line}`)
    const url = /Serving on (http:\/\/\S+)/.exec(line)?.[1]
    if (!url) continue
    child.stdout.resume()
    return { url: url.replace('localhost', '127.0.0.1'), close }
  }
  throw new Error('The site did not start.')
}

/** The front page, and the first story and claim that are linked from it or from that story. */
async function choosePages(url) {
  const paths = ['/']
  for (const kind of ['stories', 'claims']) {
    for (const from of [...paths]) {
      const html = String((await rawAnswer(url + from)).body)
      const path = new RegExp(`href="(/${kind}/[^"/?#]+)"`).exec(html)?.[1]
      if (path && paths.every((other) => !other.startsWith(`/${kind}/`))) paths.push(path)
    }
  }
  return Promise.all(
    paths.map(async (path, index) => {
      const plain = await rawAnswer(url + path)
      const gzip = await rawAnswer(url + path, 'gzip')
      if (plain.status !== 200 || gzip.headers['content-encoding'] !== 'gzip')
        throw new Error(`${path}: no page`)
      const headers = Object.fromEntries(
        Object.entries(plain.headers).filter(([name]) => !NOT_COMPARED.has(name)),
      )
      return { path, name: `page-${index}.html`, plain: plain.body, gzip: gzip.body, headers }
    }),
  )
}

/** Both servers must hand out the same bytes with the same headers, each time. */
async function compareAnswers(site, nginx, pages) {
  console.log(`Comparing ${SAMPLES} answers a page, byte by byte…`)
  for (const { path, name, plain, gzip, headers } of pages) {
    if (!gunzipSync(gzip).equals(plain)) throw new Error(`${path}: the compressed page is another page`)
    for (let i = 0; i < SAMPLES; i++) {
      const encoding = i % 2 === 0 ? undefined : 'gzip'
      const ours = await rawAnswer(site + path, encoding)
      const theirs = await rawAnswer(`${nginx}/${name}`, encoding)
      const expected = encoding ? gzip : plain
      if (!ours.body.equals(expected) || !theirs.body.equals(expected))
        throw new Error(`${path}: the answers differ`)
      for (const [header, value] of Object.entries(headers)) {
        if (ours.headers[header] !== value || theirs.headers[header] !== value) {
          throw new Error(`${path}: the header ${header} differs`)
        }
      }
    }
  }
}

async function measureAll(site, nginx, pages) {
  const rows = []
  for (const { path, name, plain, gzip: packed } of pages) {
    for (const gzip of [false, true]) {
      const ours = []
      const theirs = []
      console.log(`Measuring ${path} ${gzip ? 'gzip' : 'identity'}: ${rounds} rounds of 2 × ${seconds} s…`)
      for (let round = 0; round < rounds; round++) {
        ours.push(await requestsPerSecond(site + path, { seconds, gzip }))
        theirs.push(await requestsPerSecond(`${nginx}/${name}`, { seconds, gzip }))
      }
      const bytes = gzip ? packed.length : plain.length
      rows.push({
        path,
        coding: gzip ? 'gzip' : 'identity',
        bytes,
        ours: median(ours),
        nginx: median(theirs),
      })
    }
  }
  return rows
}

function report(rows) {
  const number = (value) => Math.round(value).toLocaleString('en')
  console.log(
    `\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  )
  console.log('| page | coding | bytes | Counterclaim | nginx | ratio |')
  console.log('| --- | --- | ---: | ---: | ---: | ---: |')
  for (const { path, coding, bytes, ours, nginx } of rows) {
    const ratio = `${((100 * ours) / nginx).toFixed(0)} %`
    console.log(
      `| \`${path}\` | ${coding} | ${number(bytes)} | ${number(ours)} | ${number(nginx)} | ${ratio} |`,
    )
  }
  const lowest = Math.min(...rows.map(({ ours, nginx }) => ours / nginx))
  console.log(`\nLowest ratio: ${(100 * lowest).toFixed(0)} % (required: 40 %)`)
  if (lowest < 0.4) process.exitCode = 1
}

function within(text, from, to, initial) {
  const number = Number(text ?? initial)
  return Number.isFinite(number) ? Math.min(to, Math.max(from, number)) : initial
}
