import type { IncomingMessage } from 'node:http'
import type { Express, RequestHandler } from 'express'
import { isIPv4, isIPv6 } from 'node:net'
import { CLIENT_ADDRESS_HEADER } from '../api/client-address.ts'

/**
 * Notes from where a request comes, as limits count it. Behind a proxy that is right only with TRUST_PROXY; without it
 * `X-Forwarded-For` is not looked at, for anybody can write one.
 */
export const clientAddress = (): RequestHandler => (req, _res, next) => {
  req.headers[CLIENT_ADDRESS_HEADER] = networkOf(req.ip ?? '')
  next()
}

/** What has no address: a request that the server sends to itself. */
export const NO_ADDRESS = 'unknown'

/** The same for a request that has not come to Express yet, by the proxies that it was told of. */
export const addressIn =
  (app: Express): ((req: IncomingMessage) => string) =>
  ({ socket, headers }) => {
    const trusts = app.get('trust proxy fn') as (address: string, hop: number) => boolean
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
    const hops = [socket.remoteAddress ?? '', ...forwarded.map((address) => address.trim()).reverse()]
    const first = hops.findIndex((address, hop) => address !== '' && !trusts(address, hop))
    return networkOf(hops[first === -1 ? hops.length - 1 : first] ?? '')
  }

/**
 * What one client is counted by: an IPv4 address, or the /64 of an IPv6 address (RFC 6177: a home gets that or more, so one
 * machine has 2⁶⁴ addresses to ask from).
 */
export const networkOf = (address: string): string => {
  const [plain = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped !== undefined && isIPv4(mapped)) return mapped
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain || NO_ADDRESS
}

/** The eight groups of an IPv6 address, in lower case and without leading zeros. */
const groupsOf = (address: string): readonly string[] => {
  // The URL standard writes every IPv6 address in one form, an IPv4 tail included.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}
