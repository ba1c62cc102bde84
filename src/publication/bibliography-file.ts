import { createLocalReq, type PayloadRequest } from 'payload'
import { fromCsl } from '../citations/csl.ts'
import { writeRecords, type FormatName } from '../citations/formats/index.ts'
import { done, notFound, refused, type Result } from '../commands/result.ts'
import { couldBeId } from '../database/ids.ts'
import type { Publication } from '../payload-types.ts'

export type BibliographyFile = { readonly slug: string; readonly text: string }

/** The bibliography of a live publication as a file, from the records that were frozen with it: for everybody. */
export const publishedBibliography = async (
  id: string,
  format: FormatName,
  req: PayloadRequest,
): Promise<Result<BibliographyFile>> => {
  if (!couldBeId(req.payload, id)) return refused(notFound('publication'))
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ id: { equals: id } }, { status: { equals: 'live' } }] },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req: await createLocalReq({}, req.payload),
  })
  const publication = docs[0]
  if (!publication) return refused(notFound('publication'))
  const records = (publication.bibliography ?? []).map((entry) => fromCsl(entry.csl ?? cslOf(entry)).record)
  return done({ slug: publication.slug, text: writeRecords(records, format) })
}

type Entry = NonNullable<Publication['bibliography']>[number]

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
