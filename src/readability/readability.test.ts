import { describe, expect, test } from '@jest/globals'
import { countText, gradesOf, wordsIn } from './readability.ts'

describe('what is counted', () => {
  test('by hand: two sentences, ten words, fourteen syllables, one long word', () => {
    // The(1) cat(1) sat(1) on(1) the(1) table(2). / It(1) was(1) very(2) comfortable(3–4, the estimate is 4).
    expect(countText(['The cat sat on the table. It was very comfortable.'])).toEqual({
      words: 10,
      sentences: 2,
      syllables: 1 + 1 + 1 + 1 + 1 + 2 + 1 + 1 + 2 + 4,
      polysyllables: 1,
    })
  })

  test('a hyphenated word, a number with its sign and a unit are one word each', () => {
    expect(wordsIn('Low-dose iron: 0.5 ng/mL, in 60% – the patient’s choice.')).toEqual([
      'Low-dose',
      'iron',
      '0.5',
      'ng/mL',
      'in',
      '60',
      'the',
      'patient’s',
      'choice',
    ])
  })

  test('decimals, abbreviations and marks without words end no sentence; a list item without a full stop is one', () => {
    expect(countText(['Take 0.5 mg, e.g. Monday and Friday. … Then wait!']).sentences).toBe(2)
    expect(countText(['Dr. Example said so.']).sentences).toBe(1)
    expect(countText(['Sleep well', 'Drink less coffee']).sentences).toBe(2)
    expect(countText(['—', '']).sentences).toBe(0)
  })
})

describe('the grades', () => {
  test('follow the published formulas', () => {
    // 100 words, 5 sentences, 150 syllables: 0.39 × 20 + 11.8 × 1.5 − 15.59 = 9.91.
    // 10 long words: 1.043 × √(10 × 30 / 5) + 3.1291 = 11.208…
    const grades = gradesOf({ words: 100, sentences: 5, syllables: 150, polysyllables: 10 })
    expect(grades?.fleschKincaid).toBeCloseTo(9.91, 6)
    expect(grades?.smog).toBeCloseTo(11.2082, 3)
  })

  test('SMOG of thirty sentences is the whole measure, of fewer it is marked as a hint', () => {
    // 30 long words in 30 sentences: 1.043 × √30 + 3.1291 = 8.842.
    const whole = gradesOf({ words: 300, sentences: 30, syllables: 400, polysyllables: 30 })
    expect(whole?.smog).toBeCloseTo(8.8418, 3)
    expect(whole?.isIndicative).toBe(false)
    expect(gradesOf({ words: 290, sentences: 29, syllables: 400, polysyllables: 30 })?.isIndicative).toBe(true)
  })

  test('a text without words has none', () => {
    expect(gradesOf(countText([]))).toBeNull()
    expect(gradesOf(countText(['…']))).toBeNull()
  })
})
