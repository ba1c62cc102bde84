import type { FeedEntry } from './feed-entries.ts'
import { xmlDocument } from '../xml/xml-document.ts'

export type Site = {
  /** The address that people reach the site at, without a slash at its end. */
  readonly origin: string
  readonly name: string
}

export const FEED_PATHS = { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' } as const

const DESCRIPTION = 'Answers to medical questions, each approved word for word by a medical advisory board.'

/** Where there is no entry: a feed must say some time. */
const NEVER = '1970-01-01T00:00:00.000Z'
const newestOf = (entries: readonly FeedEntry[]): string =>
  entries.reduce((newest, { updated }) => (updated > newest ? updated : newest), NEVER)

/** RSS 2.0 (rssboard.org/rss-specification). Names stand in Dublin Core: RSS's own author is an e-mail address. */
export const rssFeed = ({ origin, name }: Site, entries: readonly FeedEntry[]): string =>
  xmlDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title: name,
        link: `${origin}/`,
        description: DESCRIPTION,
        lastBuildDate: new Date(newestOf(entries)).toUTCString(),
        'atom:link': { '@href': `${origin}${FEED_PATHS.rss}`, '@rel': 'self', '@type': 'application/rss+xml' },
        item: entries.map(({ url, title, language, summary, updated, reviewedBy, topics }) => ({
          title,
          link: url,
          guid: { '@isPermaLink': 'true', '#': url },
          pubDate: new Date(updated).toUTCString(),
          description: summary,
          'dc:creator': name,
          'dc:contributor': [...reviewedBy],
          'dc:language': language,
          category: [...topics],
        })),
      },
    },
  })

/** Atom (RFC 4287). Who approved an edition stands as its contributors. */
export const atomFeed = ({ origin, name }: Site, entries: readonly FeedEntry[]): string =>
  xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      id: `${origin}/`,
      title: name,
      subtitle: DESCRIPTION,
      updated: newestOf(entries),
      author: { name },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': `${origin}${FEED_PATHS.atom}` },
        { '@rel': 'alternate', '@type': 'text/html', '@href': `${origin}/` },
      ],
      entry: entries.map(({ url, title, language, summary, published, updated, reviewedBy, topics }) => ({
        '@xml:lang': language,
        id: url,
        title,
        link: { '@rel': 'alternate', '@type': 'text/html', '@href': url },
        published,
        updated,
        summary,
        contributor: reviewedBy.map((reviewer) => ({ name: reviewer })),
        category: topics.map((topic) => ({ '@term': topic })),
      })),
    },
  })

/** JSON Feed 1.1 (jsonfeed.org/version/1.1); `_review` is an extension of ours, as the standard provides for. */
export const jsonFeed = ({ origin, name }: Site, entries: readonly FeedEntry[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: name,
  description: DESCRIPTION,
  home_page_url: `${origin}/`,
  feed_url: `${origin}${FEED_PATHS.json}`,
  authors: [{ name }],
  items: entries.map(({ url, title, language, summary, published, updated, reviewedBy, topics }) => ({
    id: url,
    url,
    title,
    language,
    summary,
    content_text: summary,
    date_published: published,
    date_modified: updated,
    tags: topics,
    _review: { about: `${origin}/editorial-policy`, reviewed_by: reviewedBy },
  })),
})
