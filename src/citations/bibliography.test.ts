import { expect, test } from '@jest/globals'
import { formatBibliography } from './bibliography.ts'
import { BLANK_RECORD, type Reference } from './reference.ts'

const reference = (more: Partial<Reference> = {}): Reference => ({
  ...BLANK_RECORD,
  id: 'r',
  kind: 'research',
  title: 'Iron and sleep',
  authors: [{ family: 'Fictional', given: 'Rosa M' }],
  containerTitle: 'Annals of Examples',
  containerTitleShort: 'Ann Ex',
  year: 2021,
  volume: '12',
  issue: '3',
  pages: '123-130',
  ...more,
})
const inNlm = (more: Partial<Reference> = {}) => formatBibliography([reference(more)], 'nlm')[0]
const inAma = (more: Partial<Reference> = {}) => formatBibliography([reference(more)], 'ama')[0]

test('a journal article is printed after each style', () => {
  expect(inNlm()).toBe('Fictional RM. Iron and sleep. Ann Ex. 2021;12(3):123–30.')
  expect(inAma()).toBe('Fictional RM. Iron and sleep. Ann Ex. 2021;12(3):123-130.')
})

test('a translated title stands in brackets with the language at the end in NLM, and names its language after it in AMA', () => {
  const translated = { titleTranslated: true, language: 'fr' }
  expect(inNlm(translated)).toBe('Fictional RM. [Iron and sleep]. Ann Ex. 2021;12(3):123–30. French.')
  expect(inAma(translated)).toBe('Fictional RM. Iron and sleep [in French]. Ann Ex. 2021;12(3):123-130.')
})

test('a guideline without named authors is printed under the body that issued it', () => {
  expect(inNlm({ authors: [], kind: 'guideline', issuingBody: 'Example Sleep Society' })).toMatch(
    /^Example Sleep Society\. Iron and sleep\./,
  )
})

test('references keep their order, also where one stands there twice, and the answer is the same each time', () => {
  const list = [reference({ title: 'Zinc' }), reference({ title: 'Argon' }), reference({ title: 'Zinc' })]
  const printed = formatBibliography(list, 'nlm')
  expect(printed.map((line) => /Zinc|Argon/.exec(line)?.[0])).toEqual(['Zinc', 'Argon', 'Zinc'])
  formatBibliography([reference({ title: 'Something else' })], 'ama')
  expect(formatBibliography(list, 'nlm')).toEqual(printed)
  expect(formatBibliography([], 'nlm')).toEqual([])
})
