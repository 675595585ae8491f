import { describe, expect, it } from 'vitest'
import { isReaderPath, pageAddress } from '@/server/address'

describe('isReaderPath', () => {
  it.each([
    '/',
    '/claims/a',
    '/stories/desk',
    '/desktop',
    '/setups',
    '/apis',
    '/search',
    '/sign-in-help',
    '/_nextish',
  ])('is one: %s', (path) => expect(isReaderPath(path)).toBe(true))

  it.each([
    '/desk',
    '/desk/',
    '/desk/claims/a',
    '/sign-in',
    '/sign-out',
    '/setup',
    '/invitation/abc',
    '/account',
    '/api/auth/x',
    '/_next/static/x.js',
  ])('is none: %s', (path) => expect(isReaderPath(path)).toBe(false))

  it.each(['/%64esk', '/x/../desk', '/./desk', '/desk?x', '/desk#x', '/x/%2e%2e/desk', '/%61pi/x'])(
    'is none, however it is written: %s',
    (target) => expect(isReaderPath(pageAddress(target)?.pathname ?? '')).toBe(false),
  )
})

describe('pageAddress', () => {
  it.each([
    ['/?utm_source=x', '/'],
    ['/claims/a?_rsc=1f', '/claims/a'],
    ['/claims/%61%2db', '/claims/a-b'],
    ['/claims/%c3%a9', '/claims/%C3%A9'],
    ['/claims/a%2fb', '/claims/a%2Fb'],
    ['/search?q=gaza&utm=1', '/search?q=gaza'],
    ['/search?b=1&q=a%20b', '/search?q=a+b'],
    ['/search?q=', '/search'],
    ['/claims?page=2&utm=1', '/claims?page=2'],
    ['/claims/a/history?page=1000', '/claims/a/history?page=1000'],
    ['/sources/a?page=1', '/sources/a'],
    ['/sources/a?page=02', '/sources/a'],
    ['/claims?page=1001', '/claims'],
    ['/claims/a?page=2', '/claims/a'],
    ['//evil.example/desk', '//evil.example/desk'],
  ])('%s is kept under %s', (target, key) => expect(pageAddress(target)?.key).toBe(key))

  it.each(['*', 'http://other.example/', '', 'claims'])('is no path: %s', (target) => {
    expect(pageAddress(target)).toBeNull()
  })

  it('keeps the whole query for pages that are not for readers', () => {
    expect(pageAddress('/setup?token=a%2Bb')).toMatchObject({ pathname: '/setup', search: '?token=a%2Bb' })
  })
})
