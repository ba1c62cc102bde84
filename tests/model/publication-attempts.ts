import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../support/client.ts'
import { nameOf } from './article-attempts.ts'
import { part, type Attempt, type Attempts, type Means } from './attempt.ts'
import { broken } from './broken.ts'
import { released, timeCame } from './effects.ts'
import { EVERYBODY, find, isWaiting, userOf, type Model, type Publication, type Round, type Who } from './model.ts'
import { forRounds, nameOfRound, post } from './round-attempts.ts'
import { publishing, retracting, reviewingRetraction, scheduling } from './round-rules.ts'

const DAY = 24 * 60 * 60 * 1000
/** Milliseconds ahead that count as "soon": long enough for two requests on a busy machine. */
const SOON = 1500
/** Milliseconds after which a text that was due must have gone out, or been refused. */
const LONGEST_WAIT = 15_000

const timed = (model: Model, round: Round, publishAt: number): void => {
  round.publishAt = publishAt
  round.history.push('schedule')
}

export const settingTimes: Attempts = (model) =>
  forRounds(model, (who, round) =>
    [10 * DAY, -DAY].map((ahead): Attempt => {
      const publishAt = Math.floor(Date.now() / 1000) * 1000 + ahead
      return {
        who,
        what: `sets the time of ${nameOfRound(model, round)} to ${ahead > 0 ? 'ten days ahead' : 'yesterday'}`,
        way: round.state,
        reasons: scheduling(model, who, round, ahead < 0),
        send: post(who, round, 'schedule', { publishAt: new Date(publishAt).toISOString() }),
        then: () => timed(model, round, publishAt),
      }
    }),
  )

/** The article has other words by now than those that were approved. */
const isEdited = (model: Model, { article, text }: Round): boolean =>
  JSON.stringify(find(model.articles, article).text) !== JSON.stringify(text)

export const publishingNow: Attempts = (model) =>
  forRounds(model, (who, round) => [
    {
      who,
      what: `publishes ${nameOfRound(model, round)} now`,
      way: isEdited(model, round) ? 'edited since' : 'not edited since',
      reasons: publishing(model, who, round),
      send: post(who, round, 'publish'),
      then: () => {
        round.history.push('publish')
        released(model, round)
      },
    },
  ])

/** A time that comes while everybody watches; once, before it comes, its setter loses the role that allowed it. */
export const waitingForTheTime: Attempts = (model) =>
  forRounds(model, (who, round) =>
    [false, true].map((losesRole): Attempt => {
      let publishAt = 0
      return {
        who,
        what: `sets the time of ${nameOfRound(model, round)} to now and waits${losesRole ? ', but is no managing editor any more when it comes' : ''}`,
        way: `${round.state}${losesRole ? ', losing the role' : ''}`,
        reasons: scheduling(model, who, round, false),
        send: (means) => {
          publishAt = Date.now() + SOON
          return post(who, round, 'schedule', { publishAt: new Date(publishAt).toISOString() })(means)
        },
        then: async (_answer, means) => {
          timed(model, round, publishAt)
          const isLate = losesRole ? await takeRole(model, who, means, publishAt) : false
          await sleep(Math.max(0, publishAt - Date.now()) + 5)
          if (isWaiting(round)) {
            const wentOut = await outcome(round, means)
            // Where the role was taken too late on a slow machine, either is right.
            timeCame(model, round, isLate ? wentOut : !losesRole)
          }
          if (losesRole) await giveRole(model, who, means)
        },
      }
    }),
  )

/** Waits until the schedule has seen the round; whether its text went out. */
const outcome = async (round: Round, { database }: Means): Promise<boolean> => {
  const end = Date.now() + LONGEST_WAIT
  while (Date.now() < end) {
    const [row] = await database.rows('SELECT publish_at, released_at, settled FROM review_states WHERE id = ?', [
      round.id,
    ])
    if (row?.publish_at === null && row.settled === 1) return row.released_at !== null
    await sleep(50)
  }
  return broken('A text whose time had come was neither published nor refused.')
}

/** Takes the managing editor's role away; whether that came too late. */
const takeRole = async (model: Model, who: Who, { clients }: Means, before: number): Promise<boolean> => {
  const user = userOf(model, who)
  const grant = model.grants.find((one) => one.user === user && one.role === 'managing-editor')
  const answer = await clients.administrator.delete(`/api/grants/${grant?.id}`)
  if (answer.status !== 200) broken(`The role could not be taken away: ${answer.text}`)
  model.grants = model.grants.filter((one) => one !== grant)
  return Date.now() >= before
}

const giveRole = async (model: Model, who: Who, { clients }: Means): Promise<void> => {
  const user = userOf(model, who)
  const answer = await clients.administrator.post('/api/grants?depth=0', { user, role: 'managing-editor' })
  if (answer.status !== 201) broken(`The role could not be given back: ${answer.text}`)
  model.grants.push({ id: part(answer, 'doc', 'id'), user, role: 'managing-editor' })
}

const forPublications = (model: Model, make: (who: Who, publication: Publication) => readonly Attempt[]) =>
  EVERYBODY.flatMap((who) => model.publications.flatMap((publication) => make(who, publication)))

const send =
  (who: Who, { id }: Publication, verb: string, body: object) =>
  ({ clients }: Means): Promise<Answer> =>
    clients[who].post(`/api/publications/${id}/${verb}`, body)

export const retractingPublications: Attempts = (model) =>
  forPublications(model, (who, publication) =>
    ['Unsafe dose.', ' '].map((reason): Attempt => ({
      who,
      what: `retracts the publication of ${nameOf(model, { id: publication.article })}${reason === ' ' ? ' without a reason' : ''}`,
      way: 'retract',
      reasons: retracting(model, who, publication, reason === ' '),
      send: send(who, publication, 'retract', { reason, notice: 'Taken down for its dose.' }),
      then: () => {
        const { edition } = publication
        publication.live = false
        publication.retractedAt = model.tick
        publication.retractions.push({ edition, by: userOf(model, who), reviewedBy: null })
        publication.history.push('retracted')
      },
    })),
  )

export const reviewingRetractions: Attempts = (model) =>
  forPublications(model, (who, publication) => [
    {
      who,
      what: `reviews the retraction of ${nameOf(model, { id: publication.article })}`,
      way: publication.live ? 'live again' : 'retracted',
      reasons: reviewingRetraction(model, who, publication),
      send: send(who, publication, 'review-retraction', { outcome: 'justified', findings: 'The dose was wrong.' }),
      then: () => {
        const due = publication.retractions.find(({ reviewedBy }) => reviewedBy === null)
        if (due) due.reviewedBy = userOf(model, who)
        publication.history.push('retraction-reviewed')
      },
    },
  ])
