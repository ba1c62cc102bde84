import { randomBytes } from 'node:crypto'
import helmet from 'helmet'
import type { RequestHandler } from 'express'
import { sourceHash } from '../reader/inline-parts.ts'

/** The texts of inline scripts and styles. */
export type InlineParts = { readonly scripts: readonly string[]; readonly styles: readonly string[] }

type Directives = Readonly<Record<string, readonly string[]>>

/** Nothing may be loaded by an answer of the API, and nobody may frame it. */
const API: Directives = {
  'default-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
}

/**
 * The admin UI: from here alone. Its pages are made for one person and one time, so Next.js can give each of its scripts a
 * nonce. Inline styles are allowed, because Next.js, Payload and its editor write them.
 */
const admin = (nonce: string): Directives => ({
  'default-src': ["'self'"],
  'script-src': ["'self'", `'nonce-${nonce}'`],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
})

/** While the pages are edited, Next.js brings along what exchanges them in place. */
const DEVELOPMENT: Directives = {
  ...admin(''),
  'script-src': ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
  'connect-src': ["'self'", 'ws:'],
}

/** A reader's page runs the scripts with these hashes and no other: whatever gets into a text stays text. */
const reader = ({ scripts, styles }: InlineParts): Directives => ({
  'default-src': ["'none'"],
  'script-src': scripts.map(sourceHash),
  'style-src': ["'self'", ...styles.map(sourceHash)],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
})

/** Sensors and payments that no page of ours needs, nor anything that gets into one. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'bluetooth', 'midi']
  .map((feature) => `${feature}=()`)
  .join(', ')

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')

/** What browsers are told about every answer. `readerParts`: what stands inline in the reader's pages. */
export const securityHeaders = ({
  development,
  isOverHttps,
  readerParts,
}: {
  readonly development: boolean
  readonly isOverHttps: boolean
  readonly readerParts: InlineParts
}): RequestHandler => {
  const common = helmet({
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    // Over plain http browsers must ignore it (RFC 6797, 8.1), and on this machine's name it would last for a year.
    strictTransportSecurity: isOverHttps ? { maxAge: 31_536_000 } : false,
    // Nothing of an address is told to other sites. Not "no-referrer": forms would then be sent without their origin.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  const policyOf = {
    api: always(API),
    admin: development ? always(DEVELOPMENT) : () => written(admin(randomBytes(16).toString('base64'))),
    reader: always(development ? DEVELOPMENT : reader(readerParts)),
  }
  return (req, res, next) => {
    const policy = policyOf[placeOf(req.path)]()
    res.set({ 'Permissions-Policy': PERMISSIONS, 'Content-Security-Policy': policy })
    // From where Next.js takes the nonce, and so never what a client has sent.
    req.headers['content-security-policy'] = policy
    delete req.headers['content-security-policy-report-only']
    common(req, res, next)
  }
}

const always = (directives: Directives): (() => string) => {
  const policy = written(directives)
  return () => policy
}

const placeOf = (path: string): 'api' | 'admin' | 'reader' =>
  /^\/api(\/|$)/.test(path) ? 'api' : /^\/(admin|_next)(\/|$)/.test(path) ? 'admin' : 'reader'
