// `node tests/bench/duplicates.mjs [claims] [database]`: how long the search for duplicates takes over many records (10,000
// claims unless told; see fill.mts), and for how long it keeps the process from answering meanwhile. `database` is a file that
// fill.mts made; it is copied. A benchmark, not a test: nothing depends on its numbers.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [claims = '10000', database] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-duplicates-'))
const dataDir = join(folder, 'data')

try {
  if (database) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    copyFileSync(database, join(dataDir, 'counterclaim.db'))
  } else {
    console.log(`Filling a database with ${claims} claims…`)
    await script('fill', ['--import', 'tsx', 'tests/bench/fill.mts', dataDir, claims])
  }
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`)
  await script('search', ['--import', 'tsx', 'tests/bench/duplicates/search.ts'])
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function script(name, args) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATA_DIR: dataDir, EXAMPLE: 'off', SITE_URL: '' },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
}
