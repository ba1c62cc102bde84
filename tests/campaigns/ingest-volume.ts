import { Client } from '../support/client.ts'
import { headersOf, inDays } from '../support/machine-client.ts'
import { volumePage } from '../support/pages.ts'
import { startServer, type RunningServer } from '../support/server.ts'

/** What a server that only imports takes, measured after so many pages. */
export type Measure = {
  readonly pages: number
  /** Bytes that are left after garbage was collected. */
  readonly heap: number
  /** Bytes of the whole process. */
  readonly memory: number
  /** Milliseconds of processor time and of the clock for each page since the last measure. */
  readonly cpuPerPage: number
  readonly msPerPage: number
}

/** Requests under way at once. */
const AT_ONCE = 2

/** A server that can be measured. It looks at nothing by itself meanwhile. */
export const startMeasured = (directory: string): Promise<RunningServer> =>
  startServer(
    directory,
    { NODE_OPTIONS: '--expose-gc', SCHEDULE_SECONDS: '3600', LOG_LEVEL: 'info' },
    'tests/campaigns/measured-server.mjs',
  )

/** A client with the scope `ingest`, made as an administrator makes it; answers its key. */
export const ingestKey = async (url: string, name: string): Promise<string> => {
  const administrator = await Client.signIn(url, 'admin@example.org')
  const made = await administrator.post('/api/clients', { name, scopes: ['ingest'], expiresAt: inDays(30) })
  const { doc } = made.body as { doc?: { id: string } }
  const answer = await administrator.post(`/api/clients/${doc?.id}/key`)
  const { key } = answer.body as { key?: string }
  if (!key) throw new Error(`${made.text} ${answer.text}`)
  return key
}

/** Sends `pages` different pages, each with an Idempotency-Key, and measures after each `every` of them. */
export async function* ingestVolume(
  server: RunningServer,
  key: string,
  { pages, every, from = 0 }: { readonly pages: number; readonly every: number; readonly from?: number },
): AsyncGenerator<Measure> {
  let before = await takes(server)
  let start = performance.now()
  for (let first = 0; first < pages; first += every) {
    const numbers = Array.from({ length: Math.min(every, pages - first) }, (_, index) => from + first + index)
    await eachOf(numbers, (number) => sendPage(server.url, key, number))
    const [now, end] = [await takes(server), performance.now()]
    yield {
      pages: first + numbers.length,
      heap: now.heapUsed,
      memory: now.rss,
      cpuPerPage: (now.cpu - before.cpu) / 1000 / numbers.length,
      msPerPage: (end - start) / numbers.length,
    }
    before = now
    start = performance.now()
  }
}

/** Bytes by which the heap grew in the last quarter. */
export const lastQuarter = (measures: readonly Measure[]): number => {
  const last = measures.at(-1)
  const before = measures.findLast(({ pages }) => pages <= 0.75 * (last?.pages ?? 0))
  if (!last || !before) throw new Error('Too few measures for a last quarter.')
  return last.heap - before.heap
}

/** Processor time of a page at the end, against one at the beginning: a busy machine slows the clock, not this. */
export const slowdown = (measures: readonly Measure[]): number =>
  (measures.at(-1)?.cpuPerPage ?? Number.NaN) / (measures[0]?.cpuPerPage ?? Number.NaN)

const sendPage = async (url: string, key: string, number: number): Promise<void> => {
  const response = await fetch(`${url}/api/articles/import`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': `"page-${number}"`, ...headersOf(key) },
    body: volumePage(number),
  })
  const text = await response.text()
  if (response.status !== 201) throw new Error(`Page ${number}: ${response.status} ${text}`)
}

const eachOf = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const left = items.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of left) await work(item)
    }),
  )
}

type Taken = { readonly heapUsed: number; readonly rss: number; readonly cpu: number }

const takes = async (server: RunningServer): Promise<Taken> => {
  const from = server.log().length
  server.process.kill('SIGUSR2')
  for (let tries = 0; tries < 600; tries += 1) {
    const found = /^\{"measured":.*\}$/m.exec(server.log().slice(from))
    if (found) return (JSON.parse(found[0]) as { measured: Taken }).measured
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The server did not say what it takes.')
}
