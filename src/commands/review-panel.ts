import type { PayloadRequest } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { needsCode } from '../accounts/needs-code.ts'
import type { Advice } from '../citations/advice.ts'
import { alertsOf, alertsOfArticle, type SourceAlert } from '../publication/alerts.ts'
import type { ApprovedContent } from '../publication/content.ts'
import { freeze } from '../publication/freeze.ts'
import { isBlinded } from '../review/blinding.ts'
import { conflictStatement, interestsOn } from '../review/conflicts.ts'
import { availableActions, obstaclesTo, positionOf, type Obstacle } from '../review/decide.ts'
import type { ReviewFacts, Shortfall } from '../review/facts.ts'
import { policyFor } from '../review/policy.ts'
import {
  assignmentOf,
  changesOf,
  hasDecided,
  isAssigned,
  lacksForApproval,
  unansweredComments,
  type RoundPolicy,
} from '../review/round.ts'
import { isOpen, VERDICTS, type ReviewAction, type ReviewPosition } from '../review/vocabulary.ts'
import { actorOf } from './actor.ts'
import { candidatesFor, type Candidate } from './candidates.ts'
import { findArticle } from './find-article.ts'
import { manuscriptOf } from './manuscript.ts'
import { currentSettings } from './policy.ts'
import { publicationOfArticle } from './publications.ts'
import { done, notFound, refused, type Result } from './result.ts'
import { factsFor, findRound, toRound, type StoredRound } from './rounds.ts'
import { findRows } from './store.ts'
import { lastRound } from './submit-article.ts'

/** What a screen needs to offer the review's actions: exactly those that are possible now. */
type Panel = {
  readonly position: ReviewPosition
  readonly actions: readonly ReviewAction[]
  /** Board members to choose from, where this person may assign or replace them. */
  readonly candidates: readonly Candidate[]
  /** The live edition. */
  readonly publication: { readonly slug: string; readonly edition: number } | null
}

export type PanelRound = {
  readonly id: string
  readonly number: number
  readonly digest: string
  readonly policy: Pick<RoundPolicy, 'quorum' | 'specialties' | 'showDecisions' | 'reviewerChanges'>
  /** How often a reviewer can still be replaced or delegated for. */
  readonly changesLeft: number
  /** Others' decisions and comments are hidden from this person. */
  readonly blinded: boolean
  /** What still lacks before the text is approved; null where it would tell of hidden decisions. */
  readonly lacks: readonly string[] | null
}

/** As whom a decision is signed. */
export type Signer = {
  readonly name: string
  readonly credentials: string
  /** The member in whose place this one decides, as a deputy. */
  readonly actingFor: string | null
  /** What the profile declares on the text's topics: readers see it beside the name. */
  readonly interest: string | null
}

/** What an article's screen offers, where it is possible. */
const ARTICLE_ACTIONS = ['submit', 'assign', 'replace', 'schedule', 'publish', 'withdraw'] as const

export type ArticleReview = Panel & {
  /** Of the actions of an article's screen those that are not possible now, each with all that stands in its way. */
  readonly obstacles: readonly Obstacle[]
  /** The round that is open, or whose approved text has not gone out yet. */
  readonly round: PanelRound | null
  /** What the article still lacks before it can be submitted. */
  readonly missing: readonly Shortfall[]
  /** What the reviewers would be told of the sources. */
  readonly advice: readonly Advice[]
  /** What was taken back of the sources of the live text and of the one under review. */
  readonly alerts: readonly SourceAlert[]
  /** The comments of the last round. */
  readonly comments: {
    readonly mayAnswer: boolean
    readonly unanswered: number
    /** Whether all of them must be answered before the article can be submitted again. */
    readonly answersRequired: boolean
  }
  /** What readers of the live edition would be told of the saved text's changes; null for a first edition. */
  readonly changeNote: string | null
}

export type RoundReview = Panel & {
  readonly round: PanelRound
  /** Why a reviewer who still owes a decision can't decide now; empty where they can, or owe none. */
  readonly cannotDecide: readonly string[]
  /** Null where this person can't decide now. */
  readonly signer: Signer | null
  readonly needsCode: boolean
  /** What was taken back of the sources of this text since it was submitted. */
  readonly alerts: readonly SourceAlert[]
}

