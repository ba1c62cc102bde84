import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { generateCookie, parseCookies, type PayloadRequest } from 'payload'
import { HOST_PREFIX, isOverHttps } from './session-cookie.ts'

/** Seconds for which a browser in which somebody signed in is known, from the last time that they did. */
const LIFETIME = 180 * 24 * 60 * 60

/**
 * The browser's name where this account has signed in by it before, else null. It allows nothing: only the wrong passwords
 * that come with it are counted by themselves. Those of strangers, who have none, can then not lock out its owner, who may
 * be on any network (OWASP, "Slow down online guessing attacks with device cookies").
 */
export const knownDevice = (email: string, req: PayloadRequest): string | null => {
  const [device = '', until = '', mac = ''] = (parseCookies(req.headers).get(nameOf(email, req)) ?? '').split('.')
  const expected = Buffer.from(macOf(email, device, until, req))
  const given = Buffer.from(mac)
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected)
  return isOurs && Number(until) > Date.now() / 1000 ? device : null
}

/** The `Set-Cookie` by which the browser is known from now on. */
export const deviceCookie = (email: string, req: PayloadRequest): string => {
  const device = knownDevice(email, req) ?? randomBytes(12).toString('base64url')
  const until = String(Math.floor(Date.now() / 1000) + LIFETIME)
  return String(
    generateCookie({
      name: nameOf(email, req),
      value: [device, until, macOf(email, device, until, req)].join('.'),
      maxAge: LIFETIME,
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: isOverHttps,
      returnCookieAsObject: false,
    }),
  )
}

/** Several people may share a browser: each has a cookie of their own, whose name does not tell who. */
const nameOf = (email: string, req: PayloadRequest): string =>
  `${isOverHttps ? HOST_PREFIX : ''}device-${macOf(email, '', '', req).slice(0, 12)}`

const macOf = (email: string, device: string, until: string, { payload }: PayloadRequest): string =>
  createHmac('sha256', payload.secret)
    .update(JSON.stringify(['device', email, device, until]))
    .digest('base64url')
