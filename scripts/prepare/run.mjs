import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What stops a start, in words for whoever started it. */
export class StepError extends Error {
  name = 'StepError'
}

/** The path of an installed package's command. */
export function bin(name) {
  return join(root, 'node_modules/.bin', name)
}

/**
 * Runs a program to its end, without standard input: whatever would ask a question gets none answered.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, live?: boolean }} [options] `env` is added to this process's own;
 *   `live` shows the output as it comes instead of keeping it
 * @returns {Promise<{ ok: boolean, output: string }>} never rejects: a command that cannot start is not ok
 */
export function attempt(command, args, { cwd = root, env, live = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => resolve({ ok: false, output: `${output}${command}: ${error.message}\n` }))
    child.on('close', (code, signal) => {
      if (signal) output += `${command} was ended by ${signal}\n`
      resolve({ ok: code === 0, output })
    })
  })
}

/**
 * Runs a program that has to end well. With `quiet`, what it prints is shown only if it does not.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @throws {StepError}
 */
export async function run(command, args, { cwd, env, quiet = false } = {}) {
  const { ok, output } = await attempt(command, args, { cwd, env, live: !quiet })
  if (ok) return
  process.stderr.write(output)
  throw new StepError(
    `${[command === process.execPath ? 'node' : command, ...args].join(' ')} failed (see above).`,
  )
}
