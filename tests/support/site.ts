import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A site on this machine, by path. */
export type Site = {
  /** Without a slash at its end. */
  url: string
  /** Host and port, as FETCH_ALLOW_HOSTS takes it. */
  host: string
  /** The paths that were asked for, in order. */
  asked: string[]
  close(): Promise<void>
}

/** Serves `pages` on the loopback address, at a port of its own unless told which; what is not among them is answered 404. */
export async function serveSite(pages: Readonly<Record<string, Answer>>, port = 0): Promise<Site> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const answer = pages[path] ?? pages[path.split('?')[0] ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`,
    host,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Answers with a whole body. */
export function gives(type: string, body: string | Uint8Array, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers }).end(body)
  }
}

/** Leads elsewhere. */
export function leadsTo(location: string, status = 302): Answer {
  return (_request, response) => {
    response.writeHead(status, { location }).end()
  }
}
