import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Home } from '../../src/home/home-list.ts'
import { realClock, setClock } from '../support/clock.ts'
import { rawRows, rawSet, verified, type RawRow } from '../support/ledger.ts'
import { published, value } from '../support/line.ts'
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
let live: RawRow
let retracted: RawRow

beforeAll(async () => {
  running = await startPayload({ QUESTION_RETENTION_DAYS: '30' })
  const { retractPublication } = await import('../../src/commands/retract-publication.ts')
  for (const mark of ['Ferrum', 'Plumbum']) await published(running, mark)
  const rows = await rawRows(running, 'publications')
  live = rows.find(({ slug }) => slug === 'does-ferrum-help')!
  retracted = rows.find(({ slug }) => slug === 'does-plumbum-help')!
  const notice = { publicationId: retracted.id, reason: 'Unsafe.', notice: 'Wrong.' }
  value(await retractPublication(notice, await running.as(MANAGING_EDITOR)))
}, 120_000)
afterAll(async () => {
  realClock()
  await running?.stop()
})

/** One session a person: signing in takes its time on purpose. */
const sessions = new Map<string, Promise<string>>()
const tokenOf = (email: string): Promise<string> => {
  const session = sessions.get(email) ?? signIn(running, email)
  sessions.set(email, session)
  return session
}

const inbox = (): Promise<readonly RawRow[]> => rawRows(running, 'questions')
const ask = (body: Record<string, unknown>) => rest('POST', '/api/questions', { body })
const articles = (): Promise<readonly RawRow[]> => rawRows(running, 'articles')

/** Files a question by the endpoint, and gives its row. */
const asked = async (text: string, more: Record<string, unknown> = {}): Promise<RawRow> => {
  const before = new Set((await inbox()).map(({ id }) => id))
  expect((await ask({ text, ...more })).status).toBe(202)
  return (await inbox()).find(({ id }) => !before.has(id))!
}

/** What the ledger holds, as one text. */
const ledgerText = async (): Promise<string> => JSON.stringify(await rawRows(running, 'events'))
const eventsOf = async (question: string): Promise<readonly RawRow[]> =>
  [...(await rawRows(running, 'events', { subject: { equals: `question:${question}` } }))].sort(
    (one, other) => Number(one.seq) - Number(other.seq),
  )

