import { scratchDirectory } from '../support/scratch.ts'
import { seed } from '../support/server.ts'
import { ingestKey, ingestVolume, lastQuarter, slowdown, startMeasured, type Measure } from './ingest-volume.ts'

/** `npm run ingest:volume`, or `npm run ingest:volume -- 2000`: so many pages through a machine client. Ends with 1 where a bound is not kept. */
const pages = Number(process.argv[2] ?? 10_000)
const every = Math.max(1, Math.round(pages / 10))
const MOST_GROWTH = 12 * 1024 * 1024
const MOST_SLOWDOWN = 1.5

const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`
const { directory, remove } = await scratchDirectory()
await seed(directory)
const server = await startMeasured(directory)
const measures: Measure[] = []
try {
  const key = await ingestKey(server.url, 'Volume')
  for await (const measure of ingestVolume(server, key, { pages, every })) {
    measures.push(measure)
    const { heap, memory, cpuPerPage, msPerPage } = measure
    console.log(
      `${String(measure.pages).padStart(6)} pages: heap ${mib(heap)}, process ${mib(memory)}, ${cpuPerPage.toFixed(1)} ms of processor time a page, ${(1000 / msPerPage).toFixed(1)} pages/s`,
    )
  }
} finally {
  await server.stop()
  await remove()
}

const verdicts = [
  [
    `heap, last quarter: ${mib(lastQuarter(measures))}, at most ${mib(MOST_GROWTH)}`,
    lastQuarter(measures) <= MOST_GROWTH,
  ],
  [
    `a page at the end against the beginning: ${slowdown(measures).toFixed(2)} ×, at most ${MOST_SLOWDOWN} ×`,
    slowdown(measures) <= MOST_SLOWDOWN,
  ],
] as const
for (const [words, isKept] of verdicts) console.log(`${isKept ? 'kept    ' : 'NOT KEPT'}  ${words}`)
process.exitCode = verdicts.every(([, isKept]) => isKept) ? 0 : 1
