import { describe, expect, it } from 'vitest'
import { textDirection } from '@/lib/platform/locale'
import { pageHref, pageOf } from '@/lib/platform/paging'

describe('pageOf', () => {
  it('counts pages from one, and an empty list has one', () => {
    expect(pageOf(0, 50, undefined)).toEqual({ number: 1, pages: 1, total: 0, skip: 0, take: 50 })
    expect(pageOf(101, 50, '3')).toEqual({ number: 3, pages: 3, total: 101, skip: 100, take: 50 })
  })

  it.each(['0', '-1', '1e3', '2.5', 'x', '', '99999999', ['2']])('takes %j for the first page', (asked) => {
    expect(pageOf(1000, 50, asked).number).toBe(1)
  })

  it('stays within the list', () => {
    expect(pageOf(100, 50, '9').number).toBe(2)
    expect(pageOf(10_000_000, 50, '999999').number).toBe(1000)
  })

  it('gives the first page the address of the list', () => {
    expect(pageHref('/claims', 1)).toBe('/claims')
    expect(pageHref('/claims', 2)).toBe('/claims?page=2')
  })
})

describe('textDirection', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['he', 'rtl'],
    ['ckb', 'rtl'],
    ['ku', 'ltr'],
    ['ar-Latn', 'ltr'],
    ['uz-Arab', 'rtl'],
  ])('writes %s %s', (language, direction) => {
    expect(textDirection(language)).toBe(direction)
  })
})
