import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Publication } from '../../src/payload-types.ts'
import type { SourceAlert } from '../../src/publication/alerts.ts'
import { codesOf, rawRows, rawSet, verified, type RawRow } from '../support/ledger.ts'
import { decideAs, get, importPage, refusalOf, reviewerIds, value } from '../support/line.ts'
import { startLiteratureServer, type LiteratureServer } from '../support/literature.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'

const IRON = { doi: '10.5555/imaginary.iron', pmid: '999000011' }
const LEGS = { doi: '10.5555/imaginaire.jambes', pmid: '999000022' }
const PREPRINT = { doi: '10.5555/preprint.legs', pmid: null }

let running: TestPayload
let literature: LiteratureServer
beforeAll(async () => {
  literature = await startLiteratureServer()
  running = await startPayload({
    CROSSREF_URL: literature.crossrefUrl,
    PUBMED_URL: literature.pubmedUrl,
    // Ten look-ups a second in place of three.
    NCBI_API_KEY: 'akeyfortests',
    // Every look is due: what the watch does when nothing is due is a test of its own.
    SOURCE_CHECK_HOURS: '0',
  })
}, 60_000)
afterEach(() => {
  literature.work()
  for (const { doi } of [IRON, LEGS, PREPRINT]) literature.forget(doi)
})
afterAll(async () => {
  await running?.stop()
  await literature?.stop()
})

const commands = async () => ({
  ...(await import('../../src/commands/submit-article.ts')),
  ...(await import('../../src/commands/assign-reviewers.ts')),
  ...(await import('../../src/commands/watch-sources.ts')),
  ...(await import('../../src/commands/check-reference.ts')),
  ...(await import('../../src/commands/citations-of-reference.ts')),
  ...(await import('../../src/commands/confirm-reference.ts')),
  ...(await import('../../src/commands/merge-references.ts')),
  ...(await import('../../src/commands/resolve-alert.ts')),
  ...(await import('../../src/commands/withdraw-round.ts')),
  ...(await import('../../src/commands/recover.ts')),
  ...(await import('../../src/commands/review-panel.ts')),
})

const watch = async () => (await commands()).watchSources(new Date().toISOString(), await running.as(null))

/** An article whose review source is this work, submitted. */
const submittedCiting = async (mark: string, work: { doi: string; pmid: string | null }) => {
  const article = await importPage(running, mark)
  const [source] = await rawRows(running, 'references', { title: { equals: `A review of ${mark}` } })
  const editor = await running.as(EDITOR)
  await running.payload.update({
    collection: 'references',
    id: source!.id,
    data: { doi: work.doi, pmid: work.pmid },
    overrideAccess: false,
    user: editor.user,
    req: editor,
  })
  const round = value(await (await commands()).submitArticle({ articleId: article.id, note: null }, editor))
  return { article, round, source: source!.id }
}

const underReviewCiting = async (mark: string, work: { doi: string; pmid: string | null }) => {
  const all = await submittedCiting(mark, work)
  const reviewers = (await reviewerIds(running)).slice(0, 2)
  const input = { roundId: all.round.id, reviewers, dueAt: null }
  value(await (await commands()).assignReviewers(input, await running.as(MANAGING_EDITOR)))
  return all
}

const publishedCiting = async (mark: string, work: { doi: string; pmid: string | null }) => {
  const all = await underReviewCiting(mark, work)
  for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), all.round))
  return all
}

const publicly = async (mark: string): Promise<Publication & { alerts: readonly SourceAlert[] }> => {
  const answer = await get(`/api/publications/by-slug/does-${mark.toLowerCase()}-help`)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.body as Publication & { alerts: readonly SourceAlert[] }
}

const alertsAbout = async (article: string): Promise<readonly RawRow[]> =>
  rawRows(running, 'source-alerts', { article: { equals: article } })
const standing = async (id: string): Promise<unknown> =>
  (await rawRows(running, 'references', { id: { equals: id } }))[0]?.integrity
