import { addAbortSignal, pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** Why a body could not be read. */
export type BodyFault = 'too_large' | 'ratio' | 'encoding' | 'broken'

/** An expected failure of reading a body. */
export class BodyRefused extends Error {
  constructor(readonly why: BodyFault) {
    super(why)
    this.name = 'BodyRefused'
  }
}

/** How much larger a body may become by being decompressed, once it is longer than RATIO_FROM bytes. */
const MOST_RATIO = 200
const RATIO_FROM = 1_000_000
const MOST_CODINGS = 2

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}

/** The codings that `readBody` undoes, as an Accept-Encoding header. */
export const ACCEPT_ENCODING = 'gzip, br, deflate'

type Limits = { maxBytes: number; signal: AbortSignal; onBytes: (bytes: number) => void }

/**
 * A body whole and decompressed. It is bounded while it is read, before and after each decompression, and dropped at the
 * first byte too many.
 * @param coding the Content-Encoding header, empty for none
 * @throws BodyRefused; the signal's reason when it is aborted.
 */
export async function readBody(body: Readable, coding: string, limits: Limits): Promise<Uint8Array> {
  const { maxBytes, signal, onBytes } = limits
  const names = coding
    .toLowerCase()
    .split(',')
    .flatMap((name) => name.trim() || [])
  const decoders = names.filter((name) => name !== 'identity').map((name) => DECODERS[name])
  if (decoders.length > MOST_CODINGS) throw new BodyRefused('encoding')
  let received = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      received += chunk.length
      if (received > maxBytes) throw new BodyRefused('too_large')
      yield chunk
    }
  }
  let stream: Readable = Readable.from(counted(), { objectMode: false })
  for (const decoder of decoders.reverse()) {
    if (!decoder) throw new BodyRefused('encoding')
    // What goes wrong in one stage ends all of them, and is thrown where the last one is read.
    stream = pipeline(stream, decoder(), () => {})
  }
  try {
    return await whole(addAbortSignal(signal, stream), (size) => {
      if (size > maxBytes) throw new BodyRefused('too_large')
      if (size > RATIO_FROM && size > received * MOST_RATIO) throw new BodyRefused('ratio')
      onBytes(size)
    })
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof BodyRefused ? error : new BodyRefused('broken')
  } finally {
    body.destroy()
  }
}

async function whole(stream: Readable, check: (size: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    check(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
