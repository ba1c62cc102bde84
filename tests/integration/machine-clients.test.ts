import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { rawDelete, rawRows, rawSet, verified } from '../support/ledger.ts'
import { refusalOf, value } from '../support/line.ts'
import { headersOf, inDays, newClient, type TestClient } from '../support/machine-client.ts'
import { smallPage } from '../support/pages.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'

let running: TestPayload
let token: string
let ingest: TestClient
beforeAll(async () => {
  running = await startPayload()
  token = await signIn(running, ADMINISTRATOR)
  ingest = await newClient(running, 'Importer', ['ingest'])
}, 60_000)
afterAll(() => running?.stop())

const authenticate = async (authorization: string) => {
  const { authenticateClient } = await import('../../src/commands/authenticate-client.ts')
  return authenticateClient(authorization, await running.as(null))
}
const answerTo = async (key: string) => refusalOf(await authenticate(`clients API-Key ${key}`))
const eventsOf = async (subject: string) =>
  (await rawRows(running, 'events', { subject: { equals: subject } })).toSorted((a, b) => Number(a.seq) - Number(b.seq))

/** A page sent through Payload's own REST handler. */
const send = async (text: string, headers: Readonly<Record<string, string>>) => {
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const response = await handleEndpoints({
    config,
    request: new Request('http://localhost/api/articles/import', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', ...headers },
      body: text,
    }),
  })
  const json = await response.text()
  return { status: response.status, text: json, body: JSON.parse(json) as unknown, headers: response.headers }
}
type Sent = Awaited<ReturnType<typeof send>>
const articleIn = ({ body }: Sent): string => (body as { article: { id: string } }).article.id

