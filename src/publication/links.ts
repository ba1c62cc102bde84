import type { PayloadRequest } from 'payload'
import { batched } from '../database/batched.ts'
import { isOpen, type ReviewState } from '../review/vocabulary.ts'
import { questionKey } from './document.ts'

export type PendingUpdate = { readonly state: ReviewState; readonly since: string }

/** Where a related question leads; both are null where no live publication answers it. */
export type RelatedQuestion = {
  readonly question: string
  readonly slug: string | null
  readonly publication: string | null
}

type Answer = { readonly id: string; readonly slug: string; readonly questionKey: string; readonly status: string }

/** The live publications that answer these questions, by `questionKey`. */
export const liveAnswers = (questions: readonly string[], req: PayloadRequest): Promise<ReadonlyMap<string, Answer>> =>
  answersByKey(questions.map(questionKey), req)

const answersByKey = batched(async (keys, req): Promise<ReadonlyMap<string, Answer>> => {
  const { docs } = await req.payload.db.find<Answer>({
    collection: 'publications',
    // Not by the status as well: SQLite would take the index of that, and read all that is live.
    where: { questionKey: { in: [...keys] } },
    select: { questionKey: true, slug: true, status: true },
    // Two articles may ask the same: the one that went live last is linked, whatever else is asked for with it.
    sort: 'publishedAt',
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(docs.filter(({ status }) => status === 'live').map((doc) => [doc.questionKey, doc]))
})

/** The open rounds of these articles, by article. */
export const pendingUpdatesOf = batched(async (articles, req): Promise<ReadonlyMap<string, PendingUpdate>> => {
  const { docs } = await req.payload.db.find<{ openKey: string; state: ReviewState; submittedAt: string; id: string }>({
    collection: 'review-states',
    where: { openKey: { in: [...articles] } },
    select: { openKey: true, state: true, submittedAt: true },
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(
    docs
      .filter(({ state }) => isOpen(state))
      .map(({ openKey, state, submittedAt }) => [openKey, { state, since: new Date(submittedAt).toISOString() }]),
  )
})
