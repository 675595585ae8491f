// `npm run example`: loads the example story into the database, or brings it up to date. The site may be running.
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import { migrate } from './migrate.mjs'
import { generateClient } from './prepare/client.mjs'
import { loadExample } from './prepare/example.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  process.chdir(root)
  const { env } = await tsImport('../lib/platform/env.ts', import.meta.url)
  const { databaseFile } = await tsImport('../lib/platform/paths.ts', import.meta.url)
  await generateClient(root)
  await migrate(databaseFile(), { log: console.log })
  await loadExample(root, env().DATA_DIR)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
