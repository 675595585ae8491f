import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, stamp } from './fingerprint.mjs'
import { run } from './run.mjs'

const INPUTS = [
  'app',
  'components',
  'lib',
  'messages',
  'i18n',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'prisma/schema.prisma',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'postcss.config.mjs',
]

/**
 * Builds the pages if anything that the build reads has changed.
 * @param {string} root
 * @param {(seconds: number) => void} onBuilding called when it begins, and every ten seconds after that
 * @returns {Promise<boolean>} whether it had to
 */
export async function buildPages(root, onBuilding) {
  const done = stamp(join(root, '.cache/pages.json'))
  const before = done.read()
  const now = fingerprint(root, INPUTS, before.files)
  const built = existsSync(join(root, '.next/BUILD_ID'))
  if (before.hash === now.hash && built) {
    if (JSON.stringify(before) !== JSON.stringify(now)) done.write(now)
    return false
  }
  done.write({ files: now.files }) // no hash: a build that is broken off is begun anew
  const start = Date.now()
  onBuilding(0)
  const timer = setInterval(() => onBuilding(Math.round((Date.now() - start) / 1000)), 10_000)
  try {
    await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      quiet: true,
    })
  } finally {
    clearInterval(timer)
  }
  done.write(now)
  return true
}
