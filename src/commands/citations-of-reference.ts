import type { PayloadRequest } from 'payload'
import type { PublicationState, ReviewState } from '../review/vocabulary.ts'
import { couldBeId } from '../database/ids.ts'
import { citedWorks } from './cited-works.ts'
import { editorialActor } from './editorial-actor.ts'
import { referenceRows } from './reference-rows.ts'
import { done, notFound, refused, type Result } from './result.ts'
import { findRows } from './store.ts'

/** Where a source is cited: in working copies, in what is live, and in what the board has before it. */
export type CitationsOfReference = {
  readonly articles: readonly { readonly id: string; readonly question: string }[]
  readonly publications: readonly {
    readonly id: string
    readonly question: string
    readonly slug: string
    readonly status: PublicationState
    readonly number: number
  }[]
  readonly rounds: readonly {
    readonly id: string
    readonly article: string
    readonly question: string
    readonly state: ReviewState
  }[]
}

/** Articles at once: whole texts are read. */
const PAGE = 100

/** Where a reference is cited, records that were merged into it included. */
export const citationsOfReference = async (id: string, req: PayloadRequest): Promise<Result<CitationsOfReference>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const [row] = couldBeId(req.payload, id) ? await referenceRows([id], req) : []
  if (!row) return refused(notFound('reference'))

  const { docs: merged } = await req.payload.find({
    collection: 'references',
    where: { mergedInto: { equals: id } },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const ids = [id, ...merged.map((one) => String(one.id))]
  const works = (await citedWorks(req)).filter(({ reference }) => ids.includes(reference))
  const of = (where: 'publication' | 'round') => works.filter((work) => work.in === where)
  const rows = (collection: 'publications' | 'review-states', where: 'publication' | 'round') =>
    of(where).length === 0 ? [] : findRows(collection, { id: { in: of(where).map((work) => work.id) } }, req)
  const publications = await rows('publications', 'publication')
  const rounds = await rows('review-states', 'round')
  return done({
    articles: await articlesCiting(ids, req),
    publications: publications.map((publication) => ({
      id: publication.id,
      question: String(publication.question),
      slug: String(publication.slug),
      status: publication.status as PublicationState,
      number: of('publication').find((work) => work.id === publication.id)?.number ?? 0,
    })),
    rounds: rounds.map((round) => ({
      id: round.id,
      article: String(round.article),
      question: String(round.question),
      state: round.state as ReviewState,
    })),
  })
}

/** Citations stand inside the rich text, which no index reaches: each working copy is looked through. */
const articlesCiting = async (
  ids: readonly string[],
  req: PayloadRequest,
): Promise<readonly { readonly id: string; readonly question: string }[]> => {
  const citing: { readonly id: string; readonly question: string }[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: 'articles',
      select: { question: true, sections: true },
      depth: 0,
      limit: PAGE,
      page,
      sort: 'createdAt',
      overrideAccess: false,
      user: req.user,
      req,
    })
    for (const { id, question, sections } of docs) {
      const text = JSON.stringify(sections ?? [])
      if (ids.some((cited) => text.includes(`"${cited}"`))) citing.push({ id: String(id), question: question ?? '' })
    }
    if (!hasNextPage) return citing
  }
}