describe('a client’s key', () => {
  test('is made and replaced by administrators alone, shown once, and stored as a hash', async () => {
    const body = { name: 'Press', scopes: ['read'], expiresAt: inDays(10) }
    for (const email of [MANAGING_EDITOR, EDITOR, REVIEWERS[0]!]) {
      const other = await signIn(running, email)
      expect(refusedWith(await rest('POST', '/api/clients', { token: other, body }))).toBe('403 FORBIDDEN')
      expect(refusedWith(await rest('GET', '/api/clients', { token: other }))).toBe('403 FORBIDDEN')
      for (const path of ['key', 'revoke'])
        expect(refusedWith(await rest('POST', `/api/clients/${ingest.id}/${path}`, { token: other, body: {} }))).toBe(
          '403 ROLE_NOT_ALLOWED',
        )
    }
    expect(refusedWith(await rest('POST', `/api/clients/${ingest.id}/key`, { body: {} }))).toBe('401 NOT_SIGNED_IN')
    expect(await answerTo(ingest.key)).toBe('done')

    const { doc } = (await rest('POST', '/api/clients', { token, body })).body as { doc: { id: string } }
    const first = await rest('POST', `/api/clients/${doc.id}/key`, { token, body: {} })
    expect(first).toMatchObject({ status: 201, body: { key: expect.stringMatching(/^imp_/), replaced: false } })
    const { key } = first.body as { key: string }
    expect(await answerTo(key)).toBe('done')

    const secret = key.slice(17)
    const shown = (await rest('GET', `/api/clients/${doc.id}?depth=2`, { token })).text
    const stored = JSON.stringify([
      ...(await rawRows(running, 'client-keys')),
      ...(await rawRows(running, 'clients')),
      ...(await rawRows(running, 'events')),
    ])
    for (const text of [shown, stored]) expect(text).not.toContain(secret)
    expect(shown).not.toMatch(/"hash"/)

    // A new one ends the old one at once.
    const second = await rest('POST', `/api/clients/${doc.id}/key`, { token, body: {} })
    expect(second.body).toMatchObject({ replaced: true })
    expect(await answerTo(key)).toEqual({ status: 401, code: 'INVALID_API_KEY' })
    expect(await answerTo((second.body as { key: string }).key)).toBe('done')
    expect((await eventsOf(`client:${doc.id}`)).map(({ action }) => action)).toEqual([
      'client-created',
      'client-key-made',
      'client-key-made',
    ])
  })

  test('works no more at the very next request after it is revoked, and saving its client does not bring it back', async () => {
    const client = await newClient(running, 'Shortlived', ['read', 'ingest'])
    expect(await answerTo(client.key)).toBe('done')
    const stale = (await rest('GET', `/api/clients/${client.id}?depth=0`, { token })).body as object
    expect(await rest('POST', `/api/clients/${client.id}/revoke`, { token, body: {} })).toMatchObject({ status: 200 })
    expect(await answerTo(client.key)).toEqual({ status: 401, code: 'API_KEY_REVOKED' })

    await rest('PATCH', `/api/clients/${client.id}`, { token, body: { ...stale, name: 'Shortlived 2' } })
    expect(await answerTo(client.key)).toEqual({ status: 401, code: 'API_KEY_REVOKED' })
    expect((await rest('GET', `/api/clients/${client.id}`, { token })).body).toMatchObject({ keyState: 'revoked' })
    expect((await eventsOf(`client:${client.id}`)).map(({ action }) => action)).toContain('client-key-revoked')
  })

  test('works no more once its client has expired or is gone, and expiry has a limit', async () => {
    const client = await newClient(running, 'Expiring', ['read'])
    await rest('PATCH', `/api/clients/${client.id}`, { token, body: { expiresAt: inDays(-0.001) } })
    expect(await answerTo(client.key)).toEqual({ status: 401, code: 'API_KEY_EXPIRED' })
    expect(refusedWith(await rest('POST', `/api/clients/${client.id}/key`, { token, body: {} }))).toBe(
      '409 NOT_AVAILABLE_IN_STATE',
    )
    await rest('PATCH', `/api/clients/${client.id}`, { token, body: { expiresAt: inDays(399) } })
    expect(await answerTo(client.key)).toBe('done')

    for (const body of [
      { expiresAt: inDays(401) },
      { expiresAt: null },
      { scopes: [] },
      { scopes: ['read', 'admin'] },
      { name: '' },
    ])
      expect((await rest('PATCH', `/api/clients/${client.id}`, { token, body })).status).toBe(400)
    const born = { name: 'Born old', scopes: ['read'], expiresAt: inDays(-1) }
    expect((await rest('POST', '/api/clients', { token, body: born })).status).toBe(400)
    expect((await rest('DELETE', `/api/clients/${client.id}`, { token })).status).toBe(403)

    await rawDelete(running, 'clients', client.id)
    expect(await answerTo(client.key)).toEqual({ status: 401, code: 'INVALID_API_KEY' })
    const [row] = await rawRows(running, 'client-keys', { client: { equals: client.id } })
    await rawDelete(running, 'client-keys', row!.id)
    // As somebody did who may write to the database: the ledger tells.
    expect((await verified(running)).problems.map(({ code }) => code)).toEqual(['RECORD_MISSING'])
  })

  test('is refused with one code wherever it is wrong', async () => {
    const wrong = `${ingest.key.slice(0, -2)}${ingest.key.endsWith('AA') ? 'BB' : 'AA'}`
    const otherId = `imp_AAAAAAAAAAAA${ingest.key.slice(16)}`
    for (const header of [
      `clients API-Key ${wrong}`,
      `clients API-Key ${otherId}`,
      `clients API-Key ${ingest.id}`,
      'clients API-Key ',
      `clients ${ingest.key}`,
      `Bearer ${ingest.key}`,
      `users API-Key ${ingest.key}`,
    ])
      expect([header, refusalOf(await authenticate(header))]).toEqual([
        header,
        { status: 401, code: 'INVALID_API_KEY' },
      ])
  })

  test('notes its use once an hour, without a new revision', async () => {
    const client = await newClient(running, 'Counter', ['read'])
    const keyRow = async () => (await rawRows(running, 'client-keys', { client: { equals: client.id } }))[0]!
    expect(await answerTo(client.key)).toBe('done')
    const first = await keyRow()
    expect(first).toMatchObject({ revision: 1, lastUsedAt: expect.anything() })
    await answerTo(client.key)
    expect((await keyRow()).updatedAt).toEqual(first.updatedAt)
    await rawSet(running, 'client-keys', first.id, { lastUsedAt: inDays(-0.05) })
    await answerTo(client.key)
    expect(new Date((await keyRow()).lastUsedAt as string).getTime()).toBeGreaterThan(Date.now() - 60_000)
  })

  test('that a crash kept out of the ledger is recorded by recovery, with the name of who made it', async () => {
    const client = await newClient(running, 'Unrecorded', ['read'])
    const { recover } = await import('../../src/commands/recover.ts')
    const [row] = await rawRows(running, 'client-keys', { client: { equals: client.id } })
    const administrator = (await running.as(ADMINISTRATOR)).user!.id
    // As a process leaves it that died between the two writes of a revocation.
    await rawSet(running, 'client-keys', row!.id, { revokedAt: new Date().toISOString(), revokedBy: administrator })
    await recover(running.payload)
    await recover(running.payload)
    expect(await eventsOf(`client:${client.id}`)).toMatchObject([
      { action: 'client-created' },
      { action: 'client-key-made' },
      { action: 'client-key-revoked', actor: administrator },
    ])
  })
})

