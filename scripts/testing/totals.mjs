// What the runners report, brought to one sum. A runner that did not say anything usable counts as one failure, so
// that nothing that breaks can go uncounted.

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {Totals} */
export const onePassed = { passed: 1, failed: 0, skipped: 0 }
/** @type {Totals} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 }
/** @type {Totals} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/**
 * Totals of a Vitest run from its JSON report. A file that broke before its tests counts as one failed.
 * @param {unknown} report the parsed report, or null when there is none
 * @param {boolean} exitedWell whether Vitest's exit code was 0
 * @returns {Totals}
 */
export function vitestTotals(report, exitedWell) {
  const files = report?.testResults
  if (!Array.isArray(files)) return oneFailed
  const tests = files.flatMap((file) => file.assertionResults.map((test) => test.status))
  const count = (...states) => tests.filter((state) => states.includes(state)).length
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const totals = { passed: count('passed'), failed: count('failed') + brokenFiles, skipped: 0 }
  return atLeastOneFailure({ ...totals, skipped: tests.length - totals.passed - count('failed') }, exitedWell)
}

/**
 * Totals of a Playwright run from its JSON report. A test that passed only on a second try counts as failed.
 * @param {unknown} report the parsed report, or null when there is none
 * @param {boolean} exitedWell whether Playwright's exit code was 0
 * @returns {Totals}
 */
export function playwrightTotals(report, exitedWell) {
  const stats = report?.stats
  if (!stats) return oneFailed
  const outside = Array.isArray(report.errors) ? report.errors.length : 0
  const failed = stats.unexpected + stats.flaky + outside
  return atLeastOneFailure({ passed: stats.expected, failed, skipped: stats.skipped }, exitedWell)
}

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    nothing,
  )
}

/**
 * The last line of `npm test`.
 * @param {Totals} totals
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

// Vitest and Playwright exit with an error for more than failed tests: an unhandled rejection, a threshold, a crash.
function atLeastOneFailure(totals, exitedWell) {
  return exitedWell || totals.failed > 0 ? totals : { ...totals, failed: 1 }
}
