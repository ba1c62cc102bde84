import { mkdir } from 'node:fs/promises'
import { once } from 'node:events'
import path from 'node:path'
import { boardIds, Client, signInAll, type Answer, type People } from '../support/client.ts'
import { seed, startServer, type RunningServer } from '../support/server.ts'
import { runChild } from './children.ts'
import { checkCopy, type Checked } from './crashes-under-load.ts'

/** The compiled server, once or several times on one database, with everybody signed in. */
export type Rehearsal = {
  /** Everybody, at the servers in turn: the n-th call of a race goes to the n-th server. */
  readonly at: (call: number) => People
  readonly board: readonly string[]
  readonly urls: readonly string[]
  /** What recovery and verification find in a copy of the database. */
  readonly check: () => Promise<Checked>
  readonly stop: () => Promise<void>
}

/**
 * What is due is looked for often, so that the schedule takes part in the races; and a whole board may sign in at once from one
 * address, where each try counts as a wrong password until it has turned out to be the right one.
 */
const SCHEDULE = { SCHEDULE_SECONDS: '0.4', SIGN_IN_FAILURES_PER_ADDRESS: '1000' }

export const startRehearsal = async (directory: string, servers: number): Promise<Rehearsal> => {
  const data = path.join(directory, `on-${servers}`)
  await mkdir(data)
  await seed(data)
  const running: RunningServer[] = []
  for (let number = 0; number < servers; number += 1) running.push(await startServer(data, SCHEDULE))
  const urls = running.map(({ url }) => url)
  const [first = ''] = urls
  const people = await signInAll(first)
  const everywhere = urls.map(
    (url) =>
      Object.fromEntries(
        Object.entries(people).map(([name, { token }]) => [name, new Client(url, token)]),
      ) as unknown as People,
  )
  return {
    at: (call) => everywhere[call % servers] ?? people,
    board: await boardIds(people),
    urls,
    check: () => checkCopy(data),
    stop: async () => {
      for (const { process, stop } of running) {
        const ended = once(process, 'exit')
        await stop()
        if (process.exitCode === null && process.signalCode === null) await ended
      }
    },
  }
}

export type Member = { readonly reviewer: string; readonly at: (call: number) => Client }

/** So many more board members, signed in. */
export const addMembers = async (directory: string, { urls }: Rehearsal, count: number): Promise<readonly Member[]> => {
  const data = path.join(directory, `on-${urls.length}`)
  const made = (await runChild(['board', String(count)], data)).answer as { email: string; reviewer: string }[]
  return Promise.all(
    made.map(async ({ email, reviewer }) => {
      const { token } = await Client.signIn(urls[0] ?? '', email)
      const clients = urls.map((url) => new Client(url, token))
      return { reviewer, at: (call) => clients[call % clients.length] ?? new Client(urls[0] ?? '', token) }
    }),
  )
}

export const docsOf = <Doc>(answer: Answer): readonly Doc[] => (answer.body as { docs?: Doc[] }).docs ?? []
