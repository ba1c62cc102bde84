import type { PayloadRequest } from 'payload'
import type { BibliographyStyle } from '../citations/bibliography.ts'

/** What the site has settled about sources and how they are printed. */
export type BibliographySettings = {
  readonly style: BibliographyStyle
  /** Names that the site itself appears under as a source. */
  readonly ownNames: readonly string[]
  /** Years after which a source is called old. */
  readonly oldAfterYears: number
}

export const DEFAULT_BIBLIOGRAPHY_SETTINGS: BibliographySettings = {
  style: 'nlm',
  ownNames: ['Medical Advisory Board'],
  oldAfterYears: 10,
}

export const bibliographySettings = async (req: PayloadRequest): Promise<BibliographySettings> => {
  const stored = await req.payload.findGlobal({ slug: 'bibliography', depth: 0, overrideAccess: true, req })
  const { style, ownNames, oldAfterYears } = DEFAULT_BIBLIOGRAPHY_SETTINGS
  return {
    style: stored.style ?? style,
    ownNames: stored.ownNames ?? ownNames,
    oldAfterYears: stored.oldAfterYears ?? oldAfterYears,
  }
}
