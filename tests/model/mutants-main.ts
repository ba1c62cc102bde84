import { parseArgs } from 'node:util'
import { MUTANTS } from './mutants.ts'
import { tableOf, tryMutant, type Trial } from './try-mutants.ts'
import { createWorld } from './world.ts'

/** `npm run mutants -- --only quorum --seed 7`: plants every fault, or those whose names contain a word. */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
})
const world = await createWorld()
try {
  const trials: Trial[] = []
  for (const mutant of MUTANTS.filter(({ name }) => name.includes(values.only))) {
    const trial = await tryMutant(world, mutant, Number(values.seed))
    trials.push(trial)
    console.log(`${tableOf([trial])}\n    ${trial.said}`)
  }
  console.log(`\n${tableOf(trials)}`)
  if (trials.some(({ caught }) => !caught)) process.exitCode = 1
} finally {
  await world.remove()
}
