import { expect, test } from '@jest/globals'
import { FORMAT_NAMES, MAX_BYTES, MAX_RECORDS, readRecords, type FormatName } from './index.ts'

/** Each record in short: number, line, title or problem, warnings. */
const shortly = (text: string, format?: FormatName): unknown => {
  const result = readRecords(text, format)
  return result.ok
    ? result.records.map((one) => [one.number, one.line, one.record?.title ?? one.problem, ...one.warnings])
    : result.error
}
const NO_END = 'It has no ER line at its end: a part may be missing.'
const NOTHING = 'It has neither a title nor a DOI, PMID, PMCID, ISBN or web address.'

test('RIS: a missing ER, text between records, a record without TY, and the end of the file in a record', () => {
  const text = [
    '\uFEFFTY  - JOUR',
    'TI  - One',
    'TY  - JOUR',
    'TI  - Two',
    'goes on',
    'ER  - ',
    'What is this?',
    '',
    'AU  - Sample, A.',
    'ER  - ',
    'TY  - JOUR',
    'ER  - ',
    'TY  - JOUR',
    'TI  - Three',
  ].join('\r\n')
  expect(shortly(text)).toEqual([
    [1, 1, 'One', NO_END],
    [2, 3, 'Two goes on'],
    [
      3,
      9,
      'It does not begin with a TY line.',
      'The text before this record, from line 7 on, belongs to no record and was left out.',
    ],
    [4, 11, NOTHING],
    [5, 13, 'Three', NO_END],
  ])
})

test('NBIB: text between records, a record without a title, one that breaks off', () => {
  const text = [
    'PMID- 1',
    'TI  - One',
    '      goes on.',
    '',
    'garbage',
    '',
    'STAT- MEDLINE',
    '',
    'PMID- 3',
    'TI  - Thr',
  ].join('\n')
  expect(shortly(text)).toEqual([
    [1, 1, 'One goes on'],
    [2, 7, NOTHING, 'The text before this record, from line 5 on, belongs to no record and was left out.'],
    [3, 9, 'Thr'],
  ])
})

test('BibTeX: unmatched brackets, a missing comma, the same key twice, text between, the end of the file in an entry', () => {
  const text = [
    '@article{a, title = {One}}',
    '@article{b, title = {Two {never closed},',
    '  year = 2020}',
    '@article{a, title = {Three}}',
    'article{lost, title = {Lost}}',
    '@article{c title = {Four}}',
    '@book{d, title = "Five", year = 2020}',
    '@article{e, title = {Six',
  ].join('\n')
  expect(shortly(text)).toEqual([
    [1, 1, 'One'],
    [2, 2, 'Its brackets do not match: one is not closed.'],
    [3, 4, 'Three', 'The key “a” was used before, on line 1. Both are read.'],
    [
      4,
      6,
      'It is not valid BibTeX: a comma, an equals sign, a quotation mark or the key is missing.',
      'The text before this record, from line 5 on, belongs to no record and was left out.',
    ],
    [5, 7, 'Five'],
    [6, 8, 'The file ends before its closing bracket.'],
  ])
})

test('BibTeX: macros hold for their own file only, and those that grow without end are left out', () => {
  const doubling = Array.from({ length: 30 }, (_, index) => `@string{m${index + 1} = m${index} # m${index}}`)
  const text = [
    '@string{m0 = "0123456789"}',
    ...doubling,
    '@article{k, title = {A}, journal = m1, publisher = m8, address = m30}',
  ].join('\n')
  const result = readRecords(text)
  expect(result.ok && result.records[0]?.record).toMatchObject({
    containerTitle: '01234567890123456789',
    publisher: null,
  })
  const other = readRecords('@article{k, title = {A}, journal = m1}')
  expect(other.ok && other.records[0]?.record?.containerTitle).toBeNull()
})

test('CSL-JSON: items that are no records, broken ones and ones that are never closed, among good ones', () => {
  const text = `[
  {"id": "1", "type": "book", "title": "One"},
  42, null, [],
  {"id": "2", "type": "book", "title": "Two" "year": 1},
  {"id": "3", "type": "book", "title": "Three
  {
    "id": "4", "type": "book", "title": "Four"
  },
  {"id": "5", "type": "book"},
  {"id": "6", "type": "book", "title": "Six"`
  const invalid = 'It is not valid JSON: a comma, quotation mark or bracket is missing, or there is one too many.'
  const noRecord = 'It is not a record: a record stands in curly brackets.'
  expect(shortly(text)).toEqual([
    [1, 2, 'One'],
    [2, 3, noRecord],
    [3, 3, noRecord],
    [4, 3, noRecord],
    [5, 4, invalid],
    [6, 5, 'It is not closed before the next record begins.'],
    [7, 6, 'Four'],
    [8, 9, NOTHING],
    [9, 10, 'The file ends in the middle of this record.'],
  ])
})

