import type { PayloadRequest } from 'payload'
import type { Advice } from '../citations/advice.ts'
import { couldBeId } from '../database/ids.ts'
import { decide, positionOf } from '../review/decide.ts'
import { digestOf } from '../review/digest.ts'
import type { ReviewFacts } from '../review/facts.ts'
import { DEFAULT_POLICY, policyFor } from '../review/policy.ts'
import type { Assignment, ReviewComment, Round, RoundPolicy, TopicRef, Vote } from '../review/round.ts'
import { assigneesColumn } from '../review/assignees.ts'
import { standing } from '../review/round.ts'
import { isOpen, type ReviewAction, type ReviewState } from '../review/vocabulary.ts'
import { actorOf, requestIdOf, type Actor } from './actor.ts'
import { boardProfileOf } from './board.ts'
import type { RefusalCode } from './refusal-codes.ts'
import { done, notFound, refused, refusal, type Refusal, type Result } from './result.ts'
import { compareAndSet, findRow, type StoredRow } from './store.ts'

/** One step in a round's history; `events` repeats each as a row of its own. */
export type HistoryEntry = {
  readonly action: string
  readonly at: string
  /** Account id; null where the system acted. */
  readonly actor: string | null
  readonly requestId: string | null
  /** Digest of the round's record before and after the step; null before the first. */
  readonly before: string | null
  readonly after: string
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
  /** What reviewers should know of the sources, as it stood at submission; null in rounds from before there was any. */
  readonly advice: readonly Advice[] | null
  readonly canonicalContent: string
  readonly submittedAt: string
  readonly approvedAt: string | null
  readonly closedAt: string | null
  readonly edition: number | null
  readonly scheduledBy: string | null
  readonly nextReviewDue: string | null
  readonly history: readonly HistoryEntry[]
  readonly revision: number
  readonly settled: boolean
}

/** The members of a round's record that its digests cover: all that it says, without the bookkeeping of the writes. */
const RECORDED = [
  'article',
  'question',
  'number',
  'state',
  'digest',
  'canonicalContent',
  'note',
  'topics',
  'policy',
  'submittedBy',
  'submittedAt',
  'contributors',
  'assignments',
  'votes',
  'comments',
  'publishAt',
  'scheduledBy',
  'releasedAt',
  'approvedAt',
  'closedAt',
  'edition',
  'nextReviewDue',
  'advice',
] as const satisfies readonly (keyof StoredRound)[]

type RoundRecord = Pick<StoredRound, (typeof RECORDED)[number]>

export const recordDigest = (round: RoundRecord): string =>
  digestOf(
    // Rounds from before there was advice were recorded without it.
    Object.fromEntries(
      RECORDED.filter((member) => member !== 'advice' || round.advice !== null).map((member) => [
        member,
        round[member],
      ]),
    ),
  )

const isoOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : new Date(value as string | Date).toISOString()

const latest = (times: readonly string[]): string => times.reduce((last, time) => (time > last ? time : last), '')

export const toRound = (row: StoredRow): StoredRound => ({
  id: row.id,
  article: String(row.article),
  question: String(row.question),
  number: Number(row.round),
  roundKey: String(row.roundKey),
  note: (row.note as string | null | undefined) ?? null,
  advice: (row.advice as readonly Advice[] | null | undefined) ?? null,
  state: row.state as ReviewState,
  digest: String(row.digest),
  canonicalContent: String(row.canonicalContent),
  topics: (row.topics ?? []) as readonly TopicRef[],
  policy: { ...policyFor(DEFAULT_POLICY, []), ...(row.policy as Partial<RoundPolicy>) },
  submittedBy: String(row.submittedBy),
  submittedAt: new Date(row.submittedAt as string).toISOString(),
  approvedAt: isoOrNull(row.approvedAt),
  closedAt: isoOrNull(row.closedAt),
  edition: typeof row.edition === 'number' ? row.edition : null,
  publishAt: isoOrNull(row.publishAt),
  scheduledBy: (row.scheduledBy as string | null | undefined) ?? null,
  releasedAt: isoOrNull(row.releasedAt),
  nextReviewDue: isoOrNull(row.nextReviewDue),
  contributors: row.contributors as readonly string[],
  assignments: row.assignments as readonly Assignment[],
  votes: row.votes as readonly Vote[],
  comments: (row.comments ?? []) as readonly ReviewComment[],
  changedAt: latest((row.history as readonly HistoryEntry[]).map(({ at }) => at)),
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

/** What one step changes in a round; the names are the columns of the collection. */
export type RoundChange = Partial<Omit<StoredRound, 'number' | 'history' | 'revision' | 'settled'>> & {
  readonly state: ReviewState
}

export type RoundStep = {
  readonly action: ReviewAction
  readonly facts: (facts: ReviewFacts) => ReviewFacts
  /** Asked once, after the first `decide()` and before the write: the password, say. */
  readonly confirm?: () => Promise<Result<null>>
  readonly change: (round: StoredRound, facts: ReviewFacts) => RoundChange | Promise<RoundChange>
  /** What the ledger is told besides. */
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

    const change = { ...(await step.change(round, facts)) }
    const closed = isOpen(change.state) || !isOpen(round.state) ? {} : { closedAt: facts.now }
    const row = await writeStep(round, { ...change, ...closed }, steps(step, facts, change, req), req)
    if (row) return done(toRound(row))
  }
  throw new Error(`The review ${roundId} could not be written: ${MOST_TRIES} races lost.`)
}

type StepEntry = Omit<HistoryEntry, 'before' | 'after'>

/** What goes into the history: the step itself, and what it brought about. */
const steps = (
  { action, details }: RoundStep,
  { now, actor }: ReviewFacts,
  { state }: RoundChange,
  req: PayloadRequest,
): readonly StepEntry[] => {
  const requestId = requestIdOf(req)
  return [
    { action, at: now, actor: actor.userId, requestId, ...(details ? { details } : {}) },
    ...(state === 'approved' && action === 'approve'
      ? [{ action: 'approved', at: now, actor: null, requestId } satisfies StepEntry]
      : []),
  ]
}

/**
 * Writes a change and its history in one compare-and-set; null where another writer was faster. A closed round gives up
 * the article's open place in the same write that closes it.
 */
export const writeStep = async (
  round: StoredRound,
  change: RoundChange,
  entries: readonly StepEntry[],
  req: PayloadRequest,
): Promise<StoredRow | null> => {
  const before = recordDigest(round)
  const after = recordDigest({ ...round, ...change })
  const { assignments } = change
  return compareAndSet(
    'review-states',
    round,
    {
      ...change,
      ...(assignments ? { assignees: assigneesColumn(standing(assignments)) } : {}),
      ...(isOpen(change.state) ? {} : { openKey: `closed:${round.roundKey}` }),
      history: [
        ...round.history,
        ...entries.map((entry, index): HistoryEntry => ({ ...entry, before: index === 0 ? before : after, after })),
      ],
      settled: false,
    },
    req,
  )
}

export const toRefusal = (reviewRefusal: {
  readonly status: 403 | 409 | 422
  readonly code: RefusalCode
  readonly message: string
  readonly unmet: readonly unknown[]
}): Refusal => refusal(reviewRefusal.status, reviewRefusal.code, reviewRefusal.message, { unmet: reviewRefusal.unmet })
