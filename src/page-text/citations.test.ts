import { describe, expect, test } from '@jest/globals'
import { findAbbreviations, readInlines, type CitationContext } from './citations.ts'
import { marked } from './page.fixture.ts'

const six: CitationContext = { references: 6, standsAlone: (abbreviation) => abbreviation === 'RLS' }
const read = (text: string, context = six) => readInlines({ text, line: 7 }, context)

describe('numbers that are citations', () => {
  test.each([
    ['The tendency is inherited 2, 3, 4.', 'The tendency is inherited{2,3,4}.'],
    ['Iron tablets help 2, 3, 5, 4, 6.', 'Iron tablets help{2,3,5,4,6}.'],
    ['Low iron was found 2,3; others disagree', 'Low iron was found{2,3}; others disagree'],
    ['without any punctuation behind it 3, 5', 'without any punctuation behind it{3,5}'],
    ['has been tied to RLS 4.', 'has been tied to RLS{4}.'],
    ['has been tied to iron 4, and to folate 5.', 'has been tied to iron{4}, and to folate{5}.'],
    ['(as reviewed elsewhere 2, 3).', '(as reviewed elsewhere{2,3}).'],
    ['occurs in one in ten (10%) 3.', 'occurs in one in ten (10%){3}.'],
    ['occurs in 10% 3.', 'occurs in 10%{3}.'],
    ['a daily dose of 50 mg 2, 3.', 'a daily dose of 50 mg{2,3}.'],
    ['variants such as BTBD9 4.', 'variants such as BTBD9{4}.'],
    ['low ferritin levels 2, 3.', 'low ferritin levels{2,3}.'],
    ['Pregnancy 2, 3, 6', 'Pregnancy{2,3,6}'],
    ['advice of the American Academy of Sleep Medicine 1.', 'advice of the American Academy of Sleep Medicine{1}.'],
    ['is inherited 2-4.', 'is inherited{2,3,4}.'],
    ['is inherited 2–4, 6.', 'is inherited{2,3,4,6}.'],
    ['is linked to RLS [2,3]', 'is linked to RLS{2,3}'],
    ['is linked to RLS[2].', 'is linked to RLS{2}.'],
    ['is linked [2, 3] in the middle', 'is linked{2,3} in the middle'],
    ['is linked [2; 4-6].', 'is linked{2,4,5,6}.'],
    ['is linked [2][3], [5].', 'is linked{2,3,5}.'],
    ['is linked [4][2 and 3].', 'is linked{4,2,3}.'],
    ['is linked [2 and 3].', 'is linked{2,3}.'],
    ['the sleep guideline 1, the use of iron', 'the sleep guideline{1}, the use of iron'],
    ['the sleep guideline 1 provides advice', 'the sleep guideline{1} provides advice'],
    ['several studies 2, 3 showed the same', 'several studies{2,3} showed the same'],
    ['Doe et al. 3 found the same', 'Doe et al.{3} found the same'],
    ['in a small randomised study 3.', 'in a small randomised study{3}.'],
    ['is inherited 2—as expected', 'is inherited{2}—as expected'],
    ['“is inherited” 2.', '“is inherited”{2}.'],
  ])('“%s” is read as “%s”', (text, expected) => {
    const { inlines, warnings } = read(text)
    expect(marked(inlines)).toBe(expected)
    expect(warnings).toEqual([])
  })

  test('no space is left before a citation and none is taken behind it', () => {
    expect(read('See the guideline 1 for more.').inlines).toEqual([
      { type: 'text', text: 'See the guideline' },
      { type: 'citation', numbers: [1] },
      { type: 'text', text: ' for more.' },
    ])
  })
})

