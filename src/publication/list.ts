import type { PaginatedDocs, PayloadRequest, Where } from 'payload'
import { AUDIENCE_COLUMN } from '../commands/list-publication.ts'
import { countRows, findPage, findRows, type StoredRow } from '../commands/store.ts'
import type { Condition, ListQuery } from './list-query.ts'
import { publicViews, type PublicPublication } from './public-view.ts'

export type PublicList = Omit<PaginatedDocs<StoredRow>, 'docs'> & { readonly docs: readonly PublicPublication[] }

/** Live publications in Payload's list shape, the same for everybody. */
export const listPublications = async (query: ListQuery, req: PayloadRequest): Promise<PublicList> => {
  const { sort, limit, page, counted: pagination } = query
  const paging = { sort, limit, page, pagination }
  const found =
    query.topic === null
      ? await findPage('publications', { where: liveWhere(query), ...paging }, req)
      : await topicPage(query.topic, { where: topicWhere(query, query.topic), ...paging }, req)
  // An empty page comes without its place from one of the databases.
  return { ...found, limit, page, docs: await publicViews(found.docs, req) }
}

/** How many there are. */
export const countPublications = (query: ListQuery, req: PayloadRequest): Promise<number> =>
  query.topic === null
    ? countRows('publications', liveWhere(query), req)
    : countRows('publication-topics', topicWhere(query, query.topic), req)

/** The index of the topic gives the page; each publication is looked at again, since the index is written after it. */
const topicPage = async (
  topic: string,
  query: Parameters<typeof findPage>[1],
  req: PayloadRequest,
): Promise<PaginatedDocs<StoredRow>> => {
  const found = await findPage('publication-topics', query, req)
  const ids = found.docs.map(({ publication }) => String(publication))
  if (ids.length === 0) return found
  const rows = await findRows('publications', { id: { in: ids } }, req)
  const byId = new Map(rows.filter((row) => row.status === 'live' && hasTopic(row, topic)).map((row) => [row.id, row]))
  return { ...found, docs: ids.flatMap((id) => byId.get(id) ?? []) }
}

const hasTopic = ({ document }: StoredRow, topic: string): boolean =>
  (JSON.parse(String(document)) as { topics: readonly { slug: string }[] }).topics.some(({ slug }) => slug === topic)

const liveWhere = ({ conditions }: ListQuery): Where => ({
  and: [{ status: { equals: 'live' } }, ...conditions.map(toWhere)],
})

const topicWhere = ({ conditions }: ListQuery, topic: string): Where => ({
  and: [{ topic: { equals: topic } }, { listed: { equals: true } }, ...conditions.map(toWhere)],
})

const toWhere = (condition: Condition): Where => {
  if ('and' in condition) return { and: condition.and.map(toWhere) }
  if ('or' in condition) return { or: condition.or.map(toWhere) }
  if ('audience' in condition) return { [AUDIENCE_COLUMN[condition.audience]]: { equals: true } }
  return { [condition.field]: { [condition.operator]: condition.value } }
}
