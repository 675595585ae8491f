import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import createNext from 'next'
import { authSecret, env } from '@/lib/platform/env'
import { stopJobs } from '@/lib/platform/jobs/wake'
import { announceForeign, endListening } from '@/lib/platform/live/hub'
import { registerPages } from '@/lib/platform/pages/expire-pages'
import { databaseFile } from '@/lib/platform/paths'
import { answerRequests } from '@/server/answer-request'
import type { Handler } from '@/server/ask-next'
import { BuiltFiles } from '@/server/built-files'
import { commonHeaders } from '@/server/headers'
import { PageStore } from '@/server/page-store'
import { watchHistory } from '@/server/watch-history'

const PATIENCE = 5_000 // milliseconds that requests under way have to finish when the server stops

/** A site that is being served. */
export type Serving = { url: string; close(): Promise<void> }

/**
 * Serves the built app in `root` (in development: builds it as it goes) on HOST and PORT. A PORT of 0 is replaced in the
 * environment by the one that the system chose, before any setting is read for an answer.
 * @throws the system's error when the port cannot be had (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`).
 */
export async function serve({ root, development }: { root: string; development: boolean }): Promise<Serving> {
  authSecret()
  let answer: RequestListener | undefined
  const waiting: Parameters<RequestListener>[] = []
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
    (req, res) => (answer ? answer(req, res) : waiting.push([req, res])),
  )
  const { PORT, HOST } = env()
  const { port } = await listen(server, PORT, HOST)
  process.env.PORT = String(port)
  const settings = env()

  const app = createNext({
    dev: development,
    dir: root,
    hostname: 'localhost',
    port,
    // Next listens for upgrades of the connection itself; outside of development there are none.
    httpServer: development ? server : createServer(),
  })
  const pages = new PageStore({ maxBytes: settings.PAGE_CACHE_MB * 1024 * 1024 })
  const watch = watchHistory(databaseFile(), () => {
    pages.clear()
    announceForeign()
  })
  registerPages({
    expire: (tags) => pages.expire(tags),
    clear: () => pages.clear(),
    wrote: watch.wrote,
  })
  const https = settings.SITE_URL.startsWith('https:')
  const files = development ? undefined : new BuiltFiles(join(root, '.next'), commonHeaders(https))
  await app.prepare()
  const handler: Handler = app.getRequestHandler()
  answer = answerRequests(settings, { pages, files, next: handler })
  for (const [req, res] of waiting) answer(req, res)

  return {
    url: settings.SITE_URL,
    close: async () => {
      endListening()
      await stopListening(server)
      await stopJobs()
      registerPages(undefined)
      watch.close()
      await app.close()
      checkpoint(databaseFile())
    },
  }
}

async function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address
}

async function stopListening(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(impatient)
}

/** Moves everything from the write-ahead log into the database, so that the one file is whole. */
function checkpoint(file: string): void {
  const db = new Database(file, { timeout: 2000 })
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
