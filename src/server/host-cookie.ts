import type { RequestHandler } from 'express'
import { HOST_PREFIX, SESSION_COOKIE } from '../accounts/session-cookie.ts'
import type { FetchHandler } from './payload-api.ts'

const BOUND = `${HOST_PREFIX}${SESSION_COOKIE}`

/**
 * Over https the session's cookie has the prefix `__Host-`, outside of this server. Payload (3.90.2) has one prefix for this
 * cookie and those of the theme and the language, which its pages set by script without `Secure`, and which browsers would
 * then refuse: so the one name is changed here, on its way in and out. A cookie of the plain name came from somewhere else.
 */
export const readHostCookie =
  (isOverHttps: boolean): RequestHandler =>
  (req, _res, next) => {
    if (isOverHttps && req.headers.cookie !== undefined) {
      const cookies = req.headers.cookie
        .split(';')
        .map((cookie) => cookie.trim())
        .filter((cookie) => !cookie.startsWith(`${SESSION_COOKIE}=`))
        .map((cookie) => (cookie.startsWith(`${BOUND}=`) ? cookie.slice(HOST_PREFIX.length) : cookie))
      req.headers.cookie = cookies.join('; ')
    }
    next()
  }

export const writeHostCookie = (handle: FetchHandler, isOverHttps: boolean): FetchHandler =>
  isOverHttps ? async (request) => renamed(await handle(request)) : handle

const renamed = (response: Response): Response => {
  const cookies = response.headers.getSetCookie()
  if (cookies.length === 0) return response
  const headers = new Headers(response.headers)
  headers.delete('Set-Cookie')
  for (const cookie of cookies)
    headers.append('Set-Cookie', cookie.startsWith(`${SESSION_COOKIE}=`) ? `${HOST_PREFIX}${cookie}` : cookie)
  return new Response(response.body, { status: response.status, headers })
}
