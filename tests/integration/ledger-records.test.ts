import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { importPage, published, underReview, decideAs, value } from '../support/line.ts'
import { rawRows, rawSet, verified, type RawRow } from '../support/ledger.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

/** For what leaves nothing behind that does not fit. */
const expectClean = async () => expect((await verified(running)).problems).toEqual([])

const eventsAbout = async (subject: string): Promise<readonly RawRow[]> =>
  [...(await rawRows(running, 'events', { subject: { equals: subject } }))].sort(
    (a, b) => Number(a.seq) - Number(b.seq),
  )

const accountOf = async (email: string): Promise<RawRow> =>
  (await rawRows(running, 'users', { email: { equals: email } }))[0]!

const change = async (collection: CollectionSlug, id: string, data: object, by: string) => {
  const req = await running.as(by)
  return running.payload.update({ collection, id, data: data as never, overrideAccess: false, user: req.user, req })
}

const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString()

describe('every change outside the rounds stands in the ledger, with its actor and the record before and after', () => {
  afterEach(expectClean)

  test('an article: imported, changed, and saved again', async () => {
    const article = await importPage(running, 'Gallium')
    const editor = await accountOf(EDITOR)
    await change('articles', article.id, { internalNotes: 'Ask the board.' }, MANAGING_EDITOR)
    const events = await eventsAbout(`article:${article.id}`)
    expect(events).toMatchObject([
      { action: 'article-created', actor: editor.id, article: article.id, details: { slug: 'does-gallium-help' } },
      { action: 'article-changed', actor: (await accountOf(MANAGING_EDITOR)).id, before: events[0]!.after },
    ])
    expect(events[0]!.before ?? null).toBeNull()
    expect(events[1]!.after).not.toBe(events[0]!.after)
  })

  test('importing an article adds one event, whatever it cites', async () => {
    const before = (await rawRows(running, 'events')).length
    await importPage(running, 'Germanium')
    expect((await rawRows(running, 'events')).length).toBe(before + 1)
  })

  test('a board profile, with its declaration; a save that changes nothing is none', async () => {
    const [profile] = await rawRows(running, 'reviewers')
    const interests = [{ blockType: 'interest', heading: 'patents', entity: 'Invented Pills Ltd', material: false }]
    await change('reviewers', profile!.id, { nothingToDisclose: false, interests }, MANAGING_EDITOR)
    await change('reviewers', profile!.id, {}, MANAGING_EDITOR)
    const events = await eventsAbout(`reviewer:${profile!.id}`)
    expect(events.map(({ action }) => action)).toEqual(['profile-created', 'profile-changed'])
    expect(events[1]).toMatchObject({ before: events[0]!.after, details: { name: profile!.name } })
  })

  test('a role that is granted, revoked and granted again', async () => {
    const account = await accountOf(EDITOR)
    const req = await running.as(ADMINISTRATOR)
    const grant = async () =>
      running.payload.create({
        collection: 'grants',
        data: { user: account.id, role: 'managing-editor' },
        overrideAccess: false,
        user: req.user,
        req,
      })
    const { id } = await grant()
    // What a caller selects must not keep the ledger from knowing which role it was.
    await running.payload.delete({ collection: 'grants', id, select: {}, overrideAccess: false, user: req.user, req })
    const again = await grant()
    const events = await eventsAbout(`grant:${account.id}:managing-editor`)
    const administrator = (await accountOf(ADMINISTRATOR)).id
    expect(events).toMatchObject([
      { action: 'role-granted', actor: administrator, details: { account: account.id, role: 'managing-editor' } },
      { action: 'role-revoked', actor: administrator, before: events[0]!.after },
      { action: 'role-granted', actor: administrator },
    ])
    expect(events[1]!.after ?? null).toBeNull()
    await running.payload.delete({ collection: 'grants', id: again.id, overrideAccess: true, req })
  })

  test('a topic, and the policy that names it', async () => {
    const req = await running.as(ADMINISTRATOR)
    const create = { collection: 'topics', data: { name: 'Metals' }, overrideAccess: true, req } as const
    const topic = await running.payload.create(create)
    const topicRules = [{ blockType: 'topicRule' as const, topic: topic.id, specialties: ['Neurology'] }]
    await running.payload.updateGlobal({ slug: 'review-policy', data: { topicRules }, overrideAccess: true, req })
    for (const name of ['Rare metals', 'Metals', 'Rare metals'])
      await change('topics', topic.id, { name }, MANAGING_EDITOR)
    const actions = (await eventsAbout(`topic:${topic.id}`)).map(({ action }) => action)
    expect(actions).toEqual(['topic-created', 'topic-changed', 'topic-changed', 'topic-changed'])
    expect(await eventsAbout('policy')).toHaveLength(4)
  })

  test('an account: made, renamed, given another address and another password; nothing secret is told', async () => {
    const req = await running.as(ADMINISTRATOR)
    const data = { email: 'ines@example.org', name: 'Ines Made-Up', password: 'the-first-password' }
    const { id } = await running.payload.create({ collection: 'users', data, overrideAccess: true, req })
    await change('users', id, { email: 'ines-2@example.org' }, ADMINISTRATOR)
    await change('users', id, { password: 'the-second-password' }, ADMINISTRATOR)
    await change('users', id, { mail: 'none' }, ADMINISTRATOR)
    const token = await running.payload.forgotPassword({
      collection: 'users',
      data: { email: 'ines-2@example.org' },
      disableEmail: true,
      req: await running.as(null),
    })
    await running.payload.resetPassword({
      collection: 'users',
      data: { token, password: 'the-third-password' },
      overrideAccess: true,
      req: await running.as(null),
    })
    const events = await eventsAbout(`account:${id}`)
    expect(events).toMatchObject([
      { action: 'account-created', details: { name: 'Ines Made-Up' } },
      { action: 'account-changed', details: { changed: ['email'] }, before: events[0]!.after },
      { action: 'password-changed', actor: (await accountOf(ADMINISTRATOR)).id },
      { action: 'password-reset', actor: id },
    ])
    const stored = (await accountOf('ines-2@example.org')) as { hash?: string; salt?: string }
    const told = JSON.stringify(events)
    for (const secret of ['ines@', 'ines-2@', '-password"', stored.hash!, stored.salt!])
      expect(told).not.toContain(secret)
    expect(told).not.toContain('the-second')
  })
})

