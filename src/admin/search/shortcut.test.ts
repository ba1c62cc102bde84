import { expect, test } from '@jest/globals'
import { opensSearch } from './shortcut.ts'

const key = (more: object) =>
  opensSearch({
    key: 'k',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    target: { tagName: 'BODY' },
    ...more,
  })

test('Ctrl+K and ⌘K open the search, also while something is typed', () => {
  expect(key({ ctrlKey: true })).toBe(true)
  expect(key({ metaKey: true, target: { tagName: 'TEXTAREA' } })).toBe(true)
  expect(key({ ctrlKey: true, key: 'K' })).toBe(true)
  expect([key({}), key({ ctrlKey: true, shiftKey: true }), key({ ctrlKey: true, altKey: true })]).toEqual([
    false,
    false,
    false,
  ])
})

test('a slash opens it, but stays a slash in a field, in a text and while a letter is composed', () => {
  expect(key({ key: '/' })).toBe(true)
  // On many keyboards it is typed with Shift.
  expect(key({ key: '/', shiftKey: true })).toBe(true)
  for (const target of [{ tagName: 'INPUT' }, { tagName: 'SELECT' }, { tagName: 'DIV', isContentEditable: true }])
    expect(key({ key: '/', target })).toBe(false)
  expect(key({ key: '/', isComposing: true })).toBe(false)
})