describe('a reader’s question', () => {
  test('is filed as it was written, below its article, with the day on which it is deleted', async () => {
    const text = 'Does <b>iron</b> help\u0000\u0007 cafe\u0301 owners?\r\nAnd their “dogs”? '
    const answer = await ask({ text, publication: live.id })
    expect(answer).toMatchObject({
      status: 202,
      body: { received: true, advice: expect.stringMatching(/In an emergency, call your local emergency number/) },
    })
    const [row] = await inbox()
    expect(row).toMatchObject({
      text: 'Does <b>iron</b> help\u2400\u0007 café owners?\nAnd their “dogs”?',
      headline: 'Does <b>iron</b> help\u2400\u2407 café owners? And their “dogs”?',
      state: 'new',
      personalData: 'none',
      publication: live.id,
    })
    const days = (Date.parse(String(row!.expiresAt)) - Date.parse(String(row!.askedAt))) / 86_400_000
    expect(days).toBe(30)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['nine characters', { text: ' 123456789 ' }, '422 INVALID_INPUT'],
    ['1,001 characters', { text: 'x'.repeat(1001) }, '422 INVALID_INPUT'],
    ['no text', {}, '422 INVALID_INPUT'],
    ['a list as its text', { text: ['Does iron help?'] }, '422 INVALID_INPUT'],
    ['an unknown choice', { text: 'Does iron help?', personalData: 'yes' }, '422 INVALID_INPUT'],
  ])('is refused with %s, and nothing is stored', async (_what, body, refused) => {
    const before = await inbox()
    expect(refusedWith(await ask(body))).toBe(refused)
    expect(await inbox()).toEqual(before)
  })

  test('can’t be used to learn what exists: a retracted, a secret, an unknown and a malformed id are answered alike', async () => {
    const [article] = await articles()
    const before = await inbox()
    const bodies = []
    for (const publication of [retracted.id, article!.id, live.id.replaceAll(/[0-9a-f]/g, '0'), 'x', '']) {
      bodies.push(await ask({ text: 'Does this exist?', publication }))
    }
    expect(bodies.map(refusedWith)).toEqual(bodies.map(() => '422 UNKNOWN_PUBLICATION'))
    expect(new Set(bodies.map(({ text }) => text)).size).toBe(1)
    expect(await inbox()).toEqual(before)
  })

  test('with personal data is kept nowhere until its writer has chosen', async () => {
    const text = 'I (anna@example.org) take 5 mg. Is iron for me?'
    const before = await inbox()
    const answer = await ask({ text: `  ${text}` })
    expect(refusedWith(answer)).toBe('422 PERSONAL_DATA')
    const [{ details }] = (answer.body as { errors: [{ details: Record<string, unknown> }] }).errors
    expect(details).toEqual({
      text,
      found: [{ kind: 'e-mail', text: 'anna@example.org', start: 3, end: 19 }],
      redacted: 'I ([e-mail removed]) take 5 mg. Is iron for me?',
    })
    expect(await inbox()).toEqual(before)
    expect(await asked(text, { personalData: 'redact' })).toMatchObject({
      text: details.redacted,
      personalData: 'removed',
    })
    expect(await asked(text, { personalData: 'keep' })).toMatchObject({ text, personalData: 'kept' })
  })

  test('that comes twice from one address within the hour is stored once, and both are told that it was received', async () => {
    const { askQuestion } = await import('../../src/commands/ask-question.ts')
    const req = await running.as(null)
    const question = { text: 'Is this one asked twice?', publication: null, personalData: null }
    const before = (await inbox()).length
    const send = async (address: string) => value(await askQuestion(question, address, req))
    await Promise.all([send('192.0.2.1'), send('192.0.2.1'), send('192.0.2.1')])
    expect((await inbox()).length).toBe(before + 1)
    await send('192.0.2.2')
    expect((await inbox()).length).toBe(before + 2)
    setClock(new Date(Date.now() + 61 * 60_000).toISOString())
    try {
      await send('192.0.2.1')
    } finally {
      realClock()
    }
    expect((await inbox()).length).toBe(before + 3)
    expect(JSON.stringify(await inbox())).not.toContain('192.0.2')
  })
})

