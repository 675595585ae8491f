import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DatePrecision,
  endOfPartialDate,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
  parsePartialDate,
  partialDate,
  partialDateText,
} from '@/lib/reasoning/dates'

function parsed(text: string): PartialDate {
  const date = parsePartialDate(text)
  if (!date) throw new Error(`${text} is no date`)
  return date
}

const dates = fc.record({
  at: fc.date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('2999-12-31T23:59:00Z'),
    noInvalidDate: true,
  }),
  precision: fc.constantFrom<DatePrecision>('year', 'month', 'day', 'minute'),
})

describe('parsePartialDate', () => {
  test.each([
    ['2023', '2023-01-01T00:00:00.000Z', 'year'],
    ['2023-10', '2023-10-01T00:00:00.000Z', 'month'],
    ['2023-10-25', '2023-10-25T00:00:00.000Z', 'day'],
    ['2023-10-25 14:30', '2023-10-25T14:30:00.000Z', 'minute'],
    ['2023-10-25T14:30', '2023-10-25T14:30:00.000Z', 'minute'],
    [' 2024-02-29 ', '2024-02-29T00:00:00.000Z', 'day'],
    ['1000', '1000-01-01T00:00:00.000Z', 'year'],
    ['2999-12-31 23:59', '2999-12-31T23:59:00.000Z', 'minute'],
  ])('reads %s', (text, at, precision) => {
    expect(parsePartialDate(text)).toEqual({ at: new Date(at), precision })
  })

  test.each([
    '',
    '2023-02-30',
    '2023-02-29',
    '2023-13',
    '2023-00',
    '2023-10-00',
    '2023-10-25 24:00',
    '2023-10-25 14:60',
    '0999',
    '3000',
    '23',
    '2023-1',
    '2023-10-25 14',
    '2023-10-25T14:30:00Z',
    '25 October 2023',
    '2023/10/25',
    '２０２３',
    '2023-10-25 14:30\n2023',
  ])('refuses %j', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  test('property: what partialDateText writes is read back at the start of the same period', () => {
    fc.assert(
      fc.property(dates, ({ at, precision }) => {
        const text = partialDateText(at, precision)
        const date = parsed(text)
        expect(date.precision).toBe(precision)
        expect(partialDateText(date.at, precision)).toBe(text)
        expect(date.at.getTime()).toBeLessThanOrEqual(at.getTime())
        expect(endOfPartialDate(date).getTime()).toBeGreaterThan(at.getTime())
      }),
    )
  })

  test('property: no text makes it throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePartialDate(text)))
  })

  test('property: it reads the days that the calendar has, and no others', () => {
    const two = (number: number) => String(number).padStart(2, '0')
    const numbers = [fc.integer({ min: 1000, max: 2999 }), fc.nat({ max: 14 }), fc.nat({ max: 32 })] as const
    fc.assert(
      fc.property(...numbers, (year, month, day) => {
        const text = `${year}-${two(month)}-${two(day)}`
        const at = new Date(Date.UTC(year, month - 1, day))
        const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day
        expect(parsePartialDate(text)).toEqual(exists ? { at, precision: 'day' } : null)
      }),
    )
  })
})

describe('formatPartialDate', () => {
  test.each([
    ['2023', '2023'],
    ['2023-10', 'October 2023'],
    ['2023-10-25', '25 October 2023'],
    ['2023-10-25 14:30', '25 October 2023, 14:30 UTC'],
    ['2023-10-25 00:05', '25 October 2023, 00:05 UTC'],
    ['2024-12-31 23:59', '31 December 2024, 23:59 UTC'],
  ])('writes %s as %s, whatever the time zone of the machine', (text, words) => {
    const { at, precision } = parsed(text)
    expect(formatPartialDate(at, precision, 'en')).toBe(words)
  })

  test('writes other languages their way, in the Gregorian calendar', () => {
    const { at, precision } = parsed('2023-10-25')
    expect(formatPartialDate(at, precision, 'de')).toBe('25. Oktober 2023')
    expect(formatPartialDate(at, precision, 'fa-u-nu-latn')).toContain('2023')
  })

  test('property: two dates within one period read the same, so nothing more precise shows', () => {
    fc.assert(
      fc.property(dates, ({ at, precision }) => {
        const start = parsed(partialDateText(at, precision)).at
        expect(formatPartialDate(at, precision, 'en')).toBe(formatPartialDate(start, precision, 'en'))
      }),
    )
  })
})

describe('periods', () => {
  test.each([
    ['2024', '2025-01-01T00:00:00.000Z'],
    ['2024-12', '2025-01-01T00:00:00.000Z'],
    ['2024-02-28', '2024-02-29T00:00:00.000Z'],
    ['2024-02-28 23:59', '2024-02-29T00:00:00.000Z'],
  ])('%s ends at %s', (text, end) => {
    expect(endOfPartialDate(parsed(text)).toISOString()).toBe(end)
  })

  test('one date is surely before another only if its period is over by then', () => {
    expect(isSurelyBefore(parsed('2023-10-25'), parsed('2023-10-26'))).toBe(true)
    expect(isSurelyBefore(parsed('2023-10'), parsed('2023-10-26'))).toBe(false)
    expect(isSurelyBefore(parsed('2023-10-25'), parsed('2023-10-25 14:30'))).toBe(false)
    expect(isSurelyBefore(null, parsed('2023'))).toBe(false)
    expect(isSurelyBefore(parsed('2023'), null)).toBe(false)
  })

  test('a pair of columns is a date only if both are filled', () => {
    const at = new Date('2023-10-25T00:00:00Z')
    expect(partialDate(at, 'day')).toEqual({ at, precision: 'day' })
    expect(partialDate(at, null)).toBeNull()
    expect(partialDate(null, null)).toBeNull()
  })
})
