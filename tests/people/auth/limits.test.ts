import { beforeEach, expect, test, vi } from 'vitest'
import { clientOf, forgiveSignIn, mayChangePassword, maySignIn, mayUseLink } from '@/lib/people/auth/limits'

// Each test has accounts and addresses of its own: the counts last as long as the process.
let n = 0
let ip = ''
let email = ''
beforeEach(() => {
  n += 1
  ip = `192.0.2.${n}`
  email = `somebody${n}@example.org`
})

const times = async (count: number, attempt: () => Promise<boolean>) => {
  const answers: boolean[] = []
  for (let i = 0; i < count; i += 1) answers.push(await attempt())
  return answers.filter(Boolean).length
}

test('an eleventh attempt at one account from one address is refused, other accounts are not', async () => {
  expect(await times(10, () => maySignIn(ip, email))).toBe(10)
  expect(await maySignIn(ip, email)).toBe(false)
  expect(await maySignIn(ip, `other-${email}`)).toBe(true)
  expect(await maySignIn('192.0.2.200', email)).toBe(true)
})

test('an address is refused after fifty attempts at whatever accounts', async () => {
  let i = 0
  expect(await times(60, () => maySignIn(ip, `guess-${++i}-${email}`))).toBe(50)
})

test('an account is refused after a hundred attempts from wherever', async () => {
  let i = 0
  expect(await times(110, () => maySignIn(`10.0.0.${++i}`, email))).toBe(100)
})

test('nobody locks an account for others from one address', async () => {
  await times(500, () => maySignIn(ip, email))
  expect(await maySignIn('192.0.2.201', email)).toBe(true)
})

test('a sign-in that worked counts against nobody', async () => {
  for (let i = 0; i < 120; i += 1) {
    const person = `${i}-${email}`
    expect(await maySignIn(ip, person)).toBe(true)
    await forgiveSignIn(ip, person)
  }
  expect(await times(9, () => maySignIn(ip, email))).toBe(9)
  await forgiveSignIn(ip, email)
  expect(await times(10, () => maySignIn(ip, email))).toBe(10)
})

test('who has an IPv6 address has its whole network; an IPv4 address is one, however it is written', async () => {
  expect(await times(10, () => maySignIn(`2001:db8:0:${n}::1`, email))).toBe(10)
  expect(await maySignIn(`2001:db8:0:${n}:ffff::2`, email)).toBe(false)
  expect(await maySignIn(`2001:db8:1:${n}::1`, email)).toBe(true)
  expect(await times(10, () => maySignIn('198.51.100.7', email))).toBe(10)
  expect(await maySignIn('::ffff:198.51.100.7', email)).toBe(false)
})

test('a quarter of an hour later it may be tried again', async () => {
  vi.useFakeTimers()
  try {
    expect(await times(11, () => maySignIn(ip, email))).toBe(10)
    vi.advanceTimersByTime(14 * 60_000)
    expect(await maySignIn(ip, email)).toBe(false)
    vi.advanceTimersByTime(61_000)
    expect(await maySignIn(ip, email)).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('links and changes of password are bounded too', async () => {
  expect(await times(110, () => mayUseLink(ip))).toBe(100)
  expect(await times(12, () => mayChangePassword(email))).toBe(10)
})

test('who asks is whom the server in front names', () => {
  expect(clientOf(new Headers({ 'x-counterclaim-client': '192.0.2.9', 'x-forwarded-for': '1.1.1.1' }))).toBe(
    '192.0.2.9',
  )
  expect(clientOf(new Headers())).toBe('unknown')
})
