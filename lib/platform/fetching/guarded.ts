import { Agent, request } from 'undici'
import { env } from '@/lib/platform/env'
import { checkUrl, type RefusedAddress } from '@/lib/platform/fetching/addresses'
import { guardedConnector, PrivateAddress } from '@/lib/platform/fetching/connect'
import { ACCEPT_ENCODING, type BodyFault, BodyRefused, readBody } from '@/lib/platform/fetching/decode'

/** What is going on: `reading` with the bytes that there are so far (decompressed). */
export type FetchProgress =
  | { step: 'resolving' | 'connecting'; host: string }
  | { step: 'reading'; host: string; bytes: number; total: number | null }

export type FetchOptions = {
  signal?: AbortSignal
  /** The longest answer that is taken, decompressed; 10 MB unless told. */
  maxBytes?: number
  /** For everything together: redirects, connections, reading; 30 s unless told. */
  timeoutMs?: number
  onProgress?: (progress: FetchProgress) => void
  /** Media types that are taken, the best first; null takes any. Articles unless told. */
  types?: readonly string[] | null
}

/** Why nothing was fetched. `message` is a key below `errors`; `detail` goes with it: a host, a number, a type. */
export type FetchFailure = {
  ok: false
  message:
    | `fetch_refused_${RefusedAddress}`
    | `fetch_${BodyFault}`
    | `fetch_${'name' | 'unreachable' | 'certificate' | 'timeout' | 'redirects' | 'type'}`
    | `fetch_${'denied' | 'gone' | 'busy' | 'server' | 'status'}`
  detail: string
  /** Whether it may be otherwise in a while. */
  passing: boolean
  status?: number
}

export type Fetched = {
  ok: true
  /** After redirects. */
  url: string
  status: number
  /** Lower case, without parameters. */
  mediaType: string
  /** As the header names it; empty where it does not. */
  charset: string
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  bytes: Uint8Array
}

const ARTICLE_TYPES = ['text/html', 'application/xhtml+xml', 'application/pdf', 'text/plain']

const MAX_BYTES = 10_000_000
const TIMEOUT = 30_000
const REDIRECTS = 5

/**
 * Asks for an address, as somebody who must not be led astray does: http and https, public hosts at their usual ports
 * (and those of the setting FETCH_ALLOW_HOSTS), looked at anew at each redirect and at each connection; bounded in time,
 * in size before and after decompression, and in how much larger a body becomes. No cookie, no credential and no
 * referrer is sent, nothing is kept between two calls.
 * @throws the signal's reason when it is aborted.
 */
export async function fetchGuarded(url: string, options: FetchOptions = {}): Promise<Fetched | FetchFailure> {
  const { signal, timeoutMs = TIMEOUT, onProgress = () => {} } = options
  signal?.throwIfAborted()
  const allow = env().FETCH_ALLOW_HOSTS
  const patience = AbortSignal.timeout(timeoutMs)
  const either = signal ? AbortSignal.any([signal, patience]) : patience
  const dispatcher = new Agent({
    connect: guardedConnector(allow, (step, host) => onProgress({ step, host })),
    connections: 1,
    maxHeaderSize: 32_768,
  })
  let asked = url
  try {
    for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
      const checked = checkUrl(asked, allow)
      if (!checked.ok) return failure(`fetch_refused_${checked.why}`, shown(asked))
      const answer = await ask(checked.url, { ...options, dispatcher, signal: either })
      if (answer.ok !== 'redirect') return answer
      asked = answer.to
    }
    return failure('fetch_redirects', new URL(url).host)
  } catch (error) {
    signal?.throwIfAborted()
    return failed(error, shown(asked), options.maxBytes ?? MAX_BYTES)
  } finally {
    await dispatcher.destroy()
  }
}

type Asking = FetchOptions & { dispatcher: Agent; signal: AbortSignal }
type Redirect = { ok: 'redirect'; to: string }

