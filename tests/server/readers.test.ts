import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { showsRecords } from '@/lib/platform/pages/shown-records'
import { READER_POLICY } from '@/server/headers'
import { ask, front, LONG } from './front'

describe("a reader's page", () => {
  it('is rendered once, without scripts, with the policy that allows none', async () => {
    const first = await ask('/')
    const second = await ask('/')
    expect(first.status).toBe(200)
    expect(String(first.body)).toContain(LONG)
    expect(String(first.body)).not.toContain('<script')
    expect(second.body).toEqual(first.body)
    expect(second.headers).toMatchObject({
      'content-security-policy': READER_POLICY,
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'content-length': String(first.body.length),
    })
    expect(front.seen).toHaveLength(1)
  })

  it('is compressed as it is asked for, each coding with its own tag', async () => {
    const plain = await ask('/')
    await front.pages.compressed()
    const gzip = await ask('/', { headers: { 'accept-encoding': 'gzip' } })
    const br = await ask('/', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
    expect(front.seen).toHaveLength(1)
  })

  it('is not sent again to whoever has it', async () => {
    const { headers } = await ask('/')
    const again = await ask('/', { headers: { 'if-none-match': `"x", ${headers.etag}` } })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    expect(again.headers).toMatchObject({ etag: headers.etag, vary: 'Accept-Encoding' })
    expect(again.headers['content-length']).toBeUndefined()
    const other = await ask('/', { headers: { 'if-none-match': headers.etag, 'accept-encoding': 'gzip' } })
    expect(other.status).toBe(200)
  })

  it('answers HEAD with the same headers and no body, cold and warm', async () => {
    const cold = await ask('/', { method: 'HEAD' })
    const warm = await ask('/', { method: 'HEAD' })
    const { headers, body } = await ask('/')
    for (const head of [cold, warm]) {
      expect(head.body).toHaveLength(0)
      expect(head.headers).toMatchObject({ etag: headers.etag, 'content-length': String(body.length) })
    }
    expect(front.seen).toHaveLength(1)
  })

  it('is the same for every query, cookie and header', async () => {
    await ask('/claims/a?utm_source=x&_rsc=1', {
      headers: {
        cookie: 'a=b',
        authorization: 'Bearer x',
        rsc: '1',
        'next-router-prefetch': '1',
        'accept-language': 'de',
        'x-forwarded-host': 'evil.example',
        'user-agent': 'someone',
      },
    })
    await ask('/claims/%61?utm_source=y')
    expect(front.seen).toHaveLength(1)
    expect(front.seen[0]!.url).toBe('/claims/a')
    expect(front.seen[0]!.headers).toEqual({
      host: 'claims.example.org',
      'x-forwarded-host': 'claims.example.org',
      'x-forwarded-proto': 'https',
      accept: '*/*',
      'user-agent': 'Counterclaim-page-cache',
    })
  })

  it('is handed to a session out of memory, but never kept for one', async () => {
    const headers = { cookie: 'x=1; __Secure-better-auth.session_token=abc' }
    await ask('/', { headers })
    expect(front.pages.bytes).toBe(0)
    await ask('/')
    expect(front.pages.bytes).toBeGreaterThan(0)
    await ask('/', { headers })
    expect(front.seen).toHaveLength(2)
  })

  it('is rendered anew when something that it shows has expired', async () => {
    front.next = (_req, res) => {
      res.setHeader('Content-Type', 'text/html')
      res.end(`<p>${showsRecords({ id: 'c1' }).id} ${front.seen.length}</p>`)
    }
    expect(String((await ask('/')).body)).toBe('<p>c1 1</p>')
    front.pages.expire(['c2'])
    expect(String((await ask('/')).body)).toBe('<p>c1 1</p>')
    front.pages.expire(['c1'])
    expect(String((await ask('/')).body)).toBe('<p>c1 2</p>')
  })

  it.each([
    ['a cookie is set', { 'set-cookie': 'a=b' }, 200],
    ['it is an image', { 'content-type': 'image/png' }, 200],
    ['it moved', { location: '/claims/b' }, 308],
  ])('is not kept when %s', async (_when, headers, status) => {
    front.next = (_req, res) => {
      res.writeHead(status, { 'content-type': 'text/html', ...headers })
      res.end('<p>x</p>')
    }
    const answer = await ask('/claims/a')
    expect(answer.status).toBe(status)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers.location).toBe('location' in headers ? headers.location : undefined)
    expect(front.pages.bytes).toBe(0)
  })

  it('that does not exist shows the page for that', async () => {
    front.next = (req, res) => {
      res.writeHead(req.url === '/not-found' ? 200 : 404, { 'content-type': 'text/html' })
      res.end(req.url === '/not-found' ? '<h1>No such page</h1>' : '<html id="__next_error__"></html>')
    }
    for (const path of ['/claims/none', '/not-found']) {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      expect(String(answer.body)).toBe('<h1>No such page</h1>')
      expect(answer.headers.etag).toBeUndefined()
    }
    expect(front.pages.bytes).toBe(0)
  })

  it('that fails, or that only a script would make whole, is an error and leaves nothing behind', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    front.next = (_req, res) => {
      res.writeHead(500, { 'content-type': 'text/html' })
      res.end('<html id="__next_error__"></html>')
    }
    expect((await ask('/')).status).toBe(500)
    front.next = (_req, res) => {
      res.setHeader('Content-Type', 'text/html')
      res.end('<p><template id="B:0"></template>wait</p>')
    }
    expect((await ask('/')).status).toBe(500)
    expect(front.pages.bytes).toBe(0)
    expect(log).toHaveBeenCalledTimes(2)
  })

  it('larger than a connection takes at once comes whole', async () => {
    const large = 'a'.repeat(300_000)
    front.next = async (_req, res) => {
      res.setHeader('Content-Type', 'text/plain')
      res.flushHeaders()
      if (!res.write(large)) await new Promise((resolve) => res.once('drain', resolve))
      res.end(large)
    }
    expect((await ask('/large')).body).toHaveLength(600_000)
  })

  it('is not rendered by a request that cannot be a reader’s', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await ask('/', { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD')
    }
    expect(front.seen).toHaveLength(0)
  })
})
