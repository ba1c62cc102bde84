import type { PayloadRequest, Where } from 'payload'
import { PUBLICATIONS, publicationTag, questionTag } from '../publication/cache-tags.ts'

/** A write of a row that public answers are made from; `row` is what it replaces, absent where it is new. */
export type Write = {
  readonly collection: string
  readonly row?: { readonly id: string; readonly revision: number }
  readonly data: Readonly<Record<string, unknown>>
}

/** The tags of the public answers that a write changes; none where the world can't see it. */
export const affectedTags = async (write: Write, req: PayloadRequest): Promise<readonly string[]> => {
  switch (write.collection) {
    case 'publications':
      return tagsOfPublicationWrite(write, req)
    // Of a round the world sees that an update is under review, and since when.
    case 'review-states':
      return tagsOfRow(write, ['state'], req)
    case 'source-alerts':
      return tagsOfRow(write, [], req)
    default:
      return []
  }
}

/** Both questions, where an edition asks another than the one before: links lead to the new one, and no more to the old. */
const tagsOfPublicationWrite = async ({ row, data }: Write, req: PayloadRequest): Promise<readonly string[]> => {
  const before = row ? await findOne('publications', { id: { equals: row.id } }, { question: true }, req) : null
  const questions = [before?.question, data.question].filter((question) => typeof question === 'string')
  return [PUBLICATIONS, ...(row ? [publicationTag(row.id)] : []), ...new Set(questions.map(questionTag))]
}

/** Of a row that belongs to an article: nothing changes while none of its text is out, or where these columns stay as they are. */
const tagsOfRow = async (
  { collection, row, data }: Write,
  columns: readonly string[],
  req: PayloadRequest,
): Promise<readonly string[]> => {
  const before = row
    ? await findOne(
        collection,
        { id: { equals: row.id } },
        { article: true, revision: true, ...Object.fromEntries(columns.map((column) => [column, true])) },
        req,
      )
    : null
  const same = before !== null && before.revision === row?.revision && columns.length > 0
  if (same && columns.every((column) => !(column in data) || data[column] === before[column])) return []
  const article = data.article ?? before?.article
  if (typeof article !== 'string') return []
  const publication = await findOne('publications', { article: { equals: article } }, { id: true }, req)
  return publication ? [PUBLICATIONS, publicationTag(String(publication.id))] : []
}

const findOne = (
  collection: string,
  where: Where,
  select: Readonly<Record<string, true>>,
  req: PayloadRequest,
): Promise<Readonly<Record<string, unknown>> | null> =>
  req.payload.db.findOne<Readonly<Record<string, unknown>> & { id: string }>({
    collection: collection as 'publications',
    where,
    select: { ...select },
    req,
  })
