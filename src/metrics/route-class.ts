const CLASSES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['search', /^\/api\/publications\/search$/],
  ['publications', /^\/api\/publications(\/|$)/],
  ['graphql', /^\/api\/graphql$/],
  ['sign-in', /^\/api\/users\/login$/],
  ['api', /^\/api(\/|$)/],
  ['admin', /^\/admin(\/|$)/],
  ['assets', /^\/_next\//],
  ['syndication', /^\/(feed\.xml|atom\.xml|feed\.json|sitemap(-\d+)?\.xml|robots\.txt)$/],
  ['keys', /^\/\.well-known\//],
  ['description', /^\/openapi\.json$/],
  ['health', /^\/(healthz|readyz|metrics)$/],
  ['reader', /^\/($|search$|articles\/|editorial-policy$)/],
]

/** Which part of the server a path belongs to: a handful of names, whatever is asked for. */
export const routeClass = (path: string): string => CLASSES.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other'
