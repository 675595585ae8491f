import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type AllowedHosts, bareHost, checkAddress, isAllowedHost } from '@/lib/platform/fetching/addresses'

/** Thrown where a name leads to an address that is not public, or an address is not; `address` is the one refused. */
export class PrivateAddress extends Error {
  constructor(readonly address: string) {
    super(`${address} is not a public address`)
    this.name = 'PrivateAddress'
  }
}

/** What goes on before there is an answer, as it happens. */
type OnStep = (step: 'resolving' | 'connecting', host: string) => void

const CONNECT_TIMEOUT = 10_000 // milliseconds

/**
 * Opens connections to public addresses alone. A name is resolved here, once for each connection, and the socket is opened
 * to what came of it, so that a name cannot answer one address when it is looked at and another when it is connected to
 * (DNS rebinding). One private address among several is enough to refuse the name. Hosts of `allow` may be anywhere.
 */
export function guardedConnector(allow: AllowedHosts, onStep: OnStep): buildConnector.connector {
  return (options, callback) => {
    const host = bareHost(options.hostname)
    const port = options.port || (options.protocol === 'https:' ? '443' : '80')
    const free = isAllowedHost(options.hostname, port, allow)
    const literal = isIP(host) !== 0
    if (!free && literal && !checkAddress(host)) return callback(new PrivateAddress(host), null)
    onStep(literal ? 'connecting' : 'resolving', host)
    const lookup = publicLookup(free, () => onStep('connecting', host))
    const connect = buildConnector({ lookup, timeout: CONNECT_TIMEOUT, maxCachedSessions: 0 })
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null)
      // The last word: whatever was resolved, this is who is at the other end.
      if (!free && !checkAddress(socket.remoteAddress ?? '')) {
        socket.destroy()
        return callback(new PrivateAddress(socket.remoteAddress ?? host), null)
      }
      callback(null, socket)
    })
  }
}

function publicLookup(free: boolean, onResolved: () => void): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const refused = free ? undefined : addresses.find(({ address }) => !checkAddress(address))
      if (refused) return callback(new PrivateAddress(refused.address), '', 0)
      onResolved()
      const [first] = addresses
      if (options.all) callback(null, addresses)
      else callback(null, first?.address ?? '', first?.family)
    })
  }
}
