import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { boardIds, signInAll, type Answer, type People } from '../support/client.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(demo.server.url)
})
afterAll(() => demo?.end())

type Profile = { name: string; bio: string | null; active: boolean; disclosedOn: string | null; interests: unknown }
const dataOf = <Data>(answer: Answer): Data => (answer.body as { data: Data }).data
const codeOf = (answer: Answer): string | undefined =>
  (answer.body as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code

test('by GraphQL as by REST: a board member changes their own words alone, and reads no other’s declaration', async () => {
  const [own, other] = await boardIds(people)
  const update = `mutation ($id: String!, $data: mutationReviewerUpdateInput!) {
    updateReviewer(id: $id, data: $data) { name bio active }
  }`
  const data = { bio: 'Works on sleep.', name: 'Changed', active: false }
  const changed = await people.reviewer1.graphql(update, { id: own, data })
  expect(dataOf<{ updateReviewer: Profile }>(changed).updateReviewer).toEqual({
    name: 'Rosa Fictional',
    bio: 'Works on sleep.',
    active: true,
  })
  expect(codeOf(await people.reviewer1.graphql(update, { id: other, data }))).toBe('FORBIDDEN')
  const contradiction = {
    nothingToDisclose: true,
    interests: [{ blockType: 'interest', heading: 'patents', entity: 'X' }],
  }
  const sent = await people.reviewer1.patch(`/api/reviewers/${own}`, contradiction)
  expect([sent.status, sent.text.includes('DISCLOSURE_CONTRADICTS')]).toEqual([422, true])

  const declared = {
    nothingToDisclose: false,
    interests: [{ blockType: 'interest', heading: 'patents', entity: 'Secretum', detail: 'a patent' }],
  }
  expect((await people.reviewer2.patch(`/api/reviewers/${other}`, declared)).status).toBe(200)
  const read = `{ Reviewers { docs { name disclosedOn nothingToDisclose interests { ... on InterestBlock { entity } } } } }`
  const asOther = await people.reviewer1.graphql(read)
  expect(asOther.text).not.toContain('Secretum')
  const { docs } = dataOf<{ Reviewers: { docs: Profile[] } }>(asOther).Reviewers
  expect(docs.filter(({ disclosedOn }) => disclosedOn !== null).map(({ name }) => name)).toEqual(['Rosa Fictional'])
  for (const who of [people.reviewer2, people.managingEditor, people.editor]) {
    expect((await who.graphql(read)).text).toContain('Secretum')
  }
  const sorted = await people.reviewer1.graphql('{ Reviewers(sort: "interests.x.y") { docs { name } } }')
  expect(codeOf(sorted)).toBe('INVALID_INPUT')
})

test('a search that follows a member to what they declare, or to their account, is refused, and the server stays up', async () => {
  for (const path of ['interests.topics.name', 'interests.topics', 'user.email', 'user.sessions.id']) {
    const answer = await people.reviewer1.get(`/api/review-decisions?where[reviewer.${path}][equals]=x`)
    expect([path, answer.status]).toEqual([path, 400])
  }
  expect((await people.anonymous.get('/healthz')).status).toBe(200)
})
