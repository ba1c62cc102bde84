import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { runChild } from './children.ts'
import { COMMANDS } from './commands.ts'
import { judge, type Look, type Recovered, type Reference, type Verdict } from './compare.ts'
import type { Ids, Outcome } from './stage.ts'
import type { Moment } from './statements.ts'

/**
 * Where a process is killed: just after its n-th protected write, or its n-th statement of whatever kind; or the recovery
 * after its n-th write, where the command was cut off after its first.
 */
export type KillPoint = { readonly at: 'write' | 'statement' | 'recovery'; readonly number: number }
export type Run = Verdict & { readonly point: KillPoint }

type Prepared = Look & { readonly ids: Readonly<Record<string, Ids>>; readonly known: readonly string[] }

/** A directory with one prepared database, of which every run takes a copy. */
export class CrashCampaign {
  readonly #directory: string
  readonly #prepared: Prepared
  #copies = 0

  private constructor(directory: string, prepared: Prepared) {
    this.#directory = directory
    this.#prepared = prepared
  }

  static async prepare(directory: string): Promise<CrashCampaign> {
    const stage = path.join(directory, 'stage')
    await mkdir(stage)
    const prepared = (await runChild(['prepare'], stage)).answer as Prepared
    if (prepared.faults.length > 0) throw new Error(`Before any crash: ${prepared.faults.join('; ')}`)
    return new CrashCampaign(directory, prepared)
  }

  get commands(): readonly string[] {
    return Object.keys(this.#prepared.ids)
  }

  /** The command without a crash; throws where that alone leaves something wrong. */
  async reference(command: string): Promise<Reference> {
    return this.#withCopy(async (directory) => {
      const reference = (await runChild(['reference', command], directory, this.#input(command))).answer as Reference
      const { faults } = reference.afterSecond
      if (faults.length > 0) throw new Error(`${command}, without a crash: ${faults.join('; ')}`)
      return reference
    })
  }

  /** How many writes the recovery makes after this command was cut off after its first. */
  async recoveryWrites(command: string): Promise<number> {
    return this.#withCopy(async (directory) => {
      await runChild(['run', command], directory, this.#input(command, { env: { CRASH_AT: 'write:1' } }))
      return ((await runChild(['recover'], directory)).answer as { writes: number }).writes
    })
  }

  /** Kills the command at this point, recovers, compares with the reference, and calls the command again. */
  async kill(command: string, reference: Reference, point: KillPoint): Promise<Run> {
    return this.#withCopy(async (directory) => {
      const input = this.#input(command)
      const alive = await this.#killAt(directory, command, point)
      const recovered = (await runChild(['recover-and-repeat', command], directory, input)).answer as Recovered
      const verdict = judge(this.#prepared, reference, recovered, COMMANDS[command])
      return { point, ...verdict, torn: [...alive, ...verdict.torn] }
    })
  }

  /** Holds the command up at a moment while another process runs a rival of it; what is there then, without recovery. */
  async interleave(command: string, turn: { readonly rival: string; readonly meanwhile: Moment }) {
    return this.#withCopy(
      async (directory) =>
        (await runChild(['interleave', command], directory, this.#input(command, turn))).answer as Look & {
          readonly first: Outcome
          readonly rival: Outcome | null
        },
    )
  }

  /** Returns what should have been killed and was not. */
  async #killAt(directory: string, command: string, { at, number }: KillPoint): Promise<readonly string[]> {
    const crash = (write: number): Record<string, string> => ({ CRASH_AT: `write:${write}` })
    const how =
      at === 'statement' ? { killAfter: number } : at === 'recovery' ? { env: crash(1) } : { env: crash(number) }
    const ends = [await runChild(['run', command], directory, this.#input(command, how))]
    if (at === 'recovery') ends.push(await runChild(['recover'], directory, { env: crash(number) }))
    return ends.every(({ signal }) => signal === 'SIGKILL') ? [] : ['the process was not killed']
  }

  #input(command: string, { env = {}, ...more }: { env?: Readonly<Record<string, string>> } & object = {}) {
    return { input: { ids: this.#prepared.ids[command], known: this.#prepared.known, ...more }, env }
  }

  async #withCopy<Value>(use: (directory: string) => Promise<Value>): Promise<Value> {
    this.#copies += 1
    const directory = path.join(this.#directory, `run-${this.#copies}`)
    await cp(path.join(this.#directory, 'stage'), directory, { recursive: true })
    try {
      return await use(directory)
    } finally {
      await rm(directory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/**
 * The statements that every run of a command makes. Its last run may make one or two more or fewer than the reference did:
 * moves of the publications' clock that come together share one.
 */
export const certainStatements = ({ statements }: Reference): number => Math.max(1, statements - 2)

/**
 * Every place at which the command can be killed. Where each statement is a protected write there is no need to kill after
 * both.
 */
export const killPoints = (reference: Reference, recoveryWrites: number): readonly KillPoint[] => {
  const { writes, statements } = reference
  const points = (at: KillPoint['at'], count: number) =>
    Array.from({ length: count }, (_, index): KillPoint => ({ at, number: index + 1 }))
  return [
    ...points('write', writes),
    ...points('statement', statements === writes ? 0 : certainStatements(reference)),
    ...points('recovery', recoveryWrites),
  ]
}

/** Does the work two at a time, for two processors; the results come in the order of the work. */
export const twoAtATime = async <Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> => {
  const results: Value[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index]
      if (item !== undefined) results[index] = await work(item)
    }
  }
  await Promise.all([worker(), worker()])
  return results
}
