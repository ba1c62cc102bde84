import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Page, PageBlock, PageInline, PageListItem } from './page.ts'
import { expectPage, printInlines, printPage } from './page.fixture.ts'
import { readPage } from './read-page.ts'

const word = fc.constantFrom(
  'amber',
  'birch',
  'clover',
  'dune',
  'ember',
  'fjord',
  'glade',
  'heron',
  'émeu',
  'λόφος',
  'שלג',
)
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '))
const capitalised = words.map((text) => `Q${text}`)
const sentence = capitalised.map((text) => `${text}.`)

/** Lines such as pages are made of, in any order, and pieces that bring the readers into trouble. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    'From the Guidelines',
    'From the Research',
    'From the Moon',
    'References',
    'Related Questions',
  ),
  fc.constantFrom(
    'Research',
    'Guideline',
    'Sky, 2001',
    '[Moon].',
    'Disclaimer',
    'Have a follow-up question?',
    'Last updated:',
  ),
  fc
    .tuple(
      fc.constantFrom('', '  • ', '\t- ', '    o ', '1. '),
      fc.array(
        fc.oneof(
          word,
          fc.constantFrom('2', '3,', '2, 3.', '[2]', '[1-3]', 'guideline 1', 'The', 'a\u0301', '60%', '\u200b'),
        ),
      ),
    )
    .map(([bullet, parts]) => `${bullet}${parts.join(' ')}`),
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(line).map((lines) => lines.join('\n')),
  fc.array(line).map((lines) => `Why?\n\nFrom the Research\n\nAir.\n${lines.join('\n')}`),
)

const inlinesOf = (items: readonly PageListItem[]): readonly (readonly PageInline[])[] =>
  items.flatMap((item) => [item.inlines, ...inlinesOf(item.items)])
const textsOf = (block: PageBlock): readonly (readonly PageInline[])[] => {
  if (block.type === 'heading') return [[{ type: 'text', text: block.text }]]
  return block.type === 'paragraph' ? [block.inlines] : inlinesOf(block.items)
}
const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

const isSubsequence = (part: string, whole: string): boolean => {
  let from = 0
  for (const character of part) {
    const index = whole.indexOf(character, from)
    if (index < 0) return false
    from = index + character.length
  }
  return true
}

describe('for any text', () => {
  test('the reader never throws, and a refusal always says why', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readPage(text)
        if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0)
        else for (const { line: number } of reading.report.warnings) expect(number).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  test('every citation has its references, and the report counts what the page holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readPage(text)
        if (!reading.ok) return
        const { page, report } = reading
        const numbers = new Set(page.references.map((reference) => reference.number))
        const inlines = page.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)).flat()
        const citations = inlines.filter((inline) => inline.type === 'citation')
        for (const citation of citations) for (const number of citation.numbers) expect(numbers).toContain(number)
        expect(report).toMatchObject({
          citations: citations.length,
          references: numbers.size,
          sections: page.sections.length,
        })
      }),
      { numRuns: 500 },
    )
  })

  test('the sections hold the letters of the text in their order, and nothing besides', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readPage(text)
        if (!reading.ok) return
        const letters = reading.page.sections.map(({ heading, blocks }) => {
          const texts = blocks
            .flatMap(textsOf)
            .map((inlines) => inlines.map((one) => (one.type === 'text' ? one.text : '')).join(''))
          return lettersAndDigits([heading, ...texts].join(''))
        })
        const whole = lettersAndDigits(text.replace(/[\u200b\u00ad]/g, '').normalize('NFC'))
        expect(isSubsequence(letters.join('').replace(/\p{N}/gu, ''), whole)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('no letter of a section is lost', () => {
    const paragraphs = fc.array(fc.tuple(fc.constantFrom('', '  • ', '    – '), sentence), { minLength: 1 })
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const body = lines.map(([bullet, text]) => `${bullet}${text}`)
        const { page } = expectPage(readPage(['Why?', 'From the Research', ...body].join('\n')))
        const read = page.sections[0].blocks.flatMap(textsOf).map(printInlines).join('')
        expect(lettersAndDigits(read)).toBe(lettersAndDigits(lines.map(([, text]) => text).join('')).normalize('NFC'))
      }),
    )
  })
})

const inlines = (references: number): fc.Arbitrary<readonly PageInline[]> => {
  const numbers = fc.array(fc.integer({ min: 1, max: Math.max(1, references) }), { minLength: 1, maxLength: 5 })
  const cited = fc.tuple(capitalised, numbers).map(([text, [first = 1, ...rest]]): readonly PageInline[] => [
    { type: 'text', text },
    { type: 'citation', numbers: [first, ...rest] },
    { type: 'text', text: '.' },
  ])
  const plain = sentence.map((text): readonly PageInline[] => [{ type: 'text', text }])
  return references === 0 ? plain : fc.oneof(plain, cited)
}

const item = (references: number, depth: number): fc.Arbitrary<PageListItem> =>
  fc.record({
    inlines: inlines(references),
    items: depth === 0 ? fc.constant([]) : fc.array(item(references, depth - 1), { maxLength: 3 }),
  })

/** A heading is always followed by text, and two lists never meet: neither can be told from the printed page. */
const blocks = (references: number): fc.Arbitrary<PageBlock[]> => {
  const paragraph = inlines(references).map((content): PageBlock => ({ type: 'paragraph', inlines: content }))
  const list = fc
    .tuple(item(references, 2), fc.array(item(references, 2), { maxLength: 3 }))
    .map(([first, rest]): PageBlock => ({ type: 'list', items: [first, ...rest] }))
  const heading = capitalised.map((text): PageBlock => ({ type: 'heading', text }))
  const group = fc
    .tuple(fc.option(heading), paragraph, fc.option(list))
    .map((parts) => parts.filter((part) => part !== null))
  return fc.array(group, { minLength: 1, maxLength: 4 }).map((groups) => groups.flat())
}

