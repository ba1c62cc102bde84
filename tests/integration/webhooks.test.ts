import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { Webhook as Verifier } from 'standardwebhooks'
import { rawRows, rawSet, verified, type RawRow } from '../support/ledger.ts'
import { decideAs, importPage, published, submitted, value } from '../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'
import { startReceiver, type Receiver } from '../support/receiver.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'

let running: TestPayload
let receiver: Receiver
let token: string
let hook: { readonly id: string; readonly secret: string }
beforeAll(async () => {
  receiver = await startReceiver()
  running = await startPayload({ WEBHOOK_TRUSTED_ORIGINS: receiver.origin })
  token = await signIn(running, ADMINISTRATOR)
  hook = await newWebhook()
}, 60_000)
afterEach(async () => {
  receiver.answerWith(204)
  for (const { id } of await deliveries({ state: { equals: 'pending' } }))
    await rawSet(running, 'webhook-deliveries', id, { state: 'failed', nextTryAt: null })
  receiver.received.length = 0
})
afterAll(async () => {
  await running?.stop()
  await receiver?.stop()
})

const save = (url: string, more: object = {}) =>
  rest('POST', '/api/webhooks', { token, body: { url, events: ['publication.published'], active: true, ...more } })

const makeSecret = async (id: string): Promise<string> => {
  const answer = await rest('POST', `/api/webhooks/${id}/secret`, { token, body: {} })
  if (answer.status !== 201) throw new Error(answer.text)
  return (answer.body as { secret: string }).secret
}

const newWebhook = async (more: object = {}) => {
  const events = ['publication.published', 'publication.updated', 'publication.retracted', 'publication.review-overdue']
  const answer = await save(`${receiver.origin}/hook`, { events, ...more })
  if (answer.status !== 201) throw new Error(answer.text)
  const { id } = (answer.body as { doc: { id: string } }).doc
  return { id, secret: await makeSecret(id) }
}

/** What the server's loop does every second. */
const deliverAll = async () => (await import('../../src/commands/deliver-webhooks.ts')).deliverWebhooks(running.payload)
const recoverAll = async () => (await import('../../src/commands/recover.ts')).recover(running.payload)

const deliveries = (where: object = {}): Promise<readonly RawRow[]> => rawRows(running, 'webhook-deliveries', where)
const deliveryOf = async (key: RegExp): Promise<RawRow> => {
  const row = (await deliveries()).find((one) => key.test(String(one.key)))
  if (!row) throw new Error(`No delivery ${key}`)
  return row
}
/** As if the time of its next try had come. */
const makeDue = (id: string) => rawSet(running, 'webhook-deliveries', id, { nextTryAt: new Date().toISOString() })

const publicationOf = async (article: string): Promise<RawRow> => {
  const [row] = await rawRows(running, 'publications', { article: { equals: article } })
  return row!
}

const retract = async (id: string) => {
  const { retractPublication } = await import('../../src/commands/retract-publication.ts')
  const input = { publicationId: id, reason: 'A secret reason.', notice: 'A notice.' }
  return value(await retractPublication(input, await running.as(MANAGING_EDITOR)))
}

test('an approved text, its next edition and its retraction are each told once, signed, and without a word of the text', async () => {
  const { article, round } = await published(running, 'Hookum')
  await deliverAll()
  const publication = await publicationOf(article.id)
  expect(receiver.received).toHaveLength(1)
  const [first] = receiver.received
  expect(new Verifier(hook.secret).verify(first!.body, { ...first!.headers })).toEqual({
    type: 'publication.published',
    timestamp: new Date(publication.publishedAt as string).toISOString(),
    data: {
      publication: publication.id,
      slug: 'does-hookum-help',
      edition: 1,
      digest: round.digest,
      change: 'published',
    },
  })
  expect(first!.headers['content-type']).toBe('application/json')
  expect(first!.body).not.toContain('Hookum')

  // The next edition.
  const editor = await running.as(EDITOR)
  const access = { overrideAccess: false, user: editor.user, req: editor } as const
  await running.payload.update({ collection: 'articles', id: article.id, data: { summary: 'Another.' }, ...access })
  const { submitArticle } = await import('../../src/commands/submit-article.ts')
  const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
  const { reviewerIds } = await import('../support/line.ts')
  const next = value(await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR)))
  const reviewers = (await reviewerIds(running)).slice(0, 2)
  const input = { roundId: next.id, reviewers, dueAt: null }
  value(await assignReviewers(input, await running.as(MANAGING_EDITOR)))
  for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), next))
  await deliverAll()
  expect(JSON.parse(receiver.received[1]!.body)).toMatchObject({
    type: 'publication.updated',
    data: { edition: 2, digest: next.digest },
  })

  await retract(publication.id)
  await deliverAll()
  expect(JSON.parse(receiver.received[2]!.body)).toMatchObject({ type: 'publication.retracted', data: { edition: 2 } })
  expect(receiver.received[2]!.body).not.toContain('secret reason')

  // Neither recovery nor another look tells it again.
  await rawSet(running, 'publications', publication.id, { settled: false })
  await recoverAll()
  await deliverAll()
  expect(receiver.received).toHaveLength(3)
  expect((await verified(running)).problems).toEqual([])
}, 60_000)

