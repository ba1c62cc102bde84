import type { PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import { freeze } from '../publication/freeze.ts'
import { decide, positionOf, type ReviewRefusal } from '../review/decide.ts'
import type { Shortfall } from '../review/facts.ts'
import { policyFor } from '../review/policy.ts'
import { unansweredComments, type RoundPolicy } from '../review/round.ts'
import { actorOf, requestIdOf } from './actor.ts'
import { faultPoint } from './fault-point.ts'
import { findArticle } from './find-article.ts'
import { manuscriptOf } from './manuscript.ts'
import { currentSettings } from './policy.ts'
import type { RefusalCode } from './refusal-codes.ts'
import { done, refused, refusal, type Result } from './result.ts'
import {
  factsFor,
  openRoundOf,
  recordDigest,
  toRefusal,
  toRound,
  type HistoryEntry,
  type StoredRound,
} from './rounds.ts'
import { settleRound } from './settle-round.ts'
import { findRows, insertOnce } from './store.ts'

/** Freezes an article's text with its bibliography and opens a round of review on it. */
export const submitArticle = async (
  { articleId, note }: { readonly articleId: string; readonly note: string | null },
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  const article = await findArticle(articleId, req)
  if (!article.ok) return article

  const manuscript = await manuscriptOf(article.value, req)
  const frozen = freeze(manuscript)
  const open = await openRoundOf(articleId, req)
  const rounds = (await findRows('review-states', { article: { equals: articleId } }, req)).map(toRound)
  const policy = policyFor(await currentSettings(req), manuscript.topics)
  const before = lastRound(rounds)
  const facts = {
    ...(await factsFor(actor.value, open, req)),
    missing: [...frozen.missing, ...unanswered(policy, before)],
    lastStepAt: before?.changedAt ?? null,
  }
  const decision = decide(positionOf(open?.state ?? null), 'submit', facts)
  if (!decision.allowed) {
    return refused({ ...toRefusal(decision.refusal), code: codeHere(decision.refusal) })
  }

  const number = Math.max(0, ...rounds.map((round) => round.number)) + 1
  const round = {
    article: articleId,
    question: frozen.content.question,
    number,
    state: decision.to[0],
    digest: frozen.digest,
    canonicalContent: frozen.canonical,
    note,
    advice: frozen.advice,
    topics: manuscript.topics,
    policy,
    submittedBy: actor.value.userId,
    submittedAt: facts.now,
    contributors: contributorsSince(article.value, rounds, actor.value.userId),
    assignments: [],
    votes: [],
    comments: [],
    publishAt: null,
    scheduledBy: null,
    releasedAt: null,
    approvedAt: null,
    closedAt: null,
    edition: null,
    nextReviewDue: null,
  }
  const entry: HistoryEntry = {
    action: 'submit',
    at: facts.now,
    actor: actor.value.userId,
    requestId: requestIdOf(req),
    before: null,
    after: recordDigest(round),
    details: { round: number, ...(note ? { note } : {}), against: before?.digest ?? null },
  }
  const { number: _number, ...columns } = round
  const row = await insertOnce(
    'review-states',
    {
      ...columns,
      round: number,
      roundKey: `${articleId}:${number}`,
      openKey: articleId,
      assignees: '',
      history: [entry],
      revision: 1,
      settled: false,
    },
    req,
  )
  if (!row) {
    return refused(refusal(409, 'ALREADY_UNDER_REVIEW', 'This article was submitted a moment ago; its round is open.'))
  }
  faultPoint('submit:opened')
  const opened = toRound(row)
  await settleRound(opened, req)
  return done(opened)
}

/** What the kernel's refusal is called where an article is submitted. */
const codeHere = ({ status, code }: Pick<ReviewRefusal, 'status' | 'code'>): RefusalCode => {
  if (code === 'COMMENT_UNANSWERED') return 'COMMENTS_UNANSWERED'
  if (code === 'NOT_AVAILABLE_IN_STATE') return 'ALREADY_UNDER_REVIEW'
  return status === 422 ? 'ARTICLE_INCOMPLETE' : code
}

/** The comments of the round before that nobody has answered, where the policy asks for answers. */
const unanswered = ({ answersRequired }: RoundPolicy, before: StoredRound | undefined): readonly Shortfall[] =>
  answersRequired && before
    ? unansweredComments(before).map(({ id, name, text }) => ({
        code: 'COMMENT_UNANSWERED',
        message: `Nobody has answered this comment of ${name}: "${shortened(text)}".`,
        path: `comments.${id}`,
      }))
    : []

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99).trim()}…` : text)

/** The round before this one, whatever became of it: what the differences are marked against. */
export const lastRound = (rounds: readonly StoredRound[]): StoredRound | undefined =>
  rounds.reduce<StoredRound | undefined>(
    (last, round) => (!last || round.number > last.number ? round : last),
    undefined,
  )

/**
 * Everybody who saved or submitted the text since the round that was last published was submitted. A round that was
 * approved and taken back before its text went out is none: its authors are still the authors.
 */
const contributorsSince = (article: Article, rounds: readonly StoredRound[], submitter: string): readonly string[] => {
  const published = lastRound(rounds.filter(({ releasedAt }) => releasedAt !== null))
  const saved = Object.entries((article.contributors ?? {}) as Readonly<Record<string, string>>)
  return [
    ...new Set([
      submitter,
      ...saved.filter(([, at]) => !published || at > published.submittedAt).map(([userId]) => userId),
      ...rounds.filter((round) => !published || round.number > published.number).flatMap((round) => round.contributors),
    ]),
  ]
}