describe('a page that a client sends', () => {
  test('becomes an article without a human author, and says who sent it, in the ledger too', async () => {
    const sent = await send(smallPage('Cerium'), ingest.headers)
    expect([sent.status, Object.keys(sent.body as object).sort()]).toEqual([201, ['article', 'report']])
    expect(sent.body).toEqual({
      article: { id: expect.any(String) },
      report: { sections: 2, citations: 4, references: 3, relatedQuestions: 1, warnings: expect.any(Array) },
    })
    const id = articleIn(sent)
    const [row] = await rawRows(running, 'articles', { id: { equals: id } })
    expect(row).toMatchObject({ importedBy: 'Importer', importClient: ingest.id })
    expect([row!.owner ?? null, row!.contributors]).toEqual([null, {}])
    expect(await eventsOf(`article:${id}`)).toMatchObject([
      { action: 'article-created', details: { client: { id: ingest.id, name: 'Importer' } } },
    ])
    expect((await eventsOf(`article:${id}`))[0]!.actor ?? null).toBeNull()

    // Whoever edits it is an author as ever, and may not decide on it.
    const editor = await running.as(EDITOR)
    const access = { overrideAccess: false, user: editor.user, req: editor } as const
    const data = { summary: 'Edited.', importedBy: 'Somebody', importClient: null, importKey: 'x' }
    await running.payload.update({ collection: 'articles', id, data, ...access })
    const [edited] = await rawRows(running, 'articles', { id: { equals: id } })
    expect(edited).toMatchObject({ importedBy: 'Importer', importClient: ingest.id })
    expect(edited!.importKey ?? null).toBeNull()
    expect(Object.keys(edited!.contributors as object)).toEqual([editor.user!.id])
    const { submitArticle } = await import('../../src/commands/submit-article.ts')
    const round = value(await submitArticle({ articleId: id, note: null }, await running.as(EDITOR)))
    expect(round.contributors).toEqual([editor.user!.id])
  })

  test('is refused without the scope, with a bad key, and where it is no page; nothing is stored then', async () => {
    const reader = await newClient(running, 'Reader', ['read'])
    const count = async () => [
      (await rawRows(running, 'articles')).length,
      (await rawRows(running, 'references')).length,
      (await rawRows(running, 'idempotency-keys')).length,
      (await rawRows(running, 'events')).length,
    ]
    const before = await count()
    const page = smallPage('Thulium')
    const key = { 'Idempotency-Key': '"refused"' }
    expect(refusedWith(await send(page, { ...reader.headers, ...key }))).toBe('403 SCOPE_NOT_ALLOWED')
    expect(refusedWith(await send(page, { ...headersOf('imp_x'), ...key }))).toBe('401 INVALID_API_KEY')
    expect(refusedWith(await send('No page.', { ...ingest.headers, ...key }))).toBe('422 NOT_A_PAGE')
    expect(refusedWith(await send(page, { ...ingest.headers, 'Idempotency-Key': 'a b' }))).toBe(
      '400 IDEMPOTENCY_KEY_UNREADABLE',
    )
    expect(await count()).toEqual(before)
  })

  test('at the same moment as another with its question gets a slug of its own', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => send(smallPage('Dysprosium'), ingest.headers)))
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const rows = await rawRows(running, 'articles', { importedBy: { equals: 'Importer' } })
    const slugs = rows.map(({ slug }) => String(slug)).filter((slug) => slug.startsWith('does-dysprosium'))
    expect(new Set(slugs).size).toBe(4)
  })
})

