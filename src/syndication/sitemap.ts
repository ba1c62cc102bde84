import type { PayloadRequest } from 'payload'
import { findColumnsOfPage } from '../commands/store.ts'
import { articlePath, POLICY_PATH } from '../reader/paths.ts'
import { xmlDocument } from '../xml/xml-document.ts'

/**
 * Articles a file. The protocol allows 50,000 addresses and 50 MiB (sitemaps.org/protocol.html), and the site's own pages are
 * among them; as the last part of an article's address has 90 characters at most, the first of the two is reached first.
 */
const ARTICLES_A_FILE = 45_000
/** Rows read at a time; each file is sent as it is read. */
const ROWS_AT_ONCE = 2_500

const LIVE = { status: { equals: 'live' } } as const
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** How many files the sitemap needs. */
export const sitemapFiles = async (req: PayloadRequest, perFile = ARTICLES_A_FILE): Promise<number> => {
  const { totalDocs } = await req.payload.count({ collection: 'publications', where: LIVE, overrideAccess: false, req })
  return Math.max(1, Math.ceil(totalDocs / perFile))
}

export const sitemapPath = (file: number): string => `/sitemap-${file}.xml`

/** The list of the files, where there are several. */
export const sitemapIndex = (origin: string, files: number): string =>
  xmlDocument({
    sitemapindex: {
      '@xmlns': NAMESPACE,
      sitemap: Array.from({ length: files }, (_, index) => ({ loc: `${origin}${sitemapPath(index + 1)}` })),
    },
  })

/**
 * One file (from 1), piece by piece. `lastmod` is when the edition went out that readers see. The oldest articles come first,
 * so that a new one moves none from one file into another.
 */
export async function* sitemapFile(
  origin: string,
  file: number,
  req: PayloadRequest,
  perFile = ARTICLES_A_FILE,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}">\n`
  if (file === 1) yield await ownPages(origin, req)
  const atOnce = Math.min(ROWS_AT_ONCE, perFile)
  const pagesPerFile = Math.ceil(perFile / atOnce)
  for (let page = (file - 1) * pagesPerFile + 1; page <= file * pagesPerFile; page += 1) {
    const sort = ['createdAt', 'id']
    const rows = await findColumnsOfPage(
      'publications',
      ['slug', 'publishedAt'],
      LIVE,
      { sort, limit: atOnce, page },
      req,
    )
    yield rows.map(({ slug, publishedAt }) => urlOf(`${origin}${articlePath(String(slug))}`, publishedAt)).join('')
    if (rows.length < atOnce) break
  }
  yield '</urlset>\n'
}

const ownPages = async (origin: string, req: PayloadRequest): Promise<string> => {
  const [newest] = await findColumnsOfPage(
    'publications',
    ['publishedAt'],
    LIVE,
    { sort: '-publishedAt', limit: 1 },
    req,
  )
  return urlOf(`${origin}/`, newest?.publishedAt) + urlOf(`${origin}${POLICY_PATH}`)
}

const urlOf = (address: string, changedAt?: unknown): string => {
  const lastmod = changedAt ? `<lastmod>${new Date(changedAt as string).toISOString()}</lastmod>` : ''
  return `<url><loc>${escapeXml(address)}</loc>${lastmod}</url>\n`
}

/** Addresses are percent-encoded, so these are all that could stand in the way. */
const escapeXml = (address: string): string =>
  address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')

/** What crawlers may fetch: the pages for readers. */
export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api',
    'Disallow: /search',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
