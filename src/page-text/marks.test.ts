import { describe, expect, test } from '@jest/globals'
import { expectPage, marked, pageAround } from './page.fixture.ts'
import { readPage } from './read-page.ts'

const marksOf = (text: string) => expectPage(readPage(text)).marks
const printed = (text: string) => marksOf(text).map(({ place }) => place && text.slice(place.start, place.end))
const firstParagraph = (text: string): string => {
  const [block] = expectPage(readPage(text)).page.sections[0].blocks
  if (block?.type !== 'paragraph') throw new Error('No paragraph.')
  return marked(block.inlines)
}

describe('every number that is or may be a citation is marked where it stands in the text as given', () => {
  test.each([
    ['It is inherited 2, 3. Attacks fell by 4.', ['2, 3', '4']],
    ['It is inherited [2; 4], and so is iron [9].', ['[2; 4]', '[9]']],
    ['It is inherited 2, 3, and 4.', ['2, 3, and 4']],
    ['\u200bFor 60% 10 mg of type 2 —\u00a0it is \u2002 inherited 2,\u00a03.', ['2,\u00a03']],
    ['  1. It is inherited 2,\r\n  3, 5. The cause is iron 4.', ['2,\r\n  3, 5', '4']],
  ])('%j', (line, expected) => {
    expect(printed(pageAround(line))).toEqual(expected)
  })

  test('in items, in wrapped lines, and behind the list that runs on into a paragraph', () => {
    const runOn = 'The 3 causes of it are known to everybody who has read what was found in 2020 about iron 5.'
    const text = pageAround('Causes of 2024:', '  • Iron 2', '  •', '    folate 3', `  • sleep for 8 hours ${runOn}`)
    expect(printed(text)).toEqual(['2', '3', '5'])
    const lines = text.split('\n')
    for (const { place } of marksOf(text)) {
      expect(lines.slice(0, place!.line).join('\n').length).toBeGreaterThanOrEqual(place!.end)
      expect(lines.slice(0, place!.line - 1).join('\n').length).toBeLessThan(place!.start)
    }
  })

  test('a count that went wrong gives no place rather than a wrong one', () => {
    expect(printed(pageAround('In 14 of them\u2028\u2028Iron helps 2.'))).toEqual([null])
  })

  test('a mark says what it was read as, why, and where it stands in the page', () => {
    const text = pageAround('Iron helps 2. It fell by 3. It is inherited 4, 8.')
    const [cited, doubt, unlisted] = marksOf(text)
    expect(cited).toMatchObject({ reading: 'citation', numbers: [2], warning: null, within: null })
    expect(cited?.inline).toEqual({ type: 'citation', numbers: [2] })
    expect(doubt).toMatchObject({ reading: 'doubt', numbers: [3] })
    expect(unlisted).toMatchObject({ reading: 'unlisted', numbers: [4, 8] })
    const shown = [doubt!, unlisted!].map(({ inline, within }) =>
      inline.type === 'text' ? inline.text.slice(within!.start, within!.end) : null,
    )
    expect(shown).toEqual(['3', '4, 8'])
    expect([doubt!.warning, unlisted!.warning]).toEqual(expectPage(readPage(text)).report.warnings)
  })
})

describe('a backslash says that a number is no citation', () => {
  test.each([
    ['Iron helps \\2.', 'Iron helps 2.'],
    ['It fell by \\3, as found 4.', 'It fell by 3, as found{4}.'],
    ['It is inherited \\[2, 3].', 'It is inherited [2, 3].'],
    ['It is inherited \\2, 9.', 'It is inherited 2, 9.'],
    ['A \\letter keeps its backslash 2.', 'A \\letter keeps its backslash{2}.'],
  ])('“%s” is read as “%s”, without a warning', (line, expected) => {
    const text = pageAround(line)
    expect(firstParagraph(text)).toBe(expected)
    expect(expectPage(readPage(text)).report.warnings).toEqual([])
  })

  test('it moves nothing: what stands behind it keeps its place in the page and in the text', () => {
    const text = pageAround('After \\2 weeks it fell by 3.')
    const [doubt] = marksOf(text)
    expect(doubt!.inline).toEqual({ type: 'text', text: 'After 2 weeks it fell by 3.' })
    expect(doubt!.within).toEqual({ start: 25, end: 26 })
    expect(printed(text)).toEqual(['3'])
  })

  test('a wrapped line that begins with it, or with a bracket, goes on', () => {
    expect(firstParagraph(pageAround('Iron helps', '\\2 and folate', '[3].'))).toBe('Iron helps 2 and folate{3}.')
  })
})
