import { isBlank, type Line } from './lines.ts'
import type { LineNote, PageReference } from './page.ts'
import { quote } from './quote.ts'

type Entry = { readonly first: Line; readonly lines: readonly string[] }
type OpenEntry = { first: Line; lines: string[]; hasKind: boolean; hasItsNumber: boolean }

const KNOWN_KIND =
  /^(?:guidelines?|research|reviews?|(?:fda )?(?:drug )?label|book|web ?site|news|textbook|case report|clinical trial|consensus|position statement|expert opinion|other):?$/i
const GUIDELINE_KIND = /^guidelines?:?$/i
const RESEARCH_KIND = /^research:?$/i
const LONGEST_KIND = 30
const LEADING_NUMBER = /^(?:(\d{1,3})[.)]|\[(\d{1,3})\]) /
const ENDS_WITH_YEAR = /^(.*?)(?:(?:^|,|;|\.) ?(\d{4})| \((\d{4})\))\.?$/
const ADDRESS = /^(?:https?:\/\/|doi:|pmid:?\s)/i

/**
 * Reads the list below "References". An entry is a kind line ("Guideline", "Research", or another short word), a title
 * line and a line "Container, Year", with or without blank lines between them; a title may run over several lines.
 * Entries are numbered from 1 in their order; printed numbers ("1. ") are taken off where they say the same. Square
 * brackets around a whole title mark a translation (Citing Medicine, 2nd ed.). A missing year or container is null,
 * with a warning. Never throws.
 */
export function readReferences(lines: readonly Line[]): {
  references: readonly PageReference[]
  warnings: readonly LineNote[]
} {
  const warnings: LineNote[] = []
  const entries = withoutLeadingNumbers(toEntries(lines, warnings), warnings)
  const anyKind = entries.some(({ lines: [kind = ''] }) => KNOWN_KIND.test(kind))
  const references = entries.map((entry, index) => toReference(entry, index + 1, anyKind, warnings))
  return { references, warnings }
}

function toEntries(lines: readonly Line[], warnings: LineNote[]): readonly Entry[] {
  const entries: OpenEntry[] = []
  for (const line of lines) {
    if (isBlank(line)) continue
    const { text } = line
    const number = leadingNumber(text)
    const current = entries.at(-1)
    if (ADDRESS.test(text)) {
      warnings.push({ line: line.number, message: `The address ${quote(text)} has no place in a reference: left out.` })
    } else if (current === undefined || startsEntry(text, number, current, entries.length)) {
      const hasItsNumber = number === entries.length + 1
      entries.push({ first: line, lines: [text], hasKind: isKind(text), hasItsNumber })
    } else {
      current.lines.push(text)
      current.hasItsNumber ||= number === entries.length
    }
  }
  return entries
}

function startsEntry(text: string, number: number | null, current: OpenEntry, entriesSoFar: number): boolean {
  if (isKind(text)) return true
  const bodyLines = current.lines.length - (current.hasKind ? 1 : 0)
  if (bodyLines === 0) return false
  if (current.hasItsNumber && number === entriesSoFar + 1) return true
  return bodyLines >= 2 && ENDS_WITH_YEAR.test(current.lines.at(-1) ?? '')
}

function isKind(text: string): boolean {
  return KNOWN_KIND.test(text.replace(LEADING_NUMBER, ''))
}

function leadingNumber(text: string): number | null {
  const match = LEADING_NUMBER.exec(text)
  return match === null ? null : Number(match[1] ?? match[2])
}

function withoutLeadingNumbers(entries: readonly Entry[], warnings: LineNote[]): readonly Entry[] {
  const numbers = entries.map((entry) => leadingNumber(numberedLine(entry)))
  const numbered = numbers.filter((number) => number !== null).length
  if (numbered === 0) return entries
  if (numbers.every((number, index) => number === index + 1)) {
    return entries.map((entry) => {
      const line = numberedLine(entry)
      const bare = line.replace(LEADING_NUMBER, '')
      return { first: entry.first, lines: entry.lines.map((other) => (other === line ? bare : other)) }
    })
  }
  // A lone "10. " is part of the title of a chapter; half the list numbered otherwise is a list out of order.
  const first = entries[0]
  if (numbered * 2 > entries.length && first !== undefined) {
    const message = 'The numbers printed in the reference list are not 1, 2, 3, …: they were left in the titles.'
    warnings.push({ line: first.first.number, message })
  }
  return entries
}

function numberedLine({ lines: [first = '', second = ''] }: Entry): string {
  return leadingNumber(first) === null && KNOWN_KIND.test(first) ? second : first
}

function toReference(entry: Entry, number: number, anyKind: boolean, warnings: LineNote[]): PageReference {
  const warn = (message: string): void => void warnings.push({ line: entry.first.number, message })
  const { kind, body } = splitKind(entry.lines)
  if (kind === null && anyKind) warn(`Reference ${number} has no kind (“Guideline”, “Research”, …) above its title.`)
  const titleLines = body.length > 1 ? body.slice(0, -1) : body
  const source = body.length > 1 ? readSource(body.at(-1) ?? '') : { container: null, year: null }
  const { title, titleTranslated } = readTitle(titleLines.join(' '))
  if (title === '') warn(`Reference ${number} has no title.`)
  else if (source.container === null) {
    warn(`Reference ${number}, ${quote(title)}, has no line “Journal, Year” below its title.`)
  } else if (source.year === null) warn(`Reference ${number}, ${quote(title)}, has no year.`)
  return { number, kind: kind ?? 'other', title, titleTranslated, ...source }
}

function splitKind(lines: readonly string[]): { kind: PageReference['kind'] | null; body: readonly string[] } {
  const first = lines[0] ?? ''
  if (GUIDELINE_KIND.test(first)) return { kind: 'guideline', body: lines.slice(1) }
  if (RESEARCH_KIND.test(first)) return { kind: 'research', body: lines.slice(1) }
  const unknownKind = lines.length >= 3 && first.length <= LONGEST_KIND && !/[\d.?!\]]/.test(first)
  if (KNOWN_KIND.test(first) || (unknownKind && first.split(' ').length <= 3)) {
    return { kind: 'other', body: lines.slice(1) }
  }
  return { kind: null, body: lines }
}

function readSource(text: string): { container: string | null; year: number | null } {
  const match = ENDS_WITH_YEAR.exec(text)
  if (match === null) return { container: text, year: null }
  const container = (match[1] ?? '').trimEnd()
  return { container: container === '' ? null : container, year: Number(match[2] ?? match[3]) }
}

function readTitle(text: string): { title: string; titleTranslated: boolean } {
  const bare = withoutFullStop(text)
  return isInBrackets(bare)
    ? { title: withoutFullStop(bare.slice(1, -1).trim()), titleTranslated: true }
    : { title: bare, titleTranslated: false }
}

function withoutFullStop(text: string): string {
  return text.endsWith('.') && !text.endsWith('..') ? text.slice(0, -1).trimEnd() : text
}

/** "[A] and [B]" begins and ends with brackets without standing in them. */
function isInBrackets(text: string): boolean {
  if (!text.startsWith('[') || !text.endsWith(']') || text.length < 3) return false
  let depth = 0
  for (let index = 0; index < text.length - 1; index += 1) {
    if (text[index] === '[') depth += 1
    if (text[index] === ']') depth -= 1
    if (depth === 0) return false
  }
  return depth === 1
}
