import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../../scripts/prepare/run.mjs'

const START_SECONDS = 120
const SETUP_LINK = /https?:\/\/\S+\/setup\S*/

export type App = {
  /** The origin that the server answers at, without a slash at its end. */
  url: string
  /** The one-time address that makes the first administrator; null on a database that has one. */
  setupLink: string | null
  dataDir: string
  /** All that the server has printed so far. */
  output: () => string
  /** Ends the server; `keepData` leaves its folder for another to start on. */
  stop: (options?: { keepData?: boolean }) => Promise<void>
}

export type StartOptions = {
  /** Whether the example story is loaded. */
  example?: boolean
  /** An existing data folder to start on; a new one otherwise. */
  dataDir?: string
  /** Further settings. */
  env?: Record<string, string>
}

/**
 * Starts the production server as `npm start` does, on a port and in a data folder of its own, and waits until it
 * answers. Rejects with what the server printed when it ends instead, or does not answer in two minutes.
 */
export async function startServer({ example = true, dataDir, env }: StartOptions = {}): Promise<App> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'counterclaim-e2e-'))
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    detached: true, // a group of its own, so that what it starts ends with it
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: url,
      DATA_DIR: folder,
      EXAMPLE: example ? 'on' : 'off',
      ...env,
    },
  })
  let output = ''
  const keep = (chunk: string) => {
    output += chunk
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  const endWithUs = () => signal(child, 'SIGKILL')
  process.once('exit', endWithUs)

  const stop: App['stop'] = async ({ keepData = false } = {}) => {
    await end(child)
    process.off('exit', endWithUs)
    if (!keepData) rmSync(folder, { recursive: true, force: true })
  }
  const printedLink = () => output.match(SETUP_LINK)?.[0] ?? null
  try {
    await until(async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error('the server ended')
      return (await answers(url)) && (dataDir !== undefined || printedLink() !== null)
    })
  } catch (cause) {
    await stop({ keepData: dataDir !== undefined })
    throw new Error(`No server at ${url}. It printed:\n${output}`, { cause })
  }
  return { url, setupLink: printedLink(), dataDir: folder, output: () => output, stop }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + START_SECONDS * 1000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${START_SECONDS} s`)
    await wait(100)
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual' })
    await response.body?.cancel()
    return true
  } catch {
    return false
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  signal(child, 'SIGTERM')
  const late = setTimeout(() => signal(child, 'SIGKILL'), 10_000)
  await exited
  clearTimeout(late)
}

function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL') {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, name)
  } catch {
    // It has ended by itself.
  }
}
