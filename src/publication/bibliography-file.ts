import type { PayloadRequest } from 'payload'
import { writeRecords, type FormatName } from '../citations/formats/index.ts'
import { done, type Result } from '../commands/result.ts'
import { publicationById } from './by-slug.ts'
import { recordOf } from './entry-record.ts'

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
  const records = publication.bibliography.map(recordOf)
  return done({ slug: publication.slug, text: writeRecords(records, format) })
}
