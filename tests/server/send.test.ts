import { describe, expect, it } from 'vitest'
import { acceptedEncodings, namesEtag } from '@/server/send'

describe('acceptedEncodings', () => {
  it.each([
    ['', ['identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['gzip;q=1.0, br;q=0', ['gzip', 'identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0, gzip', ['gzip', 'identity']],
    ['GZIP ; Q=0.5', ['gzip', 'identity']],
    ['identity', ['identity']],
  ])('%s', (header, expected) => expect(acceptedEncodings(header)).toEqual(expected))
})

describe('namesEtag', () => {
  it.each(['"a"', 'W/"a"', '"b", "a"', '"b" , W/"a"', '*', ' * '])('matches %s', (header) => {
    expect(namesEtag(header, '"a"')).toBe(true)
  })
  it.each(['"b"', 'a', '"a', '"a-br"', ''])('does not match %s', (header) => {
    expect(namesEtag(header, '"a"')).toBe(false)
  })
})