describe('an import with an Idempotency-Key', () => {
  const articlesOf = (mark: string) => rawRows(running, 'articles', { question: { equals: `Does ${mark} help?` } })
  const keyed = (key: string, by: Readonly<Record<string, string>> = ingest.headers) => ({
    ...by,
    'Idempotency-Key': key,
  })
  const importRow = async (sent: Sent) => {
    const [article] = await rawRows(running, 'articles', { id: { equals: articleIn(sent) } })
    const [row] = await rawRows(running, 'idempotency-keys', { id: { equals: article!.importKey } })
    return row!
  }

  test('sent again gets the first answer, byte for byte, and makes nothing', async () => {
    const first = await send(smallPage('Yttrium'), keyed('"one"'))
    const again = await send(smallPage('Yttrium'), keyed('one'))
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    expect([first.headers.get('Idempotent-Replayed'), again.headers.get('Idempotent-Replayed')]).toEqual([null, 'true'])
    expect(again.headers.get('Cache-Control')).toBe('private, no-store')
    expect(await articlesOf('Yttrium')).toHaveLength(1)
  })

  test('is the importer’s own: another client’s and a person’s same key are other keys', async () => {
    const other = await newClient(running, 'Second importer', ['ingest'])
    const person = { Authorization: `JWT ${await signIn(running, EDITOR)}` }
    const answers = []
    for (const by of [ingest.headers, other.headers, person, person])
      answers.push(await send(smallPage('Erbium'), keyed('"shared"', by)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map(articleIn)).size).toBe(3)
    // A person gets the whole article, also the second time.
    expect(answers[3]!.text).toBe(answers[2]!.text)
    expect(answers[3]!.body).toMatchObject({ article: { question: 'Does Erbium help?' }, newReferences: 0 })
  })

  test('is refused for another page', async () => {
    await send(smallPage('Lutetium'), keyed('"two"'))
    expect(refusedWith(await send(smallPage('Hafnium'), keyed('"two"')))).toBe('422 IDEMPOTENCY_KEY_REUSED')
    expect(await articlesOf('Hafnium')).toHaveLength(0)
  })

  test('sent ten times at once makes one article; each is answered with it, or told to come again', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => send(smallPage('Terbium'), keyed('"race"'))))
    expect(await articlesOf('Terbium')).toHaveLength(1)
    const done = all.filter(({ status }) => status === 201)
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map(({ text }) => text)).size).toBe(1)
    for (const one of all.filter(({ status }) => status !== 201)) {
      expect(refusedWith(one)).toBe('409 IDEMPOTENCY_KEY_IN_USE')
      expect(one.headers.get('Retry-After')).toBe('2')
    }
    expect((await send(smallPage('Terbium'), keyed('"race"'))).text).toBe(done[0]!.text)
  })

  test('that a crash left before its article is made is finished by the next, once the claim is over', async () => {
    const sent = await send(smallPage('Holmium'), keyed('"crash-1"'))
    const row = await importRow(sent)
    // As a process leaves it that died after its claim.
    await rawDelete(running, 'articles', articleIn(sent))
    await rawSet(running, 'idempotency-keys', row.id, { answer: null })
    expect(refusedWith(await send(smallPage('Holmium'), keyed('"crash-1"')))).toBe('409 IDEMPOTENCY_KEY_IN_USE')
    await rawSet(running, 'idempotency-keys', row.id, { claimedUntil: inDays(-0.001) })
    expect((await send(smallPage('Holmium'), keyed('"crash-1"'))).status).toBe(201)
    expect(await articlesOf('Holmium')).toHaveLength(1)
  })

  test('that a crash left between its article and its answer gives that article, not another', async () => {
    const sent = await send(smallPage('Samarium'), keyed('"crash-2"'))
    const row = await importRow(sent)
    await rawSet(running, 'idempotency-keys', row.id, { answer: null, claimedUntil: inDays(-0.001) })
    const again = await send(smallPage('Samarium'), keyed('"crash-2"'))
    expect(again.text).toBe(sent.text)
    expect(await articlesOf('Samarium')).toHaveLength(1)
  })

  test('whose first request was slow, and was overtaken, still has one article and one answer', async () => {
    const { storeImport, readImport } = await import('../../src/commands/import-article.ts')
    const sent = await send(smallPage('Europium'), keyed('"slow"'))
    const row = await importRow(sent)
    // The slow one comes to its insert only now, past its own look for the article.
    const read = value(readImport(smallPage('Europium')))
    const importer = { kind: 'client', id: ingest.id, name: 'Importer' } as const
    const late = await storeImport(read, { importer, importKey: row.id }, await running.as(null))
    expect(late.article.id).toBe(articleIn(sent))
    const [article] = await rawRows(running, 'articles', { id: { equals: articleIn(sent) } })
    const { id: _id, slug: _slug, ...copy } = article!
    await expect(
      running.payload.create({
        collection: 'articles',
        data: { ...copy, slug: 'another-slug' } as never,
        overrideAccess: true,
        req: await running.as(null),
      }),
    ).rejects.toThrow()
    expect(await articlesOf('Europium')).toHaveLength(1)
  })

  test('is forgotten after its days, and not before', async () => {
    const { recover } = await import('../../src/commands/recover.ts')
    const sent = await send(smallPage('Gadolinium'), keyed('"old"'))
    const row = await importRow(sent)
    const left = Date.parse(new Date(row.expiresAt as string).toISOString()) - Date.now()
    expect(left / 86_400_000).toBeCloseTo(7, 1)
    await recover(running.payload)
    expect((await send(smallPage('Gadolinium'), keyed('"old"'))).text).toBe(sent.text)
    await rawSet(running, 'idempotency-keys', row.id, { expiresAt: inDays(-0.001) })
    await recover(running.payload)
    const later = await send(smallPage('Gadolinium'), keyed('"old"'))
    expect(later.status).toBe(201)
    expect(articleIn(later)).not.toBe(articleIn(sent))
  })
})

