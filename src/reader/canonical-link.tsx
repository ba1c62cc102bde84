import { siteOrigin } from './load.ts'

/** React lifts it into the head. Not Next's `alternates.canonical`, which makes up an origin where none is set. */
export const CanonicalLink = async ({ path }: { readonly path: string }) => (
  <link rel="canonical" href={`${await siteOrigin()}${path}`} />
)
