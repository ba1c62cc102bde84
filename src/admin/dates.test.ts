import { afterEach, expect, test } from '@jest/globals'
import { formatDate, formatHour, formatShortDate, formatTime, formatUtc } from './dates.ts'

const MOMENT = '2026-12-03T09:30:00.000Z'
const globals = globalThis as { document?: unknown; navigator?: unknown }
const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator')

const inBrowserOf = (language: string) => {
  globals.document = {}
  Object.defineProperty(globalThis, 'navigator', { value: { language }, configurable: true })
}
afterEach(() => {
  delete globals.document
  if (before) Object.defineProperty(globalThis, 'navigator', before)
  else delete globals.navigator
})

test('a date is written in the language of the browser', () => {
  inBrowserOf('de-DE')
  expect(formatDate(MOMENT)).toBe('3. Dezember 2026')
  inBrowserOf('fr')
  expect(formatShortDate(MOMENT)).toBe('3 déc. 2026')
  expect(formatUtc(MOMENT)).toBe('3 décembre 2026 à 09:30 UTC')
})

test('a time of day names its clock', () => {
  const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })
    .formatToParts(new Date(MOMENT))
    .find(({ type }) => type === 'timeZoneName')?.value
  expect(formatTime(MOMENT).endsWith(` ${zone}`)).toBe(true)
  expect(formatHour(MOMENT)).toMatch(/^\d\d:\d\d \S+$/)
  expect(formatUtc(MOMENT)).toBe('3 December 2026 at 09:30 UTC')
})

test('outside a browser it is the same for everybody', () => {
  expect(formatDate(MOMENT)).toBe('3 December 2026')
})
