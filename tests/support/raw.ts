import { type IncomingHttpHeaders, request } from 'node:http'

/** An answer as it came over the wire: no header added, nothing decompressed, no redirect followed. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Asks with just these headers (and Host, unless one is given). The path is sent as it is. */
export function raw(
  site: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: Buffer | string,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(site)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