describe('the inbox', () => {
  test('is read by editors, managing editors and administrators, and by nobody else', async () => {
    const { id } = await asked('Who may read this question?')
    for (const email of [EDITOR, MANAGING_EDITOR, ADMINISTRATOR]) {
      const answer = await rest('GET', `/api/questions/${id}`, { token: await tokenOf(email) })
      expect([email, answer.status]).toEqual([email, 200])
      expect(answer.text).not.toMatch(/"revision"|"settled"/)
    }
    const reviewer = await tokenOf(REVIEWERS[0]!)
    for (const path of [`/api/questions/${id}`, '/api/questions', '/api/questions/count']) {
      expect([path, (await rest('GET', path, { token: reviewer })).status]).toEqual([path, 403])
      expect([path, (await rest('GET', path)).status]).toEqual([path, 401])
    }
  })

  test('is written by the commands alone: not by Payload’s own operations, whoever asks', async () => {
    const { id } = await asked('Can this question be changed?')
    const before = await inbox()
    for (const email of [EDITOR, MANAGING_EDITOR, ADMINISTRATOR, REVIEWERS[0]!]) {
      const token = await tokenOf(email)
      for (const call of [
        () => rest('PATCH', `/api/questions/${id}`, { token, body: { state: 'closed', text: 'Changed by hand.' } }),
        () => rest('PATCH', '/api/questions?where[id][exists]=true', { token, body: { state: 'closed' } }),
        () => rest('DELETE', `/api/questions/${id}`, { token }),
        () => rest('DELETE', '/api/questions?where[id][exists]=true', { token }),
      ])
        expect([email, (await call()).status]).toEqual([email, 403])
      const req = await running.as(email)
      const made = running.payload.create({
        collection: 'questions',
        data: before[0] as never,
        overrideAccess: false,
        req,
      })
      await expect(made).rejects.toMatchObject({ status: 403 })
    }
    expect(await inbox()).toEqual(before)
  })

  test('waits on the home screen of editors and managing editors, the newest first', async () => {
    const { homeFor } = await import('../../src/home/home.ts')
    const { headline } = await asked('Is this the newest question?')
    const open = (await inbox()).filter(({ state }) => state === 'new').length
    for (const email of [EDITOR, MANAGING_EDITOR]) {
      const home: Home = value(await homeFor(await running.as(email)))
      const list = home.lists.find(({ key }) => key === 'reader-questions')!
      expect([email, list.total]).toEqual([email, open])
      expect(list.items.map(({ title }) => title)).toContain(headline)
      expect(list.items.map(({ at }) => at)).toEqual(
        list.items
          .map(({ at }) => at)
          .toSorted()
          .toReversed(),
      )
      const token = await tokenOf(email)
      const behind = await rest('GET', list.all!.replace('/admin/collections/', '/api/'), { token })
      expect((behind.body as { totalDocs: number }).totalDocs).toBe(open)
    }
    const reviewer: Home = value(await homeFor(await running.as(REVIEWERS[0]!)))
    expect(reviewer.lists.map(({ key }) => key)).not.toContain('reader-questions')
  })
})