test('what waits for the board, or was withdrawn, is told to nobody', async () => {
  await submitted(running, 'Unhooked')
  await deliverAll()
  expect(receiver.received).toEqual([])
})

test('a message that a crash kept out of the queue is queued by recovery', async () => {
  const { article } = await published(running, 'Crashhook')
  const key = new RegExp(`:${(await publicationOf(article.id)).id}:edition:1$`)
  const lost = await deliveryOf(key)
  await running.payload.db.deleteOne({ collection: 'webhook-deliveries', where: { id: { equals: lost.id } } })
  const [round] = await rawRows(running, 'review-states', { article: { equals: article.id } })
  await rawSet(running, 'review-states', round!.id, { settled: false })
  await recoverAll()
  expect((await deliveryOf(key)).state).toBe('pending')
})

test('an address is told nothing of what happened before it was named', async () => {
  const { article } = await published(running, 'Beforehook')
  const late = await newWebhook()
  await retract((await publicationOf(article.id)).id)
  const told = await deliveries({ webhook: { equals: late.id } })
  expect(told.map(({ type }) => type)).toEqual(['publication.retracted'])
  await rest('PATCH', `/api/webhooks/${late.id}`, { token, body: { active: false } })
})

test('a live text whose review is overdue is told of once', async () => {
  const { article } = await published(running, 'Overduehook')
  const { id } = await publicationOf(article.id)
  const { tellOfOverdue } = await import('../../src/commands/tell-webhooks.ts')
  const req = await running.as(null)
  const due = new Date(Date.now() + 1000).toISOString()
  await rawSet(running, 'publications', id, { reviewDueAt: due })
  const later = new Date(Date.now() + 5000).toISOString()
  expect(await tellOfOverdue(later, req)).toBe(1)
  expect(await tellOfOverdue(later, req)).toBe(0)
  expect(JSON.parse(String((await deliveryOf(new RegExp(`${id}:overdue`))).body))).toMatchObject({
    type: 'publication.review-overdue',
    timestamp: due,
    data: { publication: id, change: 'review-overdue' },
  })
})

