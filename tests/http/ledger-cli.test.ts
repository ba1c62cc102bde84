import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Client } from '../support/client.ts'
import { scratchDirectory } from '../support/scratch.ts'
import { seed, startServer, type RunningServer } from '../support/server.ts'

type Sql = { execute: (statement: string) => Promise<{ rows: readonly Record<string, unknown>[] }>; close: () => void }

let directory: string
let remove: () => Promise<void>
let server: RunningServer
let sql: Sql

beforeAll(async () => {
  ;({ directory, remove } = await scratchDirectory())
  await seed(directory)
  server = await startServer(directory)
  // The driver that the database adapter brings along: what a person with the file would use.
  const adapter = createRequire(import.meta.url).resolve('@payloadcms/db-sqlite')
  const { createClient } = createRequire(adapter)('@libsql/client') as { createClient: (at: { url: string }) => Sql }
  sql = createClient({ url: `file:${path.join(directory, 'imprimatur.db')}` })
})
afterAll(async () => {
  sql?.close()
  await server?.stop()
  await remove()
})

const run = async (command: 'verify' | 'export', ...args: string[]) => {
  const child = spawn(process.execPath, ['--conditions=production', `dist/cli/ledger-${command}.js`, ...args], {
    env: { ...process.env, DATA_DIR: directory, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, out, err }
}

const one = async (query: string): Promise<string> => String(Object.values((await sql.execute(query)).rows[0] ?? {})[0])

/** Writes this over a column of one row, past the program, looks, and puts it back. */
const whileSet = async (table: string, id: string, column: string, to: (was: string) => string) => {
  const was = await one(`SELECT ${column} FROM ${table} WHERE id = '${id}'`)
  const write = (value: string) =>
    sql.execute(`UPDATE ${table} SET ${column} = '${value.replaceAll("'", "''")}' WHERE id = '${id}'`)
  await write(to(was))
  try {
    return await run('verify')
  } finally {
    await write(was)
  }
}

const lastByte = (text: string): string => `${text.slice(0, -1)}${text.endsWith('a') ? 'b' : 'a'}`

describe('ledger:verify, while the server runs', () => {
  test('says what it looked at, that everything fits, and exits with 0', async () => {
    const { code, out, err } = await run('verify')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /Looked at \d+ events on 1 chain, 3 decisions in 2 rounds, 1 publication, and \d+ other records\./,
    )
    expect(out).toContain('Everything fits.')
  })

  test('writes nothing into the database', async () => {
    const count = () => one(`SELECT group_concat(name || (SELECT count(*) FROM events)) FROM sqlite_master`)
    const before = await count()
    const file = path.join(directory, 'imprimatur.db-wal')
    const size = statSync(file).size
    await run('verify')
    expect(await count()).toBe(before)
    expect(statSync(file).size).toBe(size)
  })

  test.each([
    ['a decision', 'review_decisions', 'digest'],
    ['an event', 'events', 'action'],
    ['a publication', 'publications', 'document'],
  ])(
    'one byte of %s changed in the file (%s.%s): exits with 1 and names the row first',
    async (_what, table, column) => {
      const id = await one(`SELECT id FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1`)
      const { code, out } = await whileSet(table, id, column, lastByte)
      expect(code).toBe(1)
      expect(out.split('\n')[0]).toContain(`The first thing that does not fit:`)
      expect(out.split('\n')[0]).toContain(id)
      expect((await run('verify')).code).toBe(0)
    },
  )

  test.each([
    ['events', 'details', 'events'],
    ['review_states', 'votes', 'review-states'],
  ])(
    'a column that is no JSON any more (%s.%s) is named, and hides nothing else',
    async (table, column, collection) => {
      const id = await one(`SELECT id FROM ${table} WHERE length(${column}) > 4 LIMIT 1`)
      const { code, out } = await whileSet(table, id, column, (was) => was.slice(0, -1))
      expect(code).toBe(1)
      expect(out).toContain(`ROW_UNREADABLE (${collection} ${id}`)
      expect(out).toMatch(/Looked at \d+ events on 1 chain/)
    },
  )

  test('a head that was kept elsewhere and public keys of one’s own are taken; keys of another server fit nothing', async () => {
    const head = path.join(directory, 'ledger-head.json')
    expect((await run('verify', '--head', head)).code).toBe(0)
    const wrongHead = path.join(directory, 'kept.json')
    const ahead = { ...(JSON.parse(readFileSync(head, 'utf8')) as object), seq: 10_000 }
    writeFileSync(wrongHead, JSON.stringify(ahead))
    const forged = await run('verify', '--head', wrongHead)
    expect(forged).toMatchObject({ code: 1, out: expect.stringContaining('HEAD_FORGED') as unknown })

    const { keys } = JSON.parse(readFileSync(path.join(directory, 'signing-keys.json'), 'utf8')) as {
      keys: { kty: string; crv: string; x: string; kid: string }[]
    }
    const file = path.join(directory, 'public-keys.json')
    writeFileSync(file, JSON.stringify({ keys: keys.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid })) }))
    expect((await run('verify', '--keys', file)).code).toBe(0)
    writeFileSync(
      file,
      JSON.stringify({ keys: keys.map(({ kty, crv, kid }) => ({ kty, crv, kid, x: lastByte(keys[0]!.x) })) }),
    )
    expect(await run('verify', '--keys', file)).toMatchObject({
      code: 1,
      out: expect.stringContaining('EVENT_UNSIGNED') as unknown,
    })
  })

  test('where there is no ledger at all it says so, and makes neither keys nor a database', async () => {
    const empty = await scratchDirectory()
    const whole = directory
    directory = empty.directory
    try {
      const { code, err } = await run('verify')
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('There are no signing keys') as unknown })
      expect(existsSync(path.join(empty.directory, 'signing-keys.json'))).toBe(false)
      expect(existsSync(path.join(empty.directory, 'imprimatur.db'))).toBe(false)
    } finally {
      directory = whole
      await empty.remove()
    }
  })
})

describe('ledger:export', () => {
  test('writes the record and its page, and prints the checksum of each', async () => {
    const { docs } = (await new Client(server.url).get('/api/publications')).body as { docs: { slug: string }[] }
    const to = path.join(directory, 'record')
    const { code, out, err } = await run('export', docs[0]!.slug, '--out', to)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const file of ['record.json', 'record.html']) {
      const written = readFileSync(path.join(to, file))
      expect(out).toContain(`${createHash('sha256').update(written).digest('hex')}  ${path.join(to, file)}`)
    }
    const record = JSON.parse(readFileSync(path.join(to, 'record.json'), 'utf8')) as {
      article: object
      rounds: object[]
    }
    expect(record.article).toMatchObject({ slug: docs[0]!.slug })
    expect(record.rounds).toHaveLength(1)
  })

  test('an article that is not there: says so, exits with 1, and writes nothing', async () => {
    const to = path.join(directory, 'nothing')
    const { code, err } = await run('export', 'no-such-article', '--out', to)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('There is no article') as unknown })
    expect(existsSync(to)).toBe(false)
    expect(await run('export')).toMatchObject({ code: 1, err: expect.stringContaining('Usage:') as unknown })
  })
})
