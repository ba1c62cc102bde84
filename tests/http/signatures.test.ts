import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import { compactVerify, createRemoteJWKSet } from 'jose'
import { assign, boardIds, codeOf, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
beforeAll(async () => {
  demo = await startDemo({ SCHEDULE_SECONDS: '0.3' })
  people = await signInAll(demo.server.url)
})
afterAll(() => demo?.end())

const url = (): string => demo?.server.url ?? ''

/** What a JWS says, verified with nothing but the published keys. */
const said = async (jws: string): Promise<{ typ: string | undefined; statement: Record<string, unknown> }> => {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', url()))
  const { payload, protectedHeader } = await compactVerify(jws, keys)
  return {
    typ: protectedHeader.typ,
    statement: JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>,
  }
}

const underReview = async (mark: string) => {
  const { article } = await importText(people, smallPage(mark))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  return { article, round }
}

describe('the signatures', () => {
  test('the published keys are public keys alone, and the private one can be read by its owner alone', async () => {
    const answer = await people.anonymous.get('/.well-known/jwks.json')
    expect(answer.status).toBe(200)
    const { keys } = answer.body as { keys: Record<string, unknown>[] }
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0]!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    const file = path.join(demo?.server.dataDirectory ?? '', 'signing-keys.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('a decision’s signature names the reviewer as printed, its meaning, the digest, the verdict and the time', async () => {
    const { article, round } = await underReview('Signatura')
    const answer = await decide(people.reviewer1, round, { conflict: 'I was paid for a lecture in 2025.' })
    const { signature } = (answer.body as { decision: { signature: string } }).decision
    const { typ, statement } = await said(signature)
    expect(typ).toBe('imprimatur-decision+jws')
    expect(statement).toMatchObject({
      round: { id: round.id, article: article.id, number: 1 },
      digest: round.digest,
      verdict: 'approve',
      meaning: 'approval',
      byline: { name: 'Rosa Fictional', credentials: 'MD, PhD' },
      conflict: 'I was paid for a lecture in 2025.',
    })
    expect(Date.parse(String(statement.decidedAt))).toBeGreaterThan(Date.now() - 60_000)
  })

  test('a publication proves itself: its covered members hash to the digest that the server signed with the approval', async () => {
    const { article, round } = await underReview('Probatio')
    await decide(people.reviewer1, round)
    await decide(people.reviewer2, round)
    const { body } = await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)
    const publication = body as Record<string, unknown> & {
      proof: { covers: string[]; jws: string }
      approval: { digest: string; reviewers: unknown }
    }
    const covered = Object.fromEntries(publication.proof.covers.map((member) => [member, publication[member]]))
    const digest = createHash('sha256')
      .update(canonicalize(covered) ?? '')
      .digest('hex')
    expect(digest).toBe(publication.approval.digest)
    expect(digest).toBe(round.digest)
    const { statement } = await said(publication.proof.jws)
    expect(statement).toMatchObject({
      digest,
      slug: article.slug,
      edition: 1,
      reviewers: publication.approval.reviewers,
      covers: publication.proof.covers,
    })
  })
})

describe('a time of publication', () => {
  const stateOf = async (id: string) => (await people.managingEditor.get(`/api/review-states/${id}?depth=0`)).body

  test('is kept: the approved text is not public before it, and is soon after, whatever was edited since', async () => {
    const { article, round } = await underReview('Horologium')
    const publishAt = new Date(Date.now() + 4000).toISOString()
    const scheduled = await people.managingEditor.post(`/api/review-states/${round.id}/schedule`, { publishAt })
    expect(scheduled.status).toBe(200)
    await decide(people.reviewer1, round)
    await decide(people.reviewer2, round)
    expect(await stateOf(round.id)).toMatchObject({ state: 'approved', releasedAt: null })
    expect((await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)).status).toBe(404)
    const edited = await people.editor.patch(`/api/articles/${article.id}`, { question: 'Something else altogether?' })
    expect(edited.status).toBe(200)

    const read = () => people.anonymous.get(`/api/publications/by-slug/${article.slug}`)
    const deadline = Date.now() + 20_000
    while ((await read()).status !== 200 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 200))
    expect((await read()).body).toMatchObject({
      question: 'Does Horologium help?',
      approval: { digest: round.digest },
      publishedAt: publishAt,
    })
  })

  test('can be taken away while the round is open; then the approval publishes at once', async () => {
    const { article, round } = await underReview('Gnomon')
    const schedule = (publishAt: string | null) =>
      people.managingEditor.post(`/api/review-states/${round.id}/schedule`, { publishAt })
    expect(codeOf(await schedule(null))).toBe('NO_TIME_TO_TAKE_AWAY')
    expect((await schedule(new Date(Date.now() + 3_600_000).toISOString())).status).toBe(200)
    expect((await schedule(null)).status).toBe(200)
    await decide(people.reviewer1, round)
    await decide(people.reviewer2, round)
    expect((await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)).status).toBe(200)
    expect([(await schedule(null)).status, codeOf(await schedule(null))]).toEqual([409, 'ALREADY_PUBLISHED'])
  })

  test('can be set by a managing editor alone, and not in the past; a refusal changes nothing', async () => {
    const { round } = await underReview('Clepsydra')
    const before = await stateOf(round.id)
    const later = new Date(Date.now() + 3_600_000).toISOString()
    for (const who of [people.editor, people.reviewer1, people.administrator]) {
      const refused = await who.post(`/api/review-states/${round.id}/schedule`, { publishAt: later })
      expect([refused.status, codeOf(refused)]).toEqual([403, 'ROLE_NOT_ALLOWED'])
    }
    const past = await people.managingEditor.post(`/api/review-states/${round.id}/schedule`, {
      publishAt: '2020-01-01T00:00:00.000Z',
    })
    expect([past.status, codeOf(past)]).toEqual([422, 'PUBLISH_TIME_PAST'])
    const nonsense = await people.managingEditor.post(`/api/review-states/${round.id}/schedule`, { publishAt: 'soon' })
    expect([nonsense.status, codeOf(nonsense)]).toEqual([422, 'INVALID_INPUT'])
    expect(await stateOf(round.id)).toEqual(before)
  })
})
