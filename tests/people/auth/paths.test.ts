import { expect, test } from 'vitest'
import { deskPath, signInPath } from '@/lib/people/auth/paths'

test.each([
  ['/desk', '/desk'],
  ['/desk/claims/x?tab=history', '/desk/claims/x?tab=history'],
  ['/desktop', '/desk'],
  ['/claims/x', '/desk'],
  ['//evil.example/desk', '/desk'],
  ['/\\evil.example/desk', '/desk'],
  ['https://evil.example/desk', '/desk'],
  ['/desk/../../sign-in', '/desk'],
  ['/desk/..//evil.example', '/desk'],
  ['javascript:alert(1)', '/desk'],
  [`/desk/${'x'.repeat(600)}`, '/desk'],
  ['', '/desk'],
  [null, '/desk'],
])('%s leads to %s', (asked, path) => {
  expect(deskPath(asked)).toBe(path)
})

test('the sign-in page leads back to the page that was asked for', () => {
  const headers = new Headers({
    'x-counterclaim-path': '/desk/stories?done=saved',
    referer: 'http://a.example/desk',
  })
  expect(signInPath(headers)).toBe('/sign-in?next=%2Fdesk%2Fstories%3Fdone%3Dsaved')
  expect(signInPath(new Headers())).toBe('/sign-in')
})

test('after an action it leads back to the page of the form', () => {
  const headers = new Headers({ 'next-action': 'abc', referer: 'http://a.example/desk/claims/x' })
  expect(signInPath(headers)).toBe('/sign-in?next=%2Fdesk%2Fclaims%2Fx')
  expect(signInPath(new Headers({ 'next-action': 'abc', referer: 'nonsense' }))).toBe('/sign-in')
})
