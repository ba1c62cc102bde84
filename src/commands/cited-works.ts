import type { PayloadRequest, Where } from 'payload'
import type { BibliographyEntry } from '../publication/content.ts'
import { OPEN_STATES } from '../review/vocabulary.ts'
import { findColumns, type StoredRow } from './store.ts'

/** A source as a frozen text cites it: what is live, or what the board has before it. */
export type CitedWork = {
  readonly article: string
  readonly question: string
  /** Where it is cited: a live publication or a round that is open, or whose approved text has not gone out yet. */
  readonly in: 'publication' | 'round'
  /** Id of that publication or round. */
  readonly id: string
  readonly number: number
  /** Id of the record that the bibliography's entry is a copy of. */
  readonly reference: string
  readonly title: string
  /** As they were frozen. */
  readonly doi: string | null
  readonly pmid: string | null
}

const LIVE: Where = { status: { equals: 'live' } }
const IN_REVIEW: Where = {
  or: [
    { state: { in: [...OPEN_STATES] } },
    { and: [{ state: { equals: 'approved' } }, { releasedAt: { exists: false } }] },
  ],
}

type Cited = Pick<CitedWork, 'number' | 'reference' | 'title' | 'doi' | 'pmid'>

/** Frozen texts never change, so each is read once; by the digest or edition that names its words. */
const bibliographies = new Map<string, readonly Cited[]>()

/** Every source of every live publication and of every round whose text may still go out. */
export const citedWorks = (req: PayloadRequest): Promise<readonly CitedWork[]> => worksWhere([], req)

/** The same of one article. */
export const citedWorksOf = (article: string, req: PayloadRequest): Promise<readonly CitedWork[]> =>
  worksWhere([{ article: { equals: article } }], req)

const worksWhere = async (conditions: readonly Where[], req: PayloadRequest): Promise<readonly CitedWork[]> => {
  const [publications, rounds] = await Promise.all([
    findColumns('publications', ['article', 'question', 'edition'], req, { and: [LIVE, ...conditions] }),
    findColumns('review-states', ['article', 'question', 'digest'], req, { and: [IN_REVIEW, ...conditions] }),
  ])
  const texts = [
    ...publications.map((row) => ({ row, in: 'publication', name: `${row.id}:${String(row.edition)}` }) as const),
    ...rounds.map((row) => ({ row, in: 'round', name: `${row.id}:${String(row.digest)}` }) as const),
  ]
  if (conditions.length === 0) {
    const current = new Set<string>(texts.map(({ name }) => name))
    for (const name of bibliographies.keys()) if (!current.has(name)) bibliographies.delete(name)
  }

  await readNewOnes(texts, req)

  const works: CitedWork[] = []
  for (const { row, in: where, name } of texts) {
    for (const { number, reference, title, doi, pmid } of bibliographies.get(name) ?? []) {
      // What was frozen before references had ids can't be followed.
      if (!reference) continue
      works.push({
        article: String(row.article),
        question: String(row.question),
        in: where,
        id: row.id,
        number,
        reference,
        title,
        doi,
        pmid,
      })
    }
  }
  return works
}

type FrozenText = { readonly row: StoredRow; readonly in: CitedWork['in']; readonly name: string }

/** Frozen texts are long, so that only so many are in memory at once. */
const READ_AT_ONCE = 100

/** Reads the bibliographies that are not known yet, many with one question. */
const readNewOnes = async (texts: readonly FrozenText[], req: PayloadRequest): Promise<void> => {
  for (const [where, collection, column] of [
    ['publication', 'publications', 'document'],
    ['round', 'review-states', 'canonicalContent'],
  ] as const) {
    const names = new Map(
      texts
        .filter((text) => text.in === where && !bibliographies.has(text.name))
        .map(({ row, name }) => [row.id, name]),
    )
    const ids = [...names.keys()]
    for (let first = 0; first < ids.length; first += READ_AT_ONCE) {
      const some: Where = { id: { in: ids.slice(first, first + READ_AT_ONCE) } }
      for (const row of await findColumns(collection, [column], req, some))
        bibliographies.set(names.get(row.id) ?? '', citedIn(row[column]))
    }
  }
}

const citedIn = (text: unknown): readonly Cited[] => {
  const { bibliography = [] } = JSON.parse(String(text ?? '{}')) as { bibliography?: readonly BibliographyEntry[] }
  return bibliography.map(({ number, reference, title, doi, pmid }) => ({ number, reference, title, doi, pmid }))
}
