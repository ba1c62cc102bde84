import { rolesOf, type Member, type Model, type Policy, type Round, type Settings } from './model.ts'

/** Active, within the term, and with an account that holds the role. */
export const isOnBoard = (model: Model, { active, inTerm, user }: Member): boolean =>
  active && inTerm && user !== null && rolesOf(model, user).includes('reviewer')

/** An empty list of interests is a declaration only where it is said that there is nothing to disclose. */
export const hasDeclared = ({ saysNothingToDisclose, interests }: Member): boolean =>
  saysNothingToDisclose === (interests.length === 0)

const touching = ({ interests }: Member, topics: readonly string[]) =>
  interests.filter(
    ({ topics: touched }) =>
      touched.length === 0 || topics.length === 0 || touched.some((topic) => topics.includes(topic)),
  )

/** Has declared any interest in these topics; in a text without topics every interest counts. */
export const isConflicted = (member: Member, topics: readonly string[]): boolean => touching(member, topics).length > 0

/** Has declared a material one. From a text without topics only a material interest in everything excludes. */
export const isExcluded = (member: Member, topics: readonly string[]): boolean =>
  touching(member, topics).some(
    ({ material, topics: touched }) => material && (topics.length > 0 || touched.length === 0),
  )

const holdsOneOf = (specialties: readonly string[], anyOf: readonly string[]): boolean =>
  specialties.some((specialty) => anyOf.includes(specialty))

/** Whether for each list of specialties somebody holds one of it. */
export const coverAll = (
  asked: readonly (readonly string[])[],
  people: readonly { readonly specialties: readonly string[] }[],
): boolean => asked.every((anyOf) => people.some(({ specialties }) => holdsOneOf(specialties, anyOf)))

/** The strictest of the general policy and the rules of these topics. */
export const policyFor = ({ rules, ...settings }: Settings, topics: readonly string[]): Policy => {
  const ours = rules.filter(({ topic }) => topics.includes(topic))
  return {
    ...settings,
    quorum: Math.max(settings.quorum, ...ours.map(({ quorum }) => quorum)),
    specialties: ours.map(({ specialties }) => specialties).filter((anyOf) => anyOf.length > 0),
  }
}

/** Whether the board as it stands could approve anything: in general, and of each topic that has a rule. */
export const isMeetable = (model: Model, settings: Settings): boolean =>
  [[], ...settings.rules.map(({ topic }) => [topic])].every((topics) => {
    const { quorum, specialties } = policyFor(settings, topics)
    const able = model.members.filter(
      (member) => isOnBoard(model, member) && hasDeclared(member) && !isExcluded(member, topics),
    )
    return able.length >= quorum && coverAll(specialties, able) && !able.every((member) => isConflicted(member, topics))
  })

/** Enough different reviewers approved this very digest, all asked-for specialties among them, and one without a conflict. */
export const isApproved = ({ votes, digest, policy }: Pick<Round, 'votes' | 'digest' | 'policy'>): boolean => {
  const approvals = votes.filter((vote) => vote.verdict === 'approve' && vote.digest === digest)
  return (
    new Set(approvals.map(({ member }) => member)).size >= policy.quorum &&
    coverAll(policy.specialties, approvals) &&
    approvals.some(({ conflicted }) => !conflicted)
  )
}
