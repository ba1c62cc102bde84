import { expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { BIBLIOGRAPHY_STYLES, formatBibliography } from './bibliography.ts'
import { GOLDEN_BIBLIOGRAPHIES } from './golden-bibliographies.fixture.ts'

const cases = GOLDEN_BIBLIOGRAPHIES.flatMap((golden) =>
  BIBLIOGRAPHY_STYLES.map((style) => ({
    name: golden.name,
    style,
    reference: golden.reference,
    line: golden[style].line,
  })),
)

test.each(cases)('$name is printed after $style as its manual says', ({ style, reference, line }) => {
  expect(formatBibliography([reference], style)).toEqual([line])
})

test('there are at least 25 different works, each with a line and a named rule in both styles', () => {
  expect(new Set(GOLDEN_BIBLIOGRAPHIES.map(({ reference }) => reference.title)).size).toBe(GOLDEN_BIBLIOGRAPHIES.length)
  expect(GOLDEN_BIBLIOGRAPHIES.length).toBeGreaterThanOrEqual(25)
  for (const golden of GOLDEN_BIBLIOGRAPHIES)
    for (const style of BIBLIOGRAPHY_STYLES) {
      expect(golden[style].line).not.toBe('')
      expect(golden[style].rules.filter((rule) => /^(?:Citing Medicine|NLM|ICMJE|AMA 11) /.test(rule))).not.toEqual([])
    }
})

test('in a list the works print the same lines as alone', () => {
  for (const style of BIBLIOGRAPHY_STYLES)
    expect(
      formatBibliography(
        GOLDEN_BIBLIOGRAPHIES.map(({ reference }) => reference),
        style,
      ),
    ).toEqual(GOLDEN_BIBLIOGRAPHIES.map((golden) => golden[style].line))
})

test('every deviation of a line from its manual is explained in the documentation, and no other', async () => {
  const page = await readFile('docs/bibliography-styles.md', 'utf8')
  const shown = GOLDEN_BIBLIOGRAPHIES.flatMap((golden) =>
    BIBLIOGRAPHY_STYLES.flatMap((style) => golden[style].deviations ?? []),
  )
  const explained = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map((row) => row[1])
  expect(explained).toEqual([...new Set(shown)].sort())
})
