// The Chromium that the end-to-end tests drive: one that the machine has, else one from its package manager, else
// Playwright's own.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bin, run } from './testing/run.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What a Chromium in a container and without a screen needs, and what keeps it from calling home. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of the machine's own Chromium, by CHROMIUM_PATH or in the usual places; undefined when it has none, which
 * for Playwright means its own.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const { CHROMIUM_PATH } = process.env
  if (!CHROMIUM_PATH) return PLACES.find((path) => existsSync(path))
  if (!existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which is not there`)
  return CHROMIUM_PATH
}

/**
 * Sees to it that a Chromium starts, installing one if need be, and says how in `log`.
 * Throws when none can be had.
 * @param {(line: string) => void} [log]
 */
export async function prepareBrowser(log = console.log) {
  const tried = []
  const ways = process.env.CHROMIUM_PATH ? [nothingToInstall] : [nothingToInstall, withApt, withPlaywright]
  for (const install of ways) {
    const complaint = await install(log)
    if (complaint) {
      tried.push(complaint)
      continue
    }
    const path = findBrowser()
    const start = await startUp(path)
    if (start.version) {
      log(`    Chromium ${start.version}${path ? ` at ${path}` : " (Playwright's own)"}`)
      return
    }
    tried.push(start.complaint)
  }
  throw new Error(`No Chromium to run the end-to-end tests with.\n${tried.join('\n')}`)
}

async function startUp(executablePath) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS })
    const version = browser.version()
    await browser.close()
    return { version }
  } catch (error) {
    return { complaint: error.message.split('\n').slice(0, 8).join('\n') }
  }
}

async function nothingToInstall() {
  return ''
}

async function withApt(log) {
  if (!existsSync('/usr/bin/apt-get')) return 'apt-get: not on this machine'
  if (!mayInstall()) return 'apt-get: needs root, or sudo without a password'
  log('    installing chromium with apt-get (about a minute)')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const [command, ...before] = isRoot()
    ? ['apt-get']
    : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND', 'apt-get']
  await run(command, [...before, 'update'], { env })
  const { ok, output } = await run(command, [...before, 'install', '-y', 'chromium'], { env })
  return ok ? '' : lastLines(output)
}

async function withPlaywright(log) {
  log("    downloading Playwright's own Chromium")
  const { ok, output } = await run(bin('playwright'), [
    'install',
    ...(mayInstall() ? ['--with-deps'] : []),
    'chromium',
  ])
  return ok ? '' : lastLines(output)
}

function isRoot() {
  return process.getuid?.() === 0
}

function mayInstall() {
  return isRoot() || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
}

function lastLines(output) {
  return output.trimEnd().split('\n').slice(-5).join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepareBrowser().catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
