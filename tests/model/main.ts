import { parseArgs } from 'node:util'
import { describeFailure, runModel } from './run-model.ts'
import { createWorld } from './world.ts'

/** `npm run model -- --actions 20000 --seed 42`: as many random actions as are wished for. */
const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    path: { type: 'string' },
    longest: { type: 'string', default: '400' },
    shrink: { type: 'string', default: '120' },
    entry: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const started = performance.now()
const world = await createWorld()
try {
  console.log(`At least ${values.actions} actions with seed ${seed}.`)
  const report = await runModel(world, {
    actions: Number(values.actions),
    seed,
    longest: Number(values.longest),
    shrinkSeconds: Number(values.shrink),
    ...(values.path === undefined ? {} : { path: values.path }),
    ...(values.entry === undefined ? {} : { entry: values.entry }),
    onRun: (taken) => console.log(`  ${taken} actions, ${Math.round((performance.now() - started) / 1000)} s`),
  })
  for (const [outcome, count] of [...report.tally].sort()) console.log(`${String(count).padStart(6)}  ${outcome}`)
  if (report.failure) {
    console.error(describeFailure(report))
    process.exitCode = 1
  } else {
    console.log(`${report.taken} actions, and after each of them all was as it must be.`)
  }
} finally {
  await world.remove()
}
