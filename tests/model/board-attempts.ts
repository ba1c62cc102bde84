import type { Answer } from '../support/client.ts'
import { nothing, part, type Attempt, type Attempts } from './attempt.ts'
import { hasDeclared, isMeetable, isOnBoard } from './board-rules.ts'
import {
  EVERYBODY,
  PEOPLE,
  rolesOf,
  userOf,
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
const FEWEST_ABLE = 2

const isAble = (model: Model, member: Member): boolean =>
  isOnBoard(model, member) && hasDeclared(member) && member.interests.length === 0

type Change = {
  readonly way: string
  readonly body: object
  readonly after: Partial<Member>
  readonly reasons?: Reasons
}

const declares = (way: string, interest: Interest, topics: string): Change => ({
  way: `${way} interest in ${topics}`,
  body: {
    nothingToDisclose: false,
    interests: [{ blockType: 'interest', heading: 'consulting-fees', entity: 'Invented Pharma', ...interest }],
  },
  after: { saysNothingToDisclose: false, interests: [interest] },
})

const DAY = 24 * 60 * 60 * 1000
const changes = (model: Model, member: Member): readonly Change[] => {
  const [topic = ''] = model.topics
  return [
    { way: 'inactive', body: { active: false }, after: { active: false } },
    { way: 'active', body: { active: true }, after: { active: true } },
    {
      way: 'term over',
      body: { termEnd: new Date(Date.now() - 2 * DAY).toISOString() },
      after: { inTerm: false },
    },
    { way: 'term open', body: { termEnd: null }, after: { inTerm: true } },
    declares('material', { topics: [], material: true }, 'everything'),
    declares('material', { topics: [topic], material: true }, 'one topic'),
    declares('minor', { topics: [], material: false }, 'everything'),
    declares('minor', { topics: [topic], material: false }, 'one topic'),
    {
      way: 'nothing to disclose',
      body: { nothingToDisclose: true, interests: [] },
      after: { saysNothingToDisclose: true, interests: [] },
    },
    {
      way: 'no declaration',
      body: { nothingToDisclose: false, interests: [] },
      after: { saysNothingToDisclose: false, interests: [] },
    },
    {
      way: 'nothing, beside interests',
      body: { nothingToDisclose: true },
      after: { saysNothingToDisclose: true },
      reasons: when(member.interests.length > 0, 422, 'DISCLOSURE_CONTRADICTS'),
    },
    ...PEOPLE.filter((person) => person !== 'administrator').map((person) => link(model, member, person)),
  ]
}

/** Gives a member another account; one account is one member. */
const link = (model: Model, member: Member, person: Person): Change => {
  const user = userOf(model, person)
  const isTaken = model.members.some((one) => one !== member && one.user === user)
  return {
    way: `the account of ${person}`,
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

export const changingTheBoard: Attempts = (model) => {
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
            what: `sets ${nameOfMember(model, member.id)} to "${way}"`,
            way: manages ? way : 'own profile',
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

export const changingThePolicy: Attempts = (model) =>
  EVERYBODY.flatMap((who) =>
    POLICIES.map((change): Attempt => {
      const settings = { ...model.settings, ...change }
      const refused = writing(model, who, ['administrator'])
      return {
        who,
        what: `sets the policy to ${JSON.stringify(change)}`,
        way: JSON.stringify(change),
        reasons: refused.length > 0 ? refused : when(!isMeetable(model, settings), 422, 'POLICY_UNMEETABLE'),
        send: ({ clients }) => clients[who].post('/api/globals/review-policy?depth=0', change),
        then: () => {
          if (JSON.stringify(settings) !== JSON.stringify(model.settings)) model.policyEvents += 1
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
