import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Article } from '../../src/payload-types.ts'
import { importPage, submitted, underReview, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, PASSWORD, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'

let running: TestPayload
let one: string
let other: string
beforeAll(async () => {
  running = await startPayload()
  one = await signIn(running, EDITOR)
  other = await signIn(running, MANAGING_EDITOR)
})
afterAll(() => running?.stop())

const read = async (id: string): Promise<Article> => {
  const { body } = await rest('GET', `/api/articles/${id}?depth=0`, { token: one })
  return body as Article
}
const save = (token: string, id: string, body: unknown) => rest('PATCH', `/api/articles/${id}?depth=0`, { token, body })

describe('of two people who opened the same article', () => {
  test('the second to save is refused and overwrites nothing; having read the newer text, they can save', async () => {
    const { id } = await importPage(running, 'Argon')
    const opened = await read(id)
    expect(opened.savedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)

    const first = await save(one, id, { savedAt: opened.savedAt, question: 'Does argon help at night?' })
    expect(refusedWith(first)).toBe('200 done')
    const before = await read(id)

    const second = await save(other, id, { savedAt: opened.savedAt, summary: 'Nobody knows.' })
    expect(refusedWith(second)).toBe('409 ARTICLE_CHANGED')
    expect(await read(id)).toEqual(before)

    expect(refusedWith(await save(other, id, { savedAt: before.savedAt, summary: 'Nobody knows.' }))).toBe('200 done')
    expect(await read(id)).toMatchObject({ question: 'Does argon help at night?', summary: 'Nobody knows.' })
  })

  test('each save answers the time that the next one names, so that one person can go on saving', async () => {
    const { id } = await importPage(running, 'Neon')
    let { savedAt } = await read(id)
    for (const summary of ['One.', 'Two.', 'Three.']) {
      const answer = await save(one, id, { savedAt, summary })
      expect(refusedWith(answer)).toBe('200 done')
      savedAt = (answer.body as { doc: Article }).doc.savedAt
    }
    expect((await read(id)).summary).toBe('Three.')
  })

  test('what the server notes on the article by itself stands in nobody’s way', async () => {
    const { article, round } = await submitted(running, 'Krypton')
    const opened = await read(article.id)
    const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
    value(await withdrawArticle({ articleId: article.id, reason: null }, await running.as(EDITOR)))
    const after = await read(article.id)
    expect([round.state, after.stage === opened.stage]).toEqual(['submitted', false])
    expect(refusedWith(await save(other, article.id, { savedAt: opened.savedAt, summary: 'x' }))).toBe('200 done')
  })

  test('a client that names no time is not judged, and the time itself can’t be set', async () => {
    const { id } = await importPage(running, 'Xenon')
    const opened = await read(id)
    expect(refusedWith(await save(one, id, { summary: 'One.' }))).toBe('200 done')
    expect(refusedWith(await save(other, id, { savedAt: '2999-01-01T00:00:00.000Z' }))).toBe('200 done')
    const { savedAt } = await read(id)
    expect(String(savedAt) > String(opened.savedAt)).toBe(true)
    expect(String(savedAt) < '2999').toBe(true)
  })

  test('an old version can be restored, whatever time it names', async () => {
    const { id } = await importPage(running, 'Radon')
    await save(one, id, { summary: 'Older.' })
    await save(one, id, { summary: 'Newer.' })
    const { docs } = await running.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: true,
      req: await running.as(null),
    })
    const older = docs.find(({ version }) => version.summary === 'Older.')
    const restored = await rest('POST', `/api/articles/versions/${older!.id}`, { token: one })
    expect(refusedWith(restored)).toBe('200 done')
    expect((await read(id)).summary).toBe('Older.')
  })
})

describe('what forms are told of an article', () => {
  type Fields = Readonly<Record<string, { readonly update?: boolean } | true | undefined>>
  const mayChange = async (id: string, field: string): Promise<boolean> => {
    const { body } = await rest('POST', `/api/articles/access/${id}`, { token: one, body: {} })
    const { fields } = body as { fields: Fields | true }
    const told = fields === true ? true : fields[field]
    return told === true || told?.update === true
  }
  const FROZEN = ['question', 'summary', 'sections', 'relatedQuestions', 'disclaimer', 'changeNote', 'audiences']

  test('under review its text is read-only, its notes are not; withdrawn, all of it can be changed again', async () => {
    const { article } = await underReview(running, 'Fluorine')
    for (const field of FROZEN) expect([field, await mayChange(article.id, field)]).toEqual([field, false])
    expect(await mayChange(article.id, 'internalNotes')).toBe(true)

    // A save hears of the lock all the same: nothing is dropped in silence.
    const refused = await save(one, article.id, { question: 'Another one?', summary: 'x' })
    expect(refusedWith(refused)).toBe('409 ARTICLE_LOCKED')

    const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
    value(await withdrawArticle({ articleId: article.id, reason: null }, await running.as(EDITOR)))
    for (const field of FROZEN) expect([field, await mayChange(article.id, field)]).toEqual([field, true])
  })

  test('the review names what can’t be done now, with the reason', async () => {
    const { article } = await underReview(running, 'Chlorine')
    const { body } = await rest('GET', `/api/articles/${article.id}/review`, { token: one })
    const { actions, obstacles } = body as {
      actions: string[]
      obstacles: { action: string; messages: string[] }[]
    }
    expect(actions).toContain('withdraw')
    expect(Object.fromEntries(obstacles.map(({ action, messages }) => [action, messages]))).toEqual({
      submit: ['This article is already under review: withdraw that round before submitting again.'],
      assign: ['This needs the role managing-editor.'],
      replace: ['This needs the role managing-editor.'],
      schedule: ['This needs the role managing-editor.'],
      publish: ['"publish" is not possible while the round is under review.'],
    })
  })
})

