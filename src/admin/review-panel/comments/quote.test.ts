import { describe, expect, test } from '@jest/globals'
import { quoteFrom } from './quote.ts'

/** As `toPlainText` writes a section: citations in brackets, list items with their marks. */
const TEXT = `Two reviews found that iron eased the symptoms [2, 3].

• The effect was larger where ferritin was below 50 ng/mL [2(p12), 4(table2)].
• About 60% of people noticed it [3–5].

1. Measure ferritin.
2. Give iron, 325 mg.`

describe('what is selected on the screen is quoted as the frozen text has it', () => {
  test.each([
    ['a few words', 'reviews found', 'reviews found'],
    ['words around a citation', 'the symptoms.', 'the symptoms [2, 3].'],
    ['words that end before a citation', 'eased the symptoms', 'eased the symptoms'],
    ['several items of a list', 'below 50 ng/mL.\nAbout 60%', 'below 50 ng/mL [2(p12), 4(table2)].\n• About 60%'],
    ['a numbered list', 'Measure ferritin.\nGive iron, 325 mg.', 'Measure ferritin.\n2. Give iron, 325 mg.'],
    ['doubled spaces and line breaks', '  Two   reviews\nfound ', 'Two reviews found'],
    ['a quotation that was found before', 'the symptoms [2, 3].', 'the symptoms [2, 3].'],
  ])('%s', (_name, selected, quote) => {
    expect(quoteFrom(TEXT, selected)).toBe(quote)
    expect(TEXT).toContain(quote)
  })

  test('paragraphs and lists at once', () => {
    const selected = 'iron eased the symptoms.\n\nThe effect was larger where ferritin was below 50 ng/mL.'
    expect(quoteFrom(TEXT, selected)).toBe(
      'iron eased the symptoms [2, 3].\n\n• The effect was larger where ferritin was below 50 ng/mL [2(p12), 4(table2)].',
    )
  })
})

test('words that don’t stand in the text are no quotation', () => {
  expect(quoteFrom(TEXT, 'iron worsened the symptoms')).toBeNull()
})

test('nothing selected, or only a citation, is no quotation', () => {
  expect(quoteFrom(TEXT, ' \n ')).toBeNull()
  expect(quoteFrom(TEXT, ' [2, 3]')).toBeNull()
})