test('past the edge, too, a client gets of every collection what an anonymous client gets', async () => {
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const reader = await newClient(running, 'Past the edge', ['read', 'ingest'])
  const [article] = await rawRows(running, 'articles')
  const answer = async (path: string, method: string, headers: Readonly<Record<string, string>>) => {
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body: '{}' }),
    })
    const response = await handleEndpoints({ config, request })
    return [path, method, response.status, await response.text()]
  }
  const slugs = running.payload.config.collections.map(({ slug }) => slug)
  expect(slugs.length).toBeGreaterThan(25)
  for (const slug of slugs) {
    for (const [path, method] of [
      [`/${slug}`, 'GET'],
      [`/${slug}/${article!.id}`, 'GET'],
      [`/${slug}/versions`, 'GET'],
      [`/${slug}`, 'POST'],
      [`/${slug}/${article!.id}`, 'PATCH'],
      [`/${slug}/${article!.id}`, 'DELETE'],
    ] as const)
      expect(await answer(path, method, reader.headers)).toEqual(await answer(path, method, {}))
  }
})

test('nothing reads a client as a user: no strategy, no login, and no user of another collection', () => {
  const { config, authStrategies } = running.payload as unknown as {
    config: { collections: { slug: string; auth?: unknown }[] }
    authStrategies: { name: string }[]
  }
  expect(config.collections.filter(({ auth }) => auth).map(({ slug }) => slug)).toEqual(['users'])
  expect(authStrategies.map(({ name }) => name)).toEqual(['local-jwt'])
})
