import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { Broken } from './broken.ts'
import type { Mutant } from './mutants.ts'
import { describeFailure, runModel } from './run-model.ts'
import type { World } from './world.ts'

/** In so many actions the model must have found the fault. */
export const MOST_ACTIONS = 1500

export type Trial = {
  readonly name: string
  readonly caught: boolean
  readonly actions: number
  readonly seconds: number
  /** What the model said, or why the mutant was not caught. */
  readonly said: string
}

/** The mutant's file as it would be; throws where the list has gone stale. */
export const mutated = ({ name, file, find, replace }: Mutant): string => {
  const source = readFileSync(file, 'utf8')
  const places = source.split(find).length - 1
  if (places !== 1)
    throw new Error(
      `The mutant "${name}" is stale: its words stand ${places} times in ${file}. Mend tests/model/mutants.ts.`,
    )
  return source.replace(find, () => replace)
}

/** Compiles the server with one file replaced, as `npm run build:server` does; the sources stay as they are. */
const compile = async (mutant: Mutant): Promise<string> => {
  const contents = mutated(mutant)
  const target = path.resolve(mutant.file)
  const outdir = path.join('dist/mutants', mutant.name.replaceAll(' ', '-'))
  await build({
    entryPoints: ['src/server/main.ts'],
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir,
    outbase: 'src',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: loaded }) => (loaded === target ? { contents, loader: 'ts' } : null)),
      },
    ],
  })
  return path.join(outdir, 'server/main.js')
}

/** Starts the mutant and lets the model look for the fault. */
export const tryMutant = async (world: World, mutant: Mutant, seed: number): Promise<Trial> => {
  const started = performance.now()
  const entry = await compile(mutant)
  const report = await runModel(world, {
    actions: MOST_ACTIONS,
    seed,
    longest: 300,
    entry,
    ...(mutant.weights ? { weights: mutant.weights } : {}),
  })
  const error = report.failure?.error
  const seconds = Math.round((performance.now() - started) / 100) / 10
  // A mutant that only falls over was not found by the model.
  const caught = error instanceof Broken
  const said = caught ? `${report.failure?.steps.at(-1)}: ${error.message}` : describeFailure(report) || 'It lives.'
  return { name: mutant.name, caught, actions: report.taken, seconds, said }
}

export const tableOf = (trials: readonly Trial[]): string =>
  trials
    .map(({ name, caught, actions, seconds }) =>
      [caught ? 'caught' : 'LIVES ', `${actions}`.padStart(4), 'actions', `${seconds}`.padStart(6), 's', name].join(
        ' ',
      ),
    )
    .join('\n')
