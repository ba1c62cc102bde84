import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { XMLValidator } from 'fast-xml-parser'
import { decideAs, importPage, published, underReview, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../support/payload.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'
import { assignTo, reviewer, rowsOf, saveArticle, submitAs, type Row } from '../support/review.ts'

type Found = {
  docs: { slug: string; question: string; excerpt: string; excerptHtml: string; edition: number; score: number }[]
  totalDocs: number
  page: number
  totalPages: number
  complete: boolean
}

let running: TestPayload
let live: { article: { id: string } }
beforeAll(async () => {
  running = await startPayload()
  live = await published(running, 'Iconium')
  await published(running, 'Retractium')
  await published(running, 'Elsewherium')
  await published(running, 'Silentium')
}, 180_000)
afterAll(() => running?.stop())

const search = async (q: string, more = ''): Promise<Found> => {
  const { status, body } = await rest('GET', `/api/publications/search?q=${encodeURIComponent(q)}${more}`)
  expect(status).toBe(200)
  return body as Found
}
const slugs = async (q: string, more = ''): Promise<string[]> => (await search(q, more)).docs.map(({ slug }) => slug)

const publicationOf = async (mark: string): Promise<Row> => {
  const [row] = await rowsOf(running, 'publications', { slug: { equals: `does-${mark}-help` } })
  if (!row) throw new Error(`There is no publication on ${mark}.`)
  return row
}

/** As another process would write it: past everything that this one could notice but the database itself. */
const writeElsewhere = async (id: string, data: Record<string, unknown>): Promise<void> => {
  await running.payload.db.updateOne({ collection: 'publications', where: { id: { equals: id } }, data })
}

describe('a search', () => {
  test('finds what is live, best first, with a passage in which the words are marked', async () => {
    const found = await search('iconium ferritin')
    expect(found).toMatchObject({ totalDocs: 1, page: 1, totalPages: 1, complete: true })
    expect(found.docs[0]).toMatchObject({ slug: 'does-iconium-help', question: 'Does Iconium help?', edition: 1 })
    expect(found.docs[0]!.excerpt).toContain('larger where ferritin was below')
    expect(found.docs[0]!.excerptHtml).toContain('<mark>ferritin</mark>')
    expect(found.docs[0]!.score).toBeGreaterThan(0)
  })

  test('forgives case, accents, an unfinished and a mistyped word', async () => {
    for (const q of ['ICONIUM', 'ícönium', 'iconi', 'icomium']) expect(await slugs(q)).toEqual(['does-iconium-help'])
  })

  test('is paged, and says how many there are', async () => {
    const [first, second] = [await search('ferritin', '&limit=3'), await search('ferritin', '&limit=3&page=2')]
    expect([first.totalDocs, first.totalPages, first.docs.length, second.docs.length]).toEqual([4, 2, 3, 1])
    expect(new Set([...first.docs, ...second.docs].map(({ slug }) => slug)).size).toBe(4)
    expect((await search('ferritin', '&page=9')).docs).toEqual([])
  })

  test('keeps to a language and a topic', async () => {
    expect(await slugs('iconium', '&language=en')).toEqual(['does-iconium-help'])
    expect(await slugs('iconium', '&language=de')).toEqual([])
    expect(await slugs('iconium', '&topic=no-such-topic')).toEqual([])
  })

  test('answers a signed-in editor what it answers the world', async () => {
    await importPage(running, 'Editorium')
    const token = await signIn(running, EDITOR)
    for (const q of ['iconium', 'editorium', 'ferritin']) {
      const path = `/api/publications/search?q=${q}`
      expect((await rest('GET', path, { token })).text).toBe((await rest('GET', path)).text)
    }
  })
})

describe('no word that the board did not approve can be found', () => {
  const CANARY = 'xqvcanaryword'

  test.each([
    ['a draft', async () => void (await importPage(running, `Draft${CANARY}`))],
    ['a text under review', async () => void (await underReview(running, `Round${CANARY}`))],
    [
      'an update that waits for the board',
      async () => {
        await saveArticle(running, live.article.id, { question: `Does Update${CANARY} help?` })
        value(await submitAs(running, live.article.id))
      },
    ],
  ])('%s', async (_what, make) => {
    await make()
    const nonsense = await search('zzkwwjqy')
    for (const q of [CANARY, `draft${CANARY}`, `round${CANARY}`, `update${CANARY}`]) {
      expect(await search(q)).toEqual(nonsense)
    }
    expect((await search('iconium')).docs[0]).toMatchObject({ question: 'Does Iconium help?', edition: 1 })
  })

  test('until it is approved: the very next search has the new edition, and no word of the one before', async () => {
    const [round] = await rowsOf(running, 'review-states', { openKey: { equals: live.article.id } })
    const named = { id: round!.id, digest: String(round!.digest) }
    value(await assignTo(running, named.id, [1, 2]))
    for (const number of [1, 2]) value(await decideAs(await running.as(reviewer(number)), named))
    expect((await search(`update${CANARY}`)).docs).toMatchObject([{ slug: 'does-iconium-help', edition: 2 }])
    expect((await search('iconium')).docs.map(({ question }) => question)).toEqual([`Does Update${CANARY} help?`])
  })
})

describe('what was taken down is gone from the very next search', () => {
  test('retracted here', async () => {
    expect(await slugs('retractium')).toEqual(['does-retractium-help'])
    const { retractPublication } = await import('../../src/commands/retract-publication.ts')
    const { id } = await publicationOf('retractium')
    const input = { publicationId: id, reason: 'A wrong dose.', notice: 'Do not use it.' }
    value(await retractPublication(input, await running.as(MANAGING_EDITOR)))
    expect(await search('retractium')).toMatchObject({ docs: [], totalDocs: 0 })
  })

  test('retracted, and published again, by another process', async () => {
    expect(await slugs('elsewherium')).toEqual(['does-elsewherium-help'])
    const { id } = await publicationOf('elsewherium')
    await writeElsewhere(id, { status: 'retracted' })
    expect(await search('elsewherium')).toMatchObject({ docs: [], totalDocs: 0 })
    await writeElsewhere(id, { status: 'live', edition: 2 })
    expect((await search('elsewherium')).docs).toMatchObject([{ edition: 2 }])
  })

  test('even where the index can’t know: by a row whose time of change says that it is old', async () => {
    expect(await slugs('silentium')).toEqual(['does-silentium-help'])
    const { id } = await publicationOf('silentium')
    await writeElsewhere(id, { status: 'retracted', updatedAt: '2020-01-01T00:00:00.000Z' })
    expect(await search('silentium')).toMatchObject({ docs: [], totalDocs: 0 })
  })

  test('and an index that missed a publication has it after it was compared with the whole database', async () => {
    const { liveIndexOf } = await import('../../src/search/live-index.ts')
    const { id } = await publicationOf('silentium')
    await writeElsewhere(id, { status: 'live', updatedAt: '2020-01-01T00:00:00.000Z' })
    await liveIndexOf(running.payload).compareAll()
    expect(await slugs('silentium')).toEqual(['does-silentium-help'])
  })

  test('a comparison that begins while a search looks for changes takes nothing out', async () => {
    const { liveIndexOf } = await import('../../src/search/live-index.ts')
    const { index, catchUp, compareAll } = liveIndexOf(running.payload)
    await catchUp()
    const before = index.ids().toSorted()
    const lookingForChanges = catchUp()
    await Promise.all([compareAll(), lookingForChanges])
    expect(index.ids().toSorted()).toEqual(before)
    expect(before.length).toBeGreaterThan(1)
  })
})

describe('the sitemap', () => {
  const read = async (file: number, perFile: number): Promise<string> => {
    const { sitemapFile } = await import('../../src/syndication/sitemap.ts')
    const pieces: string[] = []
    for await (const piece of sitemapFile('https://cms.example.org', file, await running.as(null), perFile))
      pieces.push(piece)
    return pieces.join('')
  }

  test('in several files holds each live article once, and none that is retracted', async () => {
    const { sitemapFiles, sitemapIndex } = await import('../../src/syndication/sitemap.ts')
    const rows = await rowsOf(running, 'publications', { status: { equals: 'live' } })
    const files = await sitemapFiles(await running.as(null), 2)
    expect([rows.length, files]).toEqual([3, 2])

    const text = `${await read(1, 2)}${await read(2, 2)}`
    const listed = [...text.matchAll(/<loc>[^<]*\/articles\/([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>/g)]
    expect(listed.map(([, slug, lastmod]) => `${slug} ${lastmod}`).sort()).toEqual(
      rows.map(({ slug, publishedAt }) => `${String(slug)} ${new Date(publishedAt as string).toISOString()}`).sort(),
    )
    for (const file of [await read(1, 2), await read(2, 2), sitemapIndex('https://cms.example.org', files)])
      expect(XMLValidator.validate(file)).toBe(true)
    expect(sitemapIndex('https://cms.example.org', files)).toContain('<loc>https://cms.example.org/sitemap-2.xml</loc>')
  })
})

describe('a search that can’t be made is refused', () => {
  const words = (count: number) => Array.from({ length: count }, (_, number) => `w${number}`).join('+')
  test.each([
    ['without words', ''],
    ['with an empty q', 'q='],
    ['with spaces', 'q=%20%20'],
    ['with marks alone', 'q=%3F%21%28%29'],
    ['with an emoji alone', `q=${encodeURIComponent('🦵')}`],
    ['with 201 characters', `q=${'a'.repeat(201)}`],
    ['with 10,000 characters', `q=${'iron+'.repeat(2000)}`],
    ['with 11 words', `q=${words(11)}`],
    ['with two q', 'q=iron&q=zinc'],
    ['with a list', 'q[]=iron'],
    ['with an object', 'q[equals]=iron'],
    ['with a limit of 0', 'q=iron&limit=0'],
    ['with a limit of 51', 'q=iron&limit=51'],
    ['with a limit that is no number', 'q=iron&limit=NaN'],
    ['with a page of -1', 'q=iron&page=-1'],
    ['with half a page', 'q=iron&page=1.5'],
    ['with an unknown audience', 'q=iron&audience=pets'],
    ['with a language of 36 letters', `q=iron&language=${'e'.repeat(36)}`],
  ])('%s', async (_what, query) => {
    expect(refusedWith(await rest('GET', `/api/publications/search?${query}`))).toBe('422 INVALID_INPUT')
  })

  test.each([
    '.*',
    '(a+)+$ iron',
    '\\',
    '"iron" AND (1=1)',
    "'; DROP TABLE publications; --",
    '__proto__',
    'constructor',
  ])('not where it only looks odd: %s', async (q) => {
    const { status } = await rest('GET', `/api/publications/search?q=${encodeURIComponent(q)}`)
    expect(status).toBe(/[a-z]/.test(q) ? 200 : 422)
  })

  test.each(['%00iron', '%ED%A0%80iron', '%FFiron', 'iron%E2%80%AE', '%D7%91%D7%A8%D7%96%D7%9C', '%E9%93%81'])(
    'nor for odd bytes: %s',
    async (q) => {
      expect((await rest('GET', `/api/publications/search?q=${q}`)).status).toBe(200)
    },
  )

  test('ten words of two hundred characters in all are none too many', async () => {
    expect(await slugs(`iconium ${'ab '.repeat(9)}`)).toEqual(['does-iconium-help'])
  })
})