describe('an article on a question', () => {
  const draft = async (id: string, email: string | null = EDITOR) =>
    rest('POST', `/api/questions/${id}/draft`, email === null ? {} : { token: await tokenOf(email) })

  test('is a draft of whoever began it, with the question as its title and the article above as a related one', async () => {
    const question = await asked(`Does it help\n${'very '.repeat(150)}old adults?`, { publication: live.id })
    const answer = await draft(question.id)
    expect(answer).toMatchObject({ status: 200, body: { question: { id: question.id, state: 'answered' } } })
    const { article } = answer.body as { article: { id: string } }
    const row = (await articles()).find(({ id }) => id === article.id)!
    expect(row).toMatchObject({ readerQuestion: question.id, stage: 'draft', language: 'en' })
    expect(String(row.question)).toMatch(/^Does it help very very .*…\?$/)
    expect(String(row.question).length).toBeLessThanOrEqual(500)
    expect((row.relatedQuestions as { question: string }[]).map(({ question }) => question)).toEqual([
      'Does Ferrum help?',
    ])
    const owner = await running.as(EDITOR)
    expect(row.owner).toBe(owner.user!.id)
    expect(Object.keys(row.contributors as object)).toEqual([owner.user!.id])
    expect((await inbox()).find(({ id }) => id === question.id)).toMatchObject({
      article: article.id,
      handledBy: owner.user!.id,
      settled: true,
    })
  })

  test('is one, however often and from how many hands it is asked for at once', async () => {
    const question = await asked('Is one article made of this?')
    const before = (await articles()).length
    const answers = await Promise.all(
      [EDITOR, MANAGING_EDITOR, EDITOR, MANAGING_EDITOR].map((email) => draft(question.id, email)),
    )
    answers.push(await draft(question.id))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => (body as { article: { id: string } }).article.id)).size).toBe(1)
    expect((await articles()).length).toBe(before + 1)
    expect((await eventsOf(question.id)).map(({ action }) => action)).toEqual(['question-answered'])
  })

  test('holds no personal data that its reader kept, in no version, and its slug nothing of the question', async () => {
    const question = await asked('Should I, born 12/05/1980, canaryword, take iron?', { personalData: 'keep' })
    const { article } = (await draft(question.id)).body as { article: { id: string } }
    const row = (await articles()).find(({ id }) => id === article.id)!
    expect(row.question).toBe('Should I, born [date of birth removed], canaryword, take iron?')
    expect(String(row.slug)).toMatch(/^reader-question-[0-9a-f]{12}$/)
    const versions = await running.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article.id } },
      overrideAccess: true,
      req: await running.as(null),
    })
    expect(versions.docs).toHaveLength(1)
    expect(JSON.stringify(versions.docs)).not.toContain('1980')
    expect(await ledgerText()).not.toContain('canaryword')
  })

  test('that a crash kept from being noted in the inbox is noted by recovery', async () => {
    const { recover } = await import('../../src/commands/recover.ts')
    const question = await asked('Was there a crash at this question?')
    const { article } = (await draft(question.id)).body as { article: { id: string } }
    // As it stands between the article and the note of it.
    await rawSet(running, 'questions', question.id, { state: 'new', article: null, handledAt: null, settled: false })
    expect(await recover(running.payload)).toMatchObject({ questions: 1, failed: 0 })
    const owner = (await running.as(EDITOR)).user!.id
    expect((await inbox()).find(({ id }) => id === question.id)).toMatchObject({
      state: 'answered',
      article: article.id,
      handledBy: owner,
      settled: true,
    })
    // And before the article: there is nothing to note.
    const other = await asked('Was there a crash before this one?')
    await rawSet(running, 'questions', other.id, { handledBy: owner, settled: false })
    expect(await recover(running.payload)).toMatchObject({ questions: 1, failed: 0 })
    expect((await inbox()).find(({ id }) => id === other.id)).toMatchObject({ state: 'new', settled: true })
    expect((await draft(other.id)).status).toBe(200)
  })

  test('is begun and closed by editors and managing editors alone, and of a question that there is', async () => {
    const { id } = await asked('Who may answer this question?')
    const before = await inbox()
    const count = (await articles()).length
    const token = await tokenOf(ADMINISTRATOR)
    const reviewer = await tokenOf(REVIEWERS[0]!)
    for (const [verb, body] of [
      ['draft', {}],
      ['close', { reason: 'duplicate' }],
    ] as const) {
      const path = `/api/questions/${id}/${verb}`
      expect(refusedWith(await rest('POST', path, { body }))).toBe('401 NOT_SIGNED_IN')
      expect(refusedWith(await rest('POST', path, { body, token }))).toBe('403 ROLE_NOT_ALLOWED')
      expect(refusedWith(await rest('POST', path, { body, token: reviewer }))).toBe('403 ROLE_NOT_ALLOWED')
      const editor = await tokenOf(EDITOR)
      for (const other of ['nobody', id.replaceAll(/[0-9a-f]/g, '0')])
        expect(refusedWith(await rest('POST', `/api/questions/${other}/${verb}`, { body, token: editor }))).toBe(
          '404 NOT_FOUND',
        )
    }
    expect(await inbox()).toEqual(before)
    expect((await articles()).length).toBe(count)
  })

  test('names its question in a column that nobody else can write', async () => {
    const { id } = await asked('Can an article be taken from this?')
    const token = await tokenOf(EDITOR)
    const made = await rest('POST', '/api/articles', { token, body: { question: 'Taken?', readerQuestion: id } })
    expect(made.status).toBe(201)
    const { doc } = made.body as { doc: { id: string } }
    await rest('PATCH', `/api/articles/${doc.id}`, { token, body: { readerQuestion: id } })
    expect((await articles()).find((row) => row.id === doc.id)?.readerQuestion ?? null).toBeNull()
    expect((await draft(id)).status).toBe(200)
  })
})