describe('what goes wrong while it is recorded', () => {
  afterEach(expectClean)

  test('a save whose event can’t be written is kept, said in the log, and recorded by recovery', async () => {
    const { recover } = await import('../../src/commands/recover.ts')
    const article = await importPage(running, 'Indium')
    const logged: unknown[] = []
    const { logger } = running.payload
    const { error } = logger
    const { create } = running.payload.db
    logger.error = ((entry: unknown) => logged.push(entry)) as never
    running.payload.db.create = () => Promise.reject(new Error('The disk is full.'))
    try {
      await change('articles', article.id, { internalNotes: 'Kept.' }, EDITOR)
    } finally {
      running.payload.db.create = create
      logger.error = error
    }
    expect(logged).toMatchObject([{ msg: 'An article was saved, but the ledger could not be told' }])
    const [row] = await rawRows(running, 'articles', { id: { equals: article.id } })
    expect(row).toMatchObject({ internalNotes: 'Kept.' })
    expect((await verified(running)).problems).toMatchObject([
      { code: 'RECORD_CHANGED', what: { collection: 'articles', id: article.id } },
    ])

    // Too young: the request that saved it may be about to record it, with the name of who did.
    expect(await recover(running.payload)).toMatchObject({ records: 0 })
    await rawSet(running, 'articles', article.id, { updatedAt: anHourAgo() })
    expect(await recover(running.payload)).toMatchObject({ records: 1, failed: 0 })
    expect(await recover(running.payload)).toMatchObject({ records: 0 })
    const events = await eventsAbout(`article:${article.id}`)
    expect(events).toMatchObject([{}, { action: 'article-changed', details: { recordedBy: 'recovery' } }])
    expect(events[1]!.actor ?? null).toBeNull()
    expect((await verified(running)).notes).toMatchObject([
      { code: 'RECORDED_BY_RECOVERY', what: { id: events[1]!.id } },
    ])
  })

  test('ten people save one board profile at once: each record goes on from the one before, and the last is what is stored', async () => {
    const [profile] = await rawRows(running, 'reviewers')
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        change('reviewers', profile!.id, { bio: `Version ${index}.` }, MANAGING_EDITOR),
      ),
    )
    const events = await eventsAbout(`reviewer:${profile!.id}`)
    for (const [index, event] of events.entries()) if (index > 0) expect(event.before).toBe(events[index - 1]!.after)
  })

  test('verification beside people who are at work finds nothing wrong', async () => {
    const atWork = Promise.all(['Hassium', 'Bohrium', 'Dubnium'].map((mark) => published(running, mark)))
    let isOver = false
    void atWork.finally(() => (isOver = true))
    let looks = 0
    for (; !isOver; looks += 1) expect((await verified(running, undefined, [300, 1_500])).problems).toEqual([])
    await atWork
    expect(looks).toBeGreaterThanOrEqual(1)
  })

  test('50 events at once: 50 places without a gap', async () => {
    const { appendEvent } = await import('../../src/commands/ledger.ts')
    const before = (await rawRows(running, 'events')).length
    const at = new Date().toISOString()
    const req = await running.as(null)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        appendEvent({ key: `race:${index}`, subject: 'race', action: 'raced', at, actor: null }, req),
      ),
    )
    const seqs = (await rawRows(running, 'events')).map(({ seq }) => Number(seq)).sort((a, b) => a - b)
    expect(seqs).toEqual(Array.from({ length: before + 50 }, (_, index) => index + 1))
  })
})

