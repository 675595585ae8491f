import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ask, front, SITE } from './front'

describe('anything else', () => {
  const echo = (req: IncomingMessage, res: ServerResponse) => {
    let bytes = 0
    req.on('data', (chunk) => {
      bytes += chunk.length
    })
    req.on('end', () => res.end(JSON.stringify({ bytes, url: req.url, headers: req.headers })))
  }

  it('goes through to the app with its cookies and query, and is never kept', async () => {
    front.next = echo
    const answer = await ask('/desk/claims?x=1', { headers: { cookie: 'a=b' } })
    expect(JSON.parse(String(answer.body))).toMatchObject({
      url: '/desk/claims?x=1',
      headers: { cookie: 'a=b' },
    })
    expect(answer.headers['cache-control']).toBe('private, no-store')
    await ask('/desk/claims?x=1')
    expect(front.seen).toHaveLength(2)
    expect(front.pages.bytes).toBe(0)
  })

  it('has a policy of its own each time, which the app hears of', async () => {
    front.next = echo
    const answers = [await ask('/desk'), await ask('/desk')]
    const policies = answers.map(({ headers }) => headers['content-security-policy'])
    expect(new Set(policies).size).toBe(2)
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/)
    expect(policies[0]).not.toContain('unsafe')
    expect(JSON.parse(String(answers[0]!.body)).headers['content-security-policy']).toBe(policies[0])
    expect((await ask('/api/v1/x')).headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('tells the app who asks, whatever the asker says', async () => {
    front.next = echo
    const forged = {
      'x-counterclaim-client': '6.6.6.6',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'x-middleware-subrequest': 'x',
    }
    const { headers } = JSON.parse(String((await ask('/desk', { headers: forged })).body))
    expect(headers).toMatchObject({
      'x-counterclaim-client': '127.0.0.1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': `127.0.0.1:${front.port}`,
      'x-forwarded-proto': 'http',
    })
    for (const name of ['x-real-ip', 'forwarded', 'x-middleware-subrequest'])
      expect(headers).not.toHaveProperty(name)
  })

  it('believes the proxy in front where it is told to', async () => {
    await front.start({ development: true, trust: true })
    front.next = echo
    const sent = { 'x-forwarded-for': '6.6.6.6, 9.9.9.9', 'x-forwarded-host': 'claims.example.org' }
    const { headers } = JSON.parse(String((await ask('/desk', { headers: sent })).body))
    expect(headers).toMatchObject({
      'x-counterclaim-client': '9.9.9.9',
      'x-forwarded-host': 'claims.example.org',
      'x-forwarded-proto': 'https',
    })
    const evil = await ask('/desk', { headers: { 'x-forwarded-host': 'evil.example' } })
    expect(evil.status).toBe(421)
  })

  it.each([
    ['its own site', { origin: SITE }, 200],
    ['the address it was sent to', { host: 'other.example', origin: 'http://other.example' }, 200],
    ['no browser', {}, 200],
    ['the same origin', { 'sec-fetch-site': 'same-origin' }, 200],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['nowhere', { origin: 'null' }, 403],
    ['another site, which hides it', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
  ])('may change something when it comes from %s: %s', async (_from, headers, status) => {
    front.next = echo
    expect((await ask('/desk', { method: 'POST', headers, body: 'a' })).status).toBe(status)
  })

  it('has a body of at most 12 MB, announced or not', async () => {
    front.next = echo
    const large = Buffer.alloc(12 * 1024 * 1024 + 1)
    const announced = await ask('/desk', {
      method: 'POST',
      headers: { 'content-length': String(large.length) },
    }).catch(() => null)
    expect(announced?.status).toBe(413)
    expect(front.seen).toHaveLength(0)
    const chunked = { 'transfer-encoding': 'chunked' }
    expect((await ask('/desk', { method: 'POST', headers: chunked, body: large })).status).toBe(413)
    const whole = await ask('/desk', { method: 'POST', headers: chunked, body: large.subarray(1) })
    expect(JSON.parse(String(whole.body)).bytes).toBe(12 * 1024 * 1024)
  })

  it('is refused with a method that makes no sense there', async () => {
    expect((await ask('/desk', { method: 'DELETE' })).status).toBe(405)
    expect((await ask('/api/v1/x', { method: 'DELETE' })).status).toBe(200)
    expect((await ask('/api/v1/x', { method: 'TRACE' })).status).toBe(405)
  })
})
