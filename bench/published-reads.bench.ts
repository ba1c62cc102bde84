import { existsSync, readFileSync } from 'node:fs'
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

/** Processor time of a process so far, in microseconds; null where the system does not tell (outside Linux). */
const processorTime = (pid: number): number | null => {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  const [user, system] = readFileSync(file, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []
  // In ticks of a hundredth of a second.
  return 10_000 * ((user ?? 0) + (system ?? 0))
}

type Server = { readonly url: string; readonly pid: number }
type Rate = { readonly perSecond: number; readonly microseconds: number | null }

/** Requests per second, and the processor time of each; throws where an answer was not what it should be. */
const rate = async ({ url, pid }: Server, asked: Asked, status: number): Promise<Rate> => {
  const before = processorTime(pid)
  const run = await autocannon({ url: url + (asked.path ?? ''), ...asked, connections: CONNECTIONS, duration: SECONDS })
  const others = Object.keys(run.statusCodeStats).filter((code) => code !== String(status))
  if (run.errors > 0 || others.length > 0)
    throw new Error(`${run.errors} errors, and answers with ${others.join(', ')}.`)
  const after = processorTime(pid)
  return {
    perSecond: run.requests.average,
    microseconds: before === null || after === null ? null : (after - before) / run.requests.total,
  }
}

const medianOf = (rates: readonly Rate[]): string =>
  median(rates.map(({ microseconds }) => microseconds ?? Number.NaN)).toFixed(0)

/** Both in turn, so that whatever else the machine does slows both. */
const against = async (server: Server, asked: Asked): Promise<Reading> => {
  const bare = await startBareServer(server.url, asked)
  try {
    for (const one of [server.url, bare.url])
      await autocannon({ url: one + (asked.path ?? ''), ...asked, connections: CONNECTIONS, amount: WARM_UP })
    const ours: Rate[] = []
    const least: Rate[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      least.push(await rate(bare, asked, bare.status))
      ours.push(await rate(server, asked, bare.status))
    }
    const ratios = ours.map(({ perSecond }, round) => perSecond / (least[round]?.perSecond ?? Number.NaN))
    return {
      value: median(ratios),
      seen: `${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}; ${median(ours.map(({ perSecond }) => perSecond)).toFixed(0)} per second; processor time ${medianOf(ours)} µs a request, bare ${medianOf(least)}`,
    }
  } finally {
    bare.stop()
  }
}

export const run = async (): Promise<Readings<typeof bound>> => {
  const { server, end } = await startDemo()
  try {
    const { url } = server
    const measured = { url, pid: server.process.pid ?? 0 }
    const list = (await (await fetch(`${url}/api/publications?limit=1`)).json()) as { docs: { slug: string }[] }
    const slug = list.docs[0]?.slug ?? ''
    const path = `/api/publications/by-slug/${slug}`
    const plain = { 'Accept-Encoding': 'identity' }
    const etag = (await fetch(url + path, { headers: plain })).headers.get('etag') ?? ''
    const query = `query ($slug: String!) { PublicationBySlug(slug: $slug) { question summary sections { heading html } } }`
    return {
      'a publication by its slug': await against(measured, { path, headers: plain }),
      'the same, which the client has already (304)': await against(measured, {
        path,
        headers: { ...plain, 'If-None-Match': etag },
      }),
      'a GraphQL query': await against(measured, {
        path: '/api/graphql',
        method: 'POST',
        headers: { ...plain, 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables: { slug } }),
      }),
      'a page of the reader site': await against(measured, { path: `/articles/${slug}`, headers: plain }),
    }
  } finally {
    await end()
  }
}
