import type { PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import { freeze } from '../publication/freeze.ts'
import { decide, positionOf } from '../review/decide.ts'
import type { RoundPolicy } from '../review/round.ts'
import { actorOf, requestIdOf } from './actor.ts'
import { faultPoint } from './fault-point.ts'
import { findArticle } from './find-article.ts'
import { manuscriptOf } from './manuscript.ts'
import { done, refused, refusal, type Result } from './result.ts'
import { factsFor, openRoundOf, toRefusal, toRound, type HistoryEntry, type StoredRound } from './rounds.ts'
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

  const frozen = freeze(await manuscriptOf(article.value, req))
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
  const number = Math.max(0, ...rounds.map((round) => round.number)) + 1
  const entry: HistoryEntry = {
    action: 'submit',
    at: facts.now,
    actor: actor.value.userId,
    requestId: requestIdOf(req),
    ...(note ? { details: { note } } : {}),
  }
  const row = await insertOnce(
    'review-states',
    {
      article: articleId,
      question: frozen.content.question,
      round: number,
      roundKey: `${articleId}:${number}`,
      openKey: articleId,
      state: decision.to[0],
      digest: frozen.digest,
      canonicalContent: frozen.canonical,
      note,
      policy: await currentPolicy(req),
      submittedBy: actor.value.userId,
      submittedAt: facts.now,
      contributors: contributorsSince(article.value, rounds, actor.value.userId),
      assignments: [],
      assignees: '',
      votes: [],
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
  const round = toRound(row)
  await settleRound(round, req)
  return done(round)
}

/** The policy as it stands, copied into the round. */
const currentPolicy = async (req: PayloadRequest): Promise<RoundPolicy> => {
  const { quorum, reviewIntervalMonths, daysToDecide } = await req.payload.findGlobal({
    slug: 'review-policy',
    depth: 0,
    overrideAccess: true,
    req,
  })
  return {
    quorum: quorum ?? 2,
    reviewIntervalMonths: reviewIntervalMonths ?? 12,
    daysToDecide: daysToDecide ?? 14,
  }
}

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