test('a forged vote is not published, and keeps nothing else from being recovered', async () => {
  const { recover } = await import('../../src/commands/recover.ts')
  const { recordDigest, toRound } = await import('../../src/commands/rounds.ts')
  const { article, round } = await underReview(running, 'Tellurium')
  const honest = await published(running, 'Selenium')
  value(await decideAs(await running.as(REVIEWERS[0]!), round))
  const [row] = await rawRows(running, 'review-states', { id: { equals: round.id } })
  const before = toRound(row!)

  // What a second approval would have written, by somebody who has the database and not the key.
  const [vote] = before.votes
  const [, second] = before.assignments
  const votes = [vote!, { ...vote!, reviewerId: second!.reviewerId, userId: second!.userId }]
  const approvedAt = new Date().toISOString()
  const forged = { state: 'approved', votes, approvedAt, releasedAt: approvedAt, edition: 1 } as const
  const after = recordDigest({ ...before, ...forged })
  const entry = {
    action: 'approve',
    at: approvedAt,
    actor: second!.userId,
    requestId: null,
    before: recordDigest(before),
    after,
  }
  const history = [...before.history, entry]
  const tampered = {
    ...forged,
    history,
    revision: before.revision + 1,
    openKey: `closed:${before.roundKey}`,
    settled: false,
  }
  await rawSet(running, 'review-states', round.id, tampered)
  await rawSet(running, 'review-states', honest.round.id, { settled: false })

  expect(await recover(running.payload)).toMatchObject({ rounds: 1, failed: 1 })
  expect(await rawRows(running, 'publications', { article: { equals: article.id } })).toEqual([])
  const [settled] = await rawRows(running, 'review-states', { id: { equals: honest.round.id } })
  expect(settled).toMatchObject({ settled: true })
  const { problems } = await verified(running)
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'VOTE_UNSIGNED', what: { collection: 'review-states', id: round.id } }),
  )
})
