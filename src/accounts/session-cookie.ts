import { env } from '../env.ts'

/**
 * Whether people reach the site by https, as the operator said it (`SERVER_URL`). Only then can cookies be `Secure`: the
 * quickstart listens to plain http on this machine, and must let people sign in.
 */
export const isOverHttps = env.SERVER_URL?.startsWith('https:') ?? false

/** Payload's own name of the session's cookie, and the one that browsers know over https. */
export const SESSION_COOKIE = 'payload-token'
/**
 * A browser takes a cookie of this prefix only from this very host, over https and for all paths, so that no sibling domain
 * and no plain http can plant one (RFC 6265bis, 4.1.3.2).
 */
export const HOST_PREFIX = '__Host-'
