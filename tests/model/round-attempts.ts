import type { Answer } from '../support/client.ts'
import { nameOf } from './article-attempts.ts'
import { part, type Attempt, type Attempts, type Means } from './attempt.ts'
import { assigned, replaced } from './effects.ts'
import { EVERYBODY, find, isOpen, isWaiting, roundsOf, userOf, type Model, type Round, type Who } from './model.ts'
import {
  accepting,
  answering,
  assigning,
  commenting,
  declining,
  ownAssignment,
  recusing,
  replacing,
} from './round-rules.ts'

/** "A3.2" is the second round of the third article. */
export const nameOfRound = (model: Model, round: Round): string =>
  `${nameOf(model, { id: round.article })}.${round.number}`
/** "B2" is the second member of the board. */
export const nameOfMember = (model: Model, id: string): string =>
  model.members.some((member) => member.id === id)
    ? `B${model.members.findIndex((one) => one.id === id) + 1}`
    : 'nobody'

export const UNKNOWN = '00000000-0000-4000-8000-000000000000'

/** Everybody with every round where something can still happen, and the first and the last of each article. */
export const forRounds = (model: Model, make: (who: Who, round: Round) => readonly Attempt[]): readonly Attempt[] => {
  const rounds = model.articles.flatMap(({ id }) => {
    const ofArticle = roundsOf(model, id)
    return ofArticle.filter(
      (round, index) => isOpen(round) || isWaiting(round) || index === 0 || index === ofArticle.length - 1,
    )
  })
  return EVERYBODY.flatMap((who) => rounds.flatMap((round) => make(who, round)))
}

export const post =
  (who: Who, round: Round, verb: string, body: object = {}) =>
  ({ clients }: Means): Promise<Answer> =>
    clients[who].post(`/api/review-states/${round.id}/${verb}`, body)

/** Every set of board members, and lists that are none. */
const lists = (model: Model): readonly (readonly string[])[] => {
  const ids = model.members.map(({ id }) => id)
  const sets = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, index) => bits & (1 << index)))
  const [first = UNKNOWN, second = UNKNOWN] = ids
  return [...sets, [first, first], [second, UNKNOWN], [first, second, UNKNOWN]]
}

/** The member's account is or was in the round, and the member was not. */
const wasAskedAsAnother = (model: Model, { assignments }: Round, id: string): boolean => {
  const account = model.members.find((member) => member.id === id)?.user
  return assignments.some(({ user }) => user === account) && !assignments.some(({ member }) => member === id)
}

export const assigningReviewers: Attempts = (model) =>
  forRounds(model, (who, round) =>
    lists(model).flatMap((ids) =>
      (ids.length === 2 ? [false, true] : [false]).map((isDuePast): Attempt => ({
        who,
        what: `assigns ${ids.map((id) => nameOfMember(model, id)).join(', ') || 'nobody'} to ${nameOfRound(model, round)}${isDuePast ? ', due in the past' : ''}`,
        way: `${ids.length}`,
        reasons: assigning(model, who, round, { ids, isDuePast }),
        ...(ids.some((id) => wasAskedAsAnother(model, round, id)) ? { because: ' as another member' } : {}),
        send: post(who, round, 'assign', { reviewers: ids, ...(isDuePast ? { dueAt: '2020-01-01T00:00:00Z' } : {}) }),
        then: () => {
          assigned(model, round, ids)
          round.state = 'under-review'
          round.history.push('assign')
        },
      })),
    ),
  )

