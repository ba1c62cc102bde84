import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { scratchDirectory } from './scratch.ts'
import { fillFromTemplate } from './template.ts'

export const PASSWORD = 'a-password-for-tests'

export type RunningServer = {
  readonly url: string
  readonly dataDirectory: string
  readonly process: ChildProcess
  /** Milliseconds from spawning the process to its port being open. */
  readonly startedIn: number
  /** Everything the server has logged so far. */
  readonly log: () => string
  /** SIGTERM; resolves with the exit code. */
  readonly stop: () => Promise<number | null>
}

const NODE = ['--conditions=production']

/** Tests come from one address, and some ask as often as they can. */
const UNLIMITED = { SEARCHES_PER_MINUTE: '1000000', GRAPHQL_PER_MINUTE: '1000000' }

/** No test asks the public literature services. */
const NO_LITERATURE = { CROSSREF_URL: '', PUBMED_URL: '' }

const exitOf = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)))

/** Fills a data directory with the demo, as the command that people use makes it: once a run, then it is copied. */
export const seed = (dataDirectory: string): Promise<void> => fillFromTemplate('demo', dataDirectory, makeDemo)

const makeDemo = async (dataDirectory: string): Promise<void> => {
  if (!existsSync('dist/cli/seed.js')) throw new Error('Build first: npm run build')
  const child = spawn(process.execPath, [...NODE, 'dist/cli/seed.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATA_DIR: dataDirectory,
      DEMO_PASSWORD: PASSWORD,
      LOG_LEVEL: 'error',
      ...NO_LITERATURE,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  if ((await exitOf(child)) !== 0) throw new Error(`Seeding failed: ${errors}`)
}

/** The compiled server (`entry`) as a process of its own, on a free port of the loopback interface. */
export const startServer = async (
  dataDirectory: string,
  env: Record<string, string> = {},
  entry = 'dist/server/main.js',
): Promise<RunningServer> => {
  const start = performance.now()
  const child = spawn(process.execPath, [...NODE, entry], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: dataDirectory,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      ...NO_LITERATURE,
      ...UNLIMITED,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString()
      const ready = /"url":"([^"]+)","ms":\d+,"msg":"ready"|"msg":"ready","url":"([^"]+)"/.exec(log)
      const found = ready?.[1] ?? ready?.[2]
      if (found) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code, signal) =>
      reject(new Error(`The server ended (${code ?? signal}) before it was ready:\n${log}`)),
    )
  })
  return {
    url,
    dataDirectory,
    process: child,
    startedIn: performance.now() - start,
    log: () => log,
    stop: () => {
      child.kill('SIGTERM')
      return exitOf(child)
    },
  }
}

/** A seeded server, and how to be rid of both it and its data. */
export const startDemo = async (env: Record<string, string> = {}) => {
  const { directory, remove } = await scratchDirectory()
  await seed(directory)
  const server = await startServer(directory, env)
  return {
    server,
    end: async () => {
      await server.stop()
      await remove()
    },
  }
}
