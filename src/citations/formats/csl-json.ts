import { toCsl } from '../csl.ts'
import type { BibliographicRecord } from '../reference.ts'
import {
  broken,
  kindOfType,
  readStretches,
  recordFrom,
  unixLines,
  type Format,
  type Limit,
  type ParsedRecord,
  type Place,
  type Stretch,
} from './parsed-record.ts'

export const CSL_JSON_LIMITS: readonly Limit[] = [
  {
    what: 'that nobody has said yet what kind of evidence a book or a web page is',
    why: 'On reading, its type says “book” or “website”.',
    comesBack: ({ kind, type }) => ({ kind: kind ?? kindOfType(type) }),
  },
]

/** A line that begins an item of a list; nothing within an item of CSL-JSON begins like this. */
const ITEM_BEGINS = /[ \t]{0,40}\{(?=[ \t\n]{0,80}"(?:id|type)"[ \t]{0,8}:)/y

const read = (text: string): ParsedRecord[] => {
  const lines = unixLines(text)
  const start = lines.search(/\S/)
  const line = start === -1 ? 1 : lines.slice(0, start).split('\n').length
  // One item without the list round it is what a citation manager copies.
  if (lines[start] === '{' && isItem(lines)) return readStretches([{ line, text: lines, warnings: [] }], readItem)
  if (lines[start] !== '[')
    return [broken({ number: 1, line }, 'A CSL-JSON file must hold a list of records in square brackets.')]
  return readStretches(splitItems(lines, start + 1, line), readItem)
}

const isItem = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && ('title' in value || 'DOI' in value)
  } catch {
    return false
  }
}

const readItem = ({ text, warnings }: Stretch, place: Place): ParsedRecord => {
  let item: unknown
  try {
    item = JSON.parse(text)
  } catch {
    return broken(
      place,
      'It is not valid JSON: a comma, quotation mark or bracket is missing, or there is one too many.',
    )
  }
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return broken(place, 'It is not a record: a record stands in curly brackets.', warnings)
  return recordFrom(place, item, warnings)
}

/**
 * The items of the list that begins at `from`. One that is never closed ends where the next one begins, so that the others
 * survive it. One pass over the text.
 */
const splitItems = (text: string, from: number, firstLine: number): Stretch[] => {
  const items: Stretch[] = []
  let [line, itemLine, itemStart] = [firstLine, firstLine, -1]
  let depth = 0
  let inString = false
  const close = (end: number, problem?: string): void => {
    if (itemStart !== -1)
      items.push({ line: itemLine, text: text.slice(itemStart, end), warnings: [], ...(problem ? { problem } : {}) })
    itemStart = -1
    depth = 0
    inString = false
  }
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '\n') {
      line += 1
      ITEM_BEGINS.lastIndex = at + 1
      if (itemStart !== -1 && depth > 0 && ITEM_BEGINS.test(text))
        close(at, 'It is not closed before the next record begins.')
      // A text in JSON never holds a line break.
      inString = false
    } else if (inString) {
      if (character === '\\' && text[at + 1] !== '\n') at += 1
      else if (character === '"') inString = false
    } else if (depth === 0 && (character === ',' || character === ']')) {
      close(at)
      if (character === ']') {
        const rest = text.slice(at + 1)
        if (rest.trim() !== '') items.at(-1)?.warnings.push('The text after the end of the list was left out.')
        return items
      }
    } else if (!/\s/.test(character)) {
      if (itemStart === -1) [itemStart, itemLine] = [at, line]
      if (character === '"') inString = true
      else if (character === '{' || character === '[') depth += 1
      else if (character === '}' || character === ']') depth -= 1
    }
  }
  if (itemStart !== -1) close(text.length, 'The file ends in the middle of this record.')
  else items.at(-1)?.warnings.push('The list is not closed: records after this one may be missing.')
  return items
}

const write = (records: readonly BibliographicRecord[]): string =>
  `${JSON.stringify(
    records.map((record, index) => toCsl(record, `ref-${index + 1}`)),
    null,
    2,
  )}\n`

export const cslJson: Format = { read, write }
