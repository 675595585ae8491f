import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '@/lib/page-cache/answer'
import { acceptedEncodings, namesEtag } from '@/lib/page-cache/negotiate'

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

function choose(answer: Answer, header: string) {
  for (const encoding of acceptedEncodings(header)) {
    const variant = answer[encoding]
    if (variant) return variant
  }
  return answer.identity
}

function join(before: string, value: string | undefined): string {
  return before === '' ? (value ?? '') : `${before}, ${value}`
}