describe('closing a question', () => {
  const close = async (id: string, body: object = { reason: 'out-of-scope' }) =>
    rest('POST', `/api/questions/${id}/close`, { token: await tokenOf(EDITOR), body })

  test('takes a reason, once; then no article is begun on it any more', async () => {
    const { id } = await asked('Is this out of your scope?')
    for (const body of [{}, { reason: '' }, { reason: 'because' }, { reason: null }])
      expect(refusedWith(await close(id, body))).toBe('422 INVALID_INPUT')
    expect(await close(id)).toMatchObject({
      status: 200,
      body: { question: { state: 'closed', reason: 'out-of-scope' } },
    })
    const before = await inbox()
    const count = (await articles()).length
    expect(refusedWith(await close(id, { reason: 'duplicate' }))).toBe('409 NOT_AVAILABLE_IN_STATE')
    const token = await tokenOf(MANAGING_EDITOR)
    expect(refusedWith(await rest('POST', `/api/questions/${id}/draft`, { token }))).toBe('409 NOT_AVAILABLE_IN_STATE')
    expect(await inbox()).toEqual(before)
    expect((await articles()).length).toBe(count)
    const [event] = await eventsOf(id)
    expect(event).toMatchObject({ action: 'question-closed', details: { reason: 'out-of-scope' } })
  })

  test('is not possible once there is an article; at the same moment, the article counts', async () => {
    const { id } = await asked('Which of the two comes first?')
    const token = await tokenOf(MANAGING_EDITOR)
    const [drafted, closed] = await Promise.all([rest('POST', `/api/questions/${id}/draft`, { token }), close(id)])
    const row = (await inbox()).find((one) => one.id === id)!
    const made = (await articles()).filter(({ readerQuestion }) => readerQuestion === id)
    expect([row.state, made.length]).toEqual(drafted.status === 200 ? ['answered', 1] : ['closed', 0])
    expect([200, 409]).toContain(closed.status)
    expect(refusedWith(await close(id))).toBe('409 NOT_AVAILABLE_IN_STATE')
  })
})

describe('when its time is over', () => {
  const canary = 'canaryoftheinbox'
  beforeEach(() => realClock())

  test('a question is deleted, whatever became of it; the ledger says that, and nothing of its text', async () => {
    const { runSchedule } = await import('../../src/commands/run-schedule.ts')
    const open = await asked(`Is ${canary} deleted?`)
    const answered = await asked(`Is ${canary} with an article deleted?`)
    const token = await tokenOf(EDITOR)
    const { article } = (await rest('POST', `/api/questions/${answered.id}/draft`, { token })).body as {
      article: { id: string }
    }
    setClock(new Date(Date.now() + 29 * 86_400_000).toISOString())
    await runSchedule(running.payload)
    expect((await inbox()).map(({ id }) => id)).toEqual(expect.arrayContaining([open.id, answered.id]))
    setClock(new Date(Date.now() + 2 * 86_400_000).toISOString())
    expect((await runSchedule(running.payload)).expiredQuestions).toBeGreaterThanOrEqual(2)
    realClock()
    expect(await inbox()).toEqual([])
    expect((await eventsOf(open.id)).map(({ action, actor }) => [action, actor ?? null])).toEqual([
      ['question-expired', null],
    ])
    expect((await eventsOf(answered.id)).map(({ action }) => action)).toEqual(['question-answered', 'question-expired'])
    expect(await ledgerText()).not.toContain(canary)
    expect((await articles()).find(({ id }) => id === article.id)?.question).toBe(
      `Is ${canary} with an article deleted?`,
    )
    expect((await verified(running)).problems).toEqual([])
  })
})

describe('by GraphQL', () => {
  test('there is no such thing as a question: no query, no mutation, no type', async () => {
    const { configToSchema } = await import('@payloadcms/graphql')
    const { schema } = configToSchema(running.payload.config)
    const names = [
      ...Object.keys(schema.getTypeMap()),
      ...Object.keys(schema.getQueryType()?.getFields() ?? {}),
      ...Object.keys(schema.getMutationType()?.getFields() ?? {}),
    ]
    const about = (thing: string): readonly string[] =>
      names.filter((name) => new RegExp(`^(count|create|update|delete|docAccess)?${thing}s?(_|$)`, 'i').test(name))
    expect(about('notice').length).toBeGreaterThan(5)
    expect(about('question')).toEqual([])
  })
})
