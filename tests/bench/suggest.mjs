// `node tests/bench/suggest.mjs [claims] [database]`: how long the annotation workspace takes to read a text of 2,000 words
// and to look it up in a record of many claims (10,000 unless told; see fill.mts) and 2,000 sources. `database` is a file
// that fill.mts made; it is copied. A benchmark, not a test: nothing depends on its numbers.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [claims = '10000', database] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-suggest-'))
const dataDir = join(folder, 'data')
try {
  await fill()
  const printed = await script(['--import', 'tsx', 'tests/bench/fill/suggest.ts'])
  report(JSON.parse(printed.trim().split('\n').at(-1)))
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function fill() {
  if (database) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return copyFileSync(database, join(dataDir, 'counterclaim.db'))
  }
  console.log(`Filling a database with ${claims} claims…`)
  await script(['--import', 'tsx', 'tests/bench/fill.mts', dataDir, claims])
}

async function script(args) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return printed
}

function report({ claims, sources, words, suggestions, rows }) {
  console.log(
    `\n${claims} claims, ${sources} sources, ${words} words, ${suggestions} suggestions; ${cpus().length} cores\n`,
  )
  console.log(`${'milliseconds'.padEnd(44)}${'first'.padStart(8)}${'best'.padStart(8)}`)
  for (const { name, first, best } of rows)
    console.log(name.padEnd(44) + first.toFixed(0).padStart(8) + best.toFixed(0).padStart(8))
}
