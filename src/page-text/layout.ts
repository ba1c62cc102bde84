import { isFurniture, readHeading, type Heading } from './headings.ts'
import { afterLastUpdated, readDate } from './last-updated.ts'
import { isBlank, type Line } from './lines.ts'
import type { LineNote, PageSection } from './page.ts'
import { quote } from './quote.ts'

export type SectionLines = {
  readonly kind: PageSection['kind']
  readonly heading: string
  readonly line: number
  readonly lines: Line[]
}

export type Layout = {
  readonly title: Line | null
  readonly head: Line[]
  readonly sections: SectionLines[]
  /** The line on which a section heading, in lower case, stands first. */
  readonly firstLines: Map<string, number>
  /** Null where the page has no such heading. */
  references: Line[] | null
  related: Line[]
  disclaimer: Line[]
  /** Line of the first heading below the sections, or else of the last line. */
  end: number
  readonly warnings: LineNote[]
}

/**
 * Deals the lines out to the parts of the page: title, what stands above the first section, sections, references,
 * related questions, disclaimer. What follows "Have a follow-up question?" is dropped up to the next known heading.
 */
export function readLayout(lines: readonly Line[]): Layout {
  const first = lines.findIndex((line) => !isBlank(line))
  const title = lines[first]
  const hasTitle = title !== undefined && !isLayoutLine(title)
  const layout: Layout = {
    title: hasTitle ? title : null,
    head: [],
    sections: [],
    firstLines: new Map(),
    references: null,
    related: [],
    disclaimer: [],
    end: lines.at(-1)?.number ?? 1,
    warnings: [],
  }
  let target = layout.head
  let tailSeen = false
  for (let index = hasTitle ? first + 1 : first; index >= 0 && index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) continue
    const heading = headingAt(lines, index, layout.sections.length === 0, tailSeen)
    if (heading === null) {
      target.push(line)
      continue
    }
    if (heading.part !== 'section' && !tailSeen) {
      tailSeen = true
      layout.end = line.number
    }
    target = open(layout, heading, line)
  }
  return layout
}

function isLayoutLine(line: Line): boolean {
  return readHeading(line, true, true) !== null || isFurniture(line) || afterLastUpdated(line.text) !== null
}

function headingAt(lines: readonly Line[], index: number, aboveSections: boolean, tailSeen: boolean): Heading | null {
  const line = lines[index]
  if (line === undefined) return null
  const [before, after] = [lines[index - 1], lines[index + 1]]
  const alone = (before === undefined || isBlank(before)) && (after === undefined || isBlank(after))
  const heading = readHeading(line, alone, aboveSections && !tailSeen)
  // Below the sections a custom heading cannot be told from a reference's title.
  return heading?.part === 'section' && heading.kind === 'custom' && tailSeen ? null : heading
}

function open(layout: Layout, heading: Heading, line: Line): Line[] {
  switch (heading.part) {
    case 'section': {
      const twin = layout.firstLines.get(heading.text.toLowerCase())
      if (twin === undefined) layout.firstLines.set(heading.text.toLowerCase(), line.number)
      else {
        const message = `The section ${quote(heading.text)} stands on the page twice: here and on line ${twin}.`
        layout.warnings.push({ line: line.number, message })
      }
      const section = { kind: heading.kind, heading: heading.text, line: line.number, lines: [] }
      layout.sections.push(section)
      return section.lines
    }
    case 'references':
      if (layout.references !== null) {
        layout.warnings.push({
          line: line.number,
          message: 'A second heading “References”: its references were numbered on from the first list.',
        })
      }
      return (layout.references ??= [])
    case 'related':
      return layout.related
    case 'disclaimer':
      return layout.disclaimer
    case 'follow-up':
      return []
  }
}

/**
 * Reads what stands between the title and the first section. Known furniture is skipped silently; other lines belong to
 * no part of the page, so each run of them is skipped with a warning. A date that cannot be read is null, with a warning.
 */
export function readHead(head: readonly Line[]): { lastUpdated: string | null; warnings: readonly LineNote[] } {
  const warnings: LineNote[] = []
  let lastUpdated: string | null = null
  let stray: { line: Line; count: number } | null = null
  const flush = (): void => {
    if (stray === null) return
    const more = stray.count === 1 ? '' : ` and ${stray.count - 1} more below it`
    const message = `The line ${quote(stray.line.printed)}${more} stands above the first section and was left out.`
    warnings.push({ line: stray.line.number, message })
    stray = null
  }
  const printed = head.filter((line) => !isBlank(line))
  for (let index = 0; index < printed.length; index += 1) {
    const line = printed[index]
    if (line === undefined) continue
    const rest = afterLastUpdated(line.text)
    if (rest !== null && (rest !== '' || printed[index + 1] !== undefined)) {
      flush()
      if (rest === '') index += 1
      const date = readDate(rest === '' ? (printed[index]?.text ?? '') : rest)
      if ('iso' in date) lastUpdated ??= date.iso
      else warnings.push({ line: line.number, message: date.warning })
    } else if (isFurniture(line) || rest !== null) flush()
    else if (stray === null) stray = { line, count: 1 }
    else stray = { line: stray.line, count: stray.count + 1 }
  }
  flush()
  return { lastUpdated, warnings }
}
