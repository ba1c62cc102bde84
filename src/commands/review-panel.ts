import type { PayloadRequest } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { freeze } from '../publication/freeze.ts'
import { availableActions, positionOf } from '../review/decide.ts'
import type { Shortfall } from '../review/facts.ts'
import { isAssigned, isOnBoard } from '../review/round.ts'
import type { ReviewAction, ReviewPosition } from '../review/vocabulary.ts'
import { actorOf } from './actor.ts'
import { boardProfiles } from './board.ts'
import { findArticle } from './find-article.ts'
import { manuscriptOf } from './manuscript.ts'
import { done, notFound, refused, type Result } from './result.ts'
import { factsFor, findRound, openRoundOf, type StoredRound } from './rounds.ts'

export type Candidate = {
  readonly id: string
  readonly name: string
  readonly credentials: string
  readonly specialties: readonly string[]
  readonly assignable: boolean
}

/** What a screen needs to offer the review's actions: exactly those that are possible now. */
export type ReviewPanel = {
  readonly position: ReviewPosition
  readonly actions: readonly ReviewAction[]
  readonly round: {
    readonly id: string
    readonly number: number
    readonly digest: string
    readonly quorum: number
  } | null
  /** What the article still lacks before it can be submitted. */
  readonly missing: readonly Shortfall[]
  /** Board members to choose from, where this person may assign them. */
  readonly candidates: readonly Candidate[]
  readonly publication: { readonly slug: string } | null
}

export const reviewOfArticle = async (articleId: string, req: PayloadRequest): Promise<Result<ReviewPanel>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  const article = await findArticle(articleId, req)
  if (!article.ok) return article

  const open = await openRoundOf(articleId, req)
  const { missing } = freeze(await manuscriptOf(article.value, req))
  const facts = await factsFor(actor.value, open, req)
  const position = positionOf(open?.state ?? null)
  // "Submit" is offered beside the list of what is missing, so that the list has a purpose on the screen.
  const actions = availableActions(position, facts)
  return done(await panel(position, actions, open, open ? [] : missing, articleId, req))
}

export const reviewOfRound = async (roundId: string, req: PayloadRequest): Promise<Result<ReviewPanel>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  const round = await findRound(roundId, req)
  if (!round || !(isStaff(req.user) || isAssigned(round, actor.value.userId))) return refused(notFound('review'))

  const position = positionOf(round.state)
  const actions = availableActions(position, await factsFor(actor.value, round, req))
  return done(await panel(position, actions, round, [], round.article, req))
}

const panel = async (
  position: ReviewPosition,
  actions: readonly ReviewAction[],
  round: StoredRound | null,
  missing: readonly Shortfall[],
  articleId: string,
  req: PayloadRequest,
): Promise<ReviewPanel> => {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ article: { equals: articleId } }, { status: { equals: 'live' } }] },
    select: { slug: true },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return {
    position,
    actions,
    round: round && {
      id: round.id,
      number: round.number,
      digest: round.digest,
      quorum: round.policy.quorum,
    },
    missing,
    candidates: round && actions.includes('assign') ? await candidatesFor(round, req) : [],
    publication: docs[0] ? { slug: docs[0].slug } : null,
  }
}

const candidatesFor = async (round: StoredRound, req: PayloadRequest): Promise<readonly Candidate[]> => {
  const { docs } = await req.payload.find({
    collection: 'reviewers',
    select: {},
    sort: 'name',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const now = new Date().toISOString()
  const { profiles } = await boardProfiles(
    docs.map(({ id }) => String(id)),
    req,
  )
  return profiles.map((profile) => ({
    id: profile.id,
    name: profile.byline.name,
    credentials: profile.byline.credentials,
    specialties: profile.byline.specialties,
    assignable:
      isOnBoard(profile, now) &&
      !(profile.userId !== null && round.contributors.includes(profile.userId)) &&
      !round.assignments.some(({ reviewerId }) => reviewerId === profile.id),
  }))
}