test.each(['"text"', '42', 'null', '{"items": []}', '{"message"'])(
  'CSL-JSON: %s is no list, and that is said',
  (text) => {
    expect(shortly(text, 'csl-json')).toEqual([
      [1, 1, 'A CSL-JSON file must hold a list of records in square brackets.'],
    ])
  },
)

test('CSL-JSON: a single record without a list is read', () => {
  expect(shortly(' {"type": "book", "title": "One"}')).toEqual([[1, 1, 'One']])
})

test('a file as a whole is refused by name: empty, unknown, too large, too many records', () => {
  expect(shortly('\uFEFF \r\n')).toBe('EMPTY')
  expect(shortly('[]')).toBe('EMPTY')
  expect(shortly('Dear board, please find attached')).toBe('UNKNOWN_FORMAT')
  const record = 'TY  - JOUR\nTI  - a\nER  - \n'
  const filler = (bytes: number): string => `${record}${' '.repeat(bytes - record.length)}`
  expect(shortly(filler(MAX_BYTES))).toHaveLength(1)
  expect(shortly(filler(MAX_BYTES + 1))).toBe('TOO_LARGE')
  // Two bytes each.
  expect(shortly(`${record}${'é'.repeat(MAX_BYTES / 2)}`)).toBe('TOO_LARGE')
  expect(shortly(record.repeat(MAX_RECORDS))).toHaveLength(MAX_RECORDS)
  expect(shortly(record.repeat(MAX_RECORDS + 1))).toBe('TOO_MANY_RECORDS')
  const one = '{"type":"book","title":"a"}'
  expect(
    shortly(
      `[${Array(MAX_RECORDS + 1)
        .fill(one)
        .join()}]`,
    ),
  ).toBe('TOO_MANY_RECORDS')
})

const fill = (piece: string, before = ''): string =>
  before + piece.repeat(Math.floor((MAX_BYTES - before.length) / piece.length))
/** One record of the longest length that is read. */
const inside = (piece: string, before: string, after: string): string =>
  before + piece.repeat(Math.floor(262_000 / piece.length)) + after

const HOSTILE_FILES: readonly string[] = [
  ...[
    '{',
    '@',
    '@a{',
    '\n@a{x,',
    '"',
    '\\',
    '[',
    '[{',
    '\n{"id":',
    '{"',
    '\n',
    ' ',
    '\t\n',
    'TY  - \n',
    'PMID- 1\n',
    'A',
    '%',
    '\r',
  ].map((piece) => fill(piece)),
  fill(' ', '@article'),
  fill('{', '@article{k, title='),
  fill('\n ', '[{"a":'),
]

const HOSTILE_PIECES = [
  '{',
  '{}',
  '$',
  '\\',
  '\\"',
  ' and ',
  ', ',
  "'",
  '-',
  '\\url{',
  '=',
  '#',
  ' ',
  '<i ',
  '<',
  '[',
  '\\begin{x}',
  'a ',
  'x-',
]
const hostileRecords = (piece: string): string[] => {
  const [isbn, note, doi] = [inside(piece, '', 'x'), inside(piece, 'PMID:', ' x'), inside(piece, '10.1000/', ' x')]
  return [
    inside(piece, '@article{k, title={', '}}'),
    inside(piece, '@article{k, author={', '}, title={a}}'),
    inside(piece, 'TY  - JOUR\nTI  - a', '\nER  - \n'),
    inside(piece, 'TY  - JOUR\nTI  - a\nAU  - a', '\nSN  - 97\nER  - \n'),
    inside(piece, 'PMID- 1\nTI  - a', '\nFAU - b\n'),
    inside(piece, 'PMID- 1\nTI  - a\nAU  - a', '\nFAU - b\n'),
    ...[
      { ISBN: isbn },
      { note },
      { DOI: doi },
      { URL: doi },
      { page: isbn },
      { issued: { raw: isbn } },
      { language: isbn },
    ].map((more) => JSON.stringify([{ type: 'book', title: 'a', ...more }])),
  ]
}

/** Of the processor's time: what else the machine does must not count. */
const millisecondsFor = (text: string, format?: FormatName): number => {
  const started = process.cpuUsage()
  readRecords(text, format)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

test.each(FORMAT_NAMES)('%s: no file of 2 MB takes long, whatever it holds', (format) => {
  const slow = HOSTILE_FILES.map((text) => [text.slice(0, 40), millisecondsFor(text, format)] as const)
  expect(slow.filter(([, milliseconds]) => milliseconds > 2_500)).toEqual([])
})

test('no record of the longest length takes long, whatever it holds', () => {
  const slow = HOSTILE_PIECES.flatMap(hostileRecords).map((text) => [text.slice(0, 60), millisecondsFor(text)] as const)
  expect(slow.filter(([, milliseconds]) => milliseconds > 700)).toEqual([])
})