describe('numbers that are plainly something else stay text without a warning', () => {
  test.each([
    ...['60% of cases', 'type 2 diabetes', 'diabetes type 2.', '50 ng/mL', 'at stage 3', 'kidney disease at stage 3.'],
    ...[
      'in week 6',
      'in week 6, they',
      'the 2025 clinical practice',
      'ferritin below 50',
      'ferritin below 5.',
      'aged 5.',
    ],
    ...['in 3 of 4 patients', 'in 3 of 4.', 'a score of 4.', 'take 10 mg', 'grade 2.', 'in phase 3, it', 'on day 5.'],
    ...['vitamin B 6', 'vitamin B 6.', 'IL-6', 'IL-6.', 'IL 6.', 'for 3 months', 'COVID 19', 'COVID 19.', 'HPV 6.'],
    ...[
      'April 4, 2025',
      'worth 2,000.',
      'worth 2,345.',
      'a ratio of 1:2.',
      'doses of 1.5, 2.',
      'doses of 2, 3, 5 mg',
      '2, 3.',
      '3 to 5.',
    ],
    ...['in 2 or 3.', 'grades 2 and 3.', 'p < 5.', 'x = 2.', 'ages 2–4.', 'page 2.', 'In guidelines 2 years later'],
    ...['benzo[4]arene', 'born in [2020]', 'in group 2.', 'mild (2–4).', 'up to 4.', 'an average of 2, 3.', 'room 02.'],
    ...['a temperature 39.', '1. First of all', 'from 2 to 4 weeks', 'Mallampati 3.', 'the two 2, 3.'],
  ])('“%s”', (text) => {
    const { inlines, warnings, looksCited } = read(text)
    expect(inlines).toEqual([{ type: 'text', text }])
    expect(warnings).toEqual([])
    if (!text.includes('39')) expect(looksCited).toBe(false)
  })
})

describe('numbers in doubt stay text with a warning', () => {
  test.each([
    ['The dose was increased by 2.', 'increased by 2'],
    ['Attacks were reduced to 3.', 'reduced to 3'],
    ['The number of drugs was 4.', 'drugs was 4'],
    ['as described in 2, 3.', 'in 2, 3'],
    ['is inherited 2, 3, and 4.', 'is inherited 2, 3'],
    ['is inherited 2 and 3.', 'is inherited 2'],
    ['is inherited 2, 3 and treatable 4, 5 x', 'is inherited 2, 3'],
    ['the ferritin levels 2.', 'ferritin levels 2'],
    ['In study 3, mice slept.', 'study 3'],
    ['a confidence interval, CI [2, 3]', 'CI [2, 3]'],
    ['is inherited (2, 3).', 'inherited (2, 3'],
    ['the symptoms2,3.', 'symptoms2,3'],
    ['the symptoms.2,3 Next', 'symptoms.2,3'],
    ['worse late in the day 3.', 'the day 3'],
    ['carriers of ORAI 1.', 'ORAI 1'],
    ['the guideline 3 options are listed', 'guideline 3'],
    ['they flew Apollo 2.', 'Apollo 2'],
    ['the moon, 2.', 'moon, 2'],
  ])('“%s”', (text, shown) => {
    const { inlines, warnings } = read(text)
    expect(inlines).toEqual([{ type: 'text', text }])
    expect(warnings).toEqual([{ line: 7, message: expect.stringContaining(`${shown}”`) }])
    expect(warnings[0]?.message).toContain('left as text')
  })
})

describe('numbers without a reference', () => {
  test.each([
    ['is inherited 2, 9.', 'has no number 9.'],
    ['is inherited 8, 9.', 'has no number 8, 9.'],
    ['is inherited [9].', 'has no number 9.'],
    ['is inherited 7.', 'has no number 7.'],
    ['is inherited 5-8.', 'has no number 7, 8.'],
  ])('a run with a number beyond the list stays text with a warning: “%s”', (text, message) => {
    const { inlines, warnings } = read(text)
    expect(inlines).toEqual([{ type: 'text', text }])
    expect(warnings).toEqual([{ line: 7, message: expect.stringContaining(message) }])
  })

  test('without any reference the text only reports that it looks cited', () => {
    const none: CitationContext = { references: 0, standsAlone: () => true }
    expect(read('is inherited 2, 3.', none)).toMatchObject({ warnings: [], looksCited: true })
    expect(read('is of type 2.', none)).toMatchObject({ warnings: [], looksCited: false })
  })
})

test('an abbreviation stands alone where it occurs without a number behind it', () => {
  expect([...findAbbreviations(['GLP 1 and RLS (GLP 2)', 'Of IL 6, TNF and DNAs'])]).toEqual(['RLS', 'TNF'])
})
