import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { EditionChanges, EditionFacts } from '../../src/commands/editions.ts'
import { decideAs, published, value } from '../support/line.ts'
import { ADMINISTRATOR, MANAGING_EDITOR, PASSWORD, startPayload, type TestPayload } from '../support/payload.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'
import { assignTo, changingNothing, reviewer, saveArticle, submitAs } from '../support/review.ts'

let running: TestPayload
let articleId: string
let slug: string
let publicationId: string
let tokens: Record<'manager' | 'administrator' | 'reviewer' | 'outsider', string>

const at = (path: string) => `/api/publications/${publicationId}/editions${path}`

beforeAll(async () => {
  running = await startPayload()
  const { article } = await published(running, 'Neon')
  articleId = article.id
  slug = String(article.slug)
  await saveArticle(running, articleId, { question: 'Does Neon really help?', changeNote: 'The question is clearer.' })
  const round = value(await submitAs(running, articleId))
  value(await assignTo(running, round.id, [1, 2]))
  for (const number of [1, 2]) value(await decideAs(await running.as(reviewer(number)), round))
  tokens = {
    manager: await signIn(running, MANAGING_EDITOR),
    administrator: await signIn(running, ADMINISTRATOR),
    reviewer: await signIn(running, reviewer(1)),
    outsider: await signIn(running, reviewer(4)),
  }
  const { body } = await rest('GET', `/api/publications/by-slug/${slug}`)
  publicationId = (body as { id: string }).id
})
afterAll(() => running?.stop())

describe('the editions of a publication', () => {
  test('are listed newest first, each with its date, its round, who approved it and what its note says', async () => {
    const { status, body } = await rest('GET', at(''), { token: tokens.manager })
    const { editions } = body as { editions: EditionFacts[] }
    expect(status).toBe(200)
    expect(editions).toMatchObject([
      { edition: 2, round: 2, changeNote: 'The question is clearer.' },
      { edition: 1, round: 1, changeNote: null },
    ])
    for (const { reviewers, digest } of editions) {
      expect(reviewers.map(({ name }) => name)).toEqual(['Rosa Fictional', 'Quentin Invented'])
      expect(digest).toMatch(/^[0-9a-f]{64}$/)
    }
    expect(new Set(editions.map(({ digest }) => digest)).size).toBe(2)
  })

  test('say word by word what changed from the edition before', async () => {
    const second = (await rest('GET', at('/2/changes'), { token: tokens.administrator })).body as EditionChanges
    expect(second.against).toBe(1)
    const question = second.changes.find(({ what }) => what === 'The question')
    expect(question?.parts.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: 'really ' }])

    const first = (await rest('GET', at('/1/changes'), { token: tokens.manager })).body
    expect(first).toEqual({ edition: 1, against: null, changes: [] })
  })

  test('lead only those to a round who may open it', async () => {
    const roundIds = async (token: string) =>
      ((await rest('GET', at(''), { token })).body as { editions: EditionFacts[] }).editions.map(
        ({ roundId }) => roundId,
      )
    expect(await roundIds(tokens.reviewer)).toEqual(await roundIds(tokens.manager))
    expect(await roundIds(tokens.outsider)).toEqual([null, null])
  })

  test('don’t tell of a text that waits for the board', async () => {
    await saveArticle(running, articleId, { question: 'Does Neon wait?' })
    value(await submitAs(running, articleId))
    const { text } = await rest('GET', at(''), { token: tokens.outsider })
    expect((JSON.parse(text) as { editions: unknown[] }).editions).toHaveLength(2)
    expect(text).not.toContain('Does Neon wait?')
    expect(refusedWith(await rest('GET', at('/3/changes'), { token: tokens.manager }))).toBe('404 NOT_FOUND')
  })

  test.each(['', '/2/changes'])(
    'are closed to an anonymous client, and missing where there is none (%s)',
    async (path) => {
      await changingNothing(running, articleId, async () => {
        expect(refusedWith(await rest('GET', at(path)))).toBe('401 NOT_SIGNED_IN')
        const none = `/api/publications/${articleId}/editions${path}`
        expect(refusedWith(await rest('GET', none, { token: tokens.manager }))).toBe('404 NOT_FOUND')
      })
    },
  )

  test('are closed to an account without a role', async () => {
    const email = 'nobody@example.org'
    await running.payload.create({
      collection: 'users',
      data: { email, name: 'Nora Nobody', password: PASSWORD },
      overrideAccess: true,
      req: await running.as(null),
    })
    const token = await signIn(running, email)
    for (const path of ['', '/2/changes'])
      expect(refusedWith(await rest('GET', at(path), { token }))).toBe('403 ROLE_NOT_ALLOWED')
  })

  test.each(['0', '9', 'x', '1.5', '-1'])('have no number %s', async (edition) => {
    expect(refusedWith(await rest('GET', at(`/${edition}/changes`), { token: tokens.manager }))).toBe('404 NOT_FOUND')
  })
})

test('the proof of a publication fits as readers get it', async () => {
  const { checkProof } = await import('../../src/publication/check-proof.ts')
  const { serverKeys } = await import('../../src/signing/server-keys.ts')
  const { jwks } = await serverKeys()
  const { body } = await rest('GET', `/api/publications/by-slug/${slug}`)
  const report = await checkProof(body, jwks)
  expect(report.checks.filter(({ fits }) => !fits)).toEqual([])
  expect(report.fits).toBe(true)
})
