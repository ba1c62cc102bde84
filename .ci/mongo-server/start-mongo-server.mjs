// Starts the MongoDB stand-in the tests run against: mongo-java-server, in memory, on a free loopback port.
//
// In a test setup:            const { url, stop } = await startMongoServer()
// From the command line:      node .ci/mongo-server/start-mongo-server.mjs     (prints the URL, stays until Ctrl+C)
//
// Two processes must not build at the same time: start it once per test run (a global setup), not once per worker.

import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const POM = join(FOLDER, 'pom.xml')
const JAR = join(FOLDER, 'target', 'mongo-server.jar')
const DATABASE = 'imprimatur'
const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 5_000

const TOOLS_MISSING =
  'Starting the MongoDB stand-in needs both java (JDK 17 or newer) and mvn (Maven) on the PATH; ' +
  'without them, run a MongoDB of your own and give its address in the environment variable MONGODB_URL, ' +
  `for example MONGODB_URL=mongodb://127.0.0.1:27017/${DATABASE}`

/** The end of what a stream printed, kept for error messages. */
function tail(stream) {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk) => {
    text = (text + chunk).slice(-8_000)
  })
  return () => text.trim()
}

function launchError(program, error) {
  return error.code === 'ENOENT'
    ? new Error(TOOLS_MISSING, { cause: error })
    : new Error(`${program} could not be started: ${error.message}`, { cause: error })
}

function newestSourceTime() {
  const src = join(FOLDER, 'src')
  const files = readdirSync(src, { recursive: true }).map((name) => join(src, name))
  return Math.max(...[POM, ...files].map((file) => statSync(file).mtimeMs))
}

function isBuilt() {
  const jar = statSync(JAR, { throwIfNoEntry: false })
  return jar !== undefined && jar.mtimeMs > newestSourceTime()
}

function build() {
  return new Promise((done, fail) => {
    const mvn = spawn('mvn', ['-q', '-B', '-f', POM, 'package'], { stdio: ['ignore', 'pipe', 'pipe'] })
    const output = [tail(mvn.stdout), tail(mvn.stderr)] // Maven reports its errors on standard output
    mvn.once('error', (error) => fail(launchError('mvn', error)))
    mvn.once('close', (code, signal) => {
      if (code === 0) return done()
      const said = output.map((read) => read()).join('\n')
      fail(new Error(`Building the MongoDB stand-in failed (mvn ended with ${signal ?? code}):\n${said}`))
    })
  })
}

let building
async function ensureBuilt() {
  if (isBuilt()) return
  building ??= build().finally(() => {
    building = undefined
  })
  await building
}

/** Resolves with the port once the server has announced it. */
function announcedPort(server, stderr) {
  return new Promise((done, fail) => {
    let stdout = ''
    const giveUp = (reason) => {
      clearTimeout(timer)
      fail(new Error(`The MongoDB stand-in ${reason}. It wrote to standard error:\n${stderr() || '(nothing)'}`))
    }
    const timer = setTimeout(
      () => giveUp(`did not report that it listens within ${START_LIMIT_MS / 1000} seconds`),
      START_LIMIT_MS,
    )
    server.once('error', (error) => {
      clearTimeout(timer)
      fail(launchError('java', error))
    })
    server.once('close', (code, signal) => giveUp(`ended with ${signal ?? code} before it listened`))
    server.stdout.setEncoding('utf8')
    server.stdout.on('data', (chunk) => {
      stdout = (stdout + chunk).slice(-1_000)
      const port = /^listening on 127\.0\.0\.1:(\d+)\r?$/m.exec(stdout)?.[1]
      if (port === undefined) return
      clearTimeout(timer)
      done(Number(port))
    })
  })
}

/**
 * Builds the server when needed and starts it. Its data lives and dies with it.
 *
 * The server does not keep this process alive, and it ends when this process does, with or without a call of stop().
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startMongoServer() {
  await ensureBuilt()

  const server = spawn('java', ['-Xmx512m', '-jar', JAR, '0'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise((done) => {
    server.once('close', done)
    server.once('error', done)
  })
  server.stdin.on('error', () => {}) // the pipe of a server that is already gone
  const pipes = [server.stdin, server.stdout, server.stderr]

  const stop = async () => {
    server.ref()
    for (const pipe of pipes) pipe.ref()
    server.stdin.end()
    server.kill('SIGTERM')
    const timer = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS)
    await ended
    clearTimeout(timer)
  }

  try {
    const port = await announcedPort(server, tail(server.stderr))
    server.unref()
    for (const pipe of pipes) pipe.unref()
    return { url: `mongodb://127.0.0.1:${port}/${DATABASE}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { url, stop } = await startMongoServer()
    console.log(url)
    const keepAlive = setInterval(() => {}, 60_000)
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, async () => {
        await stop()
        clearInterval(keepAlive)
      })
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
