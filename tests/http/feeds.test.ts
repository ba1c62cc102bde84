import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { request } from 'node:http'
import {
  assign,
  boardIds,
  Client,
  codeOf,
  decide,
  importText,
  signInAll,
  submit,
  type People,
} from '../support/client.ts'
import { mustBeDescribed } from '../support/described.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

const ORIGIN = 'https://cms.example.org'
const TOKEN = 'a-token-for-metrics-in-tests'
const CONTACT = 'mailto:security@example.org'
const CANARY = 'Qxvcanarium'
const FEEDS = ['/feed.xml', '/atom.xml', '/feed.json'] as const

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
beforeAll(async () => {
  demo = await startDemo({ SERVER_URL: ORIGIN, METRICS_TOKEN: TOKEN, SECURITY_CONTACT: CONTACT })
  people = await signInAll(demo.server.url)
  await publish('Feedium')
  await publish('Goneium')
  await submit(people, (await importText(people, smallPage(CANARY))).article.id)
}, 120_000)
afterAll(() => demo?.end())

const publish = async (mark: string): Promise<void> => {
  const { article } = await importText(people, smallPage(mark))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  for (const who of [people.reviewer1, people.reviewer2]) await decide(who, round)
}

const get = (path: string) => new Client(demo!.server.url).get(path)

/** With any header, `Host` included, which fetch does not let one set. */
const getWith = (path: string, headers: Record<string, string>): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(demo!.server.url)
    const asked = request({ hostname, port, path, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        const got = { status: response.statusCode ?? 0, text }
        mustBeDescribed({ method: 'GET', url: path, contentType: response.headers['content-type'] ?? null, ...got })
        resolve(got)
      })
    })
    asked.on('error', reject)
    asked.end()
  })

type Parsed = Record<string, Record<string, unknown>>
const parse = (xml: string): Parsed => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => LISTS.has(name) }).parse(
    xml,
  ) as Parsed
}
const LISTS = new Set(['item', 'entry', 'url', 'contributor'])

describe('search', () => {
  test('answers anonymous readers, and names what the answer depends on', async () => {
    const answer = await get('/api/publications/search?q=feedium')
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ docs: [{ slug: 'does-feedium-help' }], totalDocs: 1, complete: true })
    expect(answer.headers.get('cache-tag')).toBe('publications')
    expect(answer.headers.get('surrogate-key')).toBe('publications')
  })

  test('answers GraphQL alike, with the same refusals', async () => {
    const query = `query ($q: String!) { searchPublications(q: $q, limit: 5) {
      docs { slug question language edition publishedAt excerpt excerptHtml score } totalDocs page totalPages complete } }`
    const { docs, totalDocs, page, totalPages, complete } = (
      (await people.anonymous.graphql(query, { q: 'feedium' })).body as { data: { searchPublications: Parsed } }
    ).data.searchPublications
    expect({ docs, totalDocs, page, totalPages, complete }).toEqual(
      (await get('/api/publications/search?q=feedium&limit=5')).body,
    )
    const refused = (await people.anonymous.graphql(query, { q: '?' })).body
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] })
  })

  test('has a page for readers that needs no script, with the words marked and escaped', async () => {
    const page = await get('/search?q=feedium')
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/<mark>Feedium<\/mark>/)
    expect(page.text).toMatch(/<form[^>]*action="\/search"[^>]*method="get"/)
    expect(page.text).toContain('noindex')

    const hostile = await get(`/search?q=${encodeURIComponent('<script>alert(1)</script>"')}`)
    expect(hostile.status).toBe(200)
    expect(hostile.text).not.toContain('<script>alert(1)')
    expect((await get('/search?q=zzkwwjqy')).text).toContain('Try fewer words')
    expect((await get(`/search?q=${'x'.repeat(500)}`)).text).toContain('can’t be searched')
    expect((await get('/search')).status).toBe(200)
    expect((await get('/search?q=feedium&page=7')).status).toBe(404)
    expect((await get('/search?q=a&q=b')).status).toBe(200)
  })
})

describe('feeds', () => {
  test('of each format hold the live publications, newest first, with summaries, links and reviewers', async () => {
    const link = `${ORIGIN}/articles/does-feedium-help`
    const [rss, atom, json] = await Promise.all(FEEDS.map(get))
    expect([rss, atom, json].map((answer) => answer!.headers.get('content-type'))).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ])
    const items = (parse(rss!.text).rss!.channel as { item: Record<string, unknown>[] }).item
    expect(items[1]).toMatchObject({ title: 'Does Feedium help?', link, guid: { '#text': link } })
    expect(String(items[1]!['dc:contributor'])).toMatch(/Fictional|Invented/)
    const entries = parse(atom!.text).feed!.entry as Record<string, unknown>[]
    expect(entries[1]).toMatchObject({ id: link, title: 'Does Feedium help?', contributor: expect.any(Array) })
    const { items: jsonItems } = json!.body as { items: { id: string; summary: string; date_modified: string }[] }
    expect(jsonItems[1]).toMatchObject({ id: link, summary: expect.stringContaining('Feedium is suggested') })
    const dates = jsonItems.map(({ date_modified }) => date_modified)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(dates).toHaveLength(3)
  })

  test('name the address that the server was told, whatever the request says', async () => {
    for (const path of [...FEEDS, '/sitemap.xml', '/robots.txt']) {
      const { status, text } = await getWith(path, { Host: 'evil.example.com', 'X-Forwarded-Host': 'evil.example.com' })
      expect([path, status]).toEqual([path, 200])
      expect(text).toContain(ORIGIN)
      expect(text).not.toContain('evil.example.com')
    }
  })

  test('hold no word of what the board has not approved', async () => {
    for (const path of [...FEEDS, '/sitemap.xml', `/search?q=feedium`, '/api/publications/search?q=feedium'])
      expect((await get(path)).text.toLowerCase()).not.toContain(CANARY.toLowerCase())
  })

  test('are announced by the pages for readers', async () => {
    for (const path of ['/', '/articles/does-feedium-help']) {
      const { text } = await get(path)
      for (const feed of FEEDS)
        expect(text).toMatch(new RegExp(`<link rel="alternate"[^>]*href="${feed.replace('.', '\\.')}"`))
    }
  })
})

