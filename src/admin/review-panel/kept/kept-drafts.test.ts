import { expect, test } from '@jest/globals'
import { forgetOld, forgetPerson, keyOfDraft, readDraft, writeDraft, type DraftStorage } from './kept-drafts.ts'

const NOW = new Date('2026-11-22T12:00:00.000Z')
const daysBefore = (days: number): Date => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000)

const aDevice = (foreign: Readonly<Record<string, string>> = {}) => {
  const items = new Map(Object.entries(foreign))
  const storage: DraftStorage = {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
  return { items, storage }
}

const ROSA = keyOfDraft('rosa', 'decision:round-1')

test('a draft is read as it was written', () => {
  const { storage } = aDevice()
  writeDraft(storage, ROSA, { comment: 'Which dose?' }, NOW)
  expect(readDraft(storage.getItem(ROSA))).toEqual({ comment: 'Which dose?' })
})

test.each([null, 'no JSON', '{"value":{}}', '{"savedAt":1,"value":{}}', '{"savedAt":"2026","value":"text"}', 'null'])(
  'what is no draft (%j) is read as none',
  (text) => {
    expect(readDraft(text)).toBeNull()
  },
)

test('signing out deletes the drafts of that person, and of nobody else', () => {
  const { items, storage } = aDevice({ theme: 'dark' })
  const other = keyOfDraft('rosamund', 'decision:round-1')
  for (const key of [ROSA, keyOfDraft('rosa', 'comment:round-1'), other]) writeDraft(storage, key, {}, NOW)
  forgetPerson(storage, 'rosa')
  expect([...items.keys()]).toEqual(['theme', other])
})

test('what was not touched for more than 30 days is deleted, whoever’s it is', () => {
  const { items, storage } = aDevice({ theme: 'dark' })
  const fresh = keyOfDraft('rosa', 'fresh')
  writeDraft(storage, ROSA, {}, daysBefore(31))
  writeDraft(storage, keyOfDraft('quentin', 'old'), {}, daysBefore(400))
  writeDraft(storage, fresh, {}, daysBefore(29))
  forgetOld(storage, NOW)
  expect([...items.keys()]).toEqual(['theme', fresh])
})
