import { lookup as lookUp } from 'node:dns'
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Why nothing was answered. `forbidden`: the address is not of the public internet. */
export type PostFailure = { readonly ok: false; readonly reason: 'forbidden' | 'timeout' | 'unreachable' }
/** Any answer at all, whatever its status; `retryAfter` is the header as it came. */
export type PostAnswer = { readonly ok: true; readonly status: number; readonly retryAfter: string | null }

export type PostOptions = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Covers the whole exchange: the look-up of the name, the connection and the answer's head. */
  readonly timeoutMs: number
  /** Origins ("http://127.0.0.1:4000") that may be asked although their address is private, or not https. */
  readonly trustedOrigins: readonly string[]
}

/** Why the address can't be asked at all, in words; null where it may be. What its name resolves to is seen when asking. */
export const addressFault = (address: string, trustedOrigins: readonly string[]): string | null => {
  if (!URL.canParse(address)) return 'This is not a web address.'
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return 'An address must not carry a name or a password.'
  if (url.hash !== '') return 'An address must not have a fragment (#…).'
  if (trustedOrigins.includes(url.origin)) return null
  if (url.protocol !== 'https:') return 'The address must start with https://.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) return 'This address is not of the public internet.'
  return null
}

/**
 * Posts to an address that somebody else chose. Never throws. The name is resolved once, each address that it stands for
 * must be public, and the connection goes to just what was checked, so that a name can't change its mind in between (DNS
 * rebinding). A number in any notation is one address by then (WHATWG URL, host parser). Redirects are answers like any
 * other: nobody follows them. The answer's body is not read.
 */
export const post = async (address: string, options: PostOptions): Promise<PostAnswer | PostFailure> => {
  if (addressFault(address, options.trustedOrigins) !== null) return { ok: false, reason: 'forbidden' }
  const url = new URL(address)
  const isTrusted = options.trustedOrigins.includes(url.origin)
  const signal = AbortSignal.timeout(options.timeoutMs)
  try {
    const { statusCode = 0, headers } = await headOf(
      (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        // A pooled connection could have been made for somebody else.
        agent: false,
        signal,
        headers: { ...options.headers, 'Content-Length': String(Buffer.byteLength(options.body)) },
        ...(isTrusted ? {} : { lookup: publicLookup }),
      }),
      options.body,
    )
    return { ok: true, status: statusCode, retryAfter: headers['retry-after'] ?? null }
  } catch (error) {
    if (error instanceof ForbiddenAddress) return { ok: false, reason: 'forbidden' }
    return { ok: false, reason: signal.aborted ? 'timeout' : 'unreachable' }
  }
}

class ForbiddenAddress extends Error {}

const headOf = (request: ClientRequest, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => {
      resolve(response)
      response.on('error', () => undefined)
      response.destroy()
    })
    request.end(body)
  })

/** Resolves a name as always, and fails where any of its addresses is not public: one among several is no accident. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
      return callback(new ForbiddenAddress(), '', 0)
    if (options.all) return callback(null, addresses)
    const [first] = addresses
    return callback(null, first?.address ?? '', first?.family ?? 0)
  })
}
