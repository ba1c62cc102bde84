import type { PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import { freeze } from '../publication/freeze.ts'
import { decide, positionOf } from '../review/decide.ts'
import { policyFor } from '../review/policy.ts'
import { unansweredComments } from '../review/round.ts'
import { actorOf, requestIdOf } from './actor.ts'
import { faultPoint } from './fault-point.ts'
import { findArticle } from './find-article.ts'
import { manuscriptOf } from './manuscript.ts'
import { currentSettings } from './policy.ts'
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
  const facts = { ...(await factsFor(actor.value, open, req)), missing: frozen.missing }
  const decision = decide(positionOf(open?.state ?? null), 'submit', facts)
  if (!decision.allowed) {
    const { code, status } = decision.refusal
    return refused({
      ...toRefusal(decision.refusal),
      code: status === 422 ? 'ARTICLE_INCOMPLETE' : code === 'NOT_AVAILABLE_IN_STATE' ? 'ALREADY_UNDER_REVIEW' : code,
    })
  }

  const rounds = (await findRows('review-states', { article: { equals: articleId } }, req)).map(toRound)
  const policy = policyFor(await currentSettings(req), manuscript.topics)
  const unanswered = policy.answersRequired ? unansweredComments(lastRound(rounds) ?? { comments: [] }) : []
  if (unanswered.length > 0) {
    return refused(
      refusal(422, 'COMMENTS_UNANSWERED', 'Answer each comment of the last round before you submit the text again.', {
        unmet: unanswered.map(({ id, text }) => ({
          code: 'COMMENT_UNANSWERED',
          message: text,
          path: `comments.${id}`,
        })),
      }),
    )
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
    details: { round: number, ...(note ? { note } : {}), against: lastRound(rounds)?.digest ?? null },
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

/** The round before this one, whatever became of it: what the differences are marked against. */
export const lastRound = (rounds: readonly StoredRound[]): StoredRound | undefined =>
  rounds.reduce<StoredRound | undefined>(
    (last, round) => (!last || round.number > last.number ? round : last),
    undefined,
  )

/** Everybody who saved or submitted the text since the round that was last published was submitted. */
const contributorsSince = (article: Article, rounds: readonly StoredRound[], submitter: string): readonly string[] => {
  const published = rounds.filter((round) => round.edition !== null).at(-1)
  const saved = Object.entries((article.contributors ?? {}) as Readonly<Record<string, string>>)
  return [
    ...new Set([
      submitter,
      ...saved.filter(([, at]) => !published || at > published.submittedAt).map(([userId]) => userId),
      ...rounds.filter((round) => !published || round.number > published.number).flatMap((round) => round.contributors),
    ]),
  ]
}
