import { isApproved, isConflicted, policyFor } from './board-rules.ts'
import {
  find,
  publicationOf,
  roundsOf,
  stands,
  userOf,
  type Article,
  type Model,
  type Round,
  type Text,
  type Verdict,
  type Who,
} from './model.ts'
import { ownAssignment } from './round-rules.ts'

/** What an action that was not refused changes in the model. */

/** Everybody who saved or submitted the text since the round that was last published was submitted. */
const contributorsOf = (model: Model, article: Article, submitter: string): ReadonlySet<string> => {
  const rounds = roundsOf(model, article.id)
  const published = rounds.filter(({ released }) => released).at(-1)
  return new Set([
    submitter,
    ...[...article.savedBy].filter(([, at]) => at > (published?.submittedAt ?? 0)).map(([user]) => user),
    ...rounds
      .filter(({ number }) => number > (published?.number ?? 0))
      .flatMap(({ contributors }) => [...contributors]),
  ])
}

export const submitted = (model: Model, who: Who, article: Article, id: string, digest: string): void => {
  model.rounds.push({
    id,
    digest,
    article: article.id,
    number: roundsOf(model, article.id).length + 1,
    text: article.text,
    policy: policyFor(model.settings, article.text.topics),
    contributors: contributorsOf(model, article, userOf(model, who)),
    submittedAt: model.tick,
    state: 'submitted',
    assignments: [],
    votes: [],
    comments: new Map(),
    publishAt: null,
    approvedAt: null,
    released: false,
    edition: null,
    history: ['submit'],
  })
}

export const saved = (model: Model, who: Who, article: Article, text: Text): void => {
  article.text = text
  article.savedBy.set(userOf(model, who), model.tick)
}

export const withdrawn = (round: Round): void => {
  round.state = 'withdrawn'
  round.publishAt = null
  round.history.push('withdraw')
}

export const assigned = (model: Model, round: Round, ids: readonly string[], inPlaceOf: string | null = null): void => {
  for (const id of ids) {
    const user = find(model.members, id).user ?? ''
    round.assignments.push({ member: id, user, inPlaceOf, accepted: false, ended: null })
  }
}

export const replaced = (
  model: Model,
  round: Round,
  { goes, comes, action }: { readonly goes: string; readonly comes: string; readonly action: 'replace' | 'delegate' },
): void => {
  const place = round.assignments.find((one) => stands(one) && one.member === goes)
  if (place) place.ended = 'replaced'
  assigned(model, round, [comes], goes)
  round.history.push(action)
}

const AFTER = { 'request-changes': 'changes-requested', reject: 'rejected' } as const

export const decided = (
  model: Model,
  who: Who,
  round: Round,
  { verdict, digest, conflict }: { readonly verdict: Verdict; readonly digest: string; readonly conflict: string },
  comments: readonly string[],
): void => {
  const user = userOf(model, who)
  const member = find(model.members, ownAssignment(round, user)?.member ?? '')
  round.votes.push({
    member: member.id,
    user,
    verdict,
    digest,
    conflicted: conflict !== 'none' || isConflicted(member, round.text.topics),
    specialties: member.specialties,
  })
  for (const comment of comments) round.comments.set(comment, { by: user, answers: 0 })
  round.history.push(verdict)
  if (verdict !== 'approve') round.state = AFTER[verdict]
  else if (isApproved(round)) approved(model, round)
}

const approved = (model: Model, round: Round): void => {
  round.state = 'approved'
  round.history.push('approved')
  round.approvedAt = model.tick
  round.edition = Math.max(0, ...roundsOf(model, round.article).map(({ edition }) => edition ?? 0)) + 1
  if (round.publishAt === null || round.publishAt <= Date.now()) released(model, round)
}

/** The text goes out, and takes the place of every earlier one. */
export const released = (model: Model, round: Round): void => {
  round.released = true
  round.publishAt = null
  const edition = round.edition ?? 0
  const publication = publicationOf(model, round.article)
  if (publication) {
    Object.assign(publication, { round: round.id, edition, live: true })
    publication.history.push('published')
  } else {
    model.publications.push({
      id: null,
      article: round.article,
      round: round.id,
      edition,
      live: true,
      retractedAt: 0,
      retractions: [],
      history: ['published'],
    })
  }
  for (const earlier of roundsOf(model, round.article)) {
    if (earlier.number >= round.number || earlier.state !== 'approved') continue
    earlier.history.push(earlier.released ? 'superseded' : 'release-refused')
    earlier.state = 'superseded'
    earlier.publishAt = null
  }
}

/** What becomes of a waiting text when its time comes; `isEntitled`: who set the time is still a managing editor. */
export const timeCame = (model: Model, round: Round, isEntitled: boolean): void => {
  const publication = publicationOf(model, round.article)
  const wasRetracted = publication?.live === false && publication.retractedAt > (round.approvedAt ?? 0)
  if (!wasRetracted && isEntitled) {
    round.history.push('released')
    released(model, round)
    return
  }
  round.publishAt = null
  round.history.push('release-refused')
  if (wasRetracted) round.state = 'withdrawn'
}
