import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RawHeaders } from '@/server/headers'

/** How an answer's bytes can be coded. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** One coding of an answer, ready to be sent. */
export type Variant = {
  body: Buffer
  /** Empty for an answer that cannot be asked for conditionally. */
  etag: string
  headers: RawHeaders
  /** The headers of a 304 in its place. */
  notModified: RawHeaders
}

/** A finished answer with its codings; `br` comes later, since it takes long. */
export type Answer = { status: number; identity: Variant; gzip?: Variant; br?: Variant }

/** What an answer is made of. `headers` go with each coding, and with a 304 too, except those of the content. */
export type Content = { status: number; type: string; body: Buffer; headers: RawHeaders }

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

// Quality 11 takes about 2 s for a megabyte, 9 a tenth of that.
const SMALL = 256 * 1024
const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:\w+\+)?(?:json|xml|javascript))|\+(?:json|xml)\b/

/** An answer with its plain and its gzip coding. Compresses off the event loop. */
export async function makeAnswer(content: Content): Promise<Answer> {
  const answer: Answer = { status: content.status, identity: variant(content, content.body, 'identity') }
  if (!isWorthCompressing(content)) return answer
  const body = await gzipped(content.body, { level: 9 })
  return body.length < content.body.length ? { ...answer, gzip: variant(content, body, 'gzip') } : answer
}

/** The same answer with a Brotli coding too, if that is the smallest. */
export async function withBrotli(answer: Answer, content: Content): Promise<Answer> {
  if (!isWorthCompressing(content)) return answer
  const body = await brotlied(content.body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: content.body.length <= SMALL ? 11 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.body.length,
    },
  })
  const smallest = Math.min(answer.identity.body.length, answer.gzip?.body.length ?? Number.POSITIVE_INFINITY)
  return body.length < smallest ? { ...answer, br: variant(content, body, 'br') } : answer
}

/** About how many bytes of memory an answer takes, all codings counted. */
export function answerBytes({ identity, gzip, br }: Answer): number {
  return [identity, gzip, br].reduce((sum, one) => sum + (one ? one.body.length + 2048 : 0), 0)
}

function isWorthCompressing({ type, body }: Content): boolean {
  return body.length >= 256 && COMPRESSIBLE.test(type)
}

function variant({ status, type, body: plain, headers }: Content, body: Buffer, encoding: Encoding): Variant {
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 24)
  const etag = status === 200 ? `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"` : ''
  const common = [...headers, 'Vary', 'Accept-Encoding', ...(etag ? ['ETag', etag] : [])]
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  const typed = type ? ['Content-Type', type] : []
  return {
    body,
    etag,
    headers: [...typed, ...coding, ...common, 'Content-Length', String(body.length)],
    notModified: common,
  }
}
