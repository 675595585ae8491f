import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, stamp } from './fingerprint.mjs'
import { run } from './run.mjs'

const INPUTS = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']

/**
 * Generates the database client if the schema is not the one that it was generated from.
 * @param {string} root
 * @returns {Promise<boolean>} whether it had to
 */
export async function generateClient(root) {
  const done = stamp(join(root, '.cache/client.json'))
  const before = done.read()
  const now = fingerprint(root, INPUTS, before.files)
  if (before.hash === now.hash && existsSync(join(root, 'generated/prisma/client.ts'))) {
    if (JSON.stringify(before) !== JSON.stringify(now)) done.write(now)
    return false
  }
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules/prisma/package.json'), 'utf8'))
  await run(process.execPath, [join('node_modules/prisma', bin.prisma), 'generate'], {
    cwd: root,
    // It looks for an engine that `generate` never runs, and would download one: any program that exists will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    quiet: true,
  })
  done.write(now)
  return true
}