export const reviewOfArticle = async (articleId: string, req: PayloadRequest): Promise<Result<ArticleReview>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  const article = await findArticle(articleId, req)
  if (!article.ok) return article

  const manuscript = await manuscriptOf(article.value, req)
  const { missing, advice, content } = freeze(manuscript)
  const rounds = (await findRows('review-states', { article: { equals: articleId } }, req)).map(toRound)
  const open = rounds.find(({ state }) => isOpen(state)) ?? null
  const current = open ?? rounds.find(isWaiting) ?? null
  const last = lastRound(rounds) ?? null
  const policy = policyFor(await currentSettings(req), manuscript.topics)

  const facts = await factsFor(actor.value, current, req)
  // "Submit" is offered beside the list of what is missing, so that the list has a purpose on the screen. A text that waits
  // for its time doesn't keep the next one from being submitted.
  const submit = open ? [] : availableActions('none', { ...facts, round: null })
  const position = positionOf(current?.state ?? null)
  const ownActions = current ? availableActions(position, facts) : []
  const actions = [...submit, ...ownActions]
  return done({
    ...(await panel(current, actions, articleId, req)),
    obstacles: obstaclesTo(
      ARTICLE_ACTIONS.filter((action) => !actions.includes(action)),
      position,
      facts,
    ),
    round: current && panelRound(current, req),
    missing: open ? [] : missing,
    advice: open ? [] : advice,
    alerts: await alertsOfArticle(articleId, req),
    comments: {
      mayAnswer: last !== null && availableActions(last.state, { ...facts, round: last }).includes('answer'),
      unanswered: last ? unansweredComments(last).length : 0,
      answersRequired: policy.answersRequired,
    },
    changeNote: content.changeNote,
  })
}

export const reviewOfRound = async (roundId: string, req: PayloadRequest): Promise<Result<RoundReview>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  const { userId } = actor.value
  const round = await findRound(roundId, req)
  if (!round || !(isStaff(req.user) || isAssigned(round, userId))) return refused(notFound('review'))

  const facts = await factsFor(actor.value, round, req)
  const actions = availableActions(positionOf(round.state), facts)
  const mayDecide = VERDICTS.some((verdict) => actions.includes(verdict))
  return done({
    ...(await panel(round, actions, round.article, req)),
    round: panelRound(round, req),
    cannotDecide:
      owesDecision(round, userId) && !mayDecide
        ? obstaclesTo(['approve'], positionOf(round.state), facts).flatMap(({ messages }) => messages)
        : [],
    signer: mayDecide ? signerOf(round, facts) : null,
    needsCode: mayDecide && (await needsCode(userId, req)),
    alerts: round.releasedAt === null ? await alertsOf(round.article, bibliographyOf(round), req) : [],
  })
}

const owesDecision = (round: StoredRound, userId: string): boolean =>
  isOpen(round.state) && isAssigned(round, userId) && !hasDecided(round, userId)

const bibliographyOf = ({ canonicalContent }: StoredRound): ApprovedContent['bibliography'] =>
  (JSON.parse(canonicalContent) as Pick<ApprovedContent, 'bibliography'>).bibliography

/** Approved, and not gone out yet. */
const isWaiting = ({ state, releasedAt }: StoredRound): boolean => state === 'approved' && releasedAt === null

const panel = async (
  round: StoredRound | null,
  actions: readonly ReviewAction[],
  articleId: string,
  req: PayloadRequest,
): Promise<Panel> => {
  const publication = await publicationOfArticle(articleId, req)
  return {
    position: positionOf(round?.state ?? null),
    actions,
    candidates:
      round && (actions.includes('assign') || actions.includes('replace')) ? await candidatesFor(round, req) : [],
    publication: publication?.status === 'live' ? { slug: publication.slug, edition: publication.edition } : null,
  }
}

const panelRound = (round: StoredRound, { user }: PayloadRequest): PanelRound => {
  const blinded = !isStaff(user) && isBlinded(round, String(user?.id))
  const { quorum, specialties, showDecisions, reviewerChanges } = round.policy
  return {
    id: round.id,
    number: round.number,
    digest: round.digest,
    policy: { quorum, specialties, showDecisions, reviewerChanges },
    changesLeft: Math.max(0, reviewerChanges - changesOf(round)),
    blinded,
    lacks: blinded ? null : lacksForApproval(round),
  }
}

const signerOf = (round: StoredRound, { profile, actor, now }: ReviewFacts): Signer | null => {
  if (!profile) return null
  const { inPlaceOf = null } = assignmentOf(round, actor.userId) ?? {}
  const interests = interestsOn(profile, round.topics, now)
  return {
    name: profile.byline.name,
    credentials: profile.byline.credentials,
    actingFor: inPlaceOf?.asDeputy ? inPlaceOf.name : null,
    interest: interests.length > 0 ? conflictStatement('none', interests) : null,
  }
}
