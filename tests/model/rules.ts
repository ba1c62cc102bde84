import {
  rolesOf,
  userOf,
  openRoundOf,
  isWaiting,
  roundsOf,
  type Article,
  type Model,
  type Role,
  type Round,
  type State,
  type Who,
} from './model.ts'

/**
 * Why an action is refused. Where several things stand in the way, the gravest status is answered (403 before 409 before
 * 422); rules that look no further once one thing is wrong return that one alone.
 */
export type Reason = { readonly status: number; readonly code: string }
export type Reasons = readonly Reason[]
export const no = (status: number, code: string): Reasons => [{ status, code }]
export const when = (wrong: boolean, status: number, code: string): Reasons => (wrong ? no(status, code) : [])

const EDITORIAL: readonly Role[] = ['editor', 'managing-editor']
export const STAFF: readonly Role[] = [...EDITORIAL, 'administrator']

export const holds = (model: Model, who: Who, roles: readonly Role[]): boolean =>
  rolesOf(model, userOf(model, who)).some((role) => roles.includes(role))

/** From which states, and by whom; docs/review-workflow.md, "Actions". */
const STEPS = {
  withdraw: { from: ['submitted', 'under-review', 'approved'], by: EDITORIAL },
  assign: { from: ['submitted', 'under-review'], by: ['managing-editor'] },
  accept: { from: ['under-review'], by: ['reviewer'] },
  decline: { from: ['under-review'], by: ['reviewer'] },
  recuse: { from: ['under-review'], by: ['reviewer'] },
  replace: { from: ['under-review'], by: ['managing-editor'] },
  comment: { from: ['submitted', 'under-review'], by: ['reviewer', ...EDITORIAL] },
  answer: {
    from: ['submitted', 'under-review', 'approved', 'changes-requested', 'rejected', 'withdrawn'],
    by: ['reviewer', ...EDITORIAL],
  },
  decide: { from: ['under-review'], by: ['reviewer'] },
  schedule: { from: ['submitted', 'under-review', 'approved'], by: ['managing-editor'] },
  publish: { from: ['approved'], by: ['managing-editor'] },
} as const satisfies Record<string, { readonly from: readonly State[]; readonly by: readonly Role[] }>

/** What every step of a round asks first; what is particular to it is asked only where that is met. */
export const step = (
  model: Model,
  who: Who,
  name: keyof typeof STEPS,
  { state }: Round,
  particular: () => Reasons,
): Reasons => {
  const { from, by }: { readonly from: readonly State[]; readonly by: readonly Role[] } = STEPS[name]
  if (who === 'anonymous') return no(401, 'NOT_SIGNED_IN')
  if (!from.includes(state)) return no(409, 'NOT_AVAILABLE_IN_STATE')
  if (!holds(model, who, by)) return no(403, 'ROLE_NOT_ALLOWED')
  return particular()
}

/** Where a role may not write a collection at all. */
export const writing = (model: Model, who: Who, roles: readonly Role[]): Reasons => {
  if (who === 'anonymous') return no(401, 'NOT_SIGNED_IN')
  return when(!holds(model, who, roles), 403, 'FORBIDDEN')
}

export const importing = (model: Model, who: Who): Reasons => {
  if (who === 'anonymous') return no(401, 'NOT_SIGNED_IN')
  return when(!holds(model, who, EDITORIAL), 403, 'ROLE_NOT_ALLOWED')
}

export const creating = (model: Model, who: Who): Reasons => writing(model, who, EDITORIAL)

/** Under review the words stand still; a save that changes none of them passes. */
export const editing = (model: Model, who: Who, article: Article, changesText: boolean): Reasons => {
  const refused = writing(model, who, EDITORIAL)
  if (refused.length > 0) return refused
  return when(changesText && openRoundOf(model, article.id) !== undefined, 409, 'ARTICLE_LOCKED')
}

/** An article exists for those who may read it, and for nobody else. */
const finding = (model: Model, who: Who): Reasons => {
  if (who === 'anonymous') return no(401, 'NOT_SIGNED_IN')
  return when(!holds(model, who, STAFF), 404, 'NOT_FOUND')
}

export const submitting = (model: Model, who: Who, article: Article): Reasons => {
  const refused = finding(model, who)
  if (refused.length > 0) return refused
  if (openRoundOf(model, article.id)) return no(409, 'ALREADY_UNDER_REVIEW')
  if (!holds(model, who, EDITORIAL)) return no(403, 'ROLE_NOT_ALLOWED')
  const last = roundsOf(model, article.id).at(-1)
  return [
    ...when(!article.isComplete, 422, 'ARTICLE_INCOMPLETE'),
    ...when(
      model.settings.answersRequired && [...(last?.comments.values() ?? [])].some(({ answers }) => answers === 0),
      422,
      'COMMENTS_UNANSWERED',
    ),
  ]
}

/** The round that is taken back: the open one, else one that is approved and waits for its time. */
export const withdrawable = (model: Model, article: Article): Round | undefined =>
  openRoundOf(model, article.id) ?? roundsOf(model, article.id).find(isWaiting)

export const withdrawing = (model: Model, who: Who, article: Article): Reasons => {
  const refused = finding(model, who)
  if (refused.length > 0) return refused
  const round = withdrawable(model, article)
  if (!round) return no(409, 'NOT_AVAILABLE_IN_STATE')
  return step(model, who, 'withdraw', round, () =>
    when(
      !holds(model, who, ['managing-editor']) && !round.contributors.has(userOf(model, who)),
      403,
      'NOT_YOUR_ARTICLE',
    ),
  )
}
