import { describe, expect, test } from 'vitest'
import { findDates } from '@/lib/reporting/when'

// A Thursday.
const context = { publishedAt: '2026-03-05' }

describe('dates', () => {
  test.each([
    ['on Monday', '2026-03-02', 'day'],
    ['on Thursday', '2026-03-05', 'day'],
    ['last Thursday', '2026-02-26', 'day'],
    ['will meet on Friday', '2026-03-06', 'day'],
    ['will meet on Thursday', '2026-03-12', 'day'],
    ['yesterday', '2026-03-04', 'day'],
    ['two days ago', '2026-03-03', 'day'],
    ['on Oct. 7', '2025-10-07', 'day'],
    ['on 1 March', '2026-03-01', 'day'],
    ['it opens on March 20', '2025-03-20', 'day'],
    ['it will open on March 20', '2026-03-20', 'day'],
    ['on October 7, 2023', '2023-10-07', 'day'],
    ['on 7 October 2023', '2023-10-07', 'day'],
    ['in October 2023', '2023-10', 'month'],
    ['earlier this month', '2026-03', 'month'],
    ['last month', '2026-02', 'month'],
    ['last year', '2025', 'year'],
    ['in 2019', '2019', 'year'],
    ['on 2026-01-31', '2026-01-31', 'day'],
  ])('%s', (text, at, precision) => {
    expect(findDates(text, undefined, context)).toMatchObject([{ at, precision }])
  })

  test.each(['on Monday', 'yesterday', 'on Oct. 7'])(
    '%s is left out without a day of publication',
    (text) => {
      expect(findDates(text)).toEqual([])
    },
  )

  test.each([
    'on February 30, 2025',
    'the 2019 model',
    'she may go',
    'a march of 7 miles',
    'Fridays are long',
  ])('none in: %s', (text) => {
    expect(findDates(text, undefined, context)).toEqual([])
  })

  test('says whether the text gives the day in full', () => {
    const [stated, read] = findDates('on October 7, 2023 and on Monday', undefined, context)
    expect([stated?.basis, read?.basis]).toEqual(['stated', 'publication'])
  })
})
