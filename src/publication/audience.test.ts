import { expect, test } from '@jest/globals'
import { isWrittenFor } from './audience.ts'

test('a section for everybody is everybody’s', () => {
  for (const reader of ['clinician', 'patient', null] as const) expect(isWrittenFor([], reader)).toBe(true)
})

test('a section for some is theirs, and that of readers who don’t say who they are', () => {
  expect(isWrittenFor(['clinician'], 'clinician')).toBe(true)
  expect(isWrittenFor(['clinician'], null)).toBe(true)
  expect(isWrittenFor(['clinician'], 'patient')).toBe(false)
  expect(isWrittenFor(['clinician', 'patient'], 'patient')).toBe(true)
})