describe('for search engines', () => {
  test('the sitemap holds the pages for readers, each with the day on which what it shows went out', async () => {
    const answer = await get('/sitemap.xml')
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const urls = parse(answer.text).urlset!.url as { loc: string; lastmod?: string }[]
    const { docs } = (await get('/api/publications?limit=100')).body as {
      docs: { slug: string; publishedAt: string }[]
    }
    expect(urls.map(({ loc }) => loc).sort()).toEqual(
      [`${ORIGIN}/`, `${ORIGIN}/editorial-policy`, ...docs.map(({ slug }) => `${ORIGIN}/articles/${slug}`)].sort(),
    )
    for (const { slug, publishedAt } of docs)
      expect(urls).toContainEqual({ loc: `${ORIGIN}/articles/${slug}`, lastmod: publishedAt })
    expect((await get('/sitemap-1.xml')).status).toBe(200)
    expect((await get('/sitemap-2.xml')).status).toBe(404)
  })

  test('robots.txt closes what is no page for readers, and leads to the sitemap', async () => {
    const { text } = await get('/robots.txt')
    for (const line of ['Disallow: /admin', 'Disallow: /api', `Sitemap: ${ORIGIN}/sitemap.xml`])
      expect(text.split('\n')).toContain(line)
  })
})

test('a retraction is gone from the search, the feeds and the sitemap with the very next request', async () => {
  const places = [...FEEDS, '/sitemap.xml', '/api/publications/search?q=goneium', '/search?q=goneium']
  for (const path of places) expect([path, (await get(path)).text.includes('does-goneium-help')]).toEqual([path, true])

  const { docs } = (await people.managingEditor.get('/api/publications?where[slug][equals]=does-goneium-help'))
    .body as {
    docs: { id: string }[]
  }
  const retracted = await people.managingEditor.post(`/api/publications/${docs[0]!.id}/retract`, {
    reason: 'A wrong dose.',
    notice: 'Do not use it.',
  })
  expect(retracted.status).toBe(200)
  for (const path of places) expect([path, (await get(path)).text.includes('does-goneium-help')]).toEqual([path, false])
})

describe('metrics', () => {
  test('are for this machine, and tell what was asked and what the review stands at', async () => {
    await get('/api/publications/search?q=iron')
    const { status, text, headers } = await get('/metrics')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^text\/plain/)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(text).toMatch(/http_requests_total\{route="search",method="GET",status="200"\} \d/)
    expect(text).toMatch(/http_requests_total\{route="sign-in",method="POST",status="200"\} 8/)
    for (const name of ['publications_live', 'mails_queued', 'search_publications'])
      expect(text).toMatch(new RegExp(`^imprimatur_${name} \\d+$`, 'm'))
    for (const name of ['last_ledger_event', 'last_recovery']) {
      const seconds = Number(new RegExp(`^imprimatur_${name}_timestamp_seconds (.+)$`, 'm').exec(text)?.[1])
      expect(Math.abs(Date.now() / 1000 - seconds)).toBeLessThan(600)
    }
    expect(text).not.toMatch(/iron|example\.org|does-/)
  })

  test('are not there for a client that came through a proxy, unless it has the token', async () => {
    const missing = await get('/no-such-page')
    for (const headers of [
      { 'X-Forwarded-For': '203.0.113.7' },
      { 'X-Forwarded-For': '127.0.0.1' },
      { Forwarded: 'for=127.0.0.1' },
      { 'X-Real-IP': '127.0.0.1' },
      { 'X-Forwarded-For': '203.0.113.7', Authorization: 'Bearer wrong' },
      { 'X-Forwarded-For': '203.0.113.7', Authorization: 'Bearer ' },
      { 'X-Forwarded-For': '203.0.113.7', Authorization: `Basic ${TOKEN}` },
      { 'X-Forwarded-For': '203.0.113.7', Authorization: `Bearer ${TOKEN}x` },
    ] as Record<string, string>[]) {
      const { status, text } = await getWith('/metrics', headers)
      expect([headers, status]).toEqual([headers, missing.status])
      expect(text).not.toContain('http_requests_total')
    }
    const allowed = await getWith('/metrics', { 'X-Forwarded-For': '203.0.113.7', Authorization: `Bearer ${TOKEN}` })
    expect(allowed.status).toBe(200)
    expect(allowed.text).toContain('http_requests_total')
  })
})

test('security.txt names the contact that was set, and its own address whatever Host says', async () => {
  const { status, text } = await getWith('/.well-known/security.txt', { Host: 'evil.example.net' })
  expect(status).toBe(200)
  expect(text).toContain(`Contact: ${CONTACT}\n`)
  expect(text).toContain(`Canonical: ${ORIGIN}/.well-known/security.txt\n`)
})

test('a search of 10,000 characters, of arrays and of control characters is refused by name, and never a failure', async () => {
  for (const query of [`q=${'a'.repeat(8000)}`, 'q[]=a', 'q=a&q=b', 'q=%00', 'q=%E2%80%AE', 'q=.*']) {
    const answer = await get(`/api/publications/search?${query}`)
    expect([answer.status, codeOf(answer)]).toEqual([422, 'INVALID_INPUT'])
  }
})
