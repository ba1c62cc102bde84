import type { PayloadRequest } from 'payload'
import { batched } from '../database/batched.ts'
import { rowsByKey, type KeyedRead } from '../database/rows-by-key.ts'
import { isOpen, type ReviewState } from '../review/vocabulary.ts'
import { questionKey } from './document.ts'

export type PendingUpdate = { readonly state: ReviewState; readonly since: string }

/** Where a related question leads; both are null where no live publication answers it. */
export type RelatedQuestion = {
  readonly question: string
  readonly slug: string | null
  readonly publication: string | null
}

type Answer = { readonly id: string; readonly slug: string }

// Not by the status as well: SQLite would take the index of that, and read all that is live.
const ANSWERS: KeyedRead = {
  collection: 'publications',
  key: 'questionKey',
  columns: ['questionKey', 'slug', 'status', 'publishedAt'],
}
const OPEN_ROUNDS: KeyedRead = {
  collection: 'review-states',
  key: 'openKey',
  columns: ['openKey', 'state', 'submittedAt'],
}

/** The live publications that answer these questions, by `questionKey`. */
export const liveAnswers = (questions: readonly string[], req: PayloadRequest): Promise<ReadonlyMap<string, Answer>> =>
  answersByKey(questions.map(questionKey), req)

const answersByKey = batched(async (keys, req): Promise<ReadonlyMap<string, Answer>> => {
  const live = (await rowsByKey(ANSWERS, keys, req)).filter(({ status }) => status === 'live')
  // Two articles may ask the same: the one that went live last is linked, whatever else is asked for with it.
  const byAge = live.toSorted((a, b) => timeOf(a.publishedAt) - timeOf(b.publishedAt))
  return new Map(byAge.map(({ questionKey, id, slug }) => [String(questionKey), { id, slug: String(slug) }]))
})

/** The open rounds of these articles, by article. */
export const pendingUpdatesOf = batched(async (articles, req): Promise<ReadonlyMap<string, PendingUpdate>> => {
  const rounds = await rowsByKey(OPEN_ROUNDS, articles, req)
  return new Map(
    rounds
      .map(({ openKey, state, submittedAt }) => ({
        article: String(openKey),
        update: { state: state as ReviewState, since: isoOf(submittedAt) },
      }))
      .filter(({ update }) => isOpen(update.state))
      .map(({ article, update }) => [article, update]),
  )
})

const timeOf = (value: unknown): number => new Date(value as string).getTime()
const isoOf = (value: unknown): string => new Date(value as string).toISOString()