describe('the history of an article', () => {
  type Changes = { before: string | null; changes: { what: string; kind: string }[] }
  const changesOf = async (id: string, version: string, token = one) =>
    rest('GET', `/api/articles/${id}/versions/${version}/changes`, { token })

  test('says of each save what it changed: words, sections and citations; not that the server noted something', async () => {
    const { id } = await importPage(running, 'Helium')
    const { sections } = await read(id)
    await save(one, id, { question: 'Does helium help much?' })
    await save(one, id, { sections: sections?.slice(0, 1) })
    await save(one, id, { internalNotes: 'Ask the library.' })
    const { docs } = await running.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      overrideAccess: true,
      req: await running.as(null),
    })
    const answers = await Promise.all(docs.map(async (doc) => (await changesOf(id, doc.id)).body as Changes))
    expect(answers.map(({ changes }) => changes.map(({ what, kind }) => `${what}: ${kind}`))).toEqual([
      [],
      ['Section “From the Research”: removed', 'The references: changed'],
      ['The question: changed'],
      [],
    ])
    expect(answers.at(-1)?.before).toBeNull()
    expect(answers[0]?.before).not.toBeNull()
  })

  test('a version of another article, an unknown one, and a stranger find nothing', async () => {
    const [{ id }, elsewhere] = [await importPage(running, 'Lithium'), await importPage(running, 'Beryllium')]
    const { docs } = await running.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: elsewhere.id } },
      overrideAccess: true,
      req: await running.as(null),
    })
    const version = docs[0]!.id
    expect(refusedWith(await changesOf(id, version))).toBe('404 NOT_FOUND')
    expect(refusedWith(await changesOf(id, 'x'))).toBe('404 NOT_FOUND')
    expect(refusedWith(await changesOf(elsewhere.id, version))).toBe('200 done')
    const reviewer = await signIn(running, REVIEWERS[0]!)
    expect(refusedWith(await changesOf(elsewhere.id, version, reviewer))).toBe('404 NOT_FOUND')
  })
})

describe('that somebody has a document open', () => {
  const LOCKS = '/api/payload-locked-documents'

  test('is noted by the forms alone: nobody makes a note in another’s name, and keeps editors from saving by it', async () => {
    const { id } = await importPage(running, 'Radon')
    const someone = { email: 'no-role@example.org', name: 'No Role', password: PASSWORD }
    await running.payload.create({ collection: 'users', data: someone, overrideAccess: true })
    const { id: editor } = (await running.as(EDITOR)).user!
    const note = { document: { relationTo: 'articles', value: id }, user: { relationTo: 'users', value: editor } }

    for (const email of [someone.email, REVIEWERS[0]!, MANAGING_EDITOR]) {
      const token = await signIn(running, email)
      expect([email, refusedWith(await rest('POST', LOCKS, { token, body: note }))]).toEqual([email, '403 FORBIDDEN'])
    }
    expect(refusedWith(await save(other, id, { summary: 'Nobody was in the way.' }))).toBe('200 done')

    await running.payload.db.create({ collection: 'payload-locked-documents', data: note })
    expect(refusedWith(await save(other, id, { summary: 'Too late.' }))).toBe('423 LOCKED')
    const [reviewer, nobody] = [await signIn(running, REVIEWERS[0]!), await signIn(running, someone.email)]
    expect(refusedWith(await rest('GET', LOCKS, { token: nobody }))).toBe('403 FORBIDDEN')
    const { docs } = (await rest('GET', LOCKS, { token: reviewer })).body as { docs: { id: string }[] }
    for (const token of [reviewer, nobody]) {
      const [lock] = docs
      const moved = await rest('PATCH', `${LOCKS}/${lock!.id}`, { token, body: { user: note.user } })
      const removed = await rest('DELETE', `${LOCKS}/${lock!.id}`, { token })
      expect([moved.status, removed.status]).toEqual([403, 403])
    }
    // As a colleague takes it over.
    const [lock] = docs
    const taken = { user: { relationTo: 'users', value: (await running.as(MANAGING_EDITOR)).user!.id } }
    expect(refusedWith(await rest('PATCH', `${LOCKS}/${lock!.id}`, { token: other, body: taken }))).toBe('200 done')
    expect(refusedWith(await save(other, id, { summary: 'Mine now.' }))).toBe('200 done')
  })

  test('is given back by whoever it is about, also by a board member', async () => {
    const { id: member } = (await running.as(REVIEWERS[0]!)).user!
    const { docs } = await running.payload.find({
      collection: 'reviewers',
      where: { user: { equals: member } },
      overrideAccess: true,
    })
    const data = {
      document: { relationTo: 'reviewers', value: docs[0]!.id },
      user: { relationTo: 'users', value: member },
    }
    const { id } = await running.payload.db.create({ collection: 'payload-locked-documents', data })
    const token = await signIn(running, REVIEWERS[0]!)
    expect(refusedWith(await rest('DELETE', `${LOCKS}/${String(id)}`, { token }))).toBe('200 done')
  })
})
