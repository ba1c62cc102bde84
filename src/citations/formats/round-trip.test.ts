import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromCsl, toCsl } from '../csl.ts'
import { arbitraryRecord } from './arbitrary-record.ts'
import { FORMATS, FORMAT_NAMES, readRecords, writeRecords } from './index.ts'
import { asHeld } from './parsed-record.ts'

test.each(FORMAT_NAMES)('%s: what the format holds comes back equal, and nothing is reported', (format) => {
  fc.assert(
    fc.property(fc.array(arbitraryRecord, { minLength: 1, maxLength: 3 }), (records) => {
      const result = readRecords(writeRecords(records, format), format)
      const expected = records.map((record) => asHeld(record, FORMATS[format].limits))
      expect(result).toMatchObject({ ok: true, format })
      const read = result.ok ? result.records : []
      expect(read.map(({ record }) => record)).toEqual(expected)
      expect(read.flatMap(({ warnings, problem }) => [...warnings, ...(problem ? [problem] : [])])).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a record as CSL-JSON comes back equal', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const item: unknown = JSON.parse(JSON.stringify(toCsl(record)))
      expect(fromCsl(item)).toEqual({ record, warnings: [] })
    }),
    { numRuns: 1000 },
  )
})

test('any text at all is read without an exception, and every record says where it begins', () => {
  const pieces = fc.constantFrom(
    'TY  - JOUR',
    'ER  - ',
    'TI  - a',
    'PMID- 1',
    '@article{k,',
    'title={a}',
    '}',
    '[',
    '{"title":"a"}',
    ',',
    ']',
    '\n',
    '"',
    '\\',
    'x',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }),
      fc.constantFrom(...FORMAT_NAMES),
      (parts, format) => {
        const text = parts.join('')
        const lineCount = text.split(/\r\n?|\n/).length
        const result = readRecords(text, format)
        for (const [index, { number, line, record, problem }] of (result.ok ? result.records : []).entries()) {
          expect(number).toBe(index + 1)
          expect(line >= 1 && line <= lineCount).toBe(true)
          expect((record === null) === (problem !== null)).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('the documentation has a row for each thing that a format cannot hold, and no other', () => {
  const rows = readFileSync('docs/reference-formats.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (RIS|BibTeX|PubMed|CSL-JSON)/.test(line))
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
  const expected = FORMAT_NAMES.flatMap((format) =>
    FORMATS[format].limits.map(({ what, why }) => `| ${FORMATS[format].name} | ${what} | ${why} |`),
  )
  expect(rows).toEqual(expected)
})
