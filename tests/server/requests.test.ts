import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ask, front } from './front'

describe('a request', () => {
  it.each([
    ['claims.example.org', 200],
    ['CLAIMS.example.org', 200],
    ['other.example', 200],
    ['localhost', 200],
    ['localhost:1234', 200],
    ['127.0.0.2:80', 200],
    ['[::1]:80', 200],
    ['evil.example', 421],
    ['claims.example.org.evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['10.0.0.1', 421],
  ])('for %s is answered with %i, cold and warm', async (host, status) => {
    expect((await ask('/', { headers: { host } })).status).toBe(status)
    await ask('/')
    expect((await ask('/', { headers: { host } })).status).toBe(status)
    expect((await ask('/desk', { headers: { host } })).status).toBe(status)
  })

  it('with an address of more than 4 KB is refused', async () => {
    expect((await ask(`/${'a'.repeat(4095)}`)).status).toBe(200)
    expect((await ask(`/${'a'.repeat(4096)}`)).status).toBe(414)
  })

  it('for something that is no path is refused', async () => {
    expect((await ask('http://claims.example.org/')).status).toBe(400)
  })
})

describe('a built file', () => {
  it('is compressed once and may be kept for ever', async () => {
    const answers = [1, 2].map(() =>
      ask('/_next/static/chunks/a.js?v=1', { headers: { 'accept-encoding': 'br' } }),
    )
    for (const { status, headers, body } of await Promise.all(answers)) {
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'text/javascript; charset=utf-8',
        'content-encoding': 'br',
      })
      expect(String(brotliDecompressSync(body))).toBe('let a = 1\n'.repeat(100))
    }
    expect(front.seen).toHaveLength(0)
  })

  it.each([
    '/_next/static/none.js',
    '/_next/static/',
    '/_next/static/chunks',
    '/_next/static/..%2fsecret',
    '/_next/static/%2e%2e/secret',
    '/_next/static/chunks/..%2f..%2f..%2fsecret',
    '/_next/static/..%5csecret',
    '/_next/static/a%00.js',
    '/_next/static/%zz',
    '/_next/image?url=x',
    '/_next/data/x.json',
  ])('is not there: %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(String(body)).not.toContain('secret')
    expect(front.seen).toHaveLength(0)
  })
})

describe('in development', () => {
  it('pages keep their scripts and nothing is kept, but a reader is still nobody', async () => {
    await front.start({ development: true })
    const answer = await ask('/claims/a?utm=1', { headers: { cookie: 'a=b', rsc: '1' } })
    expect(String(answer.body)).toContain('<script>')
    expect(answer.headers['content-security-policy']).toContain("'unsafe-eval'")
    expect(front.seen[0]!.url).toBe('/claims/a')
    expect(front.seen[0]!.headers).not.toHaveProperty('cookie')
    expect(front.seen[0]!.headers).not.toHaveProperty('rsc')
    expect(front.pages.bytes).toBe(0)
  })
})
