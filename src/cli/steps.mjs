import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Steps that the commands share. Plain Node and nothing else: they run before anything is installed. */

export const OLDEST_NODE = [20, 19]

/** Stops with one sentence; nothing was changed. */
export const giveUp = (sentence) => {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    giveUp(`Imprimatur needs Node ${OLDEST_NODE.join('.')} or later, and this is Node ${process.versions.node}.`)
  }
}

/** Runs a command quietly, showing the time that passes; its output is shown where it fails. Resolves with what it printed. */
export const run = (label, command, args, { env = process.env, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const start = Date.now()
    const seconds = () => Math.round((Date.now() - start) / 1000)
    const show = (text) => {
      if (quiet) return
      if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${text}`)
      else process.stdout.write(`${text}\n`)
    }
    show(`  ${label} …`)
    const ticker = setInterval(() => show(`  ${label} … ${seconds()} s`), process.stdout.isTTY ? 1000 : 15_000)

    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(ticker)
      if (code === 0) {
        show(`  ${label}: done in ${seconds()} s`)
        if (process.stdout.isTTY && !quiet) process.stdout.write('\n')
        resolve(output)
      } else {
        reject(new Error(`${label} failed:\n${output.trim()}`))
      }
    })
  })

/** `npm ci`, unless what is installed is what the lockfile asks for. */
export const ensureInstalled = async () => {
  const lockfile = readFileSync('package-lock.json')
  const stamp = path.join('node_modules', '.imprimatur-installed')
  const wanted = createHash('sha256').update(lockfile).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  await run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
  return true
}

const SOURCES = [
  'access',
  'collections',
  'seed',
  'src',
  'payload.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds the server and the pages, unless they were built from just these sources. */
export const ensureBuilt = async () => {
  const stamp = path.join('.next', 'imprimatur-built')
  const wanted = fingerprint(SOURCES)
  if (existsSync(stamp) && existsSync('dist/server/main.js') && readFileSync(stamp, 'utf8') === wanted) return false
  await run('Compiling the server', 'npm', ['run', '--silent', 'build:server'])
  await run('Building the pages', 'npm', ['run', '--silent', 'build:pages'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  mkdirSync('.next', { recursive: true })
  writeFileSync(stamp, fingerprint(SOURCES))
  return true
}

const fingerprint = (roots) => {
  const hash = createHash('sha256')
  const visit = (entry) => {
    if (statSync(entry).isDirectory()) {
      for (const name of readdirSync(entry).sort()) visit(path.join(entry, name))
    } else if (!entry.endsWith('.test.ts')) {
      hash.update(entry).update(readFileSync(entry))
    }
  }
  roots.forEach(visit)
  return hash.digest('hex')
}
