import type { Kind } from './kinds.ts'

/**
 * Faults planted on purpose, one at a time, in a copy of the sources: the model must find each of them. `find` stands once in
 * the file, and `replace` takes its place. A mutant that lives on is a hole in the model.
 */
export type Mutant = {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly replace: string
  /** What is done more often, where the fault shows in few situations only. */
  readonly weights?: Partial<Readonly<Record<Kind, number>>>
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'one approval too few is enough',
    file: 'src/review/round.ts',
    find: 'approvals.length < quorum ?',
    replace: 'approvals.length + 1 < quorum ?',
  },
  {
    name: 'approvers with conflicts alone are enough',
    file: 'src/review/round.ts',
    find: 'approvals.length > 0 && approvals.every(({ conflict }) => !isNone(conflict))',
    replace: 'false',
  },
  {
    name: 'who stepped aside stays assigned',
    file: 'src/review/round.ts',
    find: 'declinedAt === null && recusedAt === null && replacedAt === null',
    replace: 'declinedAt === null && replacedAt === null',
  },
  {
    name: 'an inactive member reviews',
    file: 'src/review/round.ts',
    find: 'profile.active &&\n',
    replace: '\n',
    weights: { board: 20 },
  },
  {
    name: 'an account decides for another profile than the assigned one',
    file: 'src/review/round.ts',
    find: '?.reviewerId === profile.id',
    replace: ' !== undefined',
    weights: { board: 30, approve: 30 },
  },
  {
    name: 'a reviewer decides twice',
    file: 'src/review/requirements.ts',
    find: '!hasDecided(round, actor.userId)',
    replace: 'true',
  },
  {
    name: 'reviewers are swapped without end',
    file: 'src/review/requirements.ts',
    find: 'changesOf(round) < round.policy.reviewerChanges',
    replace: 'changesOf(round) <= round.policy.reviewerChanges',
    weights: { replace: 25, policy: 15 },
  },
  {
    name: 'who stepped aside comes back under another profile',
    file: 'src/review/round.ts',
    find: '(assignment.reviewerId === id || assignment.userId === userId)',
    replace: 'assignment.reviewerId === id',
    weights: { board: 30, assign: 30, respond: 30 },
  },
  {
    name: 'an author is assigned',
    file: 'src/review/asks.ts',
    find: 'round.contributors.includes(reviewer.userId)',
    replace: '(round.submittedBy === reviewer.userId)',
  },
  {
    name: 'a decision on another text counts',
    file: 'src/review/asks.ts',
    find: 'given.digest === round.digest',
    replace: 'given.digest !== undefined',
  },
  {
    name: 'the dermatologist approves what a neurologist must',
    file: 'src/review/asks.ts',
    find: 'all.some(({ byline }) => holdsOneOf(byline.specialties, anyOf))',
    replace: 'all.length > 0',
    weights: { assign: 40, edit: 15 },
  },
  {
    name: 'a material interest is no obstacle',
    file: 'src/review/conflicts.ts',
    find: 'material && (topics.length > 0',
    replace: '!material && (topics.length > 0',
  },
  {
    name: 'what is missing outweighs who may not',
    file: 'src/review/decide.ts',
    find: 'of [403, 409, 422] as const) {\n    const unmet = checks',
    replace: 'of [422, 409, 403] as const) {\n    const unmet = checks',
  },
  {
    name: 'an editor publishes',
    file: 'src/review/transitions.ts',
    find: "publish: { to: ['approved'], by: ['managing-editor']",
    replace: "publish: { to: ['approved'], by: ['managing-editor', 'editor']",
  },
  {
    name: 'the password is not asked for',
    file: 'src/commands/decide-review.ts',
    find: 'confirm: () => confirmSigner(input, req),',
    replace: '',
  },
  {
    name: 'an approved text does not wait for its time',
    file: 'src/commands/decide-review.ts',
    find: 'round.publishAt !== null && round.publishAt > approvedAt',
    replace: 'round.publishAt !== null && round.publishAt < approvedAt',
  },
  {
    name: 'the authors of an earlier round are forgotten',
    file: 'src/commands/submit-article.ts',
    find: '.flatMap((round) => round.contributors)',
    replace: '.flatMap((round) => round.contributors.slice(0, 0))',
  },
  {
    name: 'a step leaves the history',
    file: 'src/commands/rounds.ts',
    find: '...round.history,\n',
    replace: '...round.history.slice(0, 3),\n',
  },
  {
    name: 'a refused step leaves a trace',
    file: 'src/commands/rounds.ts',
    find: 'if (!decision.allowed) return refused(toRefusal(decision.refusal))',
    replace:
      "if (!decision.allowed) {\n await compareAndSet('review-states', round, { note: 'refused' }, req)\n return refused(toRefusal(decision.refusal))\n }",
  },
  {
    name: 'the world reads the article as it is now',
    file: 'src/commands/publish-round.ts',
    find: 'publicationDocument({ ...round, approvedAt }',
    replace:
      "publicationDocument({ ...round, approvedAt, canonicalContent: (await import('../publication/freeze.ts')).freeze(await (await import('./manuscript.ts')).manuscriptOf(await req.payload.findByID({ collection: 'articles', id: round.article, depth: 0, overrideAccess: true, req }), req)).canonical }",
    weights: { schedule: 15, publish: 12, edit: 15 },
  },
  {
    name: 'an earlier round stays approved beside the new edition',
    file: 'src/commands/settle-round.ts',
    find: 'await supersedeEarlier(round, req)',
    replace: '',
  },
  {
    name: 'decisions are not kept as rows',
    file: 'src/commands/settle-round.ts',
    find: 'round.votes.filter(({ reviewerId }) =>',
    replace: 'round.votes.slice(0, 1).filter(({ reviewerId }) =>',
  },
  {
    name: 'whoever took a text down reviews that',
    file: 'src/commands/review-retraction.ts',
    find: 'if (retraction.by === actor.value.userId) {',
    replace: 'if (retraction.by === null) {',
    weights: { retract: 10, 'review retraction': 12 },
  },
  {
    name: 'anybody takes a publication down',
    file: 'src/commands/retract-publication.ts',
    find: 'if (!by.some((role) => actor.value.roles.includes(role))) {',
    replace: 'if (by.length === 0) {',
  },
  {
    name: 'a time set by somebody who may not any more is kept',
    file: 'src/commands/schedule-publication.ts',
    find: "(await rolesOf(scheduler, req)).includes('managing-editor')",
    replace: '(await rolesOf(scheduler, req)).length >= 0',
    weights: { wait: 8, roles: 20, schedule: 20 },
  },
  {
    name: 'an event names the wrong one before it',
    file: 'src/commands/ledger.ts',
    find: 'previous: before.hash,',
    replace: 'previous: genesis(chain),',
  },
  {
    name: 'a retracted text stays public',
    file: 'access/publications.ts',
    find: "({ status: { equals: 'live' } } satisfies Where)",
    replace: "({ status: { in: ['live', 'retracted'] } } satisfies Where)",
  },
  {
    name: 'the text under review changes',
    file: 'collections/articles/refuse-while-under-review.ts',
    find: 'if (sameText && ',
    replace: 'if (round && ',
  },
  {
    name: 'who saves an article is not noted',
    file: 'collections/articles/note-contributor.ts',
    find: '{ ...before, [req.user.id]: new Date().toISOString() }',
    replace: '{ [req.user.id]: new Date().toISOString() }',
  },
]
