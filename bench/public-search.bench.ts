import { Client } from '../tests/support/client.ts'
import { scratchDirectory } from '../tests/support/scratch.ts'
import { seed, startServer } from '../tests/support/server.ts'
import { median, percentile, ROUNDS, timed, type Bounds, type Readings } from './bench.ts'
import { fillPublications, readersSearches } from './support/publications.ts'
import { searchIsComplete } from './support/search-index.ts'

export const name = 'Searching 10,000 publications of 32 kB'

const PUBLICATIONS = 10_000
const SEARCHES = 100

export const bound = {
  'from start to ready': { unit: 's', atMost: 5 },
  'from ready to every text searched': { unit: 's', atMost: 60 },
  'p95 of a search': { unit: 'ms', atMost: 20 },
  'memory of the whole process': { unit: 'MB', atMost: 1_200 },
} as const satisfies Bounds

export const run = async (): Promise<Readings<typeof bound>> => {
  const { directory, remove } = await scratchDirectory()
  await seed(directory)
  fillPublications(directory, PUBLICATIONS)
  const server = await startServer(directory, { SCHEDULE_SECONDS: '3600' })
  try {
    const reader = new Client(server.url)
    const ask = async (query: string): Promise<{ complete: boolean; totalDocs: number }> => {
      const { status, text, body } = await reader.get(`/api/publications/search?q=${encodeURIComponent(query)}`)
      if (status !== 200) throw new Error(`${query} answered ${status}: ${text}`)
      return body as { complete: boolean; totalDocs: number }
    }
    const filled = (await timed(() => searchIsComplete(server.url))) / 1000

    const times: number[] = []
    let foundNothing = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const query of readersSearches(SEARCHES, PUBLICATIONS)) {
        times.push(
          await timed(async () => {
            if ((await ask(query)).totalDocs === 0) foundNothing += 1
          }),
        )
      }
    }
    return {
      'from start to ready': { value: server.startedIn / 1000 },
      'from ready to every text searched': { value: filled },
      'p95 of a search': {
        value: percentile(times, 0.95),
        seen: `${times.length} searches, median ${median(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(0)} ms, ${foundNothing} found nothing`,
      },
      'memory of the whole process': { value: await memoryOf(reader) },
    }
  } finally {
    await server.stop()
    await remove()
  }
}

const memoryOf = async (reader: Client): Promise<number> => {
  const { text } = await reader.get('/metrics')
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / 1_000_000
}
