import { expect, it } from 'vitest'
import { preparation, runSteps } from '../../scripts/testing/steps.mjs'

type Steps = Parameters<typeof runSteps>[0]

const onePassed = { passed: 1, failed: 0, skipped: 0 }
const oneFailed = { passed: 0, failed: 1, skipped: 0 }

async function outcome(steps: Steps) {
  const lines: string[] = []
  const well = await runSteps(steps, { log: (line) => lines.push(line) })
  return { well, lines, last: lines.at(-1), said: lines.join('\n') }
}

it('goes on after a failure, shows only what failed, and ends with a line of totals', async () => {
  const { well, lines, said } = await outcome([
    { name: 'good', run: async () => ({ totals: onePassed, output: 'all quiet' }) },
    { name: 'bad', run: async () => ({ totals: oneFailed, output: 'what is wrong' }) },
    {
      name: 'broken',
      run: async () => {
        throw new Error('it broke')
      },
    },
    { name: 'last', run: async () => ({ totals: { passed: 40, failed: 0, skipped: 3 } }) },
  ])
  expect(well).toBe(false)
  expect(said).not.toContain('all quiet')
  expect(said).toContain('what is wrong')
  expect(said).toContain('it broke')
  expect(said).toMatch(/\[2\/4] bad: FAILED/)
  expect(said).toMatch(/\[4\/4] last: ok \(40 passed, 0 failed, 3 skipped\)/)
  expect(lines.slice(-3)).toEqual(['Failed: bad', 'Failed: broken', '41 passed, 2 failed, 3 skipped'])
})

it('counts a step as failed when one that it needs failed, without running it', async () => {
  let ran = false
  const dependent = async () => {
    ran = true
    return { totals: onePassed }
  }
  const { last } = await outcome([
    { name: 'build', run: async () => ({ totals: oneFailed }) },
    { name: 'browse', needs: ['build'], run: dependent },
  ])
  expect(last).toBe('0 passed, 2 failed, 0 skipped')
  expect(ran).toBe(false)
})

it('counts a preparation only when it fails', async () => {
  const fine = preparation('fine', async () => {})
  const notFine = preparation('not fine', async () => {
    throw new Error('no network')
  })
  expect(await outcome([fine])).toMatchObject({ well: true, last: '0 passed, 0 failed, 0 skipped' })
  expect(await outcome([fine, notFine])).toMatchObject({ well: false, last: '0 passed, 1 failed, 0 skipped' })
})
