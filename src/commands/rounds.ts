import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import { decide, positionOf } from '../review/decide.ts'
import type { ReviewFacts } from '../review/requirements.ts'
import type { Assignment, Round, RoundPolicy, Vote } from '../review/round.ts'
import { isOpen, type ReviewAction, type ReviewState } from '../review/vocabulary.ts'
import { actorOf, requestIdOf, type Actor } from './actor.ts'
import { boardProfileOf } from './board.ts'
import { done, notFound, refused, refusal, type Refusal, type Result } from './result.ts'
import { compareAndSet, findRow, type StoredRow } from './store.ts'

/** One step in a round's history; `events` repeats each as a row of its own. */
export type HistoryEntry = {
  readonly action: string
  readonly at: string
  /** Account id; null where the system acted. */
  readonly actor: string | null
  readonly requestId: string | null
  readonly details?: Readonly<Record<string, unknown>>
}

/** A review state as it is stored. */
export type StoredRound = Round & {
  readonly id: string
  readonly article: string
  readonly question: string
  readonly number: number
  readonly roundKey: string
  readonly note: string | null
  readonly canonicalContent: string
  readonly submittedAt: string
  readonly approvedAt: string | null
  readonly closedAt: string | null
  readonly edition: number | null
  readonly history: readonly HistoryEntry[]
  readonly revision: number
  readonly settled: boolean
}

const isoOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : new Date(value as string | Date).toISOString()

export const toRound = (row: StoredRow): StoredRound => ({
  id: row.id,
  article: String(row.article),
  question: String(row.question),
  number: Number(row.round),
  roundKey: String(row.roundKey),
  note: (row.note as string | null | undefined) ?? null,
  state: row.state as ReviewState,
  digest: String(row.digest),
  canonicalContent: String(row.canonicalContent),
  policy: row.policy as RoundPolicy,
  submittedBy: String(row.submittedBy),
  submittedAt: new Date(row.submittedAt as string).toISOString(),
  approvedAt: isoOrNull(row.approvedAt),
  closedAt: isoOrNull(row.closedAt),
  edition: typeof row.edition === 'number' ? row.edition : null,
  contributors: row.contributors as readonly string[],
  assignments: row.assignments as readonly Assignment[],
  votes: row.votes as readonly Vote[],
  history: row.history as readonly HistoryEntry[],
  revision: Number(row.revision),
  settled: row.settled === true,
})

export const findRound = async (id: string, req: PayloadRequest): Promise<StoredRound | null> => {
  if (!couldBeId(req.payload, id)) return null
  const row = await findRow('review-states', { id: { equals: id } }, req)
  return row ? toRound(row) : null
}

/** The article's open round. `openKey` is unique, so there is one at most. */
export const openRoundOf = async (articleId: string, req: PayloadRequest): Promise<StoredRound | null> => {
  const row = await findRow('review-states', { openKey: { equals: articleId } }, req)
  return row ? toRound(row) : null
}

/** Everything that `decide()` may ask about, with what was given left empty. */
export const factsFor = async (actor: Actor, round: StoredRound | null, req: PayloadRequest): Promise<ReviewFacts> => ({
  now: new Date().toISOString(),
  actor,
  round,
  profile: await boardProfileOf(actor.userId, req),
  missing: [],
  given: {},
})

/** What one step changes in a round's row; the column names are the collection's. */
export type RoundChange = Readonly<Record<string, unknown>> & { readonly state: ReviewState }

export type RoundStep = {
  readonly action: ReviewAction
  readonly facts: (facts: ReviewFacts) => ReviewFacts
  /** Asked once, after the first `decide()` and before the write: the password, say. */
  readonly confirm?: () => Promise<Result<null>>
  readonly change: (round: StoredRound, facts: ReviewFacts) => RoundChange
  readonly details?: Readonly<Record<string, unknown>>
}

/** Every lost race means that another writer got ahead, so the loop ends; the bound only turns a bug into an error. */
const MOST_TRIES = 200

/**
 * Takes one step in a round: asks `decide()`, then writes the change, the step's history and the new revision in a single
 * compare-and-set. Where another writer was faster, it reads again and asks again: a step is always decided on the row
 * that it changes.
 */
export const changeRound = async (
  roundId: string,
  step: RoundStep,
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor

  let confirmed = step.confirm === undefined
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const round = await findRound(roundId, req)
    if (!round) return refused(notFound('review'))

    const facts = step.facts(await factsFor(actor.value, round, req))
    const decision = decide(positionOf(round.state), step.action, facts)
    if (!decision.allowed) return refused(toRefusal(decision.refusal))

    if (!confirmed && step.confirm) {
      const confirmation = await step.confirm()
      if (!confirmation.ok) return confirmation
      confirmed = true
      continue
    }

    const change = step.change(round, facts)
    const entry: HistoryEntry = {
      action: step.action,
      at: facts.now,
      actor: actor.value.userId,
      requestId: requestIdOf(req),
      ...(step.details ? { details: step.details } : {}),
    }
    const earned: HistoryEntry[] =
      change.state === 'approved'
        ? [{ action: 'approved', at: facts.now, actor: null, requestId: requestIdOf(req) }]
        : []
    const row = await compareAndSet(
      'review-states',
      round,
      {
        ...change,
        ...closing(round, change.state, facts.now),
        history: [...round.history, entry, ...earned],
        settled: false,
      },
      req,
    )
    if (row) return done(toRound(row))
  }
  throw new Error(`The review ${roundId} could not be written: ${MOST_TRIES} races lost.`)
}

/** A closed round gives up the article's open place, in the same write that closes it. */
const closing = (round: StoredRound, state: ReviewState, now: string): Readonly<Record<string, unknown>> =>
  isOpen(state) ? {} : { openKey: `closed:${round.roundKey}`, closedAt: now }

export const toRefusal = (reviewRefusal: {
  readonly status: 403 | 409 | 422
  readonly code: string
  readonly message: string
  readonly unmet: readonly unknown[]
}): Refusal => refusal(reviewRefusal.status, reviewRefusal.code, reviewRefusal.message, { unmet: reviewRefusal.unmet })
