import fc from 'fast-check'
import { actions } from './action.ts'
import type { Kind } from './kinds.ts'
import type { Session, Tally } from './session.ts'
import { openSession, type World } from './world.ts'

export type ModelRun = {
  /** At least so many actions are taken, unless something fails. */
  readonly actions: number
  readonly seed: number
  /** Where fast-check says that a failure is to be found again. */
  readonly path?: string
  /** Longest run on one server, in actions; runs have all lengths up to it. */
  readonly longest?: number
  /** Seconds in which a failing run is made shorter; 0: not at all. */
  readonly shrinkSeconds?: number
  /** The compiled server, the sound one if not said. */
  readonly entry?: string
  readonly weights?: Partial<Readonly<Record<Kind, number>>>
  readonly onRun?: (taken: number) => void
}

export type ModelReport = {
  readonly taken: number
  readonly tally: Tally
  /** Null where nothing failed. */
  readonly failure: { readonly error: unknown; readonly steps: readonly string[]; readonly replay: string } | null
}

/** Runs random actions against fresh servers until enough were taken or something fails. */
export const runModel = async (world: World, run: ModelRun): Promise<ModelReport> => {
  const { longest = 400, shrinkSeconds = 0, entry } = run
  const tally: Tally = new Map()
  let taken = 0
  let failed: { error: unknown; session: Session; at: number } | null = null

  const property = fc.asyncProperty(
    fc.commands([actions(run.weights)], { maxCommands: longest, size: 'max' }),
    async (commands) => {
      const enough = failed === null ? taken >= run.actions : Date.now() > failed.at + shrinkSeconds * 1000
      if (enough) return
      const { session, model, finish, end } = await openSession(world, tally, entry)
      try {
        await fc.asyncModelRun(() => ({ model, real: session }), commands)
        await finish()
      } catch (error) {
        failed = { error, session, at: failed?.at ?? Date.now() }
        throw error
      } finally {
        taken += session.steps.length
        await end()
        run.onRun?.(taken)
      }
    },
  )
  const details = await fc.check(property, {
    seed: run.seed,
    ...(run.path === undefined ? {} : { path: run.path }),
    // Runs have half the longest length on average; those that come after enough actions end at once.
    numRuns: Math.ceil((run.actions / longest) * 10),
    endOnFailure: shrinkSeconds === 0,
  })
  if (!details.failed) return { taken, tally, failure: null }
  const { error, session } = failed as unknown as { error: unknown; session: Session }
  return {
    taken,
    tally,
    // The run before it was made shorter: the path of a shorter one tells fast-check too little.
    failure: {
      error,
      steps: session.steps,
      replay: `--seed ${details.seed} --path ${details.counterexamplePath?.split(':')[0]}`,
    },
  }
}

/** What a person needs to understand a failure and see it again. */
export const describeFailure = ({ failure, taken }: ModelReport): string =>
  failure === null
    ? ''
    : [
        `After ${taken} actions: ${failure.error instanceof Error ? failure.error.message : String(failure.error)}`,
        `Again with: ${failure.replay}`,
        'What was done on that server:',
        ...failure.steps.map((step, index) => `  ${index + 1}. ${step}`),
      ].join('\n')
