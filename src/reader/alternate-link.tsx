import { articleDataPath } from './paths.ts'

/** Leads programs from an article's page to its data, with the proof: `npm run verify` takes the page's address. */
export const AlternateLink = ({ slug }: { readonly slug: string }) => (
  <link rel="alternate" type="application/json" href={articleDataPath(slug)} />
)
