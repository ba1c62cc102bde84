/**
 * What the model believes of the server, in the fewest words that the rules need. It is written from docs/review-workflow.md
 * and shares no code with src: a mistake would have to be made twice to stay hidden.
 */
export const PEOPLE = [
  'administrator',
  'managingEditor',
  'editor',
  'otherEditor',
  'reviewer1',
  'reviewer2',
  'reviewer3',
  'reviewer4',
] as const
export type Person = (typeof PEOPLE)[number]
export type Who = Person | 'anonymous'
export const EVERYBODY: readonly Who[] = [...PEOPLE, 'anonymous']

export type Role = 'administrator' | 'managing-editor' | 'editor' | 'reviewer'
export type Grant = { readonly id: string; readonly user: string; readonly role: Role }

/** An interest that is still held: the topics that it touches (none: every topic), and whether it excludes from them. */
export type Interest = { readonly topics: readonly string[]; readonly material: boolean }
export type Member = {
  readonly id: string
  readonly specialties: readonly string[]
  user: string | null
  active: boolean
  inTerm: boolean
  saysNothingToDisclose: boolean
  interests: readonly Interest[]
}

export type TopicRule = {
  readonly topic: string
  readonly quorum: number
  readonly specialties: readonly string[]
}
export type Settings = {
  readonly quorum: number
  readonly reviewerChanges: number
  readonly answersRequired: boolean
  readonly rules: readonly TopicRule[]
}
/** The policy as a round froze it; `specialties`: of each list one approver must hold one. */
export type Policy = Omit<Settings, 'rules'> & { readonly specialties: readonly (readonly string[])[] }

/** Of an article's words the model changes two only; any difference in them is a different text. */
export type Text = { readonly summary: string | null; readonly topics: readonly string[] }

export type Article = {
  readonly id: string
  readonly question: string
  readonly isComplete: boolean
  /** Words that stand in its first section, where the model wrote it. */
  readonly words: string | null
  text: Text
  /** When each account saved it last; see `Model.tick`. */
  savedBy: Map<string, number>
}

export type Assignment = {
  readonly member: string
  readonly user: string
  readonly inPlaceOf: string | null
  accepted: boolean
  ended: 'declined' | 'recused' | 'replaced' | null
}
export type Verdict = 'approve' | 'request-changes' | 'reject'
export type Vote = {
  readonly member: string
  readonly user: string
  readonly verdict: Verdict
  readonly digest: string
  /** The reviewer named a conflict of interest, or the profile did. */
  readonly conflicted: boolean
  readonly specialties: readonly string[]
}
export type State =
  'submitted' | 'under-review' | 'approved' | 'changes-requested' | 'rejected' | 'withdrawn' | 'superseded'

export type Round = {
  readonly id: string
  readonly article: string
  readonly number: number
  readonly digest: string
  readonly text: Text
  readonly policy: Policy
  readonly contributors: ReadonlySet<string>
  readonly submittedAt: number
  state: State
  assignments: Assignment[]
  votes: Vote[]
  /** Who made each comment, and how often it was answered. */
  comments: Map<string, { readonly by: string; readonly answers: number }>
  /** Milliseconds since 1970; null where no time is set. */
  publishAt: number | null
  approvedAt: number | null
  released: boolean
  edition: number | null
  history: string[]
}

export type Retraction = { readonly edition: number; readonly by: string; reviewedBy: string | null }
export type Publication = {
  /** Null until the database has said which id it was given. */
  id: string | null
  readonly article: string
  round: string
  edition: number
  live: boolean
  retractedAt: number
  retractions: Retraction[]
  history: string[]
}

export type Model = {
  readonly users: ReadonlyMap<Person, string>
  readonly topics: readonly string[]
  settings: Settings
  grants: Grant[]
  members: Member[]
  articles: Article[]
  rounds: Round[]
  publications: Publication[]
  policyEvents: number
  /** Wrong passwords so far; the account is locked at five. */
  wrongPasswords: Map<string, number>
  /** How often each kind of action was done in each way. */
  readonly done: Map<string, number>
  /** The model's clock: begins with the time and goes up by one an action. */
  tick: number
}

export const isOpen = ({ state }: Pick<Round, 'state'>): boolean => state === 'submitted' || state === 'under-review'
/** Approved, and waiting for its time. */
export const isWaiting = ({ state, released }: Pick<Round, 'state' | 'released'>): boolean =>
  state === 'approved' && !released
export const stands = ({ ended }: Assignment): boolean => ended === null

export const find = <Thing extends { readonly id: string | null }>(things: readonly Thing[], id: string): Thing => {
  const found = things.find((thing) => thing.id === id)
  if (!found) throw new Error(`The model knows nothing with the id ${id}.`)
  return found
}

export const userOf = (model: Model, who: Who): string => (who === 'anonymous' ? '' : (model.users.get(who) ?? ''))
export const rolesOf = (model: Model, user: string): readonly Role[] =>
  model.grants.filter((grant) => grant.user === user).map(({ role }) => role)
export const roundsOf = (model: Model, article: string): readonly Round[] =>
  model.rounds.filter((round) => round.article === article)
export const openRoundOf = (model: Model, article: string): Round | undefined => roundsOf(model, article).find(isOpen)
export const publicationOf = (model: Model, article: string): Publication | undefined =>
  model.publications.find((publication) => publication.article === article)

/** The model as plain values in a fixed order, to be compared with what the database says; times are left out. */
export const boiledDown = (model: Model) => ({
  settings: model.settings,
  policyEvents: model.policyEvents,
  grants: model.grants.map(({ user, role }) => `${user} ${role}`).sort(),
  members: model.members,
  articles: model.articles.map(({ id, question, text, savedBy }) => ({
    id,
    question,
    text,
    contributors: [...savedBy.keys()].sort(),
  })),
  rounds: model.rounds.map(({ contributors, comments, publishAt, approvedAt, submittedAt: _, ...round }) => ({
    ...round,
    contributors: [...contributors].sort(),
    comments: [...comments],
    hasTime: publishAt !== null,
    wasApproved: approvedAt !== null,
  })),
  publications: model.publications.map(({ retractedAt: _, id: _id, ...publication }) => publication),
})
