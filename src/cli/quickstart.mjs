import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { checkNode, ensureBuilt, ensureInstalled, giveUp, run } from './steps.mjs'

/**
 * `npm run quickstart`: from a fresh clone to a running server with a demo in it. Run again, it keeps the data and skips
 * what is done. Honours PORT, HOST, DATA_DIR, DATABASE_URL and DEMO_PASSWORD.
 */
const PORT = process.env.PORT || '3000'
const HOST = process.env.HOST || '127.0.0.1'
const DATA_DIR = path.resolve(process.env.DATA_DIR || '.data')
const CONDITIONS = '--conditions=production'

const checkPort = () =>
  new Promise((resolve) => {
    if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535)
      giveUp(`PORT must be a number up to 65535, and it is "${PORT}".`)
    const probe = createServer()
    probe.once('error', (error) => {
      giveUp(
        error.code === 'EADDRINUSE'
          ? `Port ${PORT} is in use: stop what listens there, or choose another one: PORT=3001 npm run quickstart`
          : `The server can't listen on ${HOST}:${PORT} (${error.code}).`,
      )
    })
    probe.listen(Number(PORT), HOST, () => probe.close(resolve))
  })

/** Not mkdir's `recursive`: where the parent refuses with ENOENT, as below /proc, Node 20 tries again for ever. */
const makeDirectory = (directory) => {
  if (existsSync(directory)) return
  makeDirectory(path.dirname(directory))
  mkdirSync(directory)
}

const checkDataDirectory = () => {
  try {
    makeDirectory(DATA_DIR)
    accessSync(DATA_DIR, constants.W_OK | constants.X_OK)
  } catch (error) {
    giveUp(`The data directory ${DATA_DIR} can't be written (${error.code}): set DATA_DIR to one that can.`)
  }
}

const ready = async (server) => {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && server.exitCode === null) {
    const response = await fetch(`http://${HOST}:${PORT}/readyz`).catch(() => null)
    if (response?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

checkNode()
await checkPort()
checkDataDirectory()
if (process.env.DEMO_PASSWORD && process.env.DEMO_PASSWORD.length < 6)
  giveUp('DEMO_PASSWORD must have 6 characters or more.')

console.log('Imprimatur quickstart')
try {
  await ensureInstalled()
  await ensureBuilt()
  const env = { ...process.env, DATA_DIR, NODE_ENV: 'development', LOG_LEVEL: 'error' }
  const seeded = await run('Preparing the database and the demo', process.execPath, [CONDITIONS, 'dist/cli/seed.js'], {
    env,
  })

  const server = spawn(process.execPath, [CONDITIONS, 'dist/server/main.js'], {
    env: { ...process.env, DATA_DIR, HOST, PORT, NODE_ENV: 'production', LOG_LEVEL: process.env.LOG_LEVEL || 'error' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  server.once('exit', (code) => process.exit(code ?? 1))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'))
  if (!(await ready(server))) {
    server.kill('SIGTERM')
    giveUp('The server did not start; what it said is above.')
  }

  const origin = `http://${HOST === '0.0.0.0' ? 'localhost' : HOST}:${PORT}`
  console.log(`
Imprimatur is running. Stop it with Ctrl+C.

  for readers      ${origin}/
  the demo article ${origin}/articles/what-causes-restless-legs-syndrome-rls
  the same, JSON   ${origin}/api/publications/by-slug/what-causes-restless-legs-syndrome-rls
  GraphQL          ${origin}/api/graphql  (POST)
  admin            ${origin}/admin

${seeded.trim()}
`)
} catch (error) {
  giveUp(error.message)
}
