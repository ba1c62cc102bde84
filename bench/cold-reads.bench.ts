import { Client } from '../tests/support/client.ts'
import { scratchDirectory } from '../tests/support/scratch.ts'
import { seed, startServer } from '../tests/support/server.ts'
import { median, ROUNDS, timed, type Bounds, type Readings } from './bench.ts'
import { searchIsComplete } from './support/search-index.ts'
import { fillPublications, slugOf, topicOf, WHOLE, wholeId, wholeSlug } from './support/many-publications.ts'

export const name = 'Reading 1,000 and 100,000 publications'

const FEW = 1_000
const MANY = 100_000
const READS = 40
/** Requests at once, where it is counted how many are answered. */
const CLIENTS = 8
const SECONDS = 1.5

export const bound = {
  'list of 20 of a topic, at 100,000 against 1,000': { unit: '×', atMost: 2 },
  'list of the newest 20, at 100,000 against 1,000': { unit: '×', atMost: 2 },
  'an article by its address, at 100,000 against 1,000': { unit: '×', atMost: 1.3 },
  'an article by its address with no cache, against Payload’s own reading of the same': { unit: '×', atLeast: 2 },
} as const satisfies Bounds

/** Another article each time, spread over all of them: none is asked for twice. */
const numbers = (count: number, seed: number): number[] =>
  Array.from({ length: READS }, (_, index) => ((index * 7919 + seed * 104_729) % count) + 1)

const ask = async (client: Client, path: string): Promise<void> => {
  const { status, text, body } = await client.get(path)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`)
  const { docs } = body as { readonly docs?: readonly unknown[] }
  if (docs && docs.length !== 20) throw new Error(`${path} answered ${docs.length} articles.`)
}

/** Milliseconds of each, in turn on both: a slow moment of the machine slows both. */
const compared = async (
  [small, large]: readonly [Client, Client],
  path: (count: number, index: number, round: number) => string,
): Promise<{ value: number; seen: string }> => {
  const ratios: number[] = []
  let last = ''
  for (let round = 0; round < ROUNDS; round += 1) {
    const times: { small: number[]; large: number[] } = { small: [], large: [] }
    for (let index = 0; index < READS; index += 1) {
      times.small.push(await timed(() => ask(small, path(FEW, index, round))))
      times.large.push(await timed(() => ask(large, path(MANY, index, round))))
    }
    ratios.push(median(times.large) / median(times.small))
    last = `medians ${median(times.small).toFixed(1)} and ${median(times.large).toFixed(1)} ms`
  }
  return { value: median(ratios), seen: last }
}

/** Answers a second to several clients at once. */
const throughput = async (client: Client, paths: readonly string[]): Promise<number> => {
  const end = performance.now() + SECONDS * 1000
  let answered = 0
  const work = async (first: number): Promise<void> => {
    for (let at = first; performance.now() < end; at += CLIENTS) {
      await ask(client, paths[at % paths.length] ?? '')
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => work(index)))
  return answered / SECONDS
}

const againstPayload = async (client: Client): Promise<{ value: number; seen: string }> => {
  const ratios: number[] = []
  let last = ''
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = Array.from({ length: WHOLE }, (_, index) => ((index * 17 + round) % WHOLE) + 1)
    const own = await throughput(
      client,
      read.map((number) => `/api/publications/by-slug/${wholeSlug(number)}`),
    )
    const payloads = await throughput(
      client,
      read.map((number) => `/api/publications/${wholeId(number)}`),
    )
    ratios.push(own / payloads)
    last = `${own.toFixed(0)} and ${payloads.toFixed(0)} a second`
  }
  return { value: median(ratios), seen: last }
}

/** Each reading is one, however often the same articles are asked for. */
const withoutCache = async (directory: string, env: Readonly<Record<string, string>>) => {
  const server = await startServer(directory, { ...env, CACHE_BYTES: '0' })
  try {
    const client = new Client(server.url)
    await searchIsComplete(server.url)
    return await againstPayload(client)
  } finally {
    await server.stop()
  }
}

export const run = async (): Promise<Readings<typeof bound>> => {
  const [many, few] = [await scratchDirectory(), await scratchDirectory()]
  await seed(many.directory)
  await fillPublications(many.directory, { few: FEW, copyTo: few.directory, many: MANY })
  const quiet = { SCHEDULE_SECONDS: '3600', LOG_LEVEL: 'info' }
  const cold = await withoutCache(few.directory, quiet)
  const [large, small] = [await startServer(many.directory, quiet), await startServer(few.directory, quiet)]
  try {
    const clients = [new Client(small.url), new Client(large.url)] as const
    // What is put into the search in the background would be measured along.
    for (const { url } of [small, large]) await searchIsComplete(url)
    return {
      'list of 20 of a topic, at 100,000 against 1,000': await compared(
        clients,
        (_, index, round) => `/api/publications?where[topics][equals]=${topicOf(index + round)}&limit=20`,
      ),
      'list of the newest 20, at 100,000 against 1,000': await compared(
        clients,
        (_, index) => `/api/publications?limit=20&page=${index + 1}`,
      ),
      'an article by its address, at 100,000 against 1,000': await compared(
        clients,
        (count, index, round) => `/api/publications/by-slug/${slugOf(numbers(count, round)[index] ?? 1)}`,
      ),
      'an article by its address with no cache, against Payload’s own reading of the same': cold,
    }
  } finally {
    await large.stop()
    await small.stop()
    await many.remove()
    await few.remove()
  }
}
