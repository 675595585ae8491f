import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** Next's request handler. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** A whole answer; header names in small letters, those sent several times joined by commas. */
type Whole = { status: number; headers: Record<string, string>; body: Buffer }

const TIME_LIMIT = 30_000 // milliseconds

/**
 * Asks the app for `target` within this process, without a connection that somebody could lose, and waits for the whole
 * answer.
 * @throws when the app does, when it breaks off, and after 30 s
 */
export async function askNext(
  handler: Handler,
  target: string,
  headers: Record<string, string>,
): Promise<Whole> {
  const sink = new Sink()
  const req = new IncomingMessage(sink)
  req.method = 'GET'
  req.url = target
  req.headers = headers
  req.complete = true
  req.push(null)
  const res = new ServerResponse(req)
  res.useChunkedEncodingByDefault = false
  res.shouldKeepAlive = false
  res.assignSocket(sink)
  // What a server does for its connections: the app may wait for either.
  sink.on('drain', () => res.emit('drain'))
  const close = once(() => res.emit('close'))
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${target} took longer than ${TIME_LIMIT / 1000} s`)),
        TIME_LIMIT,
      )
      res.once('finish', () => {
        process.nextTick(close)
        resolve()
      })
      sink.once('close', () => reject(new Error(`${target} was broken off`)))
      handler(req, res).catch(reject)
    })
    return { status: res.statusCode, ...sink.answer() }
  } finally {
    clearTimeout(timer)
    close()
    sink.destroy()
  }
}

/**
 * A connection to nobody: keeps what is written to it. Node's own pair of streams (`duplexPair`) would need a second HTTP
 * parser, and is missing from some of the versions of Node that can run this.
 */
class Sink extends Socket {
  readonly #chunks: Buffer[] = []

  answer(): { headers: Record<string, string>; body: Buffer } {
    const all = Buffer.concat(this.#chunks)
    const end = all.indexOf('\r\n\r\n')
    if (end < 0) return { headers: {}, body: Buffer.alloc(0) }
    const headers: Record<string, string> = {}
    for (const line of all.toString('latin1', 0, end).split('\r\n').slice(1)) {
      const colon = line.indexOf(':')
      const name = line.slice(0, colon).toLowerCase()
      const value = line.slice(colon + 1).trim()
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
    }
    return { headers, body: all.subarray(end + 4) }
  }

  override _write(chunk: unknown, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (Buffer.isBuffer(chunk)) this.#chunks.push(chunk)
    else if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk, encoding))
    done()
  }

  override _writev(
    chunks: { chunk: unknown; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ): void {
    for (const { chunk, encoding } of chunks) this._write(chunk, encoding, () => {})
    done()
  }
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
