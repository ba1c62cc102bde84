import { cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { signInAll, type People } from '../support/client.ts'
import { seed, startServer, type RunningServer } from '../support/server.ts'
import { fill, fillWithUnapproved, merged } from './fill.ts'
import { plantCanaries, type Canaries } from './plant.ts'

/** One store of two that hold the same of what the board approved, and different words, rows and people besides. */
export type Store = { readonly server: RunningServer; readonly canaries: Canaries; readonly people: People }

export type Stores = {
  readonly left: Store
  readonly right: Store
  /** Ids of documents by collection, of those that both stores hold and of those that one holds. */
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly slugs: readonly string[]
  readonly stop: () => Promise<void>
}

/** Both answer under one name, and limit nothing to fewer than are tried: how long to wait depends on the second. */
const SETTINGS = {
  SERVER_URL: 'https://answers.example.org',
  SIGN_IN_FAILURES_PER_ACCOUNT: '100000',
  SIGN_IN_FAILURES_PER_ADDRESS: '100000',
  PASSWORD_MAILS_PER_ACCOUNT: '100000',
  PASSWORD_MAILS_PER_ADDRESS: '100000',
  QUESTIONS_PER_TEN_MINUTES: '100000',
  QUESTIONS_PER_DAY: '100000',
  QUESTIONS_PER_HOUR_IN_ALL: '100000',
}

/** Starts two servers in `directory` that differ only in what the board did not approve. */
export const startStores = async (directory: string): Promise<Stores> => {
  const [base, left, right] = ['base', 'left', 'right'].map((name) => path.join(directory, name)) as [
    string,
    string,
    string,
  ]
  await mkdir(base)
  await seed(base)
  const first = await startServer(base, SETTINGS)
  const common = await fill(await signInAll(first.url))
  await first.stop()
  for (const copy of [left, right]) await cp(base, copy, { recursive: true })

  const stores = [await startStore(left, 'left'), await startStore(right, 'right')] as const
  const more = await fillWithUnapproved(stores[1].people)
  return {
    left: stores[0],
    right: stores[1],
    ids: merged([common.ids, more]),
    slugs: common.slugs,
    stop: async () => {
      await Promise.all(stores.map(({ server }) => server.stop()))
    },
  }
}

const startStore = async (directory: string, name: string): Promise<Store> => {
  const canaries = plantCanaries(directory, name)
  const server = await startServer(directory, SETTINGS)
  return { server, canaries, people: await signInAll(server.url) }
}
