import { describe, expect, test } from '@jest/globals'
import { descriptionOf, excerpt, paragraphsOf } from './text.ts'

describe('excerpt', () => {
  test('leaves a short text as it is, on one line', () => {
    expect(excerpt('Iron\nhelps.')).toBe('Iron helps.')
  })

  test('drops citation numbers and keeps other brackets', () => {
    expect(excerpt('Iron helps [1–3, 5(pp12-14)]. So does sleep [sic] [12].')).toBe('Iron helps. So does sleep [sic].')
  })

  test('cuts between words and never exceeds the length by more than the ellipsis', () => {
    expect(excerpt('alpha beta gamma', 10)).toBe('alpha beta…')
    expect(excerpt('alpha beta, gamma', 11)).toBe('alpha beta…')
    expect(excerpt('a'.repeat(30), 10)).toBe(`${'a'.repeat(10)}…`)
  })
})

describe('descriptionOf', () => {
  test('prefers the summary', () => {
    expect(descriptionOf({ summary: 'In short.', sections: [{ text: 'At length.' }] })).toBe('In short.')
    expect(descriptionOf({ summary: null, sections: [{ text: 'At length.' }] })).toBe('At length.')
    expect(descriptionOf({ summary: null, sections: [] })).toBe('')
  })
})

describe('paragraphsOf', () => {
  test('parts a text at blank lines', () => {
    expect(paragraphsOf('One\nline.\n \nTwo.\n\n')).toEqual(['One\nline.', 'Two.'])
    expect(paragraphsOf('')).toEqual([])
  })
})
