import type { PayloadRequest } from 'payload'
import { fromCsl } from '../citations/csl.ts'
import { writeRecords, type FormatName } from '../citations/formats/index.ts'
import { done, type Result } from '../commands/result.ts'
import { publicationById } from './by-slug.ts'
import type { BibliographyEntry } from './content.ts'

export type BibliographyFile = { readonly slug: string; readonly text: string }

/** The bibliography of a live publication as a file, from the records that were frozen with it: for everybody. */
export const publishedBibliography = async (
  id: string,
  format: FormatName,
  req: PayloadRequest,
): Promise<Result<BibliographyFile>> => {
  const found = await publicationById(id, req)
  if (!found.ok) return found
  const publication = found.value
  const records = publication.bibliography.map((entry) => fromCsl((entry as Entry).csl ?? cslOf(entry)).record)
  return done({ slug: publication.slug, text: writeRecords(records, format) })
}

/** Entries that were frozen before they held whole records have none. */
type Entry = Omit<BibliographyEntry, 'csl'> & Partial<Pick<BibliographyEntry, 'csl'>>

/** An entry that was frozen before entries held whole records. */
const cslOf = ({ title, authors, container, year, doi, pmid, url, language }: Entry): object => ({
  type: 'article-journal',
  title,
  author: authors,
  'container-title': container,
  issued: { 'date-parts': [[year]] },
  DOI: doi,
  PMID: pmid,
  URL: url,
  language,
})
