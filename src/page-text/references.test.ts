import { describe, expect, test } from '@jest/globals'
import { readLines } from './lines.ts'
import { readReferences } from './references.ts'

const read = (...lines: string[]) => readReferences(readLines(lines.join('\n')))
const moon = { number: 1, kind: 'research', title: 'On the moon', titleTranslated: false, container: 'Sky', year: 2001 }
const sea = {
  number: 2,
  kind: 'guideline',
  title: 'On the sea',
  titleTranslated: false,
  container: 'Water',
  year: 2002,
}

describe('readReferences', () => {
  test.each([
    [
      'with blank lines',
      ['Research', '', 'On the moon.', '', 'Sky, 2001', '', 'Guideline', '', 'On the sea', '', 'Water, 2002.'],
    ],
    ['without blank lines', ['research', 'On the moon.', 'Sky, 2001', 'GUIDELINES:', 'On the sea.', 'Water (2002)']],
    [
      'numbered on the title',
      ['Research', '1. On the moon.', 'Sky, 2001', 'Guideline', '2. On the sea.', 'Water, 2002'],
    ],
    [
      'numbered on the kind',
      ['1. Research', 'On the moon.', 'Sky, 2001', '2. Guideline', 'On the sea.', 'Water, 2002'],
    ],
    [
      'numbered in brackets',
      ['[1] Research', 'On the moon', 'Sky, 2001', '[2] Guideline', 'On the sea', 'Water, 2002'],
    ],
  ])('reads entries %s', (_, lines) => {
    expect(read(...lines)).toEqual({ references: [moon, sea], warnings: [] })
  })

  test.each([
    ['On the moon.', 'On the moon', false],
    ['Is it the moon?', 'Is it the moon?', false],
    ['[On the moon].', 'On the moon', true],
    ['[On the moon.]', 'On the moon', true],
    ['[On the moon [new series]].', 'On the moon [new series]', true],
    ['[Moons] and [seas].', '[Moons] and [seas]', false],
    ['[Moons [new].', '[Moons [new]', false],
    ['And so on...', 'And so on...', false],
  ])('reads the title “%s” as “%s” (translated: %s)', (printed, title, titleTranslated) => {
    expect(read('Research', printed, 'Sky, 2001').references).toMatchObject([{ title, titleTranslated }])
  })

  test.each([
    ['Sky : the journal of moons, seas and more, 2001', 'Sky : the journal of moons, seas and more', 2001],
    ['Nature of skies. Primers, 2001', 'Nature of skies. Primers', 2001],
    ['Dr. Moon & Editors, 2001', 'Dr. Moon & Editors', 2001],
  ])('reads the source “%s”', (printed, container, year) => {
    expect(read('Research', 'On the moon.', printed)).toMatchObject({ references: [{ container, year }], warnings: [] })
  })

  test('a missing year is null, with a warning on the line where the entry begins', () => {
    const { references, warnings } = read('Research', 'On the moon.', 'Sky', 'Guideline', 'On the sea.', 'Water, 2002')
    expect(references).toEqual([{ ...moon, year: null }, sea])
    expect(warnings).toEqual([{ line: 1, message: 'Reference 1, “On the moon”, has no year.' }])
  })

  test('printed numbers part entries that have neither a kind nor a year', () => {
    expect(read('1. On the moon.', 'Sky', '2. On the sea.', 'Water, 2002').references).toMatchObject([
      { title: 'On the moon', container: 'Sky', year: null },
      { title: 'On the sea', container: 'Water', year: 2002 },
    ])
  })

  test('an entry without a source or without a title is warned about', () => {
    const { references, warnings } = read('Research', 'On the moon.', 'Guideline')
    expect(references).toMatchObject([
      { container: null, year: null },
      { title: '', kind: 'guideline' },
    ])
    expect(warnings).toEqual([
      { line: 1, message: 'Reference 1, “On the moon”, has no line “Journal, Year” below its title.' },
      { line: 3, message: 'Reference 2 has no title.' },
    ])
  })

  test('a title may end with a year, and may run over two lines', () => {
    const { references } = read(
      'Research',
      'Moons seen from',
      'the sea.',
      'Sky, 2001',
      'Research',
      'Tides, 2000',
      'Sky, 2003',
    )
    expect(references).toMatchObject([
      { title: 'Moons seen from the sea', year: 2001 },
      { title: 'Tides, 2000', year: 2003 },
    ])
  })

  test('another short word above the title is a kind of its own', () => {
    const { references, warnings } = read(
      'FDA Label',
      'On the moon.',
      'Sky, 2001',
      'Almanac',
      'On the sea',
      'Water, 2002',
    )
    expect(references).toMatchObject([
      { kind: 'other', title: 'On the moon' },
      { kind: 'other', title: 'On the sea' },
    ])
    expect(warnings).toEqual([])
  })

  test('entries without any kind are told apart by their years; a single one without a kind is warned about', () => {
    expect(read('On the moon.', 'Sky, 2001', 'On the sea.', 'Water, 2002')).toMatchObject({
      references: [{ kind: 'other', title: 'On the moon' }, { title: 'On the sea' }],
      warnings: [],
    })
    expect(read('Research', 'On the moon.', 'Sky, 2001', 'On the sea.', 'Water, 2002').warnings).toEqual([
      { line: 4, message: expect.stringContaining('Reference 2 has no kind') },
    ])
  })

  test('printed numbers that contradict the order stay in the titles, with a warning', () => {
    const { references, warnings } = read(
      'Research',
      '2. On the moon.',
      'Sky, 2001',
      'Research',
      '1. Tides',
      'Sky, 2002',
    )
    expect(references.map(({ title }) => title)).toEqual(['2. On the moon', '1. Tides'])
    expect(warnings).toMatchObject([{ line: 1 }])
  })

  test('the number of a chapter is part of its title', () => {
    const { references, warnings } = read(
      'Research',
      '10. Moons.',
      'Sky, 2001',
      'Research',
      'Tides',
      'Sky, 2002',
      'Research',
      'A',
      'B, 2003',
    )
    expect(references[0]).toMatchObject({ title: '10. Moons' })
    expect(warnings).toEqual([])
  })

  test('an address below an entry is left out with a warning', () => {
    const { references, warnings } = read('Research', 'On the moon.', 'Sky, 2001', 'https://example.org/moon')
    expect(references).toEqual([moon])
    expect(warnings).toMatchObject([{ line: 4 }])
  })
})
