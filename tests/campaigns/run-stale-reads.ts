import { scratchDirectory } from '../support/scratch.ts'
import { startRehearsal } from './rehearsal.ts'
import { raceReads } from './stale-reads.ts'

/** `npm run races:reads`: 10,000 reads against 200 retractions and 200 new editions, on one server and on three that share a database. */
const SIZE = { reads: 10_000, changes: 200, readers: 3 }

let faults = 0
for (const servers of [1, 3]) {
  const { directory, remove } = await scratchDirectory()
  const rehearsal = await startRehearsal(directory, servers)
  try {
    const start = performance.now()
    const races = await raceReads(rehearsal, SIZE)
    faults += races.faults.length
    const share = ((100 * races.hits) / races.reads).toFixed(0)
    console.log(
      `${servers} server(s): ${races.reads} reads (${share} % from the cache), ${races.retractions} retractions, ${races.editions} new editions: ${races.faults.length} stale; ${((performance.now() - start) / 1000).toFixed(0)} s`,
    )
    for (const fault of races.faults.slice(0, 50)) console.log(`  ${fault}`)
  } finally {
    await rehearsal.stop()
    await remove()
  }
}
process.exitCode = faults === 0 ? 0 : 1
