import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { type FetchFailure, type FetchOptions, fetchGuarded } from '@/lib/platform/fetching/guarded'
import { gives, leadsTo, type Site, serveSite } from '@/tests/support/site'

let site: Site | undefined
afterEach(async () => {
  await site?.close()
  site = undefined
})

async function serve(pages: Parameters<typeof serveSite>[0]): Promise<Site> {
  site = await serveSite(pages)
  vi.stubEnv('FETCH_ALLOW_HOSTS', site.host)
  return site
}

async function failure(url: string, options?: FetchOptions): Promise<FetchFailure> {
  const answer = await fetchGuarded(url, options)
  if (answer.ok) expect.fail('it was fetched')
  return answer
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const PAGE = '<!doctype html><title>A page</title><p>Ein Satz über Käse.'

test('a page comes with its type, its charset and where it was', async () => {
  const { url } = await serve({
    '/a': (request, response) => {
      expect(request.headers['user-agent']).toMatch(/^Counterclaim \(\+http/)
      expect(request.headers).not.toHaveProperty('cookie')
      expect(request.headers).not.toHaveProperty('referer')
      gives('Text/HTML; Charset="ISO-8859-1"', PAGE)(request, response)
    },
  })
  const answer = await fetchGuarded(`${url}/a#part`)
  expect(answer).toMatchObject({
    ok: true,
    url: `${url}/a#part`,
    status: 200,
    mediaType: 'text/html',
    charset: 'iso-8859-1',
  })
  expect(answer.ok && text(answer.bytes)).toBe(PAGE)
})

test('what is compressed is undone, twice if need be', async () => {
  const twice = brotliCompressSync(gzipSync(PAGE))
  const { url } = await serve({
    '/gzip': gives('text/html', gzipSync(PAGE), { 'content-encoding': 'gzip' }),
    '/br': gives('text/html', brotliCompressSync(PAGE), { 'content-encoding': 'br' }),
    '/deflate': gives('text/html', deflateSync(PAGE), { 'content-encoding': 'deflate' }),
    '/identity': gives('text/html', PAGE, { 'content-encoding': 'identity' }),
    '/twice': gives('text/html', twice, { 'content-encoding': 'gzip, br' }),
  })
  for (const path of ['/gzip', '/br', '/deflate', '/identity', '/twice']) {
    const answer = await fetchGuarded(url + path)
    expect(answer.ok && text(answer.bytes), path).toBe(PAGE)
  }
})

test('a body that cannot be undone is refused', async () => {
  const { url } = await serve({
    '/unknown': gives('text/html', PAGE, { 'content-encoding': 'zstd' }),
    '/lies': gives('text/html', PAGE, { 'content-encoding': 'gzip' }),
    '/short': gives('text/html', gzipSync(PAGE).subarray(0, 30), { 'content-encoding': 'gzip' }),
    '/many': gives('text/html', PAGE, { 'content-encoding': 'gzip, gzip, gzip' }),
  })
  expect(await failure(`${url}/unknown`)).toMatchObject({ message: 'fetch_encoding', passing: false })
  expect((await failure(`${url}/lies`)).message).toBe('fetch_broken')
  expect((await failure(`${url}/short`)).message).toBe('fetch_broken')
  expect((await failure(`${url}/many`)).message).toBe('fetch_encoding')
})

test('redirects are followed, five at most', async () => {
  const { url, asked } = await serve({
    '/1': leadsTo('/2?utm_source=x', 301),
    '/2': leadsTo('3', 303),
    '/3': leadsTo('//127.0.0.1:0/', 308),
    '/end': gives('text/html', PAGE),
    '/a': leadsTo('/b'),
    '/b': leadsTo('/c'),
    '/c': leadsTo('/d'),
    '/d': leadsTo('/e'),
    '/e': leadsTo('/end'),
    '/round': leadsTo('/round'),
  })
  expect(await fetchGuarded(`${url}/a`)).toMatchObject({ ok: true, url: `${url}/end` })
  expect((await failure(`${url}/1`)).message).toBe('fetch_refused_port')
  expect(asked).toContain('/2?utm_source=x')
  expect(asked).toContain('/3')
  const before = asked.length
  expect((await failure(`${url}/round`)).message).toBe('fetch_redirects')
  expect(asked.length - before).toBe(6)
})

test.each([
  ['http://127.0.0.1/', 'fetch_refused_private'],
  ['http://0x7f.1/', 'fetch_refused_private'],
  ['http://134744072/', 'fetch_refused_host'],
  ['//[::1]/', 'fetch_refused_private'],
  ['http://169.254.169.254/latest', 'fetch_refused_private'],
  ['http://localhost/', 'fetch_refused_private'],
  ['file:///etc/passwd', 'fetch_refused_scheme'],
  ['http://me:pw@127.0.0.1/', 'fetch_refused_credentials'],
  ['http://', 'fetch_refused_host'],
])('a redirect to %s is looked at like any other address', async (location, message) => {
  const { url } = await serve({ '/': leadsTo(location) })
  expect((await failure(`${url}/`)).message).toBe(message)
})

test('a host that the settings do not open is not connected to', async () => {
  const { url, host, asked } = await serve({ '/': gives('text/html', PAGE) })
  vi.stubEnv('FETCH_ALLOW_HOSTS', '')
  expect((await failure(url)).message).toBe('fetch_refused_port')
  expect(asked).toEqual([])
  vi.stubEnv('FETCH_ALLOW_HOSTS', host.split(':')[0] ?? '')
  expect((await fetchGuarded(url)).ok).toBe(true)
})

test('what is too large is dropped, whatever it says of itself', async () => {
  const noise = randomBytes(300_000).toString('base64')
  const { url } = await serve({
    '/told': gives('text/html', noise),
    '/untold': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write(noise.slice(0, 200_000))
      response.end(noise.slice(200_000))
    },
    '/packed': gives('text/html', gzipSync(noise), { 'content-encoding': 'gzip' }),
    '/endless': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (!response.destroyed && response.write(noise));
        response.once('drain', more)
      }
      more()
    },
  })
  for (const path of ['/told', '/untold', '/packed', '/endless']) {
    expect(await failure(url + path, { maxBytes: 350_000 }), path).toEqual({
      ok: false,
      message: 'fetch_too_large',
      detail: '0.4',
      passing: false,
    })
  }
  expect(await fetchGuarded(`${url}/untold`, { maxBytes: 400_000 })).toMatchObject({ ok: true })
})

