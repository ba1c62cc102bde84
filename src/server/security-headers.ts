import helmet from 'helmet'
import type { RequestHandler } from 'express'

/**
 * Next.js starts its pages with inline scripts and Payload styles its admin UI inline, so pages get a policy that allows
 * both but nothing from elsewhere; the API's answers may load nothing at all.
 */
export const securityHeaders = ({ development }: { readonly development: boolean }): RequestHandler => {
  const common = { hsts: { maxAge: 31_536_000 }, crossOriginEmbedderPolicy: false } as const
  const api = helmet({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
  })
  const pages = helmet({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", "'unsafe-inline'", ...(development ? ["'unsafe-eval'"] : [])],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
      },
    },
  })
  return (req, res, next) => (req.path.startsWith('/api') ? api(req, res, next) : pages(req, res, next))
}