const toldAbout = async (alert: string): Promise<readonly string[]> => {
  const notices = await rawRows(running, 'notices', {})
  const told = notices.filter(({ key }) => String(key).startsWith(`${alert}:`))
  const users = await rawRows(running, 'users')
  return told.map(({ recipient }) => String(users.find(({ id }) => id === recipient)?.email)).sort()
}
const setPolicy = async (retractedSource: 'alert' | 'take-down') => {
  const req = await running.as(ADMINISTRATOR)
  const access = { overrideAccess: false, user: req.user, req } as const
  await running.payload.updateGlobal({ slug: 'bibliography', data: { retractedSource }, ...access })
}
const fits = async () => {
  const { problems } = await verified(running)
  expect(problems).toEqual([])
}

describe('a look-up that gets no answer', () => {
  const faults: Readonly<Record<string, () => void>> = {
    'fails with 500': () => literature.fail(500),
    'is told to come back later (429)': () => literature.rateLimit(1),
    'gets nonsense': () => literature.nonsense(),
    'is sent to a private address': () => literature.redirectTo('http://127.0.0.1:1/private'),
  }
  let clear: string
  let retracted: { source: string; article: { id: string } }
  beforeAll(async () => {
    clear = (await publishedCiting('Silentium', PREPRINT)).source
    retracted = await publishedCiting('Knownium', LEGS)
  })

  test.each(Object.keys(faults))(
    'and %s makes a clear source unverifiable, and takes no retraction back',
    async (fault) => {
      literature.retract(LEGS.doi)
      await watch()
      expect([await standing(clear), await standing(retracted.source)]).toEqual(['clear', 'retracted'])
      faults[fault]!()
      await watch()
      expect([await standing(clear), await standing(retracted.source)]).toEqual(['unverifiable', 'retracted'])
      expect((await publicly('Silentium')).alerts).toEqual([])
      expect((await publicly('Knownium')).alerts).toMatchObject([{ status: 'retracted' }])
      expect((await alertsAbout(retracted.article.id)).map(({ state }) => state)).toEqual(['open'])
    },
  )
})

