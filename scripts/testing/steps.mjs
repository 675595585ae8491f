import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generateClient } from '../prepare/client.mjs'
import { bin, root, run } from './run.mjs'
import { nothing, oneFailed, onePassed, vitestTotals } from './totals.mjs'

/**
 * @typedef {import('./totals.mjs').Totals} Totals
 * @typedef {{ totals: Totals, output?: string }} Outcome
 * @typedef {{ name: string, needs?: string[], run: () => Promise<Outcome> }} Step `needs` names steps without which
 *   this one cannot run: it counts as failed then
 */

/** Everything short of the build and the browser. @type {Step[]} */
export const checkSteps = [
  preparation('generated client', () => generateClient(root)),
  check('format and lint', [['biome', 'ci', '--colors=off']]),
  check('types', [
    ['next', 'typegen'],
    ['tsc', '--noEmit'],
  ]),
  check('import rules', [['depcruise', '--output-type', 'err-long', ...cruised()]]),
  check('dead code', [['knip', '--no-progress']]),
  {
    name: 'migration drift',
    run: async () => outcome(await run(process.execPath, [join(root, 'scripts/db-diff.mjs')])),
  },
  reported('unit and integration tests', 'vitest', ['run'], vitestTotals),
]

/**
 * A step that does not count when all is well, and as one failed when not.
 * @param {string} name
 * @param {() => Promise<unknown>} work rejects when it fails
 * @returns {Step}
 */
export function preparation(name, work) {
  return {
    name,
    run: async () => {
      await work()
      return { totals: nothing }
    },
  }
}

/**
 * A step that counts the tests of a runner from its JSON report.
 * @param {string} name
 * @param {'vitest' | 'playwright'} runner
 * @param {string[]} args
 * @param {(report: unknown, exitedWell: boolean) => Totals} count
 * @param {{ needs?: string[], env?: () => Record<string, string>, live?: boolean }} [options]
 * @returns {Step}
 */
export function reported(name, runner, args, count, { needs, env, live } = {}) {
  const file = join(root, '.cache/reports', `${runner}.json`)
  const reporters =
    runner === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      : ['--reporter=list,json']
  return {
    name,
    needs,
    run: async () => {
      rmSync(file, { force: true })
      mkdirSync(dirname(file), { recursive: true })
      const { ok, output } = await run(bin(runner), [...args, ...reporters], {
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, NO_COLOR: '1', ...env?.() },
        live,
      })
      const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
      return { totals: count(report, ok), output }
    },
  }
}

/**
 * Runs the steps in turn; one that fails does not keep the others from running.
 * @param {Step[]} steps
 * @param {(line: string) => void} [log]
 * @returns {Promise<{ name: string, totals: Totals, seconds: number }[]>}
 */
export async function runSteps(steps, log = console.log) {
  const results = []
  for (const [index, step] of steps.entries()) {
    log(`[${index + 1}/${steps.length}] ${step.name} …`)
    const started = performance.now()
    const missing = results.find(({ name, totals }) => totals.failed > 0 && step.needs?.includes(name))
    const { totals, output } = missing
      ? { totals: oneFailed, output: `Not run, because this failed: ${missing.name}` }
      : await attempt(step)
    const seconds = (performance.now() - started) / 1000
    const failed = totals.failed > 0
    if (failed && output?.trim()) log(indented(output))
    const counts = totals.passed + totals.failed + totals.skipped
    const detail =
      counts > 1 ? ` (${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped)` : ''
    log(
      `[${index + 1}/${steps.length}] ${step.name}: ${failed ? 'FAILED' : 'ok'}${detail}, ${seconds.toFixed(1)} s`,
    )
    results.push({ name: step.name, totals, seconds })
  }
  return results
}

async function attempt(step) {
  try {
    return await step.run()
  } catch (error) {
    return {
      totals: oneFailed,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

function check(name, commands) {
  return {
    name,
    run: async () => {
      for (const [command, ...args] of commands) {
        const result = await run(bin(command), args, { env: { NO_COLOR: '1' } })
        if (!result.ok) return outcome(result)
      }
      return { totals: onePassed }
    },
  }
}

function outcome({ ok, output }) {
  return { totals: ok ? onePassed : oneFailed, output }
}

function cruised() {
  return ['app', 'components', 'i18n', 'lib', 'prisma', 'scripts', 'server', 'tests'].filter((folder) =>
    existsSync(join(root, folder)),
  )
}

function indented(text) {
  return text.trimEnd().replace(/^/gm, '    ')
}
