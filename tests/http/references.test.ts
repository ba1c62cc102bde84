import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { codeOf, importText, signInAll, type People } from '../support/client.ts'
import { describedFetch } from '../support/described.ts'
import { startLiteratureServer, type LiteratureServer } from '../support/literature.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>>
let literature: LiteratureServer
let people: People
beforeAll(async () => {
  literature = await startLiteratureServer()
  demo = await startDemo({ CROSSREF_URL: literature.crossrefUrl, PUBMED_URL: literature.pubmedUrl })
  people = await signInAll(demo.server.url)
}, 120_000)
afterAll(async () => {
  await demo?.end()
  await literature?.stop()
})

const count = async (): Promise<number> =>
  ((await people.editor.get('/api/references?limit=1')).body as { totalDocs: number }).totalDocs

const record = (number: number): string =>
  `TY  - JOUR\nAU  - Fictional, Ann\nTI  - Trial number ${number} of nothing\nT2  - Annals of Examples\nPY  - 2020\nDO  - 10.5555/many.${number}\nER  - \n`

describe('importing 2,000 records', () => {
  test('tells how far it is while it goes on, stores each once, and takes less than a minute', async () => {
    const file = Array.from({ length: 2000 }, (_, number) => record(number)).join('\n')
    const before = await count()
    const start = performance.now()
    const response = await describedFetch(`${demo.server.url}/api/references/import?format=ris`, {
      method: 'POST',
      headers: { Authorization: `JWT ${people.editor.token}`, Accept: 'application/x-ndjson' },
      body: file,
    })
    expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/)
    let arrivals = 0
    let text = ''
    const decoder = new TextDecoder()
    const reader = response.body!.getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      arrivals += 1
      text += decoder.decode(piece.value, { stream: true })
    }
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { finished?: number; of?: number; result?: { created: number } })
    expect(arrivals).toBeGreaterThan(5)
    expect(lines.at(-2)).toEqual({ finished: 2000, of: 2000 })
    expect(lines.at(-1)?.result).toMatchObject({ created: 2000, there: 0, failed: 0 })
    expect(await count()).toBe(before + 2000)
    expect((performance.now() - start) / 1000).toBeLessThan(60)
  }, 120_000)

  test('goes on where the client leaves in the middle of it', async () => {
    const file = Array.from({ length: 300 }, (_, number) => record(5000 + number)).join('\n')
    const before = await count()
    const leaving = new AbortController()
    const response = await fetch(`${demo.server.url}/api/references/import`, {
      method: 'POST',
      headers: { Authorization: `JWT ${people.editor.token}`, Accept: 'application/x-ndjson' },
      body: file,
      signal: leaving.signal,
    })
    await response.body!.getReader().read()
    leaving.abort()
    for (let waited = 0; waited < 30_000 && (await count()) < before + 300; waited += 200)
      await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await count()).toBe(before + 300)
  }, 60_000)

  test('a file that is no text, too large or of another kind is refused by name', async () => {
    const before = await count()
    const send = async (body: string | Uint8Array<ArrayBuffer>, query = '') => {
      const response = await describedFetch(`${demo.server.url}/api/references/import${query}`, {
        method: 'POST',
        headers: { Authorization: `JWT ${people.editor.token}` },
        body,
      })
      return [response.status, ((await response.json()) as { errors: { code: string }[] }).errors[0]?.code]
    }
    expect(await send(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual([422, 'REFERENCES_NOT_TEXT'])
    expect(await send('x'.repeat(2 * 1024 * 1024 + 1))).toEqual([413, 'REFERENCES_TOO_LARGE'])
    expect((await send('x'.repeat(5 * 1024 * 1024)))[0]).toBe(413)
    expect(await send(record(1), '?format=docx')).toEqual([422, 'REFERENCES_UNKNOWN_FORMAT'])
    expect(await count()).toBe(before)
  })
})

describe('looking up a work', () => {
  test('by its DOI or PMID gives its record and stores nothing', async () => {
    const before = await count()
    const byDoi = await people.editor.post('/api/references/look-up', { doi: 'https://doi.org/10.5555/imaginary.iron' })
    expect(byDoi.status).toBe(200)
    expect(byDoi.body).toMatchObject({ csl: { DOI: '10.5555/imaginary.iron', PMID: '999000011' }, duplicates: [] })
    const byPmid = await people.editor.post('/api/references/look-up', { pmid: '999000011' })
    expect(byPmid.body).toMatchObject({ csl: { DOI: '10.5555/imaginary.iron' } })
    expect(await count()).toBe(before)
  })

  test('says that a work was retracted', async () => {
    const found = await people.editor.post('/api/references/look-up', { doi: '10.5555/retracted.opiates' })
    expect((found.body as { notices: { type: string }[] }).notices.map(({ type }) => type)).toContain('retraction')
  })

  test('that nobody knows, or while the services are down, is a sentence and not an error', async () => {
    const unknown = await people.editor.post('/api/references/look-up', { doi: '10.5555/nobody.knows' })
    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'LOOKUP_NOT_FOUND'])
    literature.fail(500)
    const down = await people.editor.post('/api/references/look-up', { doi: '10.5555/imaginary.iron' })
    expect([down.status, codeOf(down)]).toEqual([503, 'LOOKUP_UNAVAILABLE'])
    expect(down.text).toContain('The form still works by hand.')
    literature.work()
  })

  test('is for editors: nobody else makes the server ask', async () => {
    const asked = literature.requests.length
    const input = { doi: '10.5555/imaginary.iron' }
    expect((await people.anonymous.post('/api/references/look-up', input)).status).toBe(401)
    expect(codeOf(await people.reviewer1.post('/api/references/look-up', input))).toBe('ROLE_NOT_ALLOWED')
    expect((await people.editor.post('/api/references/look-up', { doi: 7 })).status).toBe(422)
    expect(literature.requests.length).toBe(asked)
  })
})

test('a source that was read from a page gets candidates, and is confirmed by a person alone', async () => {
  const page = smallPage('Candidates').replace(
    'A review of Candidates',
    'Iron for restless legs: a randomised trial in the imaginary town of Nowhere & its hills',
  )
  await importText(people, page)
  const { docs } = (await people.editor.get('/api/references?where[title][contains]=imaginary%20town')).body as {
    docs: { id: string; doi: string | null; identityConfirmedAt: string | null }[]
  }
  const [source] = docs
  expect(source).toMatchObject({ doi: null, identityConfirmedAt: null })
  const answer = await people.editor.get(`/api/references/${source!.id}/candidates`)
  const { candidates } = answer.body as { candidates: { csl: { DOI: string }; likeness: number; differs: unknown[] }[] }
  expect(candidates[0]?.csl.DOI).toBe('10.5555/imaginary.iron')
  // Asking for candidates decides nothing.
  expect((await people.editor.get(`/api/references/${source!.id}`)).body).toMatchObject({ doi: null })

  const confirmed = await people.editor.post(`/api/references/${source!.id}/confirm`, { csl: candidates[0]?.csl })
  expect(confirmed.status).toBe(200)
  expect((await people.editor.get(`/api/references/${source!.id}`)).body).toMatchObject({
    doi: '10.5555/imaginary.iron',
    identityConfirmedAt: expect.any(String),
  })
})
