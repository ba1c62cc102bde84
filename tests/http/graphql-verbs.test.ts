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
