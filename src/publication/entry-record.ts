import { fromCsl } from '../citations/csl.ts'
import type { BibliographicRecord } from '../citations/reference.ts'
import type { BibliographyEntry } from './content.ts'

/** The record behind an entry of a frozen bibliography, as it was when it was cited. */
export const recordOf = (entry: Entry): BibliographicRecord => fromCsl(entry.csl ?? cslOf(entry)).record

/** Entries that were frozen before they held whole records have none. */
type Entry = Omit<BibliographyEntry, 'csl'> & Partial<Pick<BibliographyEntry, 'csl'>>

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
