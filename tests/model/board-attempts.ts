import type { Answer } from '../support/client.ts'
import { nothing, part, type Attempt, type Attempts } from './attempt.ts'
import { hasDeclared, isMeetable, isOnBoard } from './board-rules.ts'
import {
  EVERYBODY,
  PEOPLE,
  rolesOf,
  stands,
  userOf,
  type Assignment,
  type Interest,
  type Member,
  type Model,
  type Person,
  type Role,
  type Settings,
} from './model.ts'
import { nameOfMember } from './round-attempts.ts'
import { holds, no, when, writing, type Reasons } from './rules.ts'

/** So few members at least can always review: with fewer, runs end in a standstill. */
const FEWEST_ABLE = 3

const isAble = (model: Model, member: Member): boolean =>
  isOnBoard(model, member) && hasDeclared(member) && member.interests.length === 0

/** Assigned to a round that is under review, and has not decided there. */
const isReviewing = (model: Model, fits: (assignment: Assignment) => boolean): boolean =>
  model.rounds.some(
    ({ state, assignments, votes }) =>
      state === 'under-review' &&
      assignments.some((one) => stands(one) && fits(one) && !votes.some(({ member }) => member === one.member)),
  )

type Change = {
  /** The part of a profile that is changed: each is changed equally often. */
  readonly way: string
  readonly body: object
  readonly after: Partial<Member>
  readonly reasons?: Reasons
}

const declares = (interest: Interest): Change => ({
  way: interest.material ? 'material interests' : 'minor interests',
  body: {
    nothingToDisclose: false,
    interests: [{ blockType: 'interest', heading: 'consulting-fees', entity: 'Invented Pharma', ...interest }],
  },
  after: { saysNothingToDisclose: false, interests: [interest] },
})

const DAY = 24 * 60 * 60 * 1000
const changes = (model: Model, member: Member): readonly Change[] => {
  const [topic = ''] = model.topics
  const { active, inTerm, interests } = member
  return [
    { way: 'active', body: { active: !active }, after: { active: !active } },
    {
      way: 'term',
      body: { termEnd: inTerm ? new Date(Date.now() - 2 * DAY).toISOString() : null },
      after: { inTerm: !inTerm },
    },
    ...[true, false].flatMap((material) => [[], [topic]].map((topics) => declares({ topics, material }))),
    ...[true, false].map((saysNothingToDisclose) => ({
      way: 'declaration',
      body: { nothingToDisclose: saysNothingToDisclose, interests: [] },
      after: { saysNothingToDisclose, interests: [] },
    })),
    {
      way: 'declaration',
      body: { nothingToDisclose: true },
      after: { saysNothingToDisclose: true },
      reasons: when(interests.length > 0, 422, 'DISCLOSURE_CONTRADICTS'),
    },
    { way: 'no account', body: { user: null }, after: { user: null } },
    ...PEOPLE.filter((person) => person !== 'administrator').map((person) => link(model, member, person)),
  ]
}

/** Gives a member another account; one account is one member. */
const link = (model: Model, member: Member, person: Person): Change => {
  const user = userOf(model, person)
  const isTaken = model.members.some((one) => one !== member && one.user === user)
  return {
    way: person.startsWith('reviewer') ? 'account of a reviewer' : 'account of somebody else',
    body: { user },
    after: { user },
    reasons: when(isTaken, 409, 'ACCOUNT_IN_USE'),
  }
}

const MANAGERS: readonly Role[] = ['managing-editor', 'administrator']
const declarationOf = ({ saysNothingToDisclose, interests }: Partial<Member>): Partial<Member> => ({
  ...(saysNothingToDisclose === undefined ? {} : { saysNothingToDisclose }),
  ...(interests === undefined ? {} : { interests }),
})

/** An account is taken from one member and given to another, so that who was assigned is another member now. */
const movingAccounts: Attempts = (model) => {
  const able = model.members.filter((member) => isAble(model, member)).length
  return EVERYBODY.filter((who) => holds(model, who, MANAGERS)).flatMap((who) =>
    model.members.flatMap((from) =>
      model.members
        .filter((to) => to !== from && from.user !== null && isReviewing(model, ({ member }) => member === from.id))
        .filter(() => able >= FEWEST_ABLE || !isAble(model, from))
        .map((to): Attempt => {
          const { user } = from
          return {
            who,
            what: `moves the account of ${nameOfMember(model, from.id)} to ${nameOfMember(model, to.id)}`,
            way: 'account moved while assigned',
            reasons: [],
            send: async ({ clients }) => {
              await clients[who].patch(`/api/reviewers/${from.id}?depth=0`, { user: null })
              return clients[who].patch(`/api/reviewers/${to.id}?depth=0`, { user })
            },
            then: () => {
              from.user = null
              to.user = user
            },
          }
        }),
    ),
  )
}

export const changingTheBoard: Attempts = (model) => [...movingAccounts(model), ...changingProfiles(model)]

