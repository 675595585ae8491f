import { spawn } from 'node:child_process'

/**
 * Runs a program to its end. With `quiet`, what it prints is shown only if it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean, onLine?: (line: string) => void }} options
 * @returns {Promise<void>}
 */
export async function run(command, args, { cwd, env = process.env, quiet = false }) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  })
  const printed = []
  child.stdout?.on('data', (chunk) => printed.push(chunk))
  child.stderr?.on('data', (chunk) => printed.push(chunk))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  if (quiet) process.stderr.write(Buffer.concat(printed))
  throw new StepError(
    `${[command === process.execPath ? 'node' : command, ...args].join(' ')} failed (see above).`,
  )
}

/** What stops a start, in words for whoever started it. */
export class StepError extends Error {
  name = 'StepError'
}
