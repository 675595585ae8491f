/** How an answer's bytes can be coded, the smallest first. */
export type Encoding = 'br' | 'gzip' | 'identity'

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
