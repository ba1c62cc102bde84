import { spawnSync } from 'node:child_process'
import { getPayload, createLocalReq } from 'payload'
import config from '../../payload.config.ts'
import { seedPeople, actingAs } from '../../seed/demo.ts'
import { recover } from '../../src/commands/recover.ts'
import { writesSoFar } from '../../src/commands/store.ts'
import { migrate } from '../../src/database/adapter.ts'
import { env } from '../../src/env.ts'
import { PASSWORD, type TestPayload } from '../support/payload.ts'
import { addBoardMembers } from './board-of-many.ts'
import { COMMANDS } from './commands.ts'
import type { Look, Picture } from './compare.ts'
import { faultsIn, keptHead } from './faults.ts'
import { idsIn, pictureOf, tablesNow, workingCopiesNow } from './picture.ts'
import { RIVALS } from './rivals.ts'
import { watchStatements, type Moment } from './statements.ts'
import { moveClockAhead } from './later.ts'
import { line, type Ids, type Outcome } from './stage.ts'

/**
 * One step of a campaign in a process of its own, on the database in `DATA_DIR`: real Payload and the real commands, without
 * HTTP. Prints one line of JSON, unless it is killed before.
 */
const [mode = '', name = ''] = process.argv.slice(2)
const RECOVERS = ['recover', 'recover-and-repeat', 'check']
if (RECOVERS.includes(mode)) moveClockAhead(2)
const input = JSON.parse(process.env.CAMPAIGN_INPUT ?? '{}') as {
  readonly ids?: Ids
  readonly known?: readonly string[]
  readonly killAfter?: number
  readonly rival?: string
  readonly meanwhile?: Moment
}

const payload = await getPayload({ config })
await migrate(payload)
const nobody = await createLocalReq({}, payload)
const test: TestPayload = {
  payload,
  as: async (email) => (email === null ? createLocalReq({}, payload) : actingAs(payload, email)),
  stop: async () => payload.destroy(),
}
const on = line(test)

const command = () => {
  const found = COMMANDS[name]
  if (!found) throw new Error(`No command is called "${name}".`)
  return found
}

const rivalNamed = (rival = '') => {
  const found = RIVALS[name]?.[rival]
  if (!found) throw new Error(`"${name}" has no rival called "${rival}".`)
  return found
}

/** A command that throws has refused too; what it leaves behind is looked at all the same. */
const outcomeOf = async (work: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await work()
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}

const run = (): Promise<Outcome> => outcomeOf(() => command().run(input.ids ?? {}, on, test))

const see = async (known: readonly string[] = input.known ?? []): Promise<Picture> => ({
  picture: pictureOf(
    { ...(await tablesNow(nobody)), 'ledger-head.json': [{ seq: keptHead(env.DATA_DIR).head.seq }] },
    new Set(known),
  ),
  copies: pictureOf(await workingCopiesNow(nobody), new Set(known)),
})

const look = async (known?: readonly string[]): Promise<Look> => ({
  ...(await see(known)),
  faults: await faultsIn(await tablesNow(nobody), env.DATA_DIR, nobody),
})

const MODES: Readonly<Record<string, () => Promise<unknown>>> = {
  /** A database with the demo's people, and every command's preparation done. */
  prepare: async () => {
    await seedPeople(payload, PASSWORD)
    const ids: Record<string, Ids> = {}
    for (const [one, { prepare }] of Object.entries(COMMANDS)) ids[one] = await prepare(on, test)
    const known = idsIn(await tablesNow(nobody), await workingCopiesNow(nobody))
    return { ids, known, ...(await look(known)) }
  },
  /** The command without a crash, twice; and how many writes the first time took. */
  reference: async () => {
    const statements = watchStatements(payload)
    const before = writesSoFar()
    const first = await run()
    const [writes, statementCount] = [writesSoFar() - before, statements()]
    const after = await see()
    const second = await run()
    return { writes, statements: statementCount, first, after, second, afterSecond: await look() }
  },
  /** The command, to be killed in the middle. */
  run: async () => {
    watchStatements(payload, ({ when, number }) => {
      if (when === 'after' && number === input.killAfter) process.kill(process.pid, 'SIGKILL')
    })
    return run()
  },
  /** A rival of the command. */
  rival: async () => outcomeOf(() => rivalNamed(input.rival)(input.ids ?? {}, on, test)),
  /** The command, held up at one moment while another process runs a rival of it; then what is there, without recovery. */
  interleave: async () => {
    let rival: Outcome | null = null
    watchStatements(payload, ({ when, number }) => {
      if (when !== input.meanwhile?.when || number !== input.meanwhile.number) return
      const child = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'rival', name])
      rival = child.status === 0 ? (JSON.parse(child.stdout.toString()) as Outcome) : child.stderr.toString()
    })
    return { first: await run(), rival, ...(await look()) }
  },
  recover: async () => {
    const before = writesSoFar()
    await recover(payload)
    return { writes: writesSoFar() - before }
  },
  /** What the next start does, what is there then, and whether the command can be repeated. */
  'recover-and-repeat': async () => {
    await recover(payload)
    const recovered = await see()
    const outcome = await run()
    return { recovered, outcome, repeated: await look() }
  },
  /** Recovery, what is wrong then, and what must not have been lost. */
  check: async () => {
    const recovered = await recover(payload)
    const tables = await tablesNow(nobody)
    return {
      recovered,
      faults: await faultsIn(tables, env.DATA_DIR, nobody),
      decisions: tables['review-decisions'].map(({ id, reviewState }) => ({ id, reviewState })),
      rounds: tables['review-states'].map(({ id, comments }) => ({ id, comments })),
      publications: tables.publications.map(({ id, retractions }) => ({ id, retractions })),
      events: tables.events.length,
    }
  },
  /** So many more board members. */
  board: async () => addBoardMembers(Number(name), test),
}

const work = MODES[mode]
if (!work) throw new Error(`No mode is called "${mode}".`)
process.stdout.write(`${JSON.stringify(await work())}\n`, () => process.exit(0))
