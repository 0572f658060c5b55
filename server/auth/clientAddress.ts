import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

/**
 * The key under which an address's tries are counted. IPv6 counts by /64, since whoever has one
 * address has all of those; every spelling of an IPv4 address is the same key.
 */
export function addressKey(request: Request): string {
  const address = request.ip ?? ''
  return ipKeyGenerator(address.replace(/%.*$/, ''), 64)
}
