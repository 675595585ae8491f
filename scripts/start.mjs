// `npm start` and `npm run dev`: makes everything that is missing or out of date, then serves. Asks nothing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateClient } from './prepare/client.mjs'
import { exampleIsUnfinished, loadExample } from './prepare/example.mjs'
import { takeLock } from './prepare/lock.mjs'
import { installPackages, packagesAreCurrent } from './prepare/packages.mjs'
import { buildPages } from './prepare/pages.mjs'
import { StepError } from './prepare/run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const development = process.argv.includes('--dev')
const STEPS = development ? 5 : 6
let step = 0

const begin = (what) => console.log(`[${++step}/${STEPS}] ${what}`)
const detail = (what) => console.log(`      ${what}`)

try {
  checkNode()
  process.chdir(root)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.NODE_ENV = development ? 'development' : 'production'
  await start()
} catch (error) {
  console.error(inWords(error))
  process.exit(1)
}

async function start() {
  const preparing = await waitForLock(join(root, '.cache/preparing.lock'))
  let settings
  try {
    if (packagesAreCurrent(root)) begin('Packages: up to date.')
    else {
      begin('Installing the packages (one to four minutes)…')
      await installPackages(root)
    }
    settings = await readSettings()
    holdDataDir(settings.env.DATA_DIR)
    begin((await generateClient(root)) ? 'Database client: generated.' : 'Database client: up to date.')
    if (!development) await build()
  } finally {
    preparing.release()
  }
  const { env, database } = settings
  await prepareExample(env, await prepareDatabase(database))

  const serving = await settings.serve({ root, development })
  stopOnSignal(serving)
  begin(`Serving on ${serving.url} (stop with Ctrl-C).`)
  const { newSetupToken } = await import('./prepare/setup-link.mjs')
  const token = newSetupToken(database)
  if (token) console.log(`Set up your administrator: ${serving.url}/setup?token=${token}`)
}

/** The parts that are written in TypeScript, which this version of Node cannot read by itself. */
async function readSettings() {
  const { register } = await import('tsx/esm/api')
  const unregister = register({ tsconfig: join(root, 'tsconfig.json') })
  const { env } = await import('../lib/platform/env.ts')
  const { databaseFile } = await import('../lib/platform/paths.ts')
  const { serve } = await import('../server/serve.ts')
  await unregister()
  return { env: env(), database: databaseFile(), serve }
}

function holdDataDir(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StepError(
      `The folder ${folder} cannot be made or used (${error.code}). Set DATA_DIR to another one.`,
    )
  }
  const lock = takeLock(join(folder, 'server.lock'))
  if ('heldBy' in lock) {
    throw new StepError(
      `${folder} is in use by another server (process ${lock.heldBy}). Stop that one, or give this one a DATA_DIR of its own.`,
    )
  }
  process.once('exit', lock.release)
}

/** Whether the database is a new one. */
async function prepareDatabase(file) {
  const { fillLookup, migrate } = await import('./migrate.mjs')
  const { created, applied } = await migrate(file, { log: detail })
  await fillLookup({ log: detail })
  begin(`Database: ${created ? 'made' : applied.length > 0 ? 'brought up to date' : 'up to date'} (${file}).`)
  return created
}

async function prepareExample({ EXAMPLE, DATA_DIR }, isNew) {
  if (!EXAMPLE) return begin('Example story: not wanted (EXAMPLE=off).')
  if (!isNew && !exampleIsUnfinished(DATA_DIR)) return begin('Example story: left as it is.')
  begin('Loading the example story…')
  await loadExample(root, DATA_DIR)
}

async function build() {
  let begun = false
  const onBuilding = (seconds) => {
    if (seconds === 0) begin('Building the pages (about a minute)…')
    else detail(`${seconds} s…`)
    begun = true
  }
  await buildPages(root, onBuilding)
  if (!begun) begin('Pages: up to date.')
}

/** Two starts in one folder would spoil each other's build: the second waits for the first. */
async function waitForLock(file) {
  let told = false
  for (;;) {
    const lock = takeLock(file)
    if (!('heldBy' in lock)) return lock
    if (!told) console.log(`Waiting for process ${lock.heldBy}, which is building in the same folder…`)
    told = true
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

function stopOnSignal(serving) {
  let stopping = false
  const stop = async (signal) => {
    if (stopping) process.exit(1) // asked twice: at once
    stopping = true
    console.log(`\n${signal}: finishing what is under way…`)
    try {
      await serving.close()
      console.log('Stopped.')
      process.exit(0)
    } catch (error) {
      console.error(inWords(error))
      process.exit(1)
    }
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new StepError(
    `Counterclaim needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  )
}

function inWords(error) {
  const { PORT = '3000', HOST = '127.0.0.1' } = process.env
  const unknown = `No host goes by the name ${HOST} here. Set HOST to an address of this machine, or to 0.0.0.0 for all of them.`
  const words = {
    EADDRINUSE: `Port ${PORT} on ${HOST} is in use by another program. Stop that one, or set PORT to another number.`,
    EADDRNOTAVAIL: `${HOST} is no address of this machine. Set HOST to one that is, or to 0.0.0.0 for all of them.`,
    ENOTFOUND: unknown,
    EAI_AGAIN: unknown,
    EACCES: `${error.path ?? `Port ${PORT}`} may not be used by this user: ${error.message}.`,
  }
  const expected = ['StepError', 'SettingError', 'MigrationError'].includes(error?.name)
  return words[error?.code] ?? (expected ? error.message : (error?.stack ?? String(error)))
}
