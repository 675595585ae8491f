import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { attempt, bin } from './run.mjs'

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
 * Sees to it that the end-to-end tests have a Chromium that starts, and says which in `log`: the one that the machine
 * has, else Debian's package, else Playwright's own. Throws when none can be had.
 * @param {(line: string) => void} [log]
 */
export async function prepareBrowser(log = console.log) {
  const complaints = []
  const ways = process.env.CHROMIUM_PATH ? [asItIs] : [asItIs, withApt, withPlaywright]
  for (const install of ways) {
    const complaint = (await install(log)) ?? (await startUp(log))
    if (!complaint) return
    complaints.push(complaint)
  }
  throw new Error(`No Chromium to run the end-to-end tests with.\n${complaints.join('\n')}`)
}

async function startUp(log) {
  const { chromium } = await import('@playwright/test')
  const executablePath = findBrowser()
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS })
    log(`    Chromium ${browser.version()} (${executablePath ?? "Playwright's own"})`)
    await browser.close()
  } catch (error) {
    return error.message.split('\n').slice(0, 8).join('\n')
  }
}

// Each way to a browser returns what stands against it, if anything does.
function asItIs() {}

async function withApt(log) {
  if (!existsSync('/usr/bin/apt-get')) return 'apt-get: not on this machine'
  if (!mayInstall()) return 'apt-get: needs root, or sudo without a password'
  log('    installing chromium with apt-get (about a minute)')
  const apt = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    return isRoot() ? attempt('env', command.slice(1)) : attempt('sudo', ['-n', ...command])
  }
  await apt('update')
  return complaintOf(await apt('install', '-y', 'chromium'))
}

async function withPlaywright(log) {
  log("    downloading Playwright's own Chromium")
  const withLibraries = mayInstall() ? ['--with-deps'] : []
  return complaintOf(await attempt(bin('playwright'), ['install', ...withLibraries, 'chromium']))
}

function isRoot() {
  return process.getuid?.() === 0
}

function mayInstall() {
  return isRoot() || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
}

function complaintOf({ ok, output }) {
  return ok ? undefined : output.trimEnd().split('\n').slice(-5).join('\n')
}