describe('an address that does not take a message', () => {
  const failedOnce = async (mark: string) => {
    const { article } = await published(running, mark)
    await deliverAll()
    return deliveryOf(new RegExp(`^${hook.id}:${(await publicationOf(article.id)).id}:edition:1$`))
  }

  test('is asked again, later and later, with the same id and another signature, until it does', async () => {
    receiver.answerWith(500)
    const waiting = await failedOnce('Failhook')
    expect(waiting).toMatchObject({ state: 'pending', tries: 1, attempts: [{ status: 500, failure: null }] })
    const wait = Date.parse(String(waiting.nextTryAt)) - Date.now()
    expect(wait).toBeGreaterThan(3000)
    expect(wait).toBeLessThan(6000)
    await deliverAll()
    expect(receiver.received).toHaveLength(1)

    receiver.answerWith(204)
    await makeDue(waiting.id)
    await deliverAll()
    const [once, again] = receiver.received
    expect(again!.headers['webhook-id']).toBe(once!.headers['webhook-id'])
    new Verifier(hook.secret).verify(again!.body, { ...again!.headers })
    expect(await deliveryOf(new RegExp(waiting.key as string))).toMatchObject({ state: 'delivered', tries: 2 })
  })

  test('and says how long to wait, is not asked before', async () => {
    receiver.answerWith(429, { 'retry-after': '900' })
    const waiting = await failedOnce('Laterhook')
    expect(Date.parse(String(waiting.nextTryAt)) - Date.now()).toBeGreaterThan(890_000)
  })

  test('for a day is given up; an administrator can send the message again, and nobody else can', async () => {
    receiver.answerWith(503)
    const waiting = await failedOnce('Deadhook')
    await rawSet(running, 'webhook-deliveries', waiting.id, {
      firstTryAt: new Date(Date.now() - 25 * 3_600_000).toISOString(),
    })
    await makeDue(waiting.id)
    await deliverAll()
    expect(await deliveryOf(new RegExp(waiting.key as string))).toMatchObject({ state: 'failed', nextTryAt: null })

    receiver.answerWith(204)
    const path = `/api/webhook-deliveries/${waiting.id}/resend`
    for (const who of [MANAGING_EDITOR, EDITOR, REVIEWERS[0]!]) {
      const refused = await rest('POST', path, { token: await signIn(running, who), body: {} })
      expect(refusedWith(refused)).toBe('403 ROLE_NOT_ALLOWED')
    }
    expect(refusedWith(await rest('POST', path, { body: {} }))).toBe('401 NOT_SIGNED_IN')
    expect(receiver.received).toHaveLength(2)
    const answer = await rest('POST', path, { token, body: {} })
    expect(answer.body).toMatchObject({ delivery: { state: 'delivered' } })
    expect(receiver.received).toHaveLength(3)
  })

  test('because it is gone for good (410) is not asked again', async () => {
    receiver.answerWith(410)
    expect(await failedOnce('Gonehook')).toMatchObject({ state: 'failed', tries: 1 })
  })

  test('but sends us elsewhere is not followed', async () => {
    receiver.answerWith(302, { location: `${receiver.origin}/elsewhere` })
    const waiting = await failedOnce('Elsehook')
    expect(waiting).toMatchObject({ state: 'pending', attempts: [{ status: 302 }] })
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook'])
  })

  test('because it was turned off gets nothing of that time later', async () => {
    const off = await newWebhook({ events: ['publication.published'] })
    const { article } = await published(running, 'Offhook')
    await rest('PATCH', `/api/webhooks/${off.id}`, { token, body: { active: false } })
    await deliverAll()
    const key = new RegExp(`^${off.id}:${(await publicationOf(article.id)).id}`)
    expect(await deliveryOf(key)).toMatchObject({ state: 'failed', tries: 1, attempts: [] })
    await importPage(running, 'Unseen')
    expect(receiver.received).toHaveLength(1)
  })
})

test('servers that look at the same moment send a message once; what a crash cut short is sent again', async () => {
  const { article } = await published(running, 'Racehook')
  await Promise.all([deliverAll(), deliverAll(), deliverAll()])
  expect(receiver.received).toHaveLength(1)
  // Claimed by a server that died before it wrote what came of it.
  const sent = await deliveryOf(new RegExp(`${(await publicationOf(article.id)).id}:edition`))
  await rawSet(running, 'webhook-deliveries', sent.id, { state: 'pending', nextTryAt: new Date().toISOString() })
  await deliverAll()
  expect(receiver.received[1]!.headers['webhook-id']).toBe(receiver.received[0]!.headers['webhook-id'])
})

test('a new secret and the one before both verify for a day, and neither is ever shown again', async () => {
  const old = hook.secret
  const renewed = await makeSecret(hook.id)
  await published(running, 'Secrethook')
  await deliverAll()
  const { body, headers } = receiver.received[0]!
  for (const secret of [old, renewed]) new Verifier(secret).verify(body, { ...headers })
  hook = { ...hook, secret: renewed }

  const shown = await Promise.all(
    ['', `/${hook.id}`, `/${hook.id}/secret`].map((path) => rest('GET', `/api/webhooks${path}`, { token })),
  )
  shown.push(
    await rest('GET', '/api/webhook-secrets', { token }),
    await rest('GET', '/api/events?limit=100', { token }),
  )
  const [row] = await rawRows(running, 'webhook-secrets', { webhook: { equals: hook.id } })
  for (const secret of [old, renewed]) {
    for (const answer of shown) expect(answer.text).not.toContain(secret)
    expect(String(row!.held)).not.toContain(secret)
  }
  expect(shown[2]!.body).toMatchObject({ secrets: [{ endsAt: null }, { endsAt: expect.any(String) }] })
})

