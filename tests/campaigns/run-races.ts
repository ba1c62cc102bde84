import { scratchDirectory } from '../support/scratch.ts'
import { buildChild } from './children.ts'
import { CrashCampaign, twoAtATime } from './crashes.ts'
import { interleave, interleavingsOf } from './interleavings.ts'
import { raceApprovers } from './race-of-approvers.ts'
import { RACES, stageFor } from './races-of-two.ts'
import { addMembers, startRehearsal, type Rehearsal } from './rehearsal.ts'
import { RIVALS } from './rivals.ts'

/**
 * `npm run races`: first on one server, then on two that share a database, 64 approvers at once and races of every other
 * kind; then two processes that take turns at every write. With names of parts, only those.
 */
const PARTS = ['one-server', 'two-servers', 'turns'] as const
const MEMBERS = 64
const QUORUMS = [3, 5, 9, 2, 7]
const ON = {
  'one-server': { servers: 1, rounds: 50, races: 40 },
  'two-servers': { servers: 2, rounds: 5, races: 56 },
} as const

const asked = process.argv.slice(2)
const parts = PARTS.filter((part) => asked.length === 0 || asked.includes(part))
const totals = { races: 0, approvals: 0, acknowledged: 0, turns: 0, faults: 0 }

const wrong = (faults: readonly string[]): string => {
  totals.faults += faults.length
  return faults.map((fault) => `\n    ${fault}`).join('')
}

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
    const refused = Object.entries(race.refused).map(([code, count]) => `${count} × ${code}`)
    const said = `quorum ${race.quorum}, ${race.acknowledged} acknowledged, ${refused.join(', ')}, edition ${race.edition}`
    console.log(`  ${String(number).padStart(3)}: ${said}, ${race.seconds.toFixed(1)} s${wrong(race.faults)}`)
  }
}

const others = async (rehearsal: Rehearsal, races: number): Promise<void> => {
  const kinds = Object.entries(RACES)
  console.log(`${races} other races, on ${rehearsal.urls.length} server(s)`)
  for (const [kind, [name, race]] of kinds.entries()) {
    const numbers = Array.from({ length: races }, (_, number) => number).filter((n) => n % kinds.length === kind)
    const faults: string[] = []
    for (const number of numbers) faults.push(...(await race(stageFor(rehearsal, `Rush${number}`))))
    totals.races += numbers.length
    console.log(
      `  ${name.padEnd(62)} ${String(numbers.length).padStart(3)} runs, ${faults.length} wrong${wrong(faults)}`,
    )
  }
}

const onServers = async (directory: string, part: keyof typeof ON): Promise<void> => {
  const { servers, rounds, races } = ON[part]
  const rehearsal = await startRehearsal(directory, servers)
  try {
    await others(rehearsal, races)
    await approvers(directory, rehearsal, rounds)
    const { faults, events } = await rehearsal.check()
    console.log(`  ${events} events in the ledger, ${faults.length} wrong${wrong(faults)}`)
  } finally {
    await rehearsal.stop()
  }
}

const takingTurns = async (directory: string): Promise<void> => {
  console.log('two processes that take turns: one is held up before and after each of its writes')
  const campaign = await CrashCampaign.prepare(directory)
  for (const [command, rivals] of Object.entries(RIVALS)) {
    const all = interleavingsOf(command, await campaign.reference(command))
    for (const rival of Object.keys(rivals)) {
      const moments = all.filter((one) => one.rival === rival)
      const results = await twoAtATime(moments, async (moment) => ({
        ...(await interleave(campaign, moment)),
        at: `${moment.meanwhile.when} write ${moment.meanwhile.number}`,
      }))
      totals.turns += results.length
      const faults = results.flatMap(({ at, faults }) => faults.map((fault) => `${at}: ${fault}`))
      const both = results.filter(({ first, rival }) => first === 'done' && rival === 'done').length
      console.log(
        `  ${`${command}: ${rival}`.padEnd(90)} ${String(results.length).padStart(3)} moments, both done in ${both}, ${faults.length} wrong${wrong(faults)}`,
      )
    }
  }
}

await buildChild()
const { directory, remove } = await scratchDirectory()
const start = performance.now()
try {
  for (const part of parts) {
    if (part === 'turns') await takingTurns(directory)
    else await onServers(directory, part)
  }
  const { races, approvals, acknowledged, turns, faults } = totals
  console.log(
    `\n${races} races, ${approvals} approvals sent at once, ${acknowledged} acknowledged, ${turns} moments, ${faults} wrong, in ${Math.round((performance.now() - start) / 1000)} s`,
  )
  process.exitCode = faults === 0 && races + turns > 0 ? 0 : 1
} finally {
  await remove()
}
