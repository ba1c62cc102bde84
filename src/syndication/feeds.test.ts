import { describe, expect, test } from '@jest/globals'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { FeedEntry } from './feed-entries.ts'
import { atomFeed, jsonFeed, rssFeed } from './feeds.ts'

const SITE = { origin: 'https://cms.example.org', name: 'A "B" <C> & D' }
/** What breaks out of an element, an attribute or a CDATA section, and what no XML may hold. */
const HOSTILE = `p < 0.05 & "q" > 'r' ]]> ]]> </title><script>x</script> \u0000\u0008\u000b\ufffe\ud800 &amp; end`
const KEPT = `p < 0.05 & "q" > 'r' ]]> ]]> </title><script>x</script>  &amp; end`

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  url: 'https://cms.example.org/articles/does-it-help',
  title: HOSTILE,
  language: 'en',
  summary: HOSTILE,
  published: '2026-01-02T03:04:05.000Z',
  updated: '2026-02-03T04:05:06.000Z',
  reviewedBy: [HOSTILE],
  topics: [HOSTILE],
  ...more,
})

type Parsed = Record<string, Record<string, Record<string, unknown>>>
const read = (xml: string): Parsed => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', trimValues: false }).parse(xml) as Parsed
}

describe('a feed', () => {
  test('of RSS is well-formed whatever the words are, and gives them back as they were', () => {
    const { channel } = read(rssFeed(SITE, [entry()])).rss!
    expect(channel).toMatchObject({ title: SITE.name, link: 'https://cms.example.org/' })
    expect(channel!.item).toMatchObject({
      title: KEPT,
      description: KEPT,
      category: KEPT,
      'dc:contributor': KEPT,
      guid: { '#text': 'https://cms.example.org/articles/does-it-help', '@isPermaLink': 'true' },
      pubDate: 'Tue, 03 Feb 2026 04:05:06 GMT',
    })
  })

  test('of Atom as well, its attributes included', () => {
    const { feed } = read(atomFeed(SITE, [entry()]))
    expect(feed).toMatchObject({
      id: 'https://cms.example.org/',
      updated: '2026-02-03T04:05:06.000Z',
      author: { name: SITE.name },
      entry: {
        id: 'https://cms.example.org/articles/does-it-help',
        title: KEPT,
        summary: KEPT,
        published: '2026-01-02T03:04:05.000Z',
        updated: '2026-02-03T04:05:06.000Z',
        contributor: { name: KEPT },
        category: { '@term': KEPT },
        '@xml:lang': 'en',
      },
    })
  })

  test('of JSON names its version, each entry by its address, and who reviewed it', () => {
    const { items, ...feed } = jsonFeed(SITE, [entry({ title: 'Does it help?' })])
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://cms.example.org/feed.json',
      home_page_url: 'https://cms.example.org/',
    })
    expect(items).toMatchObject([
      {
        id: 'https://cms.example.org/articles/does-it-help',
        title: 'Does it help?',
        date_published: '2026-01-02T03:04:05.000Z',
        date_modified: '2026-02-03T04:05:06.000Z',
        _review: { reviewed_by: [HOSTILE] },
      },
    ])
  })

  test('without entries is still one, and says the same each time', () => {
    expect(read(rssFeed(SITE, [])).rss!.channel!.item).toBeUndefined()
    expect(read(atomFeed(SITE, [])).feed!.updated).toBe('1970-01-01T00:00:00.000Z')
    expect(jsonFeed(SITE, []).items).toEqual([])
  })

  test('is as new as its newest entry, wherever that stands', () => {
    const entries = [entry({ updated: '2026-01-01T00:00:00.000Z' }), entry({ updated: '2026-03-01T00:00:00.000Z' })]
    expect(atomFeed(SITE, entries)).toMatch(/<updated>2026-03-01T00:00:00.000Z<\/updated>/)
  })
})
