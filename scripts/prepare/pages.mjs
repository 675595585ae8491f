import { makeOf } from './made.mjs'
import { run } from './run.mjs'

const PAGES = {
  name: 'pages',
  inputs: [
    'app',
    'components',
    'server',
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
  ],
  output: '.next/BUILD_ID',
}

/**
 * Builds the pages if anything that the build reads has changed.
 * @param {string} root
 * @param {(seconds: number) => void} onBuilding called when it begins, and every ten seconds after that
 * @returns {Promise<boolean>} whether it had to
 */
export function buildPages(root, onBuilding) {
  return makeOf(root, PAGES, async () => {
    const start = Date.now()
    onBuilding(0)
    const timer = setInterval(() => onBuilding(Math.round((Date.now() - start) / 1000)), 10_000)
    try {
      await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
        cwd: root,
        env: { NODE_ENV: 'production' },
        quiet: true,
      })
    } finally {
      clearInterval(timer)
    }
  })
}
