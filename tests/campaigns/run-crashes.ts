import { scratchDirectory } from '../support/scratch.ts'
import { buildChild } from './children.ts'
import { CrashCampaign, killPoints, twoAtATime, type Run } from './crashes.ts'
import { killUnderLoad, type LoadedRun } from './crashes-under-load.ts'

/**
 * `npm run crashes`: every command killed after each of its writes, each recovery likewise, then a busy server killed at
 * random times. With names of commands, only those, and no server.
 */
const KILLS_UNDER_LOAD = 50
const wanted = process.argv.slice(2)

const describe = ({ at, number }: Run['point']): string => `killed at ${at} ${number}`

const campaign = async (directory: string): Promise<{ runs: number; torn: number }> => {
  const crashes = await CrashCampaign.prepare(directory)
  let runs = 0
  let torn = 0
  console.log(`${'command'.padEnd(52)} writes  runs  took  half-saved  torn  seconds`)
  for (const command of crashes.commands) {
    if (wanted.length > 0 && !wanted.includes(command)) continue
    const start = performance.now()
    const reference = await crashes.reference(command)
    const points = killPoints(reference, await crashes.recoveryWrites(command))
    const results = await twoAtATime(points, (point) => crashes.kill(command, reference, point))
    const broken = results.filter((run) => run.torn.length > 0)
    runs += results.length
    torn += broken.length
    const figures = [
      String(reference.writes).padStart(6),
      String(results.length).padStart(5),
      String(results.filter(({ took }) => took).length).padStart(5),
      String(results.filter(({ halfSaved }) => halfSaved).length).padStart(11),
      String(broken.length).padStart(5),
      ((performance.now() - start) / 1000).toFixed(1).padStart(8),
    ]
    console.log(`${command.padEnd(52)} ${figures.join(' ')}`)
    for (const run of broken) console.log(`  ${describe(run.point)}:\n    ${run.torn.join('\n    ')}`)
  }
  return { runs, torn }
}

const underLoad = async (directory: string): Promise<{ runs: number; torn: number }> => {
  console.log('\na busy server, killed at random times')
  const results: LoadedRun[] = []
  for await (const run of killUnderLoad(directory, KILLS_UNDER_LOAD)) {
    results.push(run)
    const { after, acknowledged, cutOff, recovered, lost, faults } = run
    console.log(
      `  ${String(results.length).padStart(3)}: after ${after} ms, ${acknowledged} answers, ${cutOff} cut off, ${recovered} rows finished by the next start` +
        [...lost, ...faults].map((fault) => `\n    ${fault}`).join(''),
    )
  }
  return { runs: results.length, torn: results.filter(({ lost, faults }) => lost.length + faults.length > 0).length }
}

await buildChild()
const { directory, remove } = await scratchDirectory()
try {
  const start = performance.now()
  const points = await campaign(directory)
  const loaded = wanted.length > 0 ? { runs: 0, torn: 0 } : await underLoad(directory)
  const [runs, torn] = [points.runs + loaded.runs, points.torn + loaded.torn]
  console.log(`\n${runs} runs, ${torn} torn, in ${Math.round((performance.now() - start) / 1000)} s`)
  process.exitCode = torn === 0 && runs > 0 ? 0 : 1
} finally {
  await remove()
}
