import type { PayloadRequest, Where } from 'payload'
import { foldWords } from '../citations/fold-words.ts'
import { listPath } from '../home/home-list.ts'
import { findTitles } from '../commands/store.ts'
import { bestMatches, folded, type Folded, type Titled } from './best-matches.ts'
import { titlesOf } from './title-index.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string | number }

/** One thing that was found. */
export type Hit = {
  readonly id: string
  readonly title: string
  /** Where it stands, or whose it is, in a few words; empty where there is nothing to add. */
  readonly words: string
  /** Where to go, from the site's root. */
  readonly path: string
}

export type Found = {
  readonly hits: readonly Hit[]
  readonly total: number
  /** The list of all that were found, from the site's root. */
  readonly all: string
}

/** A kind of thing that is looked for; `find` answers what this person may read, and nothing else. */
export type SearchKind = {
  readonly key: string
  /** Of many, as a heading. */
  readonly title: string
  readonly find: (typed: string, req: PayloadRequest) => Promise<Found>
}

export const HITS_OF_A_KIND = 5
/** Ids that fit into a link. */
const MOST_IN_A_LIST = 50

const NOTHING: Found = { hits: [], total: 0, all: '' }

type ByTitle = Titled & { readonly key: string; readonly heading: string; readonly words: (row: Row) => string }

/** Finds rows of one collection by their titles. Two questions to the database at most, however many rows there are. */
export const byTitle = (kind: ByTitle): SearchKind => ({
  key: kind.key,
  title: kind.heading,
  find: async (typed, req) => {
    const words = foldWords(typed)
    const may = await mayRead(kind, req)
    if (words === '' || may === false) return NOTHING
    const titles = may === true ? await titlesOf(kind, req) : await ownTitles(kind, may, req)
    const ids = bestMatches(words, titles)
    if (ids.length === 0) return NOTHING
    const rows = new Map(
      (await read(kind, { id: { in: ids.slice(0, HITS_OF_A_KIND) } }, HITS_OF_A_KIND, req)).map((row) => [
        String(row.id),
        row,
      ]),
    )
    const hits = ids.flatMap((id) => toHit(kind, rows.get(id)))
    return { hits, total: hits.length === 0 ? 0 : ids.length, all: allOf(kind.collection, ids, typed) }
  },
})

/** What the collection's own access says of reading without a row at hand. */
const mayRead = async ({ collection }: ByTitle, req: PayloadRequest): Promise<boolean | Where> =>
  req.payload.collections[collection].config.access.read({ req })

/** Of somebody who may read some rows alone: nothing but theirs is looked at. */
const ownTitles = async (
  kind: ByTitle,
  theirs: Where,
  req: PayloadRequest,
): Promise<readonly (readonly [string, Folded])[]> => {
  const rows = await findTitles(kind.collection, kind.columns, theirs, req)
  return rows.map((row) => [String(row.id), folded(kind, row)] as const)
}

const read = async (
  { collection, columns }: ByTitle,
  where: Where,
  limit: number,
  req: PayloadRequest,
): Promise<readonly Row[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: Object.fromEntries(columns.map((column) => [column, true])),
    sort: '-updatedAt',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as unknown as readonly Row[]
}

const toHit = ({ collection, title, words }: ByTitle, row: Row | undefined): readonly Hit[] =>
  row
    ? [{ id: String(row.id), title: title(row), words: words(row), path: `/admin/collections/${collection}/${row.id}` }]
    : []

/** Just these rows where a link can hold their ids; else the list's own search for the same words. */
export const allOf = (collection: string, ids: readonly string[], typed: string): string =>
  ids.length <= MOST_IN_A_LIST
    ? listPath(collection, [['id', 'in', ids.join(',')]])
    : `/admin/collections/${collection}?${new URLSearchParams({ search: typed }).toString()}`
