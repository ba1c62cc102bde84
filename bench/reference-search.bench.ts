import { median, percentile, ROUNDS, timed, type Bounds, type Readings } from './bench.ts'
import { importRecords, startLibrary } from './support/library.ts'
import { typedSearches } from './support/typed.ts'

export const name = 'Picking a source out of 10,000'

const REFERENCES = 10_000
const SEARCHES = 70

export const bound = {
  'p95 of a search': { unit: 'ms', atMost: 100 },
  'a search against asking who one is': { unit: '×', atMost: 8 },
} as const satisfies Bounds

export const run = async (): Promise<Readings<typeof bound>> => {
  const library = await startLibrary()
  const ask = async (path: string): Promise<void> => {
    const { status, text } = await library.editor.get(path)
    if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`)
  }
  try {
    for (let first = 0; first < REFERENCES; first += 2_000) await importRecords(library, first, 2_000)
    const all: number[] = []
    const ratios: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const searches: number[] = []
      const trifles: number[] = []
      for (const query of typedSearches(SEARCHES, REFERENCES)) {
        searches.push(await timed(() => ask(`/api/references/search?q=${encodeURIComponent(query)}`)))
        trifles.push(await timed(() => ask('/api/users/me')))
      }
      all.push(...searches)
      ratios.push(median(searches) / median(trifles))
    }
    return {
      'p95 of a search': {
        value: percentile(all, 0.95),
        seen: `${all.length} searches, median ${median(all).toFixed(1)} ms, slowest ${Math.max(...all).toFixed(0)} ms`,
      },
      'a search against asking who one is': { value: median(ratios) },
    }
  } finally {
    await library.end()
  }
}
