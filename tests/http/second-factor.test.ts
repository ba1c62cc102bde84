import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { TOTP } from 'otpauth'
import {
  assign,
  boardIds,
  Client,
  codeOf,
  decide,
  importText,
  signInAll,
  submit,
  type People,
} from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { PASSWORD, startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
beforeAll(async () => {
  // Everything that the server could say is logged.
  demo = await startDemo({ LOG_LEVEL: 'trace' })
  people = await signInAll(demo.server.url)
})
afterAll(() => demo?.end())

const FACTOR = '/api/users/second-factor'

test('with a second factor a decision takes a code, by REST and by GraphQL; neither secret, code nor password is logged or readable', async () => {
  const { article } = await importText(people, smallPage('Duplex'))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  const wrongEnrolment = await people.reviewer1.post(FACTOR, { password: 'a-mistyped-password' })
  expect([wrongEnrolment.status, codeOf(wrongEnrolment)]).toEqual([403, 'WRONG_PASSWORD'])
  expect([(await people.anonymous.get(FACTOR)).status, (await people.anonymous.post(FACTOR, {})).status]).toEqual([
    401, 422,
  ])

  const enrolled = await people.reviewer1.post(FACTOR, { password: PASSWORD })
  const { secret } = enrolled.body as { secret: string }
  expect(enrolled.headers.get('cache-control')).toBe('private, no-store')
  const at = Date.now()
  const code = (step: number): string => new TOTP({ secret }).generate({ timestamp: at + step * 30_000 })
  const confirmed = await people.reviewer1.post(`${FACTOR}/confirm`, { code: code(-1) })
  expect([confirmed.status, confirmed.body]).toMatchObject([200, { active: true }])

  const without = await decide(people.reviewer1, round)
  expect([without.status, codeOf(without)]).toEqual([403, 'CODE_NEEDED'])
  const mutation = `mutation ($id: String!, $digest: String!, $code: String) {
    decideReview(id: $id, verdict: "reject", digest: $digest, conflict: "none", comment: "No.", password: "${PASSWORD}", code: $code) {
      reviewState { state }
    }
  }`
  const used = await people.reviewer1.graphql(mutation, { ...round, code: code(-1) })
  expect((used.body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('WRONG_CODE')
  const signed = await decide(people.reviewer1, round, { code: code(1) })
  expect(signed.status).toBe(200)

  for (const who of [people.administrator, people.managingEditor, people.reviewer1]) {
    const query = await who.graphql('{ SecondFactors { docs { secret } } }')
    expect(query.text).toContain('Cannot query field')
    expect((await who.get('/api/second-factors?depth=5')).status).toBe(403)
    expect((await who.get('/api/events?limit=100&depth=2')).text).not.toContain(secret)
  }
  // An error on the way must not tell either: a body that is no JSON, with everything in it.
  const raw = JSON.stringify({ password: PASSWORD, code: code(0), secret })
  await people.reviewer1.post(`${FACTOR}/remove`, `${raw}}`)
  await new Client(people.reviewer1.url, 'not-a-token').post(`${FACTOR}/remove`, raw)

  const log = demo?.server.log() ?? ''
  expect(log).toContain(`"path":"${FACTOR}/confirm"`)
  for (const hidden of [secret, PASSWORD, 'a-mistyped-password', code(-1), code(0), code(1)]) {
    expect([hidden, log.includes(`"${hidden}`) || log.includes(`${hidden}"`)]).toEqual([hidden, false])
  }
  expect(log).not.toContain(secret)
  expect(log).not.toContain('a-mistyped-password')
})
