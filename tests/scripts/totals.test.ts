import { describe, expect, it } from 'vitest'
import { lastLine, playwrightTotals, sum, vitestTotals } from '../../scripts/testing/totals.mjs'

function vitestReport(...files: { status: string; tests: string[] }[]) {
  const tests = files.flatMap((file) => file.tests)
  return {
    numTotalTests: tests.length,
    numPassedTests: tests.filter((status) => status === 'passed').length,
    numFailedTests: tests.filter((status) => status === 'failed').length,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  }
}

function playwrightReport(stats: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>) {
  return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors: [] as unknown[] }
}

describe('totals of Vitest', () => {
  it('counts tests over all files, and whatever did not run as skipped', () => {
    const report = vitestReport(
      { status: 'passed', tests: ['passed', 'passed', 'skipped', 'todo', 'pending'] },
      { status: 'failed', tests: ['passed', 'failed'] },
    )
    expect(vitestTotals(report, false)).toEqual({ passed: 3, failed: 1, skipped: 3 })
  })

  it('counts a file that broke before its tests', () => {
    const report = vitestReport({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] })
    expect(vitestTotals(report, false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts an error outside of all tests', () => {
    const report = vitestReport({ status: 'passed', tests: ['passed'] })
    expect(vitestTotals(report, true)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(vitestTotals(report, false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts a run without a report', () => {
    expect(vitestTotals(null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(vitestTotals({ unrelated: 1 }, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('totals of Playwright', () => {
  it('counts a test that passed on a second try as failed', () => {
    const report = playwrightReport({ expected: 4, unexpected: 1, flaky: 1, skipped: 2 })
    expect(playwrightTotals(report, false)).toEqual({ passed: 4, failed: 2, skipped: 2 })
  })

  it('counts errors outside of tests, and an exit code that nothing explains', () => {
    const report = { ...playwrightReport({ expected: 4 }), errors: [{ message: 'the set-up broke' }] }
    expect(playwrightTotals(report, false).failed).toBe(1)
    expect(playwrightTotals(playwrightReport({ expected: 4 }), false).failed).toBe(1)
    expect(playwrightTotals(playwrightReport({ expected: 4 }), true).failed).toBe(0)
  })

  it('counts a run without a report', () => {
    expect(playwrightTotals(null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

it('ends with the sum of all runners in one line', () => {
  const totals = sum([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 3 },
  ])
  expect(lastLine(totals)).toBe('41 passed, 2 failed, 3 skipped')
})
