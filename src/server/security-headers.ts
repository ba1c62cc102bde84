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
 * The admin UI: from here alone. Inline scripts are allowed, because Next.js (16.4) starts its pages with them and Payload
 * has a nonce for none of its own; inline styles, because both write them (docs/decisions/0026).
 */
const admin = (development: boolean): Directives => ({
  'default-src': ["'self'"],
  'script-src': ["'self'", "'unsafe-inline'", ...(development ? ["'unsafe-eval'"] : [])],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
})

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

const policy = (directives: Directives): RequestHandler =>
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: Object.fromEntries(Object.entries(directives).map(([name, sources]) => [name, [...sources]])),
  })

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
  const policies = {
    api: policy(API),
    admin: policy(admin(development)),
    // In development Next.js brings its own scripts along, to show what is edited.
    reader: policy(development ? admin(true) : reader(readerParts)),
  }
  return (req, res, next) => {
    res.set('Permissions-Policy', PERMISSIONS)
    common(req, res, (error?: unknown) => {
      if (error) return next(error)
      policies[placeOf(req.path)](req, res, next)
    })
  }
}

const placeOf = (path: string): 'api' | 'admin' | 'reader' =>
  /^\/api(\/|$)/.test(path) ? 'api' : /^\/(admin|_next)(\/|$)/.test(path) ? 'admin' : 'reader'