const changingProfiles: Attempts = (model) => {
  const able = model.members.filter((member) => isAble(model, member)).length
  return EVERYBODY.flatMap((who) =>
    model.members.flatMap((member) =>
      changes(model, member).flatMap(({ way, body, after, reasons = [] }): Attempt[] => {
        const manages = holds(model, who, MANAGERS)
        const isOwn = member.user === userOf(model, who) && holds(model, who, ['reviewer'])
        // Members write their own declarations; what else they send with their profile is not taken.
        const written = manages ? after : isOwn ? declarationOf(after) : {}
        const refused = isOwn ? [] : writing(model, who, MANAGERS)
        const all = refused.length > 0 ? refused : Object.keys(written).length === 0 ? [] : reasons
        const disables = isAble(model, member) && !isAble(model, { ...member, ...written })
        if (all.length === 0 && disables && able <= FEWEST_ABLE) return []
        return [
          {
            who,
            what: `sets ${nameOfMember(model, member.id)} to ${JSON.stringify(body)}`,
            way: `${manages ? way : 'own profile'}${isReviewing(model, (one) => one.member === member.id) ? ', while assigned' : ''}`,
            reasons: all,
            send: ({ clients }) => clients[who].patch(`/api/reviewers/${member.id}?depth=0`, body),
            then: () => void Object.assign(member, written),
          },
        ]
      }),
    ),
  )
}

const POLICIES: readonly Partial<Settings>[] = [
  { quorum: 1 },
  { quorum: 2 },
  { quorum: 3 },
  { quorum: 5 },
  { reviewerChanges: 0 },
  { reviewerChanges: 1 },
  { reviewerChanges: 3 },
  { answersRequired: true },
  { answersRequired: false },
]

const changesAnything = (settings: Settings, change: Partial<Settings>): boolean =>
  (Object.keys(change) as (keyof Settings)[]).some((name) => change[name] !== settings[name])

export const changingThePolicy: Attempts = (model) =>
  EVERYBODY.flatMap((who) =>
    POLICIES.filter((change) => changesAnything(model.settings, change)).map((change): Attempt => {
      const settings = { ...model.settings, ...change }
      const refused = writing(model, who, ['administrator'])
      return {
        who,
        what: `sets the policy to ${JSON.stringify(change)}`,
        way: Object.keys(change).join(),
        reasons: refused.length > 0 ? refused : when(!isMeetable(model, settings), 422, 'POLICY_UNMEETABLE'),
        send: ({ clients }) => clients[who].post('/api/globals/review-policy?depth=0', change),
        then: () => {
          model.policyEvents += 1
          model.settings = settings
        },
      }
    }),
  )

/** Who may be given which role, and have it taken away, in the course of a run. */
const CHANGEABLE: readonly (readonly [Person, Role])[] = [
  ...PEOPLE.filter((person) => person.startsWith('reviewer')).flatMap(
    (person) =>
      [
        [person, 'reviewer'],
        [person, 'editor'],
      ] as const,
  ),
  ['otherEditor', 'reviewer'],
  ['otherEditor', 'editor'],
  ['editor', 'managing-editor'],
  ['managingEditor', 'reviewer'],
]

export const changingRoles: Attempts = (model) => {
  const able = model.members.filter((member) => isAble(model, member)).length
  return EVERYBODY.flatMap((who) =>
    CHANGEABLE.flatMap(([person, role]): Attempt[] => {
      const user = userOf(model, person)
      const grant = model.grants.find((one) => one.user === user && one.role === role)
      const refused = writing(model, who, ['administrator'])
      const gives: Attempt = {
        who,
        what: `makes ${person} ${role}`,
        way: `give ${role}`,
        reasons: refused.length > 0 || !grant ? refused : no(400, 'INVALID_INPUT'),
        send: ({ clients }) => clients[who].post('/api/grants?depth=0', { user, role }),
        then: (answer) => void model.grants.push({ id: part(answer, 'doc', 'id'), user, role }),
      }
      if (!grant) return [gives]
      const disables = role === 'reviewer' && model.members.some((one) => one.user === user && isAble(model, one))
      if (refused.length === 0 && disables && able <= FEWEST_ABLE) return [gives]
      const takes: Attempt = {
        who,
        what: `lets ${person} be ${role} no more`,
        way: `take ${role}`,
        reasons: refused,
        send: ({ clients }) => clients[who].delete(`/api/grants/${grant.id}`),
        then: () => void (model.grants = model.grants.filter((one) => one !== grant)),
      }
      return [gives, takes]
    }),
  )
}

/** What a person may do to their own account never gives them a role. */
export const claimingRoles: Attempts = (model) =>
  PEOPLE.map((who): Attempt => {
    const user = userOf(model, who)
    return {
      who,
      what: 'writes roles into the own account',
      way: rolesOf(model, user).join() || 'no role',
      reasons: [],
      send: ({ clients }): Promise<Answer> =>
        clients[who].patch(`/api/users/${user}?depth=0`, { roles: ['administrator', 'managing-editor', 'reviewer'] }),
      then: nothing,
    }
  })
