import autocannon, { type Asked } from 'autocannon'
import { startDemo } from '../tests/support/server.ts'
import { median, ROUNDS, type Bounds, type Reading, type Readings } from './bench.ts'
import { startBareServer } from './support/bare-server.ts'

export const name = 'Reading what is published, against node:http sending the same bytes'

export const bound = {
  'a publication by its slug': { unit: '×', atLeast: 0.6 },
  'the same, which the client has already (304)': { unit: '×', atLeast: 0.6 },
  'a GraphQL query': { unit: '×', atLeast: 0.4 },
  'a page of the reader site': { unit: '×', atLeast: 0.5 },
} as const satisfies Bounds

const CONNECTIONS = 50
const SECONDS = 3
/** Requests after which both are warm. */
const WARM_UP = 2000

/** Requests per second; throws where an answer was not what it should be. */
const rate = async (url: string, asked: Asked, status: number): Promise<number> => {
  const run = await autocannon({ url: url + (asked.path ?? ''), ...asked, connections: CONNECTIONS, duration: SECONDS })
  const others = Object.keys(run.statusCodeStats).filter((code) => code !== String(status))
  if (run.errors > 0 || others.length > 0)
    throw new Error(`${run.errors} errors, and answers with ${others.join(', ')}.`)
  return run.requests.average
}

/** Both in turn, so that whatever else the machine does slows both. */
const against = async (url: string, asked: Asked): Promise<Reading> => {
  const bare = await startBareServer(url, asked)
  try {
    for (const one of [url, bare.url])
      await autocannon({ url: one + (asked.path ?? ''), ...asked, connections: CONNECTIONS, amount: WARM_UP })
    const ratios: number[] = []
    const rates: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const least = await rate(bare.url, asked, bare.status)
      const ours = await rate(url, asked, bare.status)
      ratios.push(ours / least)
      rates.push(ours)
    }
    return {
      value: median(ratios),
      seen: `${median(rates).toFixed(0)} per second; ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
    }
  } finally {
    bare.stop()
  }
}

export const run = async (): Promise<Readings<typeof bound>> => {
  const { server, end } = await startDemo()
  try {
    const { url } = server
    const list = (await (await fetch(`${url}/api/publications?limit=1`)).json()) as { docs: { slug: string }[] }
    const slug = list.docs[0]?.slug ?? ''
    const path = `/api/publications/by-slug/${slug}`
    const plain = { 'Accept-Encoding': 'identity' }
    const etag = (await fetch(url + path, { headers: plain })).headers.get('etag') ?? ''
    const query = `query ($slug: String!) { PublicationBySlug(slug: $slug) { question summary sections { heading html } } }`
    return {
      'a publication by its slug': await against(url, { path, headers: plain }),
      'the same, which the client has already (304)': await against(url, {
        path,
        headers: { ...plain, 'If-None-Match': etag },
      }),
      'a GraphQL query': await against(url, {
        path: '/api/graphql',
        method: 'POST',
        headers: { ...plain, 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables: { slug } }),
      }),
      'a page of the reader site': await against(url, { path: `/articles/${slug}`, headers: plain }),
    }
  } finally {
    await end()
  }
}
