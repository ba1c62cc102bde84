import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { assign, boardIds, codeOf, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { describedFetch } from '../support/described.ts'
import { startLiteratureServer, type LiteratureServer } from '../support/literature.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

const IRON = { doi: '10.5555/imaginary.iron', pmid: '999000011' }

let demo: Awaited<ReturnType<typeof startDemo>>
let literature: LiteratureServer
let people: People
beforeAll(async () => {
  literature = await startLiteratureServer()
  demo = await startDemo({
    CROSSREF_URL: literature.crossrefUrl,
    PUBMED_URL: literature.pubmedUrl,
    SCHEDULE_SECONDS: '0.3',
    // Due again after half a second.
    SOURCE_CHECK_HOURS: '0.00015',
  })
  people = await signInAll(demo.server.url)
}, 120_000)
afterEach(() => literature.work())
afterAll(async () => {
  await demo?.end()
  await literature?.stop()
})

type Alerts = readonly { status: string; number: number; doi: string | null; message: string }[]
type Published = { id: string; alerts: Alerts; approval: { digest: string }; proof: unknown; bibliography: unknown[] }
type Source = { id: string; integrity: string; integrityCheckedAt: string | null }

const sourceOf = async (mark: string): Promise<Source> => {
  const { body } = await people.editor.get(`/api/references?where[title][equals]=A%20review%20of%20${mark}`)
  return (body as { docs: Source[] }).docs[0]!
}

/** An article that two reviewers approved, one source of which is this work. */
const publishCiting = async (mark: string, work: object) => {
  const { article } = await importText(people, smallPage(mark))
  const source = await sourceOf(mark)
  await people.editor.patch(`/api/references/${source.id}`, work)
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  for (const who of [people.reviewer1, people.reviewer2]) expect((await decide(who, round)).status).toBe(200)
  return { article, source: source.id, url: `/api/publications/by-slug/${article.slug}` }
}

const until = async <Value>(what: string, look: () => Promise<Value | null | undefined | false>): Promise<Value> => {
  for (const start = Date.now(); Date.now() - start < 45_000;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error(`Not within 45 seconds: ${what}`)
}
const publicly = async (url: string): Promise<Published> => (await people.anonymous.get(url)).body as Published

test('a retraction that the literature tells of becomes a flag for readers, a notice for the owner and an open task', async () => {
  const { article, url } = await publishCiting('Aluminium', IRON)
  await until('a first look-up', async () => (await sourceOf('Aluminium')).integrity === 'clear')
  const before = await publicly(url)
  expect(before.alerts).toEqual([])

  literature.retract(IRON.doi)
  const after = await until('a flag', async () => {
    const found = await publicly(url)
    return found.alerts.length > 0 && found
  })
  expect(after.alerts).toMatchObject([{ status: 'retracted', number: 2, doi: IRON.doi }])
  expect({ ...after, alerts: [] }).toEqual(before)

  const own = (await people.editor.get('/api/notices?where[kind][equals]=source-retracted')).body as {
    docs: { about: string; path: string }[]
  }
  expect(own.docs).toMatchObject([{ about: 'Does Aluminium help?' }])
  const tasks = (await people.managingEditor.get(`/api/source-alerts?where[article][equals]=${article.id}&depth=0`))
    .body as { docs: { id: string; state: string }[] }
  expect(tasks.docs).toMatchObject([{ state: 'open', status: 'retracted' }])
  expect(own.docs[0]!.path).toBe(`/admin/collections/source-alerts/${tasks.docs[0]!.id}`)

  const graphql = await people.anonymous.graphql(
    `{ PublicationBySlug(slug: "${article.slug}") { alerts { status number message notices { type source } } } }`,
  )
  expect(graphql.body).toMatchObject({
    data: { PublicationBySlug: { alerts: [{ status: 'retracted', number: 2 }] } },
  })
  const page = await people.anonymous.get(`/articles/${article.slug}`)
  expect(page.text).toContain('Source 2 of this text has been retracted.')

  const closing = { findings: 'The text is being rewritten without it.' }
  const task = `/api/source-alerts/${tasks.docs[0]!.id}`
  expect(codeOf(await people.editor.post(`${task}/resolve`, closing))).toBe('ROLE_NOT_ALLOWED')
  expect((await people.managingEditor.post(`${task}/resolve`, {})).status).toBe(422)
  expect((await people.managingEditor.get(task)).body).toMatchObject({ state: 'open' })
  expect((await people.managingEditor.post(`${task}/resolve`, closing)).body).toMatchObject({
    alert: { state: 'resolved', ...closing },
  })
  // Readers are warned as long as the text cites it.
  expect((await publicly(url)).alerts).toHaveLength(1)
}, 60_000)

describe('a look-up', () => {
  let url: string
  let source: string
  let privateServer: Server
  let reached = 0
  beforeAll(async () => {
    privateServer = createServer((_request, response) => {
      reached += 1
      response.end('{}')
    })
    await new Promise<void>((resolve) => void privateServer.listen(0, '127.0.0.1', resolve))
    ;({ url, source } = await publishCiting('Beryllium', { doi: '10.5555/imaginaire.jambes', pmid: '999000022' }))
    await until('a first look-up', async () => (await sourceOf('Beryllium')).integrity === 'clear')
  }, 60_000)
  afterAll(() => void privateServer.close())

  const privateAddress = () => `http://127.0.0.1:${(privateServer.address() as AddressInfo).port}/latest/meta-data/`
  const faults: Readonly<Record<string, () => void>> = {
    'that fails': () => literature.fail(500),
    'that takes more than five seconds': () => literature.slow(8000, 'crossref'),
    'that is answered with 429': () => literature.rateLimit(1),
    'that is answered with nonsense': () => literature.nonsense(),
    'that is sent to a private address': () => literature.redirectTo(privateAddress()),
  }

  test.each(Object.keys(faults))(
    '%s makes the source unverifiable, which is said, and flags nothing',
    async (fault) => {
      faults[fault]!()
      const told = await until(fault, async () => {
        const answer = (await people.editor.post(`/api/references/${source}/check`)).body as {
          reference?: Source
          problems?: string[]
        }
        return answer.reference?.integrity === 'unverifiable' && answer
      })
      expect(told.problems?.join(' ')).toMatch(/Crossref|PubMed/)
      expect((await publicly(url)).alerts).toEqual([])
      expect(reached).toBe(0)
      literature.work()
      await until('the next look-up', async () => (await sourceOf('Beryllium')).integrity === 'clear')
    },
    90_000,
  )
})

describe('Retraction Watch data', () => {
  const HEADER =
    'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature'
  const csv = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n')
  const upload = async (body: NonNullable<RequestInit['body']>, token: string | null) => {
    const response = await describedFetch(`${demo.server.url}/api/references/retraction-watch`, {
      method: 'PUT',
      headers: { 'Content-Type': 'text/csv', ...(token ? { Authorization: `JWT ${token}` } : {}) },
      body,
      ...({ duplex: 'half' } as object),
    })
    const text = await response.text()
    const parsed = JSON.parse(text) as { errors?: { code: string }[]; rows?: number; matched?: number }
    return { status: response.status, code: parsed.errors?.[0]?.code, body: parsed }
  }
  const uploaded = async () => (await people.managingEditor.get('/api/references/retraction-watch')).body

  test('are taken from a managing editor alone, and only as a whole file', async () => {
    const file = csv('1,Something,11/1/2026 0:00,10.5555/n,0,10.5555/other,0,Retraction')
    expect((await upload(file, null)).status).toBe(401)
    expect(await upload(file, people.editor.token)).toMatchObject({ status: 403, code: 'ROLE_NOT_ALLOWED' })
    expect(await upload('a,b\n1,2\n', people.managingEditor.token)).toMatchObject({
      status: 422,
      code: 'RETRACTION_WATCH_UNREADABLE',
    })
    expect(await upload(`${HEADER}\n1,"cut off`, people.managingEditor.token)).toMatchObject({ status: 422 })
    expect(await uploaded()).toBeNull()
  })

  test('that are too large are refused while they come in', async () => {
    const megabyte = new TextEncoder().encode('x'.repeat(1024 * 1024))
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1
        if (sent > 200) controller.close()
        else controller.enqueue(megabyte)
      },
    })
    const answer = await upload(endless, people.managingEditor.token).catch(() => null)
    // The connection may be closed before all was sent; then there is no answer to read.
    if (answer) expect(answer).toMatchObject({ status: 413, code: 'RETRACTION_WATCH_TOO_LARGE' })
    expect(await uploaded()).toBeNull()
  }, 60_000)

  test('flag a text whose source is in them, though no service tells of it', async () => {
    const { url } = await publishCiting('Cadmium', { doi: '10.5555/preprint.legs' })
    await until('a first look-up', async () => (await sourceOf('Cadmium')).integrity === 'clear')
    const file = csv('7,Legs,11/1/2026 0:00,10.5555/legs.notice,0,10.5555/preprint.legs,0,Retraction')
    expect(await upload(file, people.managingEditor.token)).toMatchObject({
      status: 200,
      body: { rows: 1, matched: 1 },
    })
    expect(await uploaded()).toMatchObject({ rows: 1, uploadedAt: expect.any(String) })
    const { alerts } = await until('a flag', async () => {
      const found = await publicly(url)
      return found.alerts.length > 0 && found
    })
    expect(alerts).toMatchObject([{ status: 'retracted' }])
    const events = (await people.managingEditor.get('/api/events?where[action][equals]=retraction-watch-uploaded'))
      .body as { docs: unknown[] }
    expect(events.docs).toHaveLength(1)
  }, 60_000)
})
