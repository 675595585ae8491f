import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generateClient } from '../prepare/client.mjs'
import { attempt, bin, root } from '../prepare/run.mjs'
import { lastLine, nothing, oneFailed, onePassed, sum, vitestTotals } from './totals.mjs'

/**
 * @typedef {import('./totals.mjs').Totals} Totals
 * @typedef {{ totals: Totals, output?: string }} Outcome `output` is shown when something failed
 * @typedef {{ name: string, needs?: string[], run: () => Promise<Outcome> }} Step `needs` names steps without which
 *   this one cannot run: it counts as failed then; so it does when `run` rejects
 */

const CRUISED = ['app', 'components', 'i18n', 'lib', 'prisma', 'scripts', 'server', 'tests']

/** Everything short of the build and the browser. @type {Step[]} */
export const checkSteps = [
  preparation('generated client', () => generateClient(root)),
  check('format and lint', ['biome', 'ci', '--colors=off']),
  check('types', ['next', 'typegen'], ['tsc', '--noEmit']),
  check('import rules', ['depcruise', '--output-type', 'err-long', ...CRUISED.filter(isHere)]),
  check('dead code', ['knip', '--no-progress']),
  check('migration drift', [process.execPath, 'scripts/db-diff.mjs']),
  reported('unit and integration tests', 'vitest', ['run'], vitestTotals),
]

/**
 * A step that does not count when all is well, and as one failed when not.
 * @param {string} name
 * @param {() => Promise<unknown>} work rejects when it fails
 * @returns {Step}
 */
export function preparation(name, work) {
  return { name, run: () => work().then(() => ({ totals: nothing })) }
}

/**
 * A step that counts the tests of a runner from its JSON report.
 * @param {string} name
 * @param {'vitest' | 'playwright'} runner
 * @param {string[]} args
 * @param {(report: unknown, exitedWell: boolean) => Totals} count
 * @param {{ needs?: string[], live?: boolean }} [options]
 * @returns {Step}
 */
export function reported(name, runner, args, count, { needs, live } = {}) {
  const file = join(root, '.cache/reports', `${runner}.json`)
  const reporters =
    runner === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      : ['--reporter=list,json']
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, NO_COLOR: '1' }
  return {
    name,
    needs,
    run: async () => {
      rmSync(file, { force: true })
      mkdirSync(dirname(file), { recursive: true })
      const { ok, output } = await attempt(bin(runner), [...args, ...reporters], { env, live })
      const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
      return { totals: count(report, ok), output }
    },
  }
}

/**
 * Runs the steps in turn; one that fails does not keep the others from running. Ends with what failed, then one line
 * with the totals.
 * @param {Step[]} steps
 * @param {{ timed?: boolean, log?: (line: string) => void }} [options] `timed` puts the seconds behind the totals
 * @returns {Promise<boolean>} whether nothing failed
 */
export async function runSteps(steps, { timed = false, log = console.log } = {}) {
  const started = performance.now()
  const results = []
  for (const [index, step] of steps.entries()) {
    const title = `[${index + 1}/${steps.length}] ${step.name}`
    const began = performance.now()
    log(`${title} …`)
    const missing = results.find(({ name, totals }) => totals.failed > 0 && step.needs?.includes(name))
    const { totals, output } = missing
      ? { totals: oneFailed, output: `Not run, because this failed: ${missing.name}` }
      : await step.run().catch((error) => ({ totals: oneFailed, output: error.stack }))
    const failed = totals.failed > 0
    if (failed && output?.trim()) log(output.trimEnd().replace(/^/gm, '    '))
    const many = totals.passed + totals.failed + totals.skipped > 1
    log(
      `${title}: ${failed ? 'FAILED' : 'ok'}${many ? ` (${lastLine(totals)})` : ''}, ${secondsSince(began)} s`,
    )
    results.push({ name: step.name, totals })
  }
  for (const { name, totals } of results) if (totals.failed > 0) log(`Failed: ${name}`)
  const totals = sum(results.map((result) => result.totals))
  log(lastLine(totals) + (timed ? `, in ${secondsSince(started)} s` : ''))
  return totals.failed === 0
}

function check(name, ...commands) {
  return {
    name,
    run: async () => {
      for (const [command, ...args] of commands) {
        const path = command === process.execPath ? command : bin(command)
        const { ok, output } = await attempt(path, args, { env: { NO_COLOR: '1' } })
        if (!ok) return { totals: oneFailed, output }
      }
      return { totals: onePassed }
    },
  }
}

function isHere(folder) {
  return existsSync(join(root, folder))
}

function secondsSince(start) {
  return ((performance.now() - start) / 1000).toFixed(1)
}
