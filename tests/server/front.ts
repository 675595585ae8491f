import { mkdirSync, writeFileSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { answerRequests } from '@/server/answer-request'
import { BuiltFiles } from '@/server/built-files'
import { commonHeaders } from '@/server/headers'
import { PageStore } from '@/server/page-store'

export const SITE = 'https://claims.example.org'
export const LONG = '<p>What is said, and by whom.</p>'.repeat(100)

type Next = (req: IncomingMessage, res: ServerResponse) => void
type Ask = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer }
type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/**
 * The server in front of an app that is only a function: `front.next`, a page with a script at first. It is new for each
 * test; `ask` sends it a request over a connection of its own.
 */
export const front = {
  port: 0,
  pages: new PageStore({ maxBytes: 1 }),
  /** The requests that reached the app. */
  seen: [] as IncomingMessage[],
  next: page as Next,
  start,
}

let close = () => {}

beforeEach(() => start())
afterEach(() => close())

async function start({ development = false, trust = false } = {}) {
  close()
  front.seen = []
  front.next = page
  front.pages = new PageStore({ maxBytes: 10_000_000 })
  const handler = async (req: IncomingMessage, res: ServerResponse) => {
    front.seen.push(req)
    front.next(req, res)
    if (!res.writableEnded) await new Promise((resolve) => res.once('close', resolve))
  }
  const settings = { SITE_URL: SITE, ALLOWED_HOSTS: ['other.example'], TRUST_PROXY: trust }
  const files = development ? undefined : new BuiltFiles(build(), commonHeaders(true))
  const server = createServer(answerRequests(settings, { pages: front.pages, files, next: handler }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  front.port = (server.address() as AddressInfo).port
  close = () => {
    server.close()
    server.closeAllConnections()
  }
}

function build(): string {
  const folder = join(process.env.DATA_DIR!, 'build')
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  writeFileSync(join(folder, 'static/chunks/a.js'), 'let a = 1\n'.repeat(100))
  writeFileSync(join(folder, 'secret'), 'secret')
  return folder
}

function page(req: IncomingMessage, res: ServerResponse) {
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.end(
    `<!DOCTYPE html><html><head><title>${req.url}</title></head><body>${LONG}<script>1</script></body></html>`,
  )
}

export function ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(
      { port: front.port, host: '127.0.0.1', path, method, headers, agent: false },
      (res) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk) => chunks.push(chunk))
        res.on('end', () =>
          resolve({ status: res.statusCode!, headers: res.headers, body: Buffer.concat(chunks) }),
        )
      },
    )
    req.on('error', reject)
    req.end(body)
  })
}
