import { execFileSync } from 'node:child_process'
import autocannon from 'autocannon'
import { scratchDirectory } from '../tests/support/scratch.ts'
import { seed, startServer } from '../tests/support/server.ts'
import type { Bounds, Readings } from './bench.ts'
import { fillShelf } from './support/shelf.ts'

const ARTICLES = 10_000
/** `MEMORY_READS=1000000 npm run bench -- memory` for the whole: most reads are made anew, so a million take twenty minutes. */
const READS = Number(process.env.MEMORY_READS ?? 100_000)
/** Less than the articles take, so that the bound is felt: most reads are of articles that were thrown out meanwhile. */
const CACHE_BYTES = 64 * 1024 * 1024

export const name = `Memory, ${READS.toLocaleString('en')} reads of 10,000 articles`

export const bound = {
  'what the process grew by after the first 10,000 reads, against what the cache may take': { unit: '×', atMost: 1 },
} as const satisfies Bounds

/** Bytes of memory that a process has. */
const memoryOf = (pid: number): number =>
  1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString())

export const run = async (): Promise<Readings<typeof bound>> => {
  const { directory, remove } = await scratchDirectory()
  await seed(directory)
  const slugs = fillShelf(directory, ARTICLES)
  const server = await startServer(directory, { CACHE_BYTES: String(CACHE_BYTES), SCHEDULE_SECONDS: '3600' })
  try {
    const requests = slugs.map((slug) => ({ path: `/api/publications/by-slug/${slug}` }))
    const read = (amount: number) => autocannon({ url: server.url, requests, connections: 20, amount })
    const pid = server.process.pid ?? 0
    await read(ARTICLES)
    const before = memoryOf(pid)
    const run = await read(READS)
    if (run.errors > 0) throw new Error(`${run.errors} reads failed.`)
    const grown = memoryOf(pid) - before
    const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MiB`
    return {
      'what the process grew by after the first 10,000 reads, against what the cache may take': {
        value: Math.max(0, grown) / CACHE_BYTES,
        seen: `${megabytes(before)} and ${megabytes(before + grown)}; ${run.requests.total} reads`,
      },
    }
  } finally {
    await server.stop()
    await remove()
  }
}
