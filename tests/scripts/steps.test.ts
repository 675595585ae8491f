import { expect, it } from 'vitest'
import { preparation, runSteps } from '../../scripts/testing/steps.mjs'

const onePassed = { passed: 1, failed: 0, skipped: 0 }
const oneFailed = { passed: 0, failed: 1, skipped: 0 }

it('goes on after a failure, and shows only what failed', async () => {
  const lines: string[] = []
  const results = await runSteps(
    [
      { name: 'good', run: async () => ({ totals: onePassed, output: 'all quiet' }) },
      { name: 'bad', run: async () => ({ totals: oneFailed, output: 'what is wrong' }) },
      {
        name: 'broken',
        run: async () => {
          throw new Error('it broke')
        },
      },
      { name: 'last', run: async () => ({ totals: onePassed }) },
    ],
    (line) => lines.push(line),
  )
  expect(results.map(({ totals }) => totals)).toEqual([onePassed, oneFailed, oneFailed, onePassed])
  const said = lines.join('\n')
  expect(said).not.toContain('all quiet')
  expect(said).toContain('what is wrong')
  expect(said).toContain('it broke')
  expect(said).toMatch(/\[2\/4] bad: FAILED/)
  expect(said).toMatch(/\[4\/4] last: ok/)
})

it('counts a step as failed when one that it needs failed, without running it', async () => {
  let ran = false
  const dependent = async () => {
    ran = true
    return { totals: onePassed }
  }
  const results = await runSteps(
    [
      { name: 'build', run: async () => ({ totals: oneFailed }) },
      { name: 'browse', needs: ['build'], run: dependent },
    ],
    () => {},
  )
  expect(results[1]?.totals).toEqual(oneFailed)
  expect(ran).toBe(false)
})

it('counts a preparation only when it fails', async () => {
  const steps = [
    preparation('fine', async () => {}),
    preparation('not fine', async () => {
      throw new Error('no network')
    }),
  ]
  const results = await runSteps(steps, () => {})
  expect(results.map(({ totals }) => totals)).toEqual([{ passed: 0, failed: 0, skipped: 0 }, oneFailed])
})