const page: fc.Arbitrary<Page> = fc.integer({ min: 0, max: 6 }).chain((count) => {
  const section = (kind: 'guidelines' | 'research' | 'custom', heading: string) =>
    fc.record({ kind: fc.constant(kind), heading: fc.constant(heading), blocks: blocks(count) })
  const reference = fc.record({
    kind: fc.constantFrom('guideline' as const, 'research' as const, 'other' as const),
    title: capitalised,
    titleTranslated: fc.boolean(),
    container: capitalised,
    year: fc.option(fc.integer({ min: 1900, max: 2099 })),
  })
  return fc.record({
    question: capitalised.map((text) => `${text}?`),
    sections: fc
      .tuple(
        section('guidelines', 'From the Guidelines'),
        fc.option(section('research', 'From the Research')),
        fc.option(section('custom', 'From the Drug Label')),
      )
      .map(([first, ...rest]) => [first, ...rest.filter((one) => one !== null)] as const),
    references: fc
      .array(reference, { minLength: count, maxLength: count })
      .map((list) => list.map((one, index) => ({ number: index + 1, ...one }))),
    relatedQuestions: fc.array(
      capitalised.map((text) => `${text}?`),
      { maxLength: 4 },
    ),
    disclaimer: fc.option(fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n'))),
    lastUpdated: fc.option(
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
  })
})

test('a page that is printed and read is the same page', () => {
  fc.assert(
    fc.property(page, (printed) => {
      const normal = JSON.parse(JSON.stringify(printed).normalize('NFC')) as unknown
      expect(expectPage(readPage(printPage(printed))).page).toEqual(normal)
    }),
    { numRuns: 300 },
  )
})

// Half a megabyte keeps the suite short; a reader in quadratic time would need minutes for it.
describe('half a megabyte is read in a moment, whatever it is', () => {
  const fill = (piece: string): string => piece.repeat(Math.ceil(500_000 / piece.length))

  test.each([
    ['spaces', ' '],
    ['digits', '1'],
    ['a run', '2, '],
    ['ranges', '1-900, '],
    ['open brackets', '[1 '],
    ['a bracket without end', '1, '],
    ['brackets', '[999].'],
    ['brackets in a word', '[9]x'],
    ['full stops', '.'],
    ['closing marks', '.)'],
    ['sentence openers', 'in The '],
    ['run-ons', 'wind The '],
    ['combining marks', '\u0301\u0316'],
    ['joiners', '\u200d'],
    ['wrapped lines', `${'amber '.repeat(12)}\n`],
    ['continued items', '• a\n  b\n'],
    ['empty bullets', '•\n'],
    ['headings', 'Amber\n\n'],
    ['sections', 'From the Research\na\n'],
    ['custom sections', 'From the Moon\n\na\n\n'],
    ['references', 'Research\nA\nB, 2001\n'],
    ['numbered references', '2. A\n'],
    ['reference headings', 'References\n'],
    ['related questions', 'Related Questions\n'],
    ['doubtful numbers', 'increased by 2. '],
    ['citations', 'amber 1. '],
    ['capitals', 'RLS 1, '],
    ['years', ', 2001'],
  ])(
    '%s',
    (_, piece) => {
      const filling = fill(piece)
      const texts = [
        filling,
        `Why?\nFrom the Research\nAir ${filling}\nReferences\nResearch\nA\nB, 2001`,
        `Why?\nFrom the Research\n• [${filling}.\nReferences\nResearch\n${filling}`,
      ]
      for (const text of texts) {
        const start = performance.now()
        readPage(text)
        expect(performance.now() - start).toBeLessThan(3000)
      }
    },
    30_000,
  )
})
