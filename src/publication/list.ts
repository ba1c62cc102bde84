import type { PaginatedDocs, PayloadRequest, Where } from 'payload'
import { AUDIENCE_COLUMN } from '../commands/list-publication.ts'
import { countRows, findPage, type StoredRow } from '../commands/store.ts'
import { rowsByKey, type KeyedRead } from '../database/rows-by-key.ts'
import type { Condition, ListQuery } from './list-query.ts'
import { PUBLIC_COLUMNS, publicViews, type PublicPublication } from './public-view.ts'

export type PublicList = Omit<PaginatedDocs<StoredRow>, 'docs'> & { readonly docs: readonly PublicPublication[] }

/** Live publications in Payload's list shape, the same for everybody. */
export const listPublications = async (query: ListQuery, req: PayloadRequest): Promise<PublicList> => {
  const { sort, limit, page, counted: pagination } = query
  const paging = { sort, limit, page, pagination }
  const { topic } = query
  // First which they are, off an index, then their texts: a sort of whole rows would carry all texts before the page along.
  const found =
    topic === null
      ? await findPage('publications', { columns: ['slug'], where: liveWhere(query), ...paging }, req)
      : await findPage(
          'publication-topics',
          { columns: ['publication'], where: topicWhere(query, topic), ...paging },
          req,
        )
  const ids = found.docs.map((row) => String(topic === null ? row.id : row.publication))
  const rows = (await listedRows(ids, req)).filter((row) => topic === null || hasTopic(row, topic))
  // An empty page comes without its place from one of the databases.
  return { ...found, limit, page, docs: await publicViews(rows, req) }
}

/** How many there are. */
export const countPublications = (query: ListQuery, req: PayloadRequest): Promise<number> =>
  query.topic === null
    ? countRows('publications', liveWhere(query), req)
    : countRows('publication-topics', topicWhere(query, query.topic), req)

const LISTED: KeyedRead = { collection: 'publications', key: 'id', columns: PUBLIC_COLUMNS }

/** In this order. Each is looked at again: it may have changed since, and the index of a topic is written after it. */
const listedRows = async (ids: readonly string[], req: PayloadRequest): Promise<readonly StoredRow[]> => {
  const rows = await rowsByKey(LISTED, ids, req)
  const byId = new Map(rows.filter(({ status }) => status === 'live').map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
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
