// What the runners report, brought to one sum. A runner that did not say anything usable counts as one failure, so
// that nothing that breaks can go uncounted.

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {Totals} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }
export const onePassed = { ...nothing, passed: 1 }
export const oneFailed = { ...nothing, failed: 1 }

/**
 * Totals of a Vitest run from its JSON report. A file that broke before its tests counts as one failed.
 * @param {unknown} report the parsed report, or null when there is none
 * @param {boolean} exitedWell whether Vitest's exit code was 0
 * @returns {Totals}
 */
export function vitestTotals(report, exitedWell) {
  if (!Array.isArray(report?.testResults)) return oneFailed
  const { numTotalTests, numPassedTests: passed, numFailedTests, testResults } = report
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const skipped = numTotalTests - passed - numFailedTests
  return atLeastOneFailure({ passed, failed: numFailedTests + broken.length, skipped }, exitedWell)
}

/**
 * Totals of a Playwright run from its JSON report. A test that passed only on a second try counts as failed.
 * @param {unknown} report the parsed report, or null when there is none
 * @param {boolean} exitedWell whether Playwright's exit code was 0
 * @returns {Totals}
 */
export function playwrightTotals(report, exitedWell) {
  if (!report?.stats) return oneFailed
  const { expected: passed, unexpected, flaky, skipped } = report.stats
  return atLeastOneFailure({ passed, failed: unexpected + flaky + report.errors.length, skipped }, exitedWell)
}

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export function sum(all) {
  const total = { ...nothing }
  for (const one of all) for (const key of Object.keys(total)) total[key] += one[key]
  return total
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
