import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, Encoding, Variant } from '@/server/answer'

/** The few headers that an answer from memory depends on. */
export type Asked = { host: string | undefined; encodings: string; ifNoneMatch: string }

/**
 * Reads them off the raw list, where Node has them anyway: most requests are answered without the object of all headers
 * ever being built.
 */
export function readAsked(raw: readonly string[]): Asked {
  const asked: Asked = { host: undefined, encodings: '', ifNoneMatch: '' }
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i] ?? ''
    if (name.length === 4) {
      if (asked.host === undefined && name.toLowerCase() === 'host') asked.host = raw[i + 1]
    } else if (name.length === 15) {
      if (name.toLowerCase() === 'accept-encoding') asked.encodings = join(asked.encodings, raw[i + 1])
    } else if (name.length === 13) {
      if (name.toLowerCase() === 'if-none-match') asked.ifNoneMatch = join(asked.ifNoneMatch, raw[i + 1])
    }
  }
  return asked
}

/** Sends a finished answer in the best coding that is asked for, or 304 if the asker has it. */
export function send(answer: Answer, asked: Asked, req: IncomingMessage, res: ServerResponse): void {
  const variant = choose(answer, asked.encodings)
  if (asked.ifNoneMatch !== '' && variant.etag !== '' && namesEtag(asked.ifNoneMatch, variant.etag)) {
    res.writeHead(304, variant.notModified)
    res.end()
    return
  }
  res.writeHead(answer.status, variant.headers)
  res.end(req.method === 'HEAD' ? undefined : variant.body)
}

function choose(answer: Answer, header: string): Variant {
  for (const encoding of acceptedEncodings(header)) {
    const variant = answer[encoding]
    if (variant) return variant
  }
  return answer.identity
}

const known = new Map<string, Encoding[]>()

/**
 * The encodings that an Accept-Encoding header allows, the one we prefer first; `identity` is always among them. Browsers
 * send few different headers, so what was worked out is kept.
 */
export function acceptedEncodings(header: string): readonly Encoding[] {
  const found = known.get(header)
  if (found) return found
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0)
  }
  const allows = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  const accepted: Encoding[] = []
  if (allows('br')) accepted.push('br')
  if (allows('gzip') || allows('x-gzip')) accepted.push('gzip')
  accepted.push('identity')
  if (known.size >= 500) known.clear()
  known.set(header, accepted)
  return accepted
}

/** Whether an If-None-Match header names `etag`, compared weakly as RFC 9110, 13.1.2 asks. */
export function namesEtag(header: string, etag: string): boolean {
  if (header === etag || header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

function join(before: string, value: string | undefined): string {
  return before === '' ? (value ?? '') : `${before}, ${value}`
}