async function ask(url: URL, options: Asking): Promise<Fetched | FetchFailure | Redirect> {
  const { dispatcher, signal, maxBytes = MAX_BYTES, onProgress, types = ARTICLE_TYPES } = options
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    signal,
    headers: {
      'user-agent': `Counterclaim (+${env().SITE_URL})`,
      accept: types ? `${types.join(', ')}, */*;q=0.1` : '*/*',
      'accept-encoding': ACCEPT_ENCODING,
    },
  })
  // What is not read to its end is dropped with its connection; that it then breaks off is no news.
  body.on('error', () => {})
  const header = (name: string) => [headers[name]].flat()[0] ?? ''
  const location = header('location')
  if (REDIRECTING.has(statusCode) && location) return redirect(location, url)
  const refused = refusedStatus(statusCode, url.host)
  if (refused) return refused
  const [type = '', ...parameters] = header('content-type').toLowerCase().split(';')
  const total = Number(header('content-length')) || null
  if (total !== null && total > maxBytes) return failure('fetch_too_large', megabytes(maxBytes))
  const declared = type.trim()
  if (declared && declared !== UNTOLD && types && !types.includes(declared)) {
    return failure('fetch_type', declared.slice(0, 100))
  }
  const coding = header('content-encoding')
  const bytes = await readBody(body, coding, {
    maxBytes,
    signal,
    onBytes: (read) =>
      onProgress?.({ step: 'reading', host: url.host, bytes: read, total: coding ? null : total }),
  })
  const mediaType = declared && declared !== UNTOLD ? declared : guessedType(bytes)
  if (types && !types.includes(mediaType)) return failure('fetch_type', mediaType)
  return {
    ok: true,
    url: url.href,
    status: statusCode,
    mediaType,
    charset: charsetIn(parameters),
    headers: Object.fromEntries(Object.keys(headers).map((name) => [name, header(name)])),
    bytes,
  }
}

const REDIRECTING = new Set([301, 302, 303, 307, 308])
const UNTOLD = 'application/octet-stream'

/** An absolute address is handed on as it was written, since its spelling is looked at too. */
function redirect(location: string, from: URL): Redirect | FetchFailure {
  if (/^[a-z][a-z\d+.-]*:/i.test(location)) return { ok: 'redirect', to: location }
  if (location.startsWith('//')) return { ok: 'redirect', to: from.protocol + location }
  return URL.canParse(location, from)
    ? { ok: 'redirect', to: new URL(location, from).href }
    : failure('fetch_refused_host', location.slice(0, 100))
}

function refusedStatus(status: number, host: string): FetchFailure | null {
  if (status >= 200 && status < 300) return null
  const detail = `${status}, ${host}`
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return failure('fetch_denied', detail, status)
  }
  if (status === 404 || status === 410) return failure('fetch_gone', detail, status)
  if (status === 429) return failure('fetch_busy', detail, status)
  return failure(status >= 500 ? 'fetch_server' : 'fetch_status', detail, status)
}

/** What a body is whose server does not say, by how it begins. */
function guessedType(bytes: Uint8Array): string {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart()
  if (begin.startsWith('%PDF-')) return 'application/pdf'
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|!--)/i.test(begin)) return 'text/html'
  return bytes.subarray(0, 1024).includes(0) ? UNTOLD : 'text/plain'
}

function charsetIn(parameters: readonly string[]): string {
  const found = parameters.map((it) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})/.exec(it)?.[1]).find(Boolean)
  return found ?? ''
}

const PASSING = new Set<FetchFailure['message']>([
  'fetch_name',
  'fetch_unreachable',
  'fetch_timeout',
  'fetch_broken',
  'fetch_busy',
  'fetch_server',
])

function failure(message: FetchFailure['message'], detail: string, status?: number): FetchFailure {
  return { ok: false, message, detail, passing: PASSING.has(message), ...(status ? { status } : {}) }
}

function failed(error: unknown, host: string, maxBytes: number): FetchFailure {
  if (error instanceof BodyRefused) {
    return failure(`fetch_${error.why}`, error.why === 'too_large' ? megabytes(maxBytes) : host)
  }
  if (error instanceof PrivateAddress) return failure('fetch_refused_private', host)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof Error && error.name === 'TimeoutError') return failure('fetch_timeout', host)
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return failure('fetch_timeout', host)
  if (/ENOTFOUND|EAI_/.test(code)) return failure('fetch_name', host)
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return failure('fetch_certificate', host)
  return failure('fetch_unreachable', host)
}

/** The host of an address, or how the text begins that is none. */
function shown(text: string): string {
  return (URL.canParse(text) && new URL(text).host) || text.slice(0, 100)
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10)
}
