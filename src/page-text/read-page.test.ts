import { describe, expect, test } from '@jest/globals'
import { expectPage, marked, outline, pageAround } from './page.fixture.ts'
import { readPage } from './read-page.ts'

const WHOLE = `Why do stars twinkle?

Medical Advisory BoardEverything is read twice
Educational purpose only • still pending
Article Review Status
Submitted
Under Review
Approved

Last updated: May 2, 2024View editorial policy

Personalize

From the Guidelines

The star-gazers' guideline 1 recommends patience.

From the Research

Air

Moving air bends light 2.

References

Guideline

Watching stars.

Sky Club, 2020

Research

[Warm air].

Air, 2001

Related Questions

Why is type 2 [2] air warm 2?
• Do planets twinkle?

Professional Medical Disclaimer

Watch with care 2.
Wrap up warm.

Ask first.

Have a follow-up question?

Ask away 2.
`

describe('readPage', () => {
  test('reads every part of a page and drops what the site prints around it', () => {
    const { page, report } = expectPage(readPage(WHOLE))
    expect({
      ...page,
      sections: page.sections.map((section) => ({ ...section, blocks: outline(section.blocks) })),
    }).toEqual({
      question: 'Why do stars twinkle?',
      lastUpdated: '2024-05-02',
      sections: [
        {
          kind: 'guidelines',
          heading: 'From the Guidelines',
          blocks: ["The star-gazers' guideline{1} recommends patience."],
        },
        { kind: 'research', heading: 'From the Research', blocks: ['# Air', 'Moving air bends light{2}.'] },
      ],
      references: [
        {
          number: 1,
          kind: 'guideline',
          title: 'Watching stars',
          titleTranslated: false,
          container: 'Sky Club',
          year: 2020,
        },
        { number: 2, kind: 'research', title: 'Warm air', titleTranslated: true, container: 'Air', year: 2001 },
      ],
      relatedQuestions: ['Why is type 2 [2] air warm 2?', 'Do planets twinkle?'],
      disclaimer: 'Watch with care 2. Wrap up warm.\n\nAsk first.',
    })
    expect(report).toEqual({ sections: 2, citations: 2, references: 2, relatedQuestions: 2, warnings: [] })
  })

  test.each([
    ['CRLF', WHOLE.replaceAll('\n', '\r\n')],
    ['CR', WHOLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${WHOLE}`],
    ['blank lines before and after', `\n \n${WHOLE}\n\n\t\n`],
    ['twice as many blank lines', WHOLE.replaceAll('\n\n', '\n\u00a0\n \t\n')],
    ['trailing blanks', WHOLE.replaceAll('\n', ' \u00a0\n')],
    ['no-break spaces', WHOLE.replaceAll(' ', '\u00a0')],
    ['zero-width characters', WHOLE.replaceAll('a', 'a\u200b')],
    ['headings with a colon', WHOLE.replace(/^(From the .*|References|Related Questions|.*Disclaimer)$/gm, '$1:')],
    ['the date on a line of its own', WHOLE.replace('updated: ', 'updated:\n')],
  ])('reads the same page with %s', (_, text) => {
    expect(expectPage(readPage(text)).page).toEqual(expectPage(readPage(WHOLE)).page)
  })

  test('recognises section headings in any case and keeps them as printed', () => {
    const { page } = expectPage(readPage(WHOLE.replace('From the Research', 'FROM THE RESEARCH:')))
    expect(page.sections[1]).toMatchObject({ kind: 'research', heading: 'FROM THE RESEARCH' })
  })

  test('related questions, disclaimer, date, references and the guideline section may be missing', () => {
    const { page, report } = expectPage(readPage('Why?\nFrom the Research\nNobody knows.'))
    expect(page).toMatchObject({ references: [], relatedQuestions: [], disclaimer: null, lastUpdated: null })
    expect(page.sections).toHaveLength(1)
    expect(report.warnings).toEqual([])
  })

  test('keeps odd characters as they stand', () => {
    const odd = 'האוויר נע & <b>light</b> “bends” 👩‍⚕️ x̱ &nbsp; café'
    const { page } = expectPage(readPage(pageAround(`${odd}.`)))
    expect(outline(page.sections[0].blocks)).toEqual([`${odd}.`])
  })
})

describe('sections of another name', () => {
  const kinds = (text: string) =>
    expectPage(readPage(text)).page.sections.map(({ kind, heading }) => `${kind}: ${heading}`)

  test('“From the …” in capitals opens a custom section', () => {
    expect(kinds(WHOLE.replace('From the Research', 'From the FDA Drug Label'))).toEqual([
      'guidelines: From the Guidelines',
      'custom: From the FDA Drug Label',
    ])
  })

  test('“From the …” below “References” is a title', () => {
    const { page } = expectPage(readPage(WHOLE.replace('[Warm air].', 'From the Moon')))
    expect(page.references[1]).toMatchObject({ title: 'From the Moon', container: 'Air' })
  })

  test.each(['From the point of view of air', 'From the Moon it looks different.'])('“%s” opens none', (line) => {
    expect(kinds(pageAround(line, '', 'Air moves.'))).toEqual(['research: From the Research'])
  })

  test('“Summary” opens one above the known sections and is a sub-heading further down', () => {
    expect(kinds(WHOLE.replace('From the Guidelines', 'Summary\n\nAir moves.\n\nFrom the Guidelines'))[0]).toBe(
      'custom: Summary',
    )
    const { page } = expectPage(readPage(pageAround('Summary', '', 'Air moves.')))
    expect(outline(page.sections[0].blocks)).toEqual(['# Summary', 'Air moves.'])
  })
})

describe('warnings', () => {
  const warnings = (text: string) => expectPage(readPage(text)).report.warnings

  test('carry the line of the text as given', () => {
    expect(
      warnings(pageAround('Air moves.', '', '• light', '• the dose was increased by 2.').replaceAll('\n', '\r\n')),
    ).toEqual([{ line: 8, message: expect.stringContaining('increased by 2') }])
  })

  test('name text above the first section that was left out, one for each run of lines', () => {
    expect(warnings(WHOLE.replace('Personalize', 'Stars are far.\n\nVery far.\nPersonalize\nSo far'))).toEqual([
      {
        line: 12,
        message: 'The line “Stars are far.” and 1 more below it stands above the first section and was left out.',
      },
      { line: 16, message: 'The line “So far” stands above the first section and was left out.' },
    ])
  })

  test('name a date that does not exist', () => {
    const { page, report } = expectPage(readPage(WHOLE.replace('May 2, 2024', 'May 32, 2024')))
    expect(page.lastUpdated).toBeNull()
    expect(report.warnings).toEqual([{ line: 10, message: expect.stringContaining('no such date') }])
  })

  test('name a missing reference list once where numbers read like citations', () => {
    expect(warnings('Why?\n\nFrom the Research\n\nAir moves 2, 3.\n\nLight bends 4.')).toEqual([
      {
        line: 5,
        message: 'Numbers here read like citations, but the page has no heading “References”. They were left as text.',
      },
    ])
    expect(warnings('Why?\n\nFrom the Research\n\nAir moves 2.\n\nReferences')).toEqual([
      { line: 5, message: expect.stringContaining('lists no reference') },
    ])
    expect(warnings('Why?\n\nFrom the Research\n\nAir of type 2.')).toEqual([])
  })

  test('name a section or a reference list that stands there twice', () => {
    expect(
      warnings(`${pageAround('Air.')}\n\nFrom the research\n\nLight.\n\nReferences\n\nResearch\nG\nH, 2002`),
    ).toEqual([
      { line: 34, message: expect.stringContaining('stands on the page twice: here and on line 3') },
      { line: 38, message: expect.stringContaining('A second heading “References”') },
    ])
  })
})

describe('what is not such a page', () => {
  const problems = (text: string) => {
    const reading = readPage(text)
    if (reading.ok) throw new Error('was read as a page')
    return reading.problems
  }

  test.each(['', ' \n\t\n', '\ufeff', '\u200b\n'])('an empty text: %j', (text) => {
    expect(problems(text)).toEqual([{ line: 1, message: 'The text is empty.' }])
  })

  test('a binary file', () => {
    expect(problems('PK\u0003\u0004\0\0')).toEqual([
      { line: 1, message: expect.stringMatching(/^This is not plain text/) },
    ])
  })

  test('a text without a section heading, with the lines between which it was looked for', () => {
    expect(problems('\nWhy?\n\nAir moves.\n\nReferences\n\nResearch\nA\nB, 2001')).toEqual([
      {
        line: 6,
        message:
          'No section heading (“From the Guidelines”, “From the Research” or another “From the …”) ' +
          'stands on a line of its own between lines 2 and 6.',
      },
    ])
  })

  test.each(['From the Research', 'Last updated: May 2, 2024', 'Article Review Status'])(
    'no title above “%s”',
    (line) => {
      expect(problems(`${line}\n\nFrom the Guidelines\n\nAir moves.`)[0]).toEqual({
        line: 1,
        message: `The page has no title: its first line, “${line}”, belongs to the layout of the page.`,
      })
    },
  )

  test('all problems are listed, not the first one only', () => {
    expect(problems('From the Guidelines\n\nFrom the Research\n\n•\n\nReferences')).toMatchObject([
      { line: 1, message: expect.stringContaining('no title') },
      { line: 1, message: 'The section “From the Guidelines” has no text.' },
      { line: 3, message: 'The section “From the Research” has no text.' },
    ])
    expect(problems('References')).toHaveLength(2)
  })
})

test('numbers in headings are never citations', () => {
  const { page } = expectPage(readPage(pageAround('Type 2 air', '', 'Air moves.')))
  expect(page.sections[0].blocks[0]).toEqual({ type: 'heading', text: 'Type 2 air' })
})

test('marked shows what a citation replaced', () => {
  expect(
    marked([
      { type: 'text', text: 'a' },
      { type: 'citation', numbers: [2, 3] },
    ]),
  ).toBe('a{2,3}')
})
