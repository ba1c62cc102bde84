import { formatBibliography, type BibliographyStyle } from '../citations/bibliography.ts'
import { toCsl, type CslItem } from '../citations/csl.ts'
import { isoDay, readDate } from '../citations/dates.ts'
import { FORMATS, writeRecords, type FormatName } from '../citations/formats/index.ts'
import { normaliseLanguage } from '../citations/language.ts'
import { BLANK_RECORD, type BibliographicRecord } from '../citations/reference.ts'
import { articlePath } from '../reader/paths.ts'
import type { PublicationDocument } from './document.ts'

/** What a citation is made of; the rest of a publication doesn't matter to it. */
export type CitedPublication = Pick<PublicationDocument, 'question' | 'language'> & {
  readonly slug: string
  readonly edition: number
  readonly publishedAt: string
  readonly approval: Pick<PublicationDocument['approval'], 'approvedAt' | 'nextReviewDue'>
}

export type CitedSite = {
  readonly name: string
  /** The body that answers for what the site says. */
  readonly body: string
  /** `https://answers.example.org`; null where the server wasn't told its own address, and then no address is cited. */
  readonly origin: string | null
}

/**
 * An article of this site as a source of others. `day` is the day on which it was read, `2026-11-22` (UTC).
 *
 * It is a `webpage`: a part of a website ("Citing Medicine", ch. 25; AMA 11, 3.15). CSL's `article` is a preprint in both styles,
 * and a journal's article has a volume. The author is a body, since a publication names who approved it and not who wrote it;
 * "Citing Medicine" (ch. 25, Author) and AMA (11th ed., 3.7) take the body that is responsible. The date is that of the
 * edition that is live, as both ask for the date of what was read.
 */
export const ownRecord = (publication: CitedPublication, site: CitedSite, day: string): BibliographicRecord => ({
  ...BLANK_RECORD,
  ...readDate(publication.publishedAt.slice(0, 10)),
  kind: 'website',
  type: 'webpage',
  title: publication.question,
  language: normaliseLanguage(publication.language),
  authors: [{ literal: site.body }],
  containerTitle: site.name,
  publisher: site.name,
  edition: String(publication.edition),
  accessed: isoDay(readDate(day)),
  url: site.origin === null ? null : `${site.origin}${articlePath(publication.slug)}`,
})

export type OwnCslItem = Omit<CslItem, 'edition'> & { readonly version: string; readonly note: string }

/** The same as CSL-JSON: a page has a `version`, where only what is printed has an `edition`; the last review is a `note`. */
export const ownCslItem = (publication: CitedPublication, site: CitedSite, day: string): OwnCslItem => {
  const { edition: _, ...item } = toCsl(ownRecord(publication, site, day), publication.slug)
  const { approvedAt, nextReviewDue } = publication.approval
  return {
    ...item,
    version: String(publication.edition),
    note: `Last reviewed ${approvedAt.slice(0, 10)}; next review due ${nextReviewDue.slice(0, 10)}`,
  }
}

/** One line of plain text in this style. */
export const ownCitation = (
  publication: CitedPublication,
  site: CitedSite,
  { day, style }: { readonly day: string; readonly style: BibliographyStyle },
): string => formatBibliography([{ ...ownRecord(publication, site, day), id: publication.slug }], style)[0] ?? ''

/** Not NBIB: it is PubMed's own, and has neither a type for a page nor a tag for its address. */
export const CITATION_FILES = ['ris', 'bibtex', 'csl-json'] as const satisfies readonly FormatName[]
export type CitationFile = (typeof CITATION_FILES)[number]

/** What `?format=` may be. */
export const CITATION_FORMATS = {
  text: { mediaType: 'text/plain', extension: 'txt' },
  ris: FORMATS.ris,
  bibtex: FORMATS.bibtex,
  'csl-json': FORMATS['csl-json'],
} as const satisfies Record<CitationFile | 'text', { readonly mediaType: string; readonly extension: string }>
export type CitationFormat = keyof typeof CITATION_FORMATS
export const CITATION_FORMAT_NAMES = Object.keys(CITATION_FORMATS) as CitationFormat[]

/** The citation as a file with one record. */
export const ownCitationFile = (
  publication: CitedPublication,
  site: CitedSite,
  { day, format }: { readonly day: string; readonly format: CitationFile },
): string =>
  format === 'csl-json'
    ? `${JSON.stringify([ownCslItem(publication, site, day)], null, 2)}\n`
    : writeRecords([ownRecord(publication, site, day)], format)
