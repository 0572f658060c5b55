import { isIP } from 'node:net'
import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

/**
 * The key under which an address's tries are counted. IPv6 counts by /64, since whoever has one
 * address has all of those; every spelling of an IPv4 address is the same key. Where a proxy says
 * something that is no address, the proxy's own counts.
 */
export function addressKey(request: Request): string {
  const told = bare(request.ip ?? '')
  return ipKeyGenerator(isIP(told) === 0 ? bare(request.socket.remoteAddress ?? '') : told, 64)
}

/** Without the port that some proxies write, and without the network card. */
function bare(address: string): string {
  const [, inBrackets, withPort] = /^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(address.trim()) ?? []
  return (inBrackets ?? withPort ?? address).replace(/%.*$/, '').trim()
}
