// `node tests/bench/lookup.mjs [claims]`: how long it takes to find records by what is typed and claims like a
// proposition, among many made-up ones (100,000 claims unless told, and a fifth as many sources). A benchmark, not a test:
// nothing depends on its numbers.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '../../scripts/migrate.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [claims = '100000'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-lookup-'))
try {
  await migrate(join(folder, 'counterclaim.db'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/lookup/ask.ts', claims], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: folder, EXAMPLE: 'off', SITE_URL: '' },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`it ended with ${code}`)
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
