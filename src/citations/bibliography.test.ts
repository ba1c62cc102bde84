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

test('NLM names the language before the numbers of PubMed, also of a title that is not translated; AMA only of a translated one', () => {
  const numbers = { doi: '10.5555/example', pmid: '123', pmcid: 'PMC9' }
  expect(inNlm({ ...numbers, language: 'de', titleTranslated: true })).toBe(
    'Fictional RM. [Iron and sleep]. Ann Ex. 2021;12(3):123–30. doi:10.5555/example. German. PubMed PMID: 123; PubMed Central PMCID: PMC9.',
  )
  expect(inNlm({ language: 'no' })).toMatch(/:123–30\. Norwegian\.$/)
  expect(inNlm({ language: 'en-GB' })).toMatch(/:123–30\.$/)
  for (const language of ['und', 'mul', 'zxx']) expect(inNlm({ language })).toMatch(/:123–30\.$/)
  expect(inAma({ language: 'no' })).toMatch(/^Fictional RM\. Iron and sleep\. /)
})

test('initials without blanks are all printed, and a name wholly in capitals is not taken for initials', () => {
  expect(inNlm({ authors: [{ family: 'Fictional', given: 'RMJ' }] })).toMatch(/^Fictional RMJ\. /)
  expect(inAma({ authors: [{ family: 'FICTIONAL', given: 'LEE' }] })).toMatch(/^FICTIONAL L\. /)
})

test('NLM counts a person of the third generation in figures, AMA in roman numerals', () => {
  const authors = [{ family: 'Fictional', given: 'Rosa M', suffix: 'III' }]
  expect(inNlm({ authors })).toMatch(/^Fictional RM 3rd\. /)
  expect(inAma({ authors })).toMatch(/^Fictional RM III\. /)
})

test.each([
  { volume: '12', issue: 'Suppl 1', nlm: '12 Suppl 1', ama: '12(suppl 1)' },
  { volume: '12 Suppl', issue: null, nlm: '12 Suppl', ama: '12(suppl)' },
  { volume: '12', issue: '3_suppl_B', nlm: '12(3 Suppl B)', ama: '12(3)(suppl B)' },
  { volume: '12', issue: '3 (Supplement 2)', nlm: '12(3 Suppl 2)', ama: '12(3)(suppl 2)' },
  { volume: null, issue: 'Suppl 4', nlm: '(Suppl 4)', ama: '(suppl 4)' },
  { volume: '12', issue: '3 Pt 1', nlm: '12(3 Pt 1)', ama: '12(3 Pt 1)' },
])('volume $volume, issue $issue is printed $nlm in NLM and $ama in AMA', ({ volume, issue, nlm, ama }) => {
  expect(inNlm({ volume, issue })).toBe(`Fictional RM. Iron and sleep. Ann Ex. 2021;${nlm}:123–30.`)
  expect(inAma({ volume, issue })).toBe(`Fictional RM. Iron and sleep. Ann Ex. 2021;${ama}:123-130.`)
})

test('AMA capitalises the title of a book that is translated into English, and not one in its own language', () => {
  const book = {
    type: 'book',
    volume: null,
    issue: null,
    pages: null,
    containerTitle: null,
    publisher: 'Example',
  } as const
  expect(inAma({ ...book, language: 'fr', titleTranslated: true })).toMatch(/\. Iron and Sleep \[in French\]\. /)
  expect(inAma({ ...book, language: 'fr', title: 'Le fer et le sommeil' })).toMatch(/\. Le fer et le sommeil\. /)
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