/** Accept, decline and step aside: what becomes of the actor's own assignment. */
export const responding: Attempts = (model) =>
  forRounds(model, (who, round) => {
    const own = () => ownAssignment(round, userOf(model, who))
    const about = nameOfRound(model, round)
    const end = (action: 'decline' | 'recuse') => () => {
      const assignment = own()
      if (assignment) assignment.ended = action === 'decline' ? 'declined' : 'recused'
      round.history.push(action)
    }
    return [
      {
        who,
        what: `accepts ${about}`,
        way: 'accept',
        reasons: accepting(model, who, round),
        send: post(who, round, 'accept'),
        then: () => {
          const assignment = own()
          if (assignment) assignment.accepted = true
          round.history.push('accept')
        },
      },
      {
        who,
        what: `declines ${about}`,
        way: 'decline',
        reasons: declining(model, who, round),
        send: post(who, round, 'decline', { reason: 'On leave.' }),
        then: end('decline'),
      },
      ...['I know the authors.', ' '].map((reason): Attempt => ({
        who,
        what: `steps aside from ${about}${reason === ' ' ? ' without a reason' : ''}`,
        way: 'recuse',
        reasons: recusing(model, who, round, reason !== ' '),
        send: post(who, round, 'recuse', { reason }),
        then: end('recuse'),
      })),
    ]
  })

export const replacingReviewers: Attempts = (model) =>
  forRounds(model, (who, round) => {
    const ids = model.members.map(({ id }) => id)
    // Those who can go, and one who can't be there.
    const going = [...new Set(round.assignments.map(({ member }) => member)), UNKNOWN]
    return going.flatMap((goes) =>
      [...ids, UNKNOWN].flatMap((comes) =>
        (['replace', 'delegate'] as const).flatMap((action) =>
          ['Long absence.', ''].map((reason): Attempt => ({
            who,
            what: `lets ${nameOfMember(model, comes)} ${action} ${nameOfMember(model, goes)} in ${nameOfRound(model, round)}${reason ? '' : ' without a reason'}`,
            way: action,
            reasons: replacing(model, who, round, { goes, comes, hasReason: reason !== '' }),
            send: post(who, round, action, { reviewer: goes, replacement: comes, reason }),
            then: () => replaced(model, round, { goes, comes, action }),
          })),
        ),
      ),
    )
  })

export const commentingOnRounds: Attempts = (model) =>
  forRounds(model, (who, round) => {
    const { words } = find(model.articles, round.article)
    const remarks = [
      { way: 'whole text', text: 'Please say for whom.', isQuoteInText: true },
      { way: 'blank', text: ' ', isQuoteInText: true },
      {
        way: 'misquoted',
        text: 'Where is this from?',
        section: 0,
        quote: 'words that nobody wrote',
        isQuoteInText: false,
      },
      { way: 'half a place', text: 'Where is this?', quote: 'words', isQuoteInText: false },
      ...(words ? [{ way: 'quoted', text: 'In which dose?', section: 0, quote: words, isQuoteInText: true }] : []),
    ]
    return remarks.map(({ way, isQuoteInText, ...body }): Attempt => ({
      who,
      what: `comments on ${nameOfRound(model, round)} (${way})`,
      way,
      reasons: commenting(model, who, round, { isBlank: body.text === ' ', isQuoteInText }),
      send: post(who, round, 'comment', body),
      then: (answer) => {
        round.comments.set(part(answer, 'comment', 'id'), { by: userOf(model, who), answers: 0 })
        round.history.push('comment')
      },
    }))
  })

export const answeringComments: Attempts = (model) =>
  forRounds(model, (who, round) =>
    [...round.comments.keys(), UNKNOWN].flatMap((comment, index) =>
      (
        [
          ['Said so now.', 'changed'],
          ['Enough for me.', 'settled'],
          ['', 'changed'],
        ] as const
      ).map(([text, resolution]): Attempt => ({
        who,
        what: `answers comment ${index + 1} on ${nameOfRound(model, round)} (${resolution})${text ? '' : ' without a word'}`,
        way: round.state,
        reasons: answering(model, who, round, { comment, isBlank: text === '', isSettled: resolution === 'settled' }),
        send: post(who, round, 'answer', { comment, text, resolution }),
        then: () => {
          const asked = round.comments.get(comment)
          if (asked) round.comments.set(comment, { ...asked, answers: asked.answers + 1 })
          round.history.push('answer')
        },
      })),
    ),
  )
