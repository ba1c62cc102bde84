import { expect, test } from '@jest/globals'
import { measuresOf, type Written } from './article-measures.ts'

const content = (...paragraphs: string[]) => ({
  root: {
    children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] })),
  },
})

const EASY = 'The cat sat on the mat. It was warm.'
const HARD =
  'Pharmacological interventions necessitate individualised consideration of comorbidities and contraindications.'

const written = (change: Partial<Written> = {}): Written => ({
  language: 'en',
  audiences: ['clinician'],
  sections: [
    { heading: 'For patients', audiences: ['patient'], content: content(EASY) },
    { heading: ' ', audiences: [], content: content(HARD) },
  ],
  ...change,
})

test('words are counted in each section and in all', () => {
  const { words, sections } = measuresOf(written())
  expect(sections.map(({ name, words: own }) => [name, own])).toEqual([
    ['For patients', 9],
    ['Section 2', 9],
  ])
  expect(words).toBe(18)
})

test('only what patients read is graded; a section that names no readers has those of the article', () => {
  const graded = (change: Partial<Written>) =>
    measuresOf(written(change)).sections.map(({ reading }) => reading !== null)
  expect(graded({})).toEqual([true, false])
  expect(graded({ audiences: ['clinician', 'patient'] })).toEqual([true, true])
  expect(graded({ language: 'en-GB' })).toEqual([true, false])
  expect(graded({ language: 'de' })).toEqual([false, false])
})

test('the advice is plain: within what is advised, long sentences, or long words', () => {
  const advice = (text: string) =>
    measuresOf(written({ sections: [{ heading: 'A', audiences: ['patient'], content: content(text) }] })).sections[0]
      ?.reading?.advice
  expect(advice(EASY)).toBe('Within the 6th to 8th grade that is advised for patients.')
  expect(advice(HARD)).toBe('Harder than the 6th to 8th grade that is advised for patients. Shorter words help most.')
  expect(advice(`${'the old cat and the big dog sat on the mat '.repeat(4)}.`)).toBe(
    'Harder than the 6th to 8th grade that is advised for patients. Its sentences have 44 words on average: shorter ones help most.',
  )
  expect(advice('')).toBeUndefined()
})

test('a text that can’t be read counts no words', () => {
  const odd = { root: { children: [{ type: 'table' }] } }
  expect(measuresOf(written({ sections: [{ heading: 'A', audiences: [], content: odd }] })).words).toBe(0)
})
