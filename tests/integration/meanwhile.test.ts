import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { decideAs, submitted, underReview, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

type Write = { readonly collection: string; readonly data: Readonly<Record<string, unknown>> }
type Writer = (write: Write) => Promise<unknown>

/** Does something just before or just after the first write of this kind: what another request may do at that moment. */
const onceAt = (
  when: 'before' | 'after',
  isIt: (write: Write) => boolean,
  meanwhile: () => Promise<unknown>,
): { readonly happened: () => boolean; readonly stop: () => void } => {
  const database = running.payload.db as unknown as Record<'create' | 'updateOne', Writer>
  const originals = { create: database.create, updateOne: database.updateOne }
  let happened = false
  const watched =
    (original: Writer): Writer =>
    async (write) => {
      const now = !happened && isIt(write)
      if (now) happened = true
      if (now && when === 'before') await meanwhile()
      const row = await original.call(database, write)
      if (now && when === 'after') await meanwhile()
      return row
    }
  database.create = watched(originals.create)
  database.updateOne = watched(originals.updateOne)
  return { happened: () => happened, stop: () => Object.assign(database, originals) }
}

const rowsOf = async (collection: 'publications' | 'events' | 'review-states', article: string) => {
  const { docs } = await running.payload.find({
    collection,
    where: { article: { equals: article } },
    sort: collection === 'events' ? 'seq' : 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req: await running.as(null),
  })
  return docs as unknown as readonly Readonly<Record<string, unknown>>[]
}

const problemsIn = async () => {
  const { verifyLedger } = await import('../../src/ledger/verify.ts')
  const { storedRows } = await import('../../src/ledger/stored-rows.ts')
  const { serverKeys } = await import('../../src/signing/server-keys.ts')
  const rows = storedRows(await running.as(null))
  return (await verifyLedger(rows, { keys: await serverKeys(), keptHeads: [] }, [])).problems
}

/** An approved first edition that waits for its time, and a second one that lacks one approval. */
const waitingAndNext = async (mark: string) => {
  const { schedulePublication } = await import('../../src/commands/schedule-publication.ts')
  const { submitArticle } = await import('../../src/commands/submit-article.ts')
  const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
  const { reviewerIds } = await import('../support/line.ts')
  const { article, round: waiting } = await underReview(running, mark)
  const manager = await running.as(MANAGING_EDITOR)
  const publishAt = new Date(Date.now() + 86_400_000).toISOString()
  value(await schedulePublication({ roundId: waiting.id, publishAt }, manager))
  for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), waiting))

  const editor = await running.as(EDITOR)
  await running.payload.update({
    collection: 'articles',
    id: article.id,
    data: { changeNote: 'Shorter.' },
    overrideAccess: false,
    user: editor.user,
    req: editor,
  })
  const next = value(await submitArticle({ articleId: article.id, note: null }, editor))
  const reviewers = (await reviewerIds(running)).slice(0, 2)
  value(await assignReviewers({ roundId: next.id, reviewers, dueAt: null }, manager))
  value(await decideAs(await running.as(REVIEWERS[0]!), next))
  return { article: article.id, waiting, next }
}

const sendOut = (roundId: string) => async () => {
  const { publishNow } = await import('../../src/commands/schedule-publication.ts')
  return publishNow({ roundId }, await running.as(MANAGING_EDITOR))
}

test('an edition sent out just after the next one is out never goes out, and no event says that it did', async () => {
  const { article, waiting, next } = await waitingAndNext('Overtaken')
  const moment = onceAt('after', ({ collection }) => collection === 'publications', sendOut(waiting.id))
  value(await decideAs(await running.as(REVIEWERS[1]!), next))
  moment.stop()

  expect(moment.happened()).toBe(true)
  expect(await rowsOf('publications', article)).toMatchObject([{ edition: 2, status: 'live' }])
  expect((await rowsOf('review-states', article)).map(({ state }) => state)).toEqual(['superseded', 'approved'])
  const published = (await rowsOf('events', article)).filter(({ action }) => action === 'published')
  expect(published).toMatchObject([{ details: { edition: 2 } }])
  expect(await problemsIn()).toEqual([])
})

test('an edition sent out just before the next one ends it is ended all the same: one approved text is current', async () => {
  const { article, waiting, next } = await waitingAndNext('Unended')
  const isItsEnd = ({ collection, data }: Write) => collection === 'review-states' && data.state === 'superseded'
  const moment = onceAt('before', isItsEnd, sendOut(waiting.id))
  value(await decideAs(await running.as(REVIEWERS[1]!), next))
  moment.stop()

  expect(moment.happened()).toBe(true)
  expect(await rowsOf('publications', article)).toMatchObject([{ edition: 2, status: 'live' }])
  expect(await rowsOf('review-states', article)).toMatchObject([
    { state: 'superseded', settled: true },
    { state: 'approved', settled: true },
  ])
  expect(await problemsIn()).toEqual([])
})

test('a publication retracted in the moment it appears: the ledger tells of it in order, and nothing looks forged', async () => {
  const { retractPublication } = await import('../../src/commands/retract-publication.ts')
  const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
  const { reviewerIds } = await import('../support/line.ts')
  const { article, round } = await submitted(running, 'Fleeting')
  const manager = await running.as(MANAGING_EDITOR)
  const reviewers = (await reviewerIds(running)).slice(0, 2)
  value(await assignReviewers({ roundId: round.id, reviewers, dueAt: null }, manager))
  value(await decideAs(await running.as(REVIEWERS[0]!), round))
  const moment = onceAt(
    'after',
    ({ collection }) => collection === 'publications',
    async () => {
      const [publication] = await rowsOf('publications', article.id)
      const input = { publicationId: String(publication?.id), reason: 'Unsafe.', notice: 'Taken down.' }
      value(await retractPublication(input, manager))
    },
  )
  value(await decideAs(await running.as(REVIEWERS[1]!), round))
  moment.stop()

  expect(moment.happened()).toBe(true)
  expect(await rowsOf('publications', article.id)).toMatchObject([{ edition: 1, status: 'retracted' }])
  const about = (await rowsOf('events', article.id)).filter(({ subject }) => String(subject).startsWith('publication:'))
  expect(about.map(({ action }) => action)).toEqual(['published', 'retracted'])
  expect(await problemsIn()).toEqual([])
})
