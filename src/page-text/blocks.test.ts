import { describe, expect, test } from '@jest/globals'
import { expectPage, outline, pageAround } from './page.fixture.ts'
import { readPage } from './read-page.ts'

const read = (...lines: string[]) => {
  const { page, report } = expectPage(readPage(pageAround(...lines)))
  return { blocks: outline(page.sections[0].blocks), warnings: report.warnings }
}

describe('headings', () => {
  test('a short line alone between blank lines with text below it is a heading', () => {
    expect(read('Light and air', '', 'Air moves.', '', 'Next to the sea', '', '• salt')).toEqual({
      blocks: ['# Light and air', 'Air moves.', '# Next to the sea', '- salt'],
      warnings: [],
    })
  })

  test.each([
    ['it ends a sentence', 'Air moves.'],
    ['it leads into a list', 'The reasons are:'],
    ['it begins in lower case', 'moving air'],
    ['it is long', `The ${'very '.repeat(25)}long line`],
    ['it ends with citations', 'Air moves 2, 3'],
    ['it is a numbered item', '1. Moving air'],
  ])('a line alone is a paragraph where %s', (_, line) => {
    expect(read(line, '', 'More text.').blocks[0]).not.toMatch(/^# /)
  })

  test('a short line at the end of a section is a paragraph: there is nothing for it to head', () => {
    expect(read('Air moves.', '', 'No more is known').blocks).toEqual(['Air moves.', 'No more is known'])
  })

  test('a heading-like line without a blank line below it is a paragraph, with a warning', () => {
    const { blocks, warnings } = read('Light and air', 'Air moves.')
    expect(blocks).toEqual(['Light and air', 'Air moves.'])
    expect(warnings).toEqual([{ line: 5, message: expect.stringContaining('“Light and air” may be a heading') }])
  })
})

describe('paragraphs', () => {
  test('wrapped lines are one paragraph', () => {
    const long = 'Air of different warmth bends the light of a star to and fro, which'
    expect(read(long, 'Newton knew. It moves', 'all night.').blocks).toEqual([
      `${long} Newton knew. It moves all night.`,
    ])
  })

  test('lines that end their sentences are paragraphs of their own', () => {
    expect(read('Air moves.', 'Stars do not.').blocks).toEqual(['Air moves.', 'Stars do not.'])
  })

  test('numbered items stay paragraphs and their numbers are no citations', () => {
    expect(read('1. Look up', '2. Wait', '3. Look again').blocks).toEqual(['1. Look up', '2. Wait', '3. Look again'])
  })

  test('what looks like HTML stays text', () => {
    expect(read('Use <b>bold</b> & &lt;tags&gt;.').blocks).toEqual(['Use <b>bold</b> & &lt;tags&gt;.'])
  })
})

describe('lists', () => {
  test.each(['•', '-', '*', '–', '◦', '▪', 'o'])('nest by indentation with the bullet %s', (bullet) => {
    const lines = ['  air', '    warm', '      very', '    cold', '  light'].map((line) =>
      line.replace(/\S/, `${bullet} $&`),
    )
    expect(read(...lines).blocks).toEqual(['- air', '  - warm', '    - very', '  - cold', '- light'])
  })

  test('nest by tabs', () => {
    expect(read('• air', '\t• warm', '\t\t• very', '• light').blocks).toEqual([
      '- air',
      '  - warm',
      '    - very',
      '- light',
    ])
  })

  test('a column more or less does not nest', () => {
    expect(read('  • air', '   • light', ' • sea').blocks).toEqual(['- air', '- light', '- sea'])
  })

  test('go on across blank lines', () => {
    expect(read('• air', '', '', '  • warm', '', '• light').blocks).toEqual(['- air', '  - warm', '- light'])
  })

  test('end at a paragraph', () => {
    expect(read('• air', '', 'And then:', '', '  • light').blocks).toEqual(['- air', 'And then:', '- light'])
  })

  test('an item goes on in a line that is indented deeper, and behind a bullet alone on its line', () => {
    expect(read('• air', '  That moves', '•', 'Light', '• of stars', 'far away').blocks).toEqual([
      '- air That moves',
      '- Light',
      '- of stars far away',
    ])
  })

  test('an item named like a section is an item', () => {
    expect(read('• References', '• From the Guidelines').blocks).toEqual(['- References', '- From the Guidelines'])
  })

  test('a bullet without text is left out with a warning', () => {
    const { blocks, warnings } = read('• air', '•', '• light')
    expect(blocks).toEqual(['- air', '- light'])
    expect(warnings).toEqual([{ line: 6, message: 'This bullet has no text: it was left out.' }])
  })

  test('do not nest without end', () => {
    const lines = Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}• air`)
    expect(read(...lines).blocks.at(-1)).toBe(`${'  '.repeat(7)}- air`)
  })
})

describe('a paragraph that runs on behind an item', () => {
  const rest = 'guideline 1, the use of a telescope is suggested on clear nights. Other helps include:'

  test('ends the list, and the bullets below it are a new one', () => {
    expect(
      read('• air', `  • as well as wind According to the star ${rest}`, '  • a chair', '  • a map').blocks,
    ).toEqual([
      '- air',
      '  - as well as wind',
      'According to the star guideline{1}, the use of a telescope is suggested on clear nights. Other helps include:',
      '- a chair',
      '- a map',
    ])
  })

  test.each([
    ['It is', 'wind It is essential to know that the star guideline 1 provides much more advice than this.'],
    ['The', 'wind 2, 3 The star itself has no part in any of this, as has been shown many times.'],
    ['However,', 'wind (cold) However, the star itself has no part in any of this, as has been shown.'],
    ['Overall,', 'up to 60% Overall, the star itself has no part in any of this, as has been shown.'],
  ])('may begin with “%s”', (opener, item) => {
    const { blocks } = read(`• ${item}`)
    expect(blocks).toHaveLength(2)
    expect(blocks[1]?.startsWith(opener)).toBe(true)
  })

  test.each([
    ['the item ended its sentence', 'Wind. The star itself has no part in any of this, as has been shown many times.'],
    ['a colon leads into it', 'Wind: The star itself has no part in any of this, as has been shown many times.'],
    ['a name follows', 'Printed in The Astronomer of the North, a paper that has no part in any of this at all.'],
    ['the rest is short', 'a reading of wind This is short.'],
    ['the rest has no end', 'wind The star itself has no part in any of this, as has been shown many times'],
    ['the word is in lower case', 'wind that the star itself has no part in, as has been shown so many times before.'],
  ])('is not seen where %s', (_, item) => {
    expect(read(`• ${item}`).blocks).toHaveLength(1)
  })
})