test('a body that becomes far larger than it was sent is dropped', async () => {
  const { url } = await serve({
    '/gzip': gives('text/html', gzipSync(Buffer.alloc(9_000_000)), { 'content-encoding': 'gzip' }),
    '/br': gives('text/html', brotliCompressSync(Buffer.alloc(9_000_000)), { 'content-encoding': 'br' }),
  })
  expect((await failure(`${url}/gzip`)).message).toBe('fetch_ratio')
  expect((await failure(`${url}/br`)).message).toBe('fetch_ratio')
})

test('a server that keeps one waiting is left', async () => {
  const { url } = await serve({
    '/silent': () => {},
    '/stalls': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>One')
    },
  })
  for (const path of ['/silent', '/stalls']) {
    expect(await failure(url + path, { timeoutMs: 300 }), path).toMatchObject({
      message: 'fetch_timeout',
      passing: true,
    })
  }
})

test('whoever asked can stop it, while it connects and while it reads', async () => {
  const { url } = await serve({
    '/stalls': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>One')
    },
  })
  const controller = new AbortController()
  const asked = fetchGuarded(`${url}/stalls`, {
    signal: controller.signal,
    onProgress: ({ step }) => step === 'reading' && controller.abort(new Error('enough')),
  })
  await expect(asked).rejects.toThrow('enough')
  await expect(fetchGuarded(url, { signal: controller.signal })).rejects.toThrow('enough')
})

test.each([
  [401, 'fetch_denied', false],
  [403, 'fetch_denied', false],
  [451, 'fetch_denied', false],
  [404, 'fetch_gone', false],
  [410, 'fetch_gone', false],
  [418, 'fetch_status', false],
  [429, 'fetch_busy', true],
  [500, 'fetch_server', true],
  [503, 'fetch_server', true],
])('status %i: %s', async (status, message, passing) => {
  const { url, host } = await serve({
    '/': (_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<p>No')
    },
  })
  expect(await failure(url)).toEqual({ ok: false, message, detail: `${status}, ${host}`, passing, status })
})

test('other things than articles are refused by their type; what says none is looked at', async () => {
  const { url } = await serve({
    '/image': gives('image/png', 'x'),
    '/json': gives('application/json', '{}'),
    '/zip': gives('application/octet-stream', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])),
    '/pdf': gives('application/octet-stream', '%PDF-1.4 …'),
    '/untold': (_request, response) => {
      response.writeHead(200)
      response.end(PAGE)
    },
  })
  expect(await failure(`${url}/image`)).toMatchObject({ message: 'fetch_type', detail: 'image/png' })
  expect(await failure(`${url}/json`)).toMatchObject({ message: 'fetch_type' })
  expect(await failure(`${url}/zip`)).toMatchObject({ message: 'fetch_type' })
  expect(await fetchGuarded(`${url}/json`, { types: null })).toMatchObject({ mediaType: 'application/json' })
  expect(await fetchGuarded(`${url}/pdf`)).toMatchObject({ mediaType: 'application/pdf' })
  expect(await fetchGuarded(`${url}/untold`)).toMatchObject({ mediaType: 'text/html' })
})

test('it says what it is doing', async () => {
  const size = Buffer.byteLength(PAGE)
  const { url, host } = await serve({ '/': gives('text/html', PAGE, { 'content-length': String(size) }) })
  const steps: unknown[] = []
  await fetchGuarded(url, { onProgress: (progress) => steps.push(progress) })
  expect(steps).toEqual([
    { step: 'connecting', host: '127.0.0.1' },
    { step: 'reading', host, bytes: size, total: size },
  ])
})

test('nobody is there', async () => {
  const { url, close } = await serve({})
  await close()
  expect(await failure(url)).toMatchObject({ message: 'fetch_unreachable', passing: true })
})

test('a body that breaks off is refused', async () => {
  const { url } = await serve({
    '/': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
      response.write('<p>One', () => response.destroy())
    },
  })
  expect((await failure(url)).message).toBe('fetch_broken')
})

test('a name is resolved before it is connected to, and refused where it leads inside', async () => {
  const { url, host, asked } = await serve({ '/': gives('text/html', PAGE) })
  const [, port] = host.split(':')
  // The loopback name, at a port that the settings open for the number alone.
  const { guardedConnector } = await import('@/lib/platform/fetching/connect')
  const opened = new Promise<unknown>((resolve) => {
    const options = { hostname: 'localhost', protocol: 'http:', port: port ?? '' }
    guardedConnector([], () => {})(options, (...[error, socket]) => {
      socket?.destroy()
      resolve(error)
    })
  })
  expect(String(await opened)).toMatch(/is not a public address/)
  expect(asked).toEqual([])
  expect(url).toContain(port)
})

test('an unfinished call keeps no connection open', async () => {
  const ended = new Promise<void>((resolve) => {
    serve({
      '/': (request, response) => {
        once(request.socket, 'close').then(() => resolve())
        response.writeHead(403).write('x')
      },
    }).then(({ url }) => fetchGuarded(url))
  })
  await ended
})
