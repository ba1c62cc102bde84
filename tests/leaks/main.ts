import { parseArgs } from 'node:util'
import { scratchDirectory } from '../support/scratch.ts'
import { fuzzLeaks } from './fuzz.ts'
import { knownOf } from './known.ts'
import { startStores } from './stores.ts'

/** `npm run fuzz:leaks -- --requests 100000 --seed 42`: as many generated requests as are wished for. */
const { values } = parseArgs({ options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const { directory, remove } = await scratchDirectory()
const started = performance.now()
const seconds = () => Math.round((performance.now() - started) / 1000)
try {
  console.log(`${values.requests} requests with seed ${seed}, each to two stores.`)
  const stores = await startStores(directory)
  try {
    const report = await fuzzLeaks(stores, await knownOf(stores, directory), {
      requests: Number(values.requests),
      seed,
      onProgress: (done) => done % 10_000 === 0 && console.log(`  ${done} requests, ${seconds()} s`),
    })
    for (const [status, count] of [...report.statuses].sort()) console.log(`${String(count).padStart(8)}  ${status}`)
    for (const fault of report.faults.slice(0, 50)) console.error(fault)
    console.log(`${report.requests} requests, ${report.faults.length} faults, ${seconds()} s`)
    process.exitCode = report.faults.length === 0 ? 0 : 1
  } finally {
    await stores.stop()
  }
} finally {
  await remove()
}
// Payload's configuration keeps timers.
process.exit()
