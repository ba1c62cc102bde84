import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startRehearsal, type Rehearsal } from '../campaigns/rehearsal.ts'
import { raceReads, type ReadRaces } from '../campaigns/stale-reads.ts'
import { scratchDirectory } from '../support/scratch.ts'

const MINUTES = 60_000

// A slice of `npm run races:reads` (docs/campaigns.md).
describe.each([
  ['one server', 1, { reads: 500, changes: 8, readers: 3 }],
  ['three servers on one database', 3, { reads: 1000, changes: 12, readers: 3 }],
])('readers of %s, while texts are retracted and get new editions', (_name, servers, size) => {
  let scratch: Awaited<ReturnType<typeof scratchDirectory>>
  let rehearsal: Rehearsal
  let races: ReadRaces
  beforeAll(async () => {
    scratch = await scratchDirectory()
    rehearsal = await startRehearsal(scratch.directory, servers)
    races = await raceReads(rehearsal, size)
  }, 5 * MINUTES)
  afterAll(async () => {
    await rehearsal?.stop()
    await scratch.remove()
  })

  test('never get what was there before a change that its author was told of', () => {
    expect(races.faults).toEqual([])
    expect(races).toMatchObject({ editions: size.changes, retractions: size.changes })
    expect(races.reads).toBeGreaterThanOrEqual(size.reads)
  })

  test('are answered from the cache in between, or the race would say nothing of it', () => {
    expect(races.hits / races.reads).toBeGreaterThan(0.1)
  })
})
