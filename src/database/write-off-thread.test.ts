import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import Database from 'libsql'
import { writeOffThread, type SqliteClient } from './write-off-thread.ts'

let directory: string
let client: SqliteClient
let end: () => Promise<void>
/** What the connection of the event loop was asked. */
let asked: string[]

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'imprimatur-'))
  const file = path.join(directory, 'test.db')
  const database = new Database(file)
  database.exec('PRAGMA journal_mode = WAL')
  asked = []
  client = {
    execute: async (statement) => {
      const sql = typeof statement === 'string' ? statement : statement.sql
      asked.push(sql)
      return { columns: [], rows: database.prepare(sql).all() as Record<string, unknown>[], rowsAffected: 0 }
    },
  }
  end = writeOffThread(client, { file, pragmas: ['busy_timeout = 5000', 'synchronous = FULL'] })
  await client.execute('CREATE TABLE words (word TEXT UNIQUE, at INTEGER)')
})
afterEach(async () => {
  await end()
  await rm(directory, { recursive: true })
})

const insert = (word: string) => ({ sql: 'INSERT INTO words VALUES (?, ?) RETURNING word, at', args: [word, true] })

test('what was written is there for the next read, and nothing but reads is done on the event loop', async () => {
  const { rows } = await client.execute(insert('iron'))
  expect(rows).toEqual([{ word: 'iron', at: 1 }])
  // The adapter takes the values by their number.
  expect(Array.prototype.slice.call(rows[0])).toEqual(['iron', 1])
  expect((await client.execute('SELECT word FROM words')).rows).toEqual([{ word: 'iron' }])
  expect((await client.execute({ sql: 'UPDATE words SET word = ?', args: ['zinc'] })).rowsAffected).toBe(1)
  expect(asked).toEqual(['SELECT word FROM words'])
})

test('writes are done in the order in which they are asked for', async () => {
  const words = Array.from({ length: 50 }, (_, number) => `word ${number}`)
  await Promise.all(words.map((word) => client.execute(insert(word))))
  const { rows } = await client.execute('SELECT word FROM words ORDER BY rowid')
  expect(rows.map(({ word }) => word)).toEqual(words)
})

test('a refusal comes with its code, and the next write is done', async () => {
  await client.execute(insert('iron'))
  await expect(client.execute(insert('iron'))).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_UNIQUE',
    message: expect.stringContaining('UNIQUE constraint failed: words.word'),
  })
  await expect(client.execute({ sql: 'nonsense' })).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
  await expect(client.execute({ sql: 'DELETE FROM words WHERE word = ?', args: [undefined] })).rejects.toThrow(
    TypeError,
  )
  expect((await client.execute(insert('zinc'))).rows).toHaveLength(1)
})

test('a setting holds for the connection that writes, too', async () => {
  await client.execute('PRAGMA query_only = ON')
  await expect(client.execute(insert('iron'))).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
  expect(asked).toEqual(['PRAGMA query_only = ON'])
})

test('what was asked for before the end is written', async () => {
  const writing = client.execute(insert('iron'))
  await end()
  await expect(writing).resolves.toMatchObject({ rows: [{ word: 'iron' }] })
})
