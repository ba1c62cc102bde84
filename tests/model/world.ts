import { spawn } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { Client, signInAll, type Answer, type People } from '../support/client.ts'
import { scratchDirectory } from '../support/scratch.ts'
import { seed, startServer } from '../support/server.ts'
import { broken } from './broken.ts'
import { Database } from './database.ts'
import { Ledger, publicKeys } from './ledger.ts'
import { EVERYBODY, type Model, type Person, type Who } from './model.ts'
import { PublicTexts } from './public-texts.ts'
import { readDatabase, usersOf } from './read-database.ts'
import { Session, type Tally } from './session.ts'

const EMAILS: Readonly<Record<Person, string>> = {
  administrator: 'admin@example.org',
  managingEditor: 'managing-editor@example.org',
  editor: 'editor@example.org',
  otherEditor: 'editor-2@example.org',
  reviewer1: 'reviewer-1@example.org',
  reviewer2: 'reviewer-2@example.org',
  reviewer3: 'reviewer-3@example.org',
  reviewer4: 'reviewer-4@example.org',
}

const SOUND = 'dist/server/main.js'
const SERVER = {
  // The schedule is looked at often enough for an action to wait for it.
  SCHEDULE_SECONDS: '0.3',
}

/** A data directory with the demo in it and everybody signed in. Each run gets a copy, so that none depends on another. */
export type World = {
  readonly directory: string
  readonly tokens: Readonly<Record<Who, string | null>>
  readonly remove: () => Promise<void>
}

/** Two people who write and review: four eyes matter where one person could be both. */
const createDoubles = async ({ administrator, reviewer3, otherEditor }: People): Promise<void> => {
  const give = async (client: Client, role: string): Promise<string> => {
    const user = userIdOf(await client.get('/api/users/me?depth=0'))
    must(await administrator.post('/api/grants', { user, role }))
    return user
  }
  await give(reviewer3, 'editor')
  const user = await give(otherEditor, 'reviewer')
  must(
    await administrator.post('/api/reviewers', {
      name: 'Emil Specimen',
      credentials: 'MD',
      specialties: ['Neurology'],
      affiliation: 'Example General Hospital (fictional)',
      termStart: '2026-01-01T00:00:00.000Z',
      nothingToDisclose: true,
      user,
    }),
  )
}

const must = ({ status, text }: Answer): void => {
  if (status !== 201) throw new Error(`The world could not be set up: ${status} ${text}`)
}
const userIdOf = ({ body }: Answer): string => (body as { user: { id: string } }).user.id

export const createWorld = async (): Promise<World> => {
  const { directory, remove } = await scratchDirectory()
  await seed(directory)
  const server = await startServer(directory)
  try {
    const people = await signInAll(server.url)
    await createDoubles(people)
    const tokens = Object.fromEntries(EVERYBODY.map((who) => [who, people[who].token])) as World['tokens']
    return { directory, tokens, remove }
  } finally {
    await server.stop()
  }
}

/** `npm run ledger:verify`, beside the running server: the whole ledger, and all that it tells of. */
const verifyLedger = async (directory: string): Promise<void> => {
  const child = spawn(process.execPath, ['--conditions=production', 'dist/cli/ledger-verify.js'], {
    env: { ...process.env, DATA_DIR: directory, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) broken(`The ledger does not verify at the end of the run:\n${said}`)
}

export type OpenSession = {
  readonly session: Session
  readonly model: Model
  /** What is checked once, when all actions are done. */
  readonly finish: () => Promise<void>
  readonly end: () => Promise<void>
}

/** A fresh server on a copy of the world; `entry` is the compiled server, the sound one if not said. */
export const openSession = async (world: World, tally: Tally, entry = SOUND): Promise<OpenSession> => {
  const { directory, remove } = await scratchDirectory()
  await cp(world.directory, directory, { recursive: true, filter: (file) => !file.endsWith('-shm') })
  const server = await startServer(directory, SERVER, entry)
  const database = await Database.open(directory)
  const end = async () => {
    database.close()
    await server.stop()
    await remove()
  }
  try {
    const clients = Object.fromEntries(
      EVERYBODY.map((who) => [who, new Client(server.url, world.tokens[who])]),
    ) as Record<Who, Client>
    const users = await usersOf(database, EMAILS)
    const topics = (await database.rows('SELECT id FROM topics ORDER BY slug')).map(({ id }) => String(id))
    const keys = await publicKeys(directory)
    const model = await readDatabase(database, users, topics)
    let marks = 0
    const session = new Session(model, {
      means: { clients, database, freshMark: () => `Model${(marks += 1)}` },
      ledger: new Ledger(database, keys),
      publicTexts: new PublicTexts(clients.anonymous, keys),
      tally,
    })
    return { session, model, finish: () => verifyLedger(directory), end }
  } catch (error) {
    await end()
    throw error
  }
}
