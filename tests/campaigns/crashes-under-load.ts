import { cp, mkdir, rm } from 'node:fs/promises'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { boardIds, Client, signInAll, type People } from '../support/client.ts'
import { seed, startServer } from '../support/server.ts'
import { runChild } from './children.ts'
import { startLoad, type Acknowledged } from './load.ts'

/** A server that was killed with requests under way, and what was there after a restart. */
export type LoadedRun = {
  /** Milliseconds from the first request to the kill. */
  readonly after: number
  readonly acknowledged: number
  readonly cutOff: number
  /** Rounds and publications that recovery had to finish. */
  readonly recovered: number
  /** What was acknowledged and is not there. */
  readonly lost: readonly string[]
  readonly faults: readonly string[]
}

/** Milliseconds: from just after the start of the load to several finished reviews. */
const SOONEST = 500
const LATEST = 6000

export type Checked = {
  readonly faults: readonly string[]
  readonly recovered: { readonly rounds: number; readonly publications: number }
  readonly decisions: readonly { readonly id: string; readonly reviewState: string }[]
  readonly rounds: readonly { readonly id: string; readonly comments: readonly { readonly id: string }[] }[]
  readonly publications: readonly { readonly id: string; readonly retractions: readonly unknown[] }[]
  readonly events: number
}

/** Recovery and verification on a copy of a data directory: what the next start would find. */
export const checkCopy = async (dataDirectory: string): Promise<Checked> => {
  const copy = `${dataDirectory}-copy`
  await cp(dataDirectory, copy, { recursive: true })
  try {
    return (await runChild(['check'], copy)).answer as Checked
  } finally {
    await rm(copy, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** One database, and one server after another on it, each killed at a random time while everybody works. */
export async function* killUnderLoad(directory: string, times: number): AsyncGenerator<LoadedRun> {
  const data = path.join(directory, 'under-load')
  await mkdir(data)
  await seed(data)
  let tokens: Readonly<Record<string, string | null>> | undefined
  let board: readonly string[] = []

  for (let run = 0; run < times; run += 1) {
    const server = await startServer(data)
    const people: People = tokens ? withTokens(server.url, tokens) : await signInAll(server.url)
    if (!tokens) {
      tokens = Object.fromEntries(Object.entries(people).map(([name, { token }]) => [name, token]))
      board = await boardIds(people)
    }
    const after = Math.round(SOONEST + Math.random() * (LATEST - SOONEST))
    const load = startLoad(people, board, `Herb${run}x`)
    await sleep(after)
    const died = once(server.process, 'exit')
    server.process.kill('SIGKILL')
    await died
    await load.ended

    const checked = await checkCopy(data)
    yield {
      after,
      acknowledged: Object.values(load.acknowledged).flat().length,
      cutOff: load.cutOff(),
      recovered: checked.recovered.rounds + checked.recovered.publications,
      lost: missingFrom(checked, load.acknowledged),
      faults: [...checked.faults, ...load.wrong],
    }
  }
}

const withTokens = (url: string, tokens: Readonly<Record<string, string | null>>): People =>
  Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, new Client(url, token)])) as People

const missingFrom = (checked: Checked, acknowledged: Acknowledged): readonly string[] => {
  const lost = (what: string, ids: readonly string[], there: readonly string[]) =>
    ids.filter((id) => !there.includes(id)).map((id) => `the ${what} ${id} was acknowledged and is lost`)
  return [
    ...lost(
      'round',
      acknowledged.rounds,
      checked.rounds.map(({ id }) => id),
    ),
    ...lost(
      'decision',
      acknowledged.decisions,
      checked.decisions.map(({ id }) => id),
    ),
    ...lost(
      'comment',
      acknowledged.comments,
      checked.rounds.flatMap(({ comments }) => comments.map(({ id }) => id)),
    ),
    ...lost(
      'retraction',
      acknowledged.retractions,
      checked.publications.filter(({ retractions }) => retractions.length > 0).map(({ id }) => id),
    ),
  ]
}
