import { scratchDirectory } from '../support/scratch.ts'
import { buildChild } from './children.ts'
import { raceApprovers } from './race-of-approvers.ts'
import { RACES, stageFor } from './races-of-two.ts'
import { addMembers, startRehearsal, type Rehearsal } from './rehearsal.ts'

/**
 * `npm run races`: 64 approvers at once, round after round, then races of every other kind; first on one server, then on two
 * that share a database. A number sets how many rounds (50 if not given).
 */
const MEMBERS = 64
const ROUNDS = Number(process.argv[2] ?? 50)
const QUORUMS = [3, 5, 9, 2, 7]
/** Of each kind on one server. */
const TIMES = 5
/** Of all kinds together, and of rounds with all approvers, on two servers. */
const RACES_ON_TWO = 50
const ROUNDS_ON_TWO = Math.max(1, Math.round(ROUNDS / 10))

const totals = { races: 0, approvals: 0, acknowledged: 0, faults: 0 }

const approvers = async (directory: string, rehearsal: Rehearsal, rounds: number): Promise<void> => {
  const members = await addMembers(directory, rehearsal, MEMBERS)
  console.log(`${rounds} rounds of ${members.length} approvers, on ${rehearsal.urls.length} server(s)`)
  const quorums = Array.from({ length: rounds }, (_, index) => QUORUMS[index % QUORUMS.length] ?? 2)
  let number = 0
  for await (const race of raceApprovers(rehearsal, members, quorums)) {
    number += 1
    totals.races += 1
    totals.approvals += members.length
    totals.acknowledged += race.acknowledged
    totals.faults += race.faults.length
    const refused = Object.entries(race.refused).map(([code, count]) => `${count} × ${code}`)
    console.log(
      `  ${String(number).padStart(3)}: quorum ${race.quorum}, ${race.acknowledged} acknowledged, ${refused.join(', ')}, edition ${race.edition}, ${race.seconds.toFixed(1)} s` +
        race.faults.map((fault) => `\n    ${fault}`).join(''),
    )
  }
  await rehearsal.at(0).administrator.post('/api/globals/review-policy', { quorum: 2 })
}

const others = async (rehearsal: Rehearsal, races: number): Promise<void> => {
  const kinds = Object.entries(RACES)
  console.log(`${races} other races, on ${rehearsal.urls.length} server(s)`)
  const found = new Map<string, { runs: number; faults: string[] }>()
  for (let number = 0; number < races; number += 1) {
    const [name, race] = kinds[number % kinds.length] ?? []
    if (!name || !race) continue
    const seen = found.get(name) ?? { runs: 0, faults: [] }
    found.set(name, seen)
    seen.runs += 1
    seen.faults.push(...(await race(stageFor(rehearsal, `Rush${number}`))))
  }
  for (const [name, { runs, faults }] of found) {
    totals.races += runs
    totals.faults += faults.length
    console.log(
      `  ${name.padEnd(60)} ${runs} runs, ${faults.length} wrong${faults.map((fault) => `\n    ${fault}`).join('')}`,
    )
  }
}

const verify = async (rehearsal: Rehearsal): Promise<void> => {
  const { faults, events } = await rehearsal.check()
  totals.faults += faults.length
  console.log(
    `  ${events} events in the ledger, ${faults.length} wrong${faults.map((fault) => `\n    ${fault}`).join('')}`,
  )
}

await buildChild()
const { directory, remove } = await scratchDirectory()
const start = performance.now()
try {
  for (const servers of [1, 2]) {
    const rehearsal = await startRehearsal(directory, servers)
    try {
      await others(rehearsal, servers === 1 ? TIMES * Object.keys(RACES).length : RACES_ON_TWO)
      await approvers(directory, rehearsal, servers === 1 ? ROUNDS : ROUNDS_ON_TWO)
      await verify(rehearsal)
    } finally {
      await rehearsal.stop()
    }
  }
  const { races, approvals, acknowledged, faults } = totals
  console.log(
    `\n${races} races, ${approvals} approvals sent, ${acknowledged} acknowledged, ${faults} wrong, in ${Math.round((performance.now() - start) / 1000)} s`,
  )
  process.exitCode = faults === 0 ? 0 : 1
} finally {
  await remove()
}
