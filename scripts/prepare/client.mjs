import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOf } from './made.mjs'
import { run } from './run.mjs'

const CLIENT = {
  name: 'client',
  inputs: ['prisma/schema.prisma', 'node_modules/prisma/package.json'],
  output: 'generated/prisma/client.ts',
}

/**
 * Generates the database client if the schema is not the one that it was generated from.
 * @param {string} root
 * @returns {Promise<boolean>} whether it had to
 */
export function generateClient(root) {
  return makeOf(root, CLIENT, () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'node_modules/prisma/package.json'), 'utf8'))
    return run(process.execPath, [join('node_modules/prisma', bin.prisma), 'generate'], {
      cwd: root,
      // It looks for an engine that `generate` never runs, and would download one: any program that exists will do.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      quiet: true,
    })
  })
}
