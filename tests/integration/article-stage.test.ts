import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rawRows, rawSet, verified } from '../support/ledger.ts'
import { decideAs, importPage, published, submitted, underReview, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const rowOf = async (id: string) => (await rawRows(running, 'articles', { id: { equals: id } }))[0]!
const stage = async ({ id }: { id: string }) => (await rowOf(id)).stage

const save = async (id: string, data: object, by = EDITOR) => {
  const req = await running.as(by)
  return running.payload.update({ collection: 'articles', id, data, overrideAccess: false, user: req.user, req })
}

test('an article says where it stands from draft to retraction, and a save leaves that to the review', async () => {
  const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
  const draft = await importPage(running, 'Stagium')
  expect(await stage(draft)).toBe('draft')
  await save(draft.id, { stage: 'published', internalNotes: 'Let me in.' })
  expect(await stage(draft)).toBe('draft')

  const waiting = await submitted(running, 'Waitium')
  expect(await stage(waiting.article)).toBe('submitted')
  value(await withdrawArticle({ articleId: waiting.article.id, reason: null }, await running.as(EDITOR)))
  expect(await stage(waiting.article)).toBe('draft')

  const sentBack = await underReview(running, 'Backium')
  expect(await stage(sentBack.article)).toBe('under-review')
  const wish = {
    verdict: 'request-changes',
    comment: 'Not yet.',
    comments: [{ section: null, quote: null, text: 'Who?' }],
  } as const
  value(await decideAs(await running.as(REVIEWERS[0]!), sentBack.round, wish))
  expect(await stage(sentBack.article)).toBe('changes-requested')
  await save(sentBack.article.id, { summary: 'Adults.' })
  expect(await stage(sentBack.article)).toBe('changes-requested')

  const { article } = await published(running, 'Outium')
  expect(await stage(article)).toBe('published')
  await save(article.id, { summary: 'Something new.' })
  expect(await stage(article)).toBe('changed')
  const { retractPublication } = await import('../../src/commands/retract-publication.ts')
  const [publication] = await rawRows(running, 'publications', { article: { equals: article.id } })
  const input = { publicationId: publication!.id, reason: 'Wrong.', notice: 'The dose was wrong.' }
  value(await retractPublication(input, await running.as(MANAGING_EDITOR)))
  expect(await stage(article)).toBe('retracted')
  expect((await verified(running)).problems).toEqual([])
})

test('an article belongs to whoever made it until somebody else is named, and noting again where it stands changes nothing', async () => {
  const { article } = await published(running, 'Ownium')
  const editor = (await running.as(EDITOR)).user!
  const before = await rowOf(article.id)
  expect(before.owner).toBe(editor.id)
  const { noteStageOf } = await import('../../src/commands/article-stage.ts')
  await noteStageOf(article.id, await running.as(null))
  expect((await rowOf(article.id)).updatedAt).toEqual(before.updatedAt)
  const manager = (await running.as(MANAGING_EDITOR)).user!
  await save(article.id, { owner: manager.id })
  expect((await rowOf(article.id)).owner).toBe(manager.id)

  // Restoring an old version takes neither back.
  const req = await running.as(EDITOR)
  const { docs } = await running.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: article.id } },
    sort: 'createdAt',
    overrideAccess: false,
    user: req.user,
    req,
  })
  await running.payload.restoreVersion({
    collection: 'articles',
    id: docs[0]!.id,
    overrideAccess: false,
    user: req.user,
    req,
  })
  expect(await rowOf(article.id)).toMatchObject({ owner: manager.id, stage: 'changed' })
})

test('an article from before there were stages gets one when the server starts', async () => {
  const { article } = await published(running, 'Oldium')
  await rawSet(running, 'articles', article.id, { stage: null })
  const { recover } = await import('../../src/commands/recover.ts')
  expect((await recover(running.payload)).failed).toBe(0)
  expect(await stage(article)).toBe('published')
})
