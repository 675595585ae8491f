import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

const unfinished = (dataDir) => join(dataDir, 'example-unfinished')

/**
 * Loads the example story, or brings it up to date. Broken off, it is remembered as unfinished.
 * @param {string} root
 * @param {string} dataDir
 */
export async function loadExample(root, dataDir) {
  writeFileSync(unfinished(dataDir), '')
  await run(process.execPath, ['--import', 'tsx', 'prisma/example/load.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
  })
  rmSync(unfinished(dataDir), { force: true })
}

/**
 * Whether a load was begun and not finished.
 * @param {string} dataDir
 */
export function exampleIsUnfinished(dataDir) {
  return existsSync(unfinished(dataDir))
}