describe('a source of a live text that is retracted', () => {
  test('flags it for readers, opens a task, tells its owner and the board, and changes nothing that was approved', async () => {
    const { article, source } = await publishedCiting('Flagium', IRON)
    await watch()
    const before = await publicly('Flagium')
    expect(before.alerts).toEqual([])
    expect(await standing(source)).toBe('clear')
    const [{ updatedAt }] = (await rawRows(running, 'references', { id: { equals: source } })) as [RawRow]

    literature.retract(IRON.doi)
    await watch()
    const after = await publicly('Flagium')
    expect(after.alerts).toEqual([
      expect.objectContaining({
        status: 'retracted',
        number: 2,
        doi: IRON.doi,
        message: 'Source 2 of this text has been retracted. What rests on it may no longer hold.',
      }),
    ])
    expect(after.alerts[0]!.notices.map(({ type }) => type)).toContain('retraction')
    const [record] = await rawRows(running, 'references', { id: { equals: source } })
    expect(record).toMatchObject({ integrity: 'retracted', updatedAt })
    const { alerts: _old, ...textBefore } = before
    const { alerts: _new, ...textAfter } = after
    expect(textAfter).toEqual(textBefore)
    expect((after.proof?.covers ?? []) as string[]).not.toContain('alerts')

    const [alert, ...more] = await alertsAbout(article.id)
    expect(more).toEqual([])
    expect(alert).toMatchObject({ state: 'open', status: 'retracted', reference: source, settled: true })
    expect(await toldAbout(alert!.id)).toEqual([EDITOR, MANAGING_EDITOR, REVIEWERS[0], REVIEWERS[1]].sort())
    await fits()

    // Looked at again, nobody is told twice and nothing is recorded twice.
    const events = (await rawRows(running, 'events')).length
    await watch()
    expect((await rawRows(running, 'events')).length).toBe(events)
    expect((await toldAbout(alert!.id)).length).toBe(4)
  })

  test('is not submitted again, and the flag goes when a new edition does without it', async () => {
    const { article, source } = await publishedCiting('Newium', LEGS)
    literature.retract(LEGS.doi)
    await watch()
    const { submitArticle, assignReviewers } = await commands()
    const editor = await running.as(EDITOR)
    const refusedAnswer = await submitArticle({ articleId: article.id, note: null }, editor)
    expect(refusalOf(refusedAnswer)).toEqual({ status: 422, code: 'ARTICLE_INCOMPLETE' })
    expect(JSON.stringify(refusedAnswer)).toContain('REFERENCE_RETRACTED')

    // Another work takes its place.
    const other = await running.payload.create({
      collection: 'references',
      data: {
        kind: 'research',
        title: 'A sound review',
        authors: [],
        containerTitle: 'Annals',
        year: 2024,
        doi: PREPRINT.doi,
      },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    const stored = await running.payload.findByID({
      collection: 'articles',
      id: article.id,
      depth: 0,
      overrideAccess: true,
      req: await running.as(null),
    })
    const sections = JSON.parse(JSON.stringify(stored.sections).replaceAll(source, String(other.id))) as object
    await running.payload.update({
      collection: 'articles',
      id: article.id,
      data: { sections: sections as never },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    const round = value(await submitArticle({ articleId: article.id, note: null }, editor))
    const reviewers = (await reviewerIds(running)).slice(0, 2)
    value(await assignReviewers({ roundId: round.id, reviewers, dueAt: null }, await running.as(MANAGING_EDITOR)))
    for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), round))
    expect((await publicly('Newium')).alerts).toEqual([])
    await watch()
    expect((await alertsAbout(article.id)).map(({ state }) => state)).toEqual(['lifted'])
    await fits()
  })

  test('is found again under the identifiers that readers see, whatever an editor made of the record since', async () => {
    const { source } = await publishedCiting('Editium', IRON)
    const editor = await running.as(EDITOR)
    await running.payload.update({
      collection: 'references',
      id: source,
      data: { doi: PREPRINT.doi, pmid: null },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    literature.retract(IRON.doi)
    await watch()
    expect((await publicly('Editium')).alerts).toMatchObject([{ status: 'retracted', doi: IRON.doi }])
    expect(await standing(source)).toBe('clear')
  })

  test('is found through the record that it was merged into', async () => {
    const { source, article } = await publishedCiting('Mergium', LEGS)
    const editor = await running.as(EDITOR)
    const kept = await running.payload.create({
      collection: 'references',
      data: { kind: 'research', title: 'The kept one', authors: [], containerTitle: 'A', year: 2001, ...LEGS },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    value(await (await commands()).mergeReferences({ id: source, into: String(kept.id) }, editor))
    literature.retract(LEGS.doi)
    await watch()
    expect(await alertsAbout(article.id)).toMatchObject([{ reference: source, status: 'retracted' }])
    const citations = value(await (await commands()).citationsOfReference(String(kept.id), await running.as(EDITOR)))
    expect(citations.publications.map(({ question }) => question)).toContain('Does Mergium help?')
    expect(citations.articles.map(({ question }) => question)).toContain('Does Mergium help?')
  })
})

test('an expression of concern is flagged as one, gives way to a retraction, and both go when a reinstatement is known', async () => {
  const { article } = await publishedCiting('Concernium', PREPRINT)
  literature.notice(PREPRINT.doi, 'expression_of_concern')
  await watch()
  expect((await publicly('Concernium')).alerts.map(({ status }) => status)).toEqual(['concern'])
  literature.retract(PREPRINT.doi)
  await watch()
  expect((await publicly('Concernium')).alerts.map(({ status }) => status)).toEqual(['retracted'])
  literature.forget(PREPRINT.doi)
  literature.retract(PREPRINT.doi)
  literature.notice(PREPRINT.doi, 'reinstatement')
  await watch()
  expect((await publicly('Concernium')).alerts).toEqual([])
  const states = new Map((await alertsAbout(article.id)).map(({ status, state }) => [status, state]))
  expect(Object.fromEntries(states)).toEqual({ concern: 'lifted', retracted: 'lifted' })

  // Taken back once more: the same alert opens again, and they are told again.
  literature.forget(PREPRINT.doi)
  literature.retract(PREPRINT.doi)
  await watch()
  const again = (await alertsAbout(article.id)).find(({ status }) => status === 'retracted')
  expect(again?.state).toBe('open')
  expect((await toldAbout(again!.id)).filter((email) => email === EDITOR)).toHaveLength(2)
  await fits()
})

test('a text under review whose source is retracted warns its reviewers, and readers hear nothing of it', async () => {
  await publishedCiting('Openium', LEGS)
  const open = await underReviewCiting('Secretium', IRON)
  literature.retract(IRON.doi)
  await watch()
  const { reviewOfRound, reviewOfArticle } = await commands()
  const seen = value(await reviewOfRound(open.round.id, await running.as(REVIEWERS[0]!)))
  expect(seen.alerts).toMatchObject([{ status: 'retracted', number: 2 }])
  expect(value(await reviewOfArticle(open.article.id, await running.as(EDITOR))).alerts).toHaveLength(1)
  const [alert] = await alertsAbout(open.article.id)
  expect(await toldAbout(alert!.id)).toEqual([EDITOR, MANAGING_EDITOR, REVIEWERS[0], REVIEWERS[1]].sort())
  for (const path of ['/api/publications?limit=100', `/api/source-alerts/${alert!.id}`, '/api/source-alerts'])
    expect((await get(path)).text).not.toContain('Secretium')
  expect((await get('/api/source-alerts')).status).toBe(401)

  // Published all the same, it carries the flag from its first moment.
  for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), open.round))
  expect((await publicly('Secretium')).alerts).toMatchObject([{ status: 'retracted' }])
  await fits()
})

describe('a text whose settings say that it is taken down', () => {
  afterEach(() => setPolicy('alert'))

  test('goes at once with a notice, also where it was flagged before, but not where a person has dealt with it', async () => {
    const dealtWith = await publishedCiting('Dealtium', PREPRINT)
    const flagged = await publishedCiting('Downium', LEGS)
    literature.retract(LEGS.doi)
    literature.retract(PREPRINT.doi)
    await watch()
    const [alert] = await alertsAbout(dealtWith.article.id)
    const { resolveAlert } = await commands()
    const input = { id: alert!.id, findings: 'It stands for the history of the question alone.' }
    expect(refusalOf(await resolveAlert(input, await running.as(EDITOR)))).toEqual({
      status: 403,
      code: 'ROLE_NOT_ALLOWED',
    })
    value(await resolveAlert(input, await running.as(MANAGING_EDITOR)))
    expect(refusalOf(await resolveAlert(input, await running.as(MANAGING_EDITOR)))).toEqual({
      status: 409,
      code: 'NOT_AVAILABLE_IN_STATE',
    })

    await setPolicy('take-down')
    await watch()
    const gone = await get('/api/publications/by-slug/does-downium-help')
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('because a source that it cites was retracted: “A review of Downium”')
    expect((await publicly('Dealtium')).alerts).toMatchObject([{ status: 'retracted' }])
    const told = (await rawRows(running, 'notices', { kind: { equals: 'taken-down' } })).length
    expect(told).toBeGreaterThanOrEqual(4)
    await watch()
    expect((await rawRows(running, 'notices', { kind: { equals: 'taken-down' } })).length).toBe(told)
    // The task stays until somebody has dealt with the text.
    expect((await alertsAbout(flagged.article.id)).map(({ state }) => state)).toEqual(['open'])
    // Nobody has to review what the settings did.
    const [publication] = await rawRows(running, 'publications', { article: { equals: flagged.article.id } })
    const { reviewRetraction } = await import('../../src/commands/review-retraction.ts')
    const review = { publicationId: publication!.id, outcome: 'justified', findings: 'Right.' } as const
    expect(refusalOf(await reviewRetraction(review, await running.as(REVIEWERS[2]!)))).toMatchObject({ status: 409 })
    const events = await rawRows(running, 'events', { subject: { equals: 'bibliography' } })
    expect(events.map(({ action }) => action)).toContain('bibliography-changed')
    await fits()
  })
})

test('a crash between an alert and what follows from it is mended by recovery', async () => {
  const { article } = await publishedCiting('Crashium', IRON)
  literature.retract(IRON.doi)
  await watch()
  const [alert] = await alertsAbout(article.id)
  const notices = (await rawRows(running, 'notices')).filter(({ key }) => String(key).startsWith(`${alert!.id}:`))
  for (const { id } of notices)
    await running.payload.db.deleteOne({ collection: 'notices', where: { id: { equals: id } } })
  await rawSet(running, 'source-alerts', alert!.id, { settled: false })
  const { recover } = await commands()
  expect(await recover(running.payload)).toMatchObject({ alerts: 1, failed: 0 })
  expect(await toldAbout(alert!.id)).toHaveLength(4)
  expect((await alertsAbout(article.id))[0]).toMatchObject({ settled: true })
  await fits()
})

test.each([
  ['status', 'concern'],
  ['state', 'lifted'],
  ['findings', 'Nothing to see.'],
  ['reference', 'another'],
  ['doi', '10.5555/another'],
])('an alert whose %s was changed past the program is named by the ledger', async (column, changed) => {
  const [alert] = await rawRows(running, 'source-alerts', { state: { equals: 'open' } })
  const was = alert![column] ?? null
  await rawSet(running, 'source-alerts', alert!.id, { [column]: changed })
  expect(codesOf(await verified(running))).toContain('RECORD_CHANGED')
  await rawSet(running, 'source-alerts', alert!.id, { [column]: was })
  await fits()
})

describe('asking now', () => {
  test('is for editors, keeps the answer and raises what follows from it at once', async () => {
    const { source, article } = await publishedCiting('Nowium', PREPRINT)
    const { checkReference } = await commands()
    expect(refusalOf(await checkReference(source, await running.as(REVIEWERS[0]!)))).toMatchObject({ status: 403 })
    expect(refusalOf(await checkReference('nothing', await running.as(EDITOR)))).toMatchObject({ status: 404 })
    literature.retract(PREPRINT.doi)
    const { reference } = value(await checkReference(source, await running.as(EDITOR)))
    expect(reference).toMatchObject({ integrity: 'retracted', integrityCheckedAt: expect.any(String) })
    expect(await alertsAbout(article.id)).toMatchObject([{ state: 'open' }])
  })

  test('about a record without an identifier says so, and never calls it clear', async () => {
    const article = await importPage(running, 'Namelessium')
    expect(article.id).toBeTruthy()
    const [source] = await rawRows(running, 'references', { title: { equals: 'A review of Namelessium' } })
    const { checkReference } = await commands()
    const { reference, problems } = value(await checkReference(source!.id, await running.as(EDITOR)))
    expect(reference.integrity).toBe('unverifiable')
    expect(problems.join()).toContain('neither DOI nor PMID')
  })
})

test('a withdrawn text’s alert is lifted: it is cited nowhere any more', async () => {
  const { article } = await submittedCiting('Withdrawium', IRON)
  literature.retract(IRON.doi)
  await watch()
  expect((await alertsAbout(article.id)).map(({ state }) => state)).toEqual(['open'])
  value(await (await commands()).withdrawArticle({ articleId: article.id, reason: null }, await running.as(EDITOR)))
  await watch()
  expect((await alertsAbout(article.id)).map(({ state }) => state)).toEqual(['lifted'])
  await fits()
})
