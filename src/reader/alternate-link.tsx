import { articleDataPath, articleFilePath } from './paths.ts'

/** Leads programs from an article's page to its data, with the proof: `npm run verify` takes the page's address. The first is the JSON. */
export const AlternateLink = ({ slug }: { readonly slug: string }) => (
  <>
    <link rel="alternate" type="application/json" href={articleDataPath(slug)} />
    <link rel="alternate" type="application/fhir+json" href={articleFilePath(slug, 'fhir')} />
    <link rel="alternate" type="application/jats+xml" href={articleFilePath(slug, 'jats')} />
  </>
)
