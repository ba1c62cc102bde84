import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CHECKED } from '../support/checked.ts'
import { boardIds, signInAll, type Answer, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { PASSWORD, startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(demo.server.url)
})
afterAll(() => demo?.end())

type Errors = { errors?: { message: string; extensions: { code: string; details?: object } }[] }
const dataOf = <Data>(answer: Answer): Data => {
  const { errors, data } = answer.body as Errors & { data: Data }
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const codeOf = (answer: Answer): string | undefined => (answer.body as Errors).errors?.[0]?.extensions.code

const DECIDE = `mutation ($id: String!, $digest: String!, $password: String!, $verdict: String!, $checklist: ReviewChecklist) {
  decideReview(id: $id, verdict: $verdict, digest: $digest, checklist: $checklist, conflict: "none", password: $password) {
    reviewState { state edition approvals }
    decision { id }
  }
}`

test('the whole line by mutations alone, with the same refusals as by REST', async () => {
  const { importArticle } = dataOf<{ importArticle: { article: { id: string; slug: string }; report: object } }>(
    await people.editor.graphql(
      `mutation ($text: String!) { importArticle(text: $text) { article { id slug } report { sections citations references warnings { line } } } }`,
      { text: smallPage('Graphit') },
    ),
  )
  expect(importArticle.report).toEqual({ sections: 2, citations: 4, references: 3, warnings: [] })
  const { id: article, slug } = importArticle.article

  const submit = `mutation ($id: String!) { submitArticle(id: $id) { reviewState { id state digest round } } }`
  const { submitArticle } = dataOf<{ submitArticle: { reviewState: { id: string; digest: string; state: string } } }>(
    await people.editor.graphql(submit, { id: article }),
  )
  const { id, digest, state } = submitArticle.reviewState
  expect(state).toBe('submitted')
  expect(codeOf(await people.editor.graphql(submit, { id: article }))).toBe('ALREADY_UNDER_REVIEW')

  const assign = `mutation ($id: String!, $reviewers: [String!]!) { assignReviewers(id: $id, reviewers: $reviewers) { reviewState { state assignments { name } } } }`
  const reviewers = (await boardIds(people)).slice(0, 2)
  expect(codeOf(await people.editor.graphql(assign, { id, reviewers }))).toBe('ROLE_NOT_ALLOWED')
  expect(dataOf(await people.managingEditor.graphql(assign, { id, reviewers }))).toMatchObject({
    assignReviewers: {
      reviewState: { state: 'under-review', assignments: [{ name: 'Rosa Fictional' }, { name: 'Quentin Invented' }] },
    },
  })

  const vote = { id, digest, password: PASSWORD, verdict: 'approve', checklist: CHECKED }
  expect(codeOf(await people.anonymous.graphql(DECIDE, vote))).toBe('NOT_SIGNED_IN')
  expect(codeOf(await people.reviewer1.graphql(DECIDE, { ...vote, digest: '0' }))).toBe('DIGEST_MISMATCH')
  expect(codeOf(await people.reviewer1.graphql(DECIDE, { ...vote, password: 'wrong' }))).toBe('WRONG_PASSWORD')
  expect(codeOf(await people.reviewer1.graphql(DECIDE, { ...vote, verdict: 'maybe' }))).toBe('INVALID_INPUT')
  expect(codeOf(await people.reviewer1.graphql(DECIDE, { ...vote, checklist: {} }))).toBe('CHECKLIST_INCOMPLETE')
  dataOf(await people.reviewer1.graphql(DECIDE, vote))
  expect(codeOf(await people.reviewer1.graphql(DECIDE, vote))).toBe('ALREADY_DECIDED')
  expect(dataOf(await people.reviewer2.graphql(DECIDE, vote))).toMatchObject({
    decideReview: {
      reviewState: { state: 'approved', edition: 1, approvals: 2 },
      decision: { id: expect.any(String) },
    },
  })

  const publication = (await people.anonymous.get(`/api/publications/by-slug/${slug}`)).body as { id: string }
  const retract = `mutation ($id: String!) { retractPublication(id: $id, reason: "A wrong dose.", notice: "Taken down.") { publication { status } } }`
  expect(codeOf(await people.reviewer1.graphql(retract, { id: publication.id }))).toBe('ROLE_NOT_ALLOWED')
  expect(dataOf(await people.managingEditor.graphql(retract, { id: publication.id }))).toEqual({
    retractPublication: { publication: { status: 'retracted' } },
  })
  const gone = await people.anonymous.graphql(`{ PublicationBySlug(slug: "${slug}") { question } }`)
  expect(codeOf(gone)).toBe('RETRACTED')
  expect(gone.text).not.toContain('eased the symptoms')
})

test('recusing and withdrawing by mutation', async () => {
  const imported = await people.editor.post('/api/articles/import', smallPage('Schiefer'))
  const { article } = imported.body as { article: { id: string } }
  const submitted = await people.editor.post(`/api/articles/${article.id}/submit`)
  const { reviewState } = submitted.body as { reviewState: { id: string } }
  await people.managingEditor.post(`/api/review-states/${reviewState.id}/assign`, { reviewers: await boardIds(people) })

  const recuse = `mutation ($id: String!, $reason: String!) { recuseReviewer(id: $id, reason: $reason) { reviewState { state } } }`
  expect(codeOf(await people.reviewer4.graphql(recuse, { id: reviewState.id, reason: ' ' }))).toBe('REASON_MISSING')
  expect(dataOf(await people.reviewer4.graphql(recuse, { id: reviewState.id, reason: 'Not my field.' }))).toEqual({
    recuseReviewer: { reviewState: { state: 'under-review' } },
  })
  const withdraw = `mutation ($id: String!) { withdrawArticle(id: $id, reason: "A mistake.") { reviewState { state closedAt } } }`
  expect(codeOf(await people.otherEditor.graphql(withdraw, { id: article.id }))).toBe('NOT_YOUR_ARTICLE')
  expect(dataOf(await people.editor.graphql(withdraw, { id: article.id }))).toMatchObject({
    withdrawArticle: { reviewState: { state: 'withdrawn', closedAt: expect.any(String) } },
  })
})

const underReview = async (mark: string, members: number) => {
  const imported = await people.editor.post('/api/articles/import', smallPage(mark))
  const { article } = imported.body as { article: { id: string } }
  const submitted = await people.editor.post(`/api/articles/${article.id}/submit`)
  const { reviewState } = submitted.body as { reviewState: { id: string; digest: string } }
  const board = await boardIds(people)
  await people.managingEditor.post(`/api/review-states/${reviewState.id}/assign`, {
    reviewers: board.slice(0, members),
  })
  return { article, round: reviewState, board }
}

/** The mutation of each verb, with the body that its REST route takes. */
const VERBS: readonly { rest: string; mutation: string; args: string; answer?: string }[] = [
  { rest: 'accept', mutation: 'acceptReview', args: '' },
  { rest: 'decline', mutation: 'declineReview', args: ', $reason: String' },
  { rest: 'recuse', mutation: 'recuseReviewer', args: ', $reason: String!' },
  {
    rest: 'replace',
    mutation: 'replaceReviewer',
    args: ', $reviewer: String!, $replacement: String!, $reason: String!',
  },
  {
    rest: 'delegate',
    mutation: 'delegateReview',
    args: ', $reviewer: String!, $replacement: String!, $reason: String!',
  },
  { rest: 'comment', mutation: 'commentOnReview', args: ', $text: String!, $section: Int, $quote: String' },
  { rest: 'answer', mutation: 'answerComment', args: ', $comment: String!, $text: String!, $resolution: String' },
  { rest: 'schedule', mutation: 'schedulePublication', args: ', $publishAt: String!' },
  { rest: 'publish', mutation: 'publishApproved', args: '' },
]

const mutate = (who: People[keyof People], rest: string, id: string, body: Record<string, unknown>) => {
  const { mutation, args } = VERBS.find((verb) => verb.rest === rest)!
  const passed = args.replaceAll(/\$(\w+): [\w!]+/g, '$1: $$$1')
  const query = `mutation ($id: String!${args}) { ${mutation}(id: $id${passed}) { reviewState { id state } } }`
  return who.graphql(query, { id, ...body })
}

test('each further verb is refused by mutation with the code that REST answers', async () => {
  const { round, board } = await underReview('Basalt', 2)
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const cases: [string, keyof People, Record<string, unknown>][] = [
    ['accept', 'reviewer3', {}],
    ['decline', 'reviewer3', {}],
    ['recuse', 'reviewer1', { reason: '' }],
    ['replace', 'editor', { reviewer: board[0], replacement: board[2], reason: 'x' }],
    ['replace', 'managingEditor', { reviewer: board[3], replacement: board[2], reason: 'x' }],
    ['replace', 'managingEditor', { reviewer: board[0], replacement: nowhere, reason: 'x' }],
    ['delegate', 'managingEditor', { reviewer: board[0], replacement: board[2], reason: ' ' }],
    ['comment', 'reviewer1', { text: ' ' }],
    ['comment', 'reviewer1', { text: 'Where?', section: 0, quote: 'words that are not there' }],
    ['comment', 'reviewer3', { text: 'May I?' }],
    ['answer', 'editor', { comment: nowhere, text: 'Done.' }],
    ['answer', 'editor', { comment: nowhere, text: 'Done.', resolution: 'perhaps' }],
    ['schedule', 'managingEditor', { publishAt: '2020-01-01' }],
    ['publish', 'managingEditor', {}],
    ['publish', 'anonymous', {}],
  ]
  for (const [verb, who, body] of cases) {
    const byRest = await people[who].post(`/api/review-states/${round.id}/${verb}`, body)
    const code = (byRest.body as { errors: { code: string }[] }).errors[0]?.code
    expect([verb, who, codeOf(await mutate(people[who], verb, round.id, body))]).toEqual([verb, who, code])
    expect(byRest.status).toBeGreaterThanOrEqual(400)
  }
})

test('accepting, replacing, delegating, commenting, answering, scheduling and publishing by mutation', async () => {
  const { round, board } = await underReview('Granit', 2)
  const later = new Date(Date.now() + 3_600_000).toISOString()
  const state = async () =>
    (await people.managingEditor.get(`/api/review-states/${round.id}?depth=0`)).body as Record<string, unknown> & {
      assignments: { name: string; acceptedAt: string | null; replacedAt: string | null; inPlaceOf: object | null }[]
      comments: { id: string; text: string; answers: object[] }[]
    }

  dataOf(await mutate(people.reviewer1, 'accept', round.id, {}))
  const handOn = { reviewer: board[1], replacement: board[2], reason: 'On leave.' }
  dataOf(await mutate(people.managingEditor, 'delegate', round.id, handOn))
  dataOf(await mutate(people.reviewer1, 'comment', round.id, { text: 'Which dose?', section: 0, quote: 'iron stores' }))
  const [comment] = (await state()).comments
  dataOf(
    await mutate(people.editor, 'answer', round.id, { comment: comment?.id, text: 'Any.', resolution: 'not-changed' }),
  )
  dataOf(await mutate(people.managingEditor, 'schedule', round.id, { publishAt: later }))
  expect(await state()).toMatchObject({
    publishAt: later,
    assignments: [
      { name: 'Rosa Fictional', acceptedAt: expect.any(String) },
      { name: 'Quentin Invented', replacedAt: expect.any(String) },
      { name: 'Lena Imaginary', inPlaceOf: { name: 'Quentin Invented', asDeputy: true } },
    ],
    comments: [{ text: 'Which dose?', answers: [{ text: 'Any.', resolution: 'not-changed' }] }],
  })

  const vote = { id: round.id, digest: round.digest, password: PASSWORD, verdict: 'approve', checklist: CHECKED }
  dataOf(await people.reviewer1.graphql(DECIDE, vote))
  dataOf(await people.reviewer3.graphql(DECIDE, vote))
  expect(await state()).toMatchObject({ state: 'approved', releasedAt: null })
  dataOf(await mutate(people.managingEditor, 'publish', round.id, {}))
  expect(await state()).toMatchObject({ state: 'approved', releasedAt: expect.any(String) })
  const { body } = await people.anonymous.get('/api/publications/by-slug/does-granit-help')
  const { id } = body as { id: string }

  await people.managingEditor.post(`/api/publications/${id}/retract`, {
    reason: 'A wrong dose.',
    notice: 'Taken down.',
  })
  const review = `mutation ($id: String!, $outcome: String!) { reviewRetraction(id: $id, outcome: $outcome, findings: "A typing error.") { publication { status } } }`
  expect(codeOf(await people.managingEditor.graphql(review, { id, outcome: 'justified' }))).toBe('OWN_RETRACTION')
  expect(codeOf(await people.reviewer1.graphql(review, { id, outcome: 'who knows' }))).toBe('INVALID_INPUT')
  expect(dataOf(await people.reviewer1.graphql(review, { id, outcome: 'justified' }))).toEqual({
    reviewRetraction: { publication: { status: 'retracted' } },
  })
  expect(codeOf(await people.reviewer1.graphql(review, { id, outcome: 'justified' }))).toBe('NOTHING_TO_REVIEW')
})