test('the test button tells what came of it; without a secret, or turned off, it says what to do', async () => {
  receiver.answerWith(404)
  const answer = await rest('POST', `/api/webhooks/${hook.id}/test`, { token, body: {} })
  expect(answer.body).toMatchObject({
    delivery: { type: 'webhook.test', state: 'pending', attempts: [{ status: 404 }] },
  })
  expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ type: 'webhook.test', data: {} })

  const bare = ((await save(`${receiver.origin}/bare`)).body as { doc: { id: string } }).doc.id
  const tried = () => rest('POST', `/api/webhooks/${bare}/test`, { token, body: {} })
  expect(refusedWith(await tried())).toBe('409 WEBHOOK_WITHOUT_SECRET')
  await rest('PATCH', `/api/webhooks/${bare}`, { token, body: { active: false } })
  expect(refusedWith(await tried())).toBe('409 WEBHOOK_OFF')
  expect(receiver.received).toHaveLength(1)
})

describe('addresses of the inside', () => {
  test.each([
    'http://example.org/hook',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1:8443/',
    'https://192.168.1.1/',
    'https://user:password@example.org/',
    'https://example.org/#here',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('%s can’t be saved', async (url) => {
    const before = (await rawRows(running, 'webhooks')).length
    expect((await save(url)).status).toBe(400)
    expect(await rawRows(running, 'webhooks')).toHaveLength(before)
  })

  test.each(['https://localhost/', 'https://localhost.localdomain/', `https://localhost:${'PORT'}/`])(
    'a name that stands for one (%s) is never asked',
    async (url) => {
      const { post } = await import('../../src/outgoing/post.ts')
      const address = url.replace('PORT', new URL(receiver.origin).port)
      const answer = await post(address, { headers: {}, body: '{}', timeoutMs: 5000, trustedOrigins: [] })
      // A name that resolves to nothing is as good.
      expect(answer).toMatchObject({ ok: false })
      expect(receiver.received).toEqual([])
    },
  )

  test('"localhost" is refused because of what it stands for, not because nobody answers', async () => {
    const { post } = await import('../../src/outgoing/post.ts')
    const answer = await post('https://localhost/', { headers: {}, body: '', timeoutMs: 5000, trustedOrigins: [] })
    expect(answer).toEqual({ ok: false, reason: 'forbidden' })
  })
})

test('webhooks, their messages and their secrets are for administrators', async () => {
  for (const who of [null, MANAGING_EDITOR, EDITOR, REVIEWERS[0]!]) {
    const session = who === null ? {} : { token: await signIn(running, who) }
    for (const path of ['/api/webhooks', '/api/webhook-deliveries', '/api/webhook-secrets']) {
      const list = await rest('GET', path, session)
      expect([who, path, list.status >= 401 && list.status <= 404]).toEqual([who, path, true])
    }
    const made = await rest('POST', `/api/webhooks/${hook.id}/secret`, { ...session, body: {} })
    expect(refusedWith(made)).toBe(who === null ? '401 NOT_SIGNED_IN' : '403 ROLE_NOT_ALLOWED')
    const times = await rest('GET', `/api/webhooks/${hook.id}/secret`, session)
    expect(refusedWith(times)).toBe(who === null ? '401 NOT_SIGNED_IN' : '403 ROLE_NOT_ALLOWED')
  }
  expect((await rest('GET', '/api/webhook-secrets', { token })).status).toBe(403)
  expect((await rest('DELETE', `/api/webhooks/${hook.id}`, { token })).status).toBe(403)
  const forged = { webhook: hook.id, key: 'x', type: 'webhook.test', state: 'pending', body: '{}', tries: 0 }
  expect((await rest('POST', '/api/webhook-deliveries', { token, body: forged })).status).toBe(403)
})
