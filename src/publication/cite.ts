import type { Payload, PayloadRequest } from 'payload'
import { bibliographySettings, type BibliographySettings } from '../commands/bibliography-settings.ts'
import { done, type Result } from '../commands/result.ts'
import { env } from '../env.ts'
import { publicationById } from './by-slug.ts'
import {
  ownCitation,
  ownCitationFile,
  type CitationFormat,
  type CitedPublication,
  type CitedSite,
} from './own-citation.ts'

export type Citation = { readonly slug: string; readonly text: string }

/** How to cite a live publication, in the site's style or as a file: for everybody. The day of reading is today's. */
export const publishedCitation = async (
  id: string,
  format: CitationFormat,
  req: PayloadRequest,
): Promise<Result<Citation>> => {
  const found = await publicationById(id, req)
  if (!found.ok) return found
  const publication = found.value
  const text = format === 'text' ? await citationLine(publication, req) : await citationFile(publication, format, req)
  return done({ slug: publication.slug, text })
}

/** One line in the site's bibliography style, read today. */
export const citationLine = async (publication: CitedPublication, req: PayloadRequest): Promise<string> => {
  const settings = await bibliographySettings(req)
  return ownCitation(publication, siteWith(settings, req), { day: today(), style: settings.style })
}

const citationFile = async (
  publication: CitedPublication,
  format: Exclude<CitationFormat, 'text'>,
  req: PayloadRequest,
): Promise<string> => ownCitationFile(publication, await siteOf(req), { day: today(), format })

/** This site as a source. */
export const siteOf = async (req: PayloadRequest): Promise<CitedSite> => siteWith(await bibliographySettings(req), req)

/** The first of the names that the site appears under as a source is the one that it gives itself. */
const siteWith = ({ ownNames }: BibliographySettings, { payload }: PayloadRequest): CitedSite => ({
  name: env.SITE_NAME,
  body: ownNames.find((name) => name.trim() !== '')?.trim() ?? env.SITE_NAME,
  origin: ownOrigin(payload) || null,
})

/** The address that people reach the site at; empty where the server wasn't told. */
export const ownOrigin = (payload: Payload): string => payload.config.serverURL.replace(/\/+$/, '')

const today = (): string => new Date().toISOString().slice(0, 10)
