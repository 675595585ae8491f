import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Answer, makeAnswer, withBrotli } from '@/server/answer'
import { DATA_POLICY, type RawHeaders } from '@/server/headers'

const PREFIX = '/_next/static/'
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * The files that the build made for browsers: each read and compressed the first time it is asked for, then handed out of
 * memory. Their names change with their content, so they may be kept for ever; there are as many as the build made.
 */
export class BuiltFiles {
  readonly #folder: string
  readonly #common: RawHeaders
  readonly #ready = new Map<string, Answer>()
  readonly #reading = new Map<string, Promise<Answer | undefined>>()

  /** `folder` is the build's (`.next`). */
  constructor(folder: string, common: RawHeaders) {
    this.#folder = join(folder, 'static')
    this.#common = common
  }

  /** The file at a path, if it was asked for before. */
  get(pathname: string): Answer | undefined {
    return this.#ready.get(pathname)
  }

  /** The file at a path; undefined for what the build did not make. */
  async answer(pathname: string): Promise<Answer | undefined> {
    const name = decoded(pathname)
    if (name === null) return undefined
    const path = PREFIX + name
    const known = this.#ready.get(path)
    if (known) return known
    const reading = this.#reading.get(path) ?? this.#read(name)
    this.#reading.set(path, reading)
    try {
      const answer = await reading
      if (answer) this.#ready.set(path, answer)
      return answer
    } finally {
      this.#reading.delete(path)
    }
  }

  async #read(name: string): Promise<Answer | undefined> {
    const file = join(this.#folder, name)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const content = {
      status: 200,
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      body: await readFile(file),
      headers: [
        ...this.#common,
        ...['Content-Security-Policy', DATA_POLICY],
        ...['Cache-Control', 'public, max-age=31536000, immutable'],
      ],
    }
    return withBrotli(await makeAnswer(content), content)
  }
}

function decoded(pathname: string): string | null {
  if (!pathname.startsWith(PREFIX)) return null
  try {
    const name = decodeURIComponent(pathname.slice(PREFIX.length))
    const safe = name.split('/').every((part) => part !== '' && part !== '..' && part !== '.')
    return safe && !/[\\\0]/.test(name) ? name : null
  } catch {
    return null
  }
}
