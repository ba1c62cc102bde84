import { readBlocks, type RawBlock, type RawItem, type RawText } from './blocks.ts'
import { findAbbreviations, readInlines, withoutMarks, type CitationContext } from './citations.ts'
import { readHead, readLayout, type Layout, type SectionLines } from './layout.ts'
import { isBlank, notPlainText, readLines, type Line } from './lines.ts'
import type {
  LineNote,
  NumberMark,
  Page,
  PageBlock,
  PageInline,
  PageListItem,
  PageReading,
  PageSection,
} from './page.ts'
import { placesIn, type FindPlace } from './places.ts'
import { quote } from './quote.ts'
import { readReferences } from './references.ts'

type RawSection = { readonly from: SectionLines; readonly blocks: readonly RawBlock[] }

/**
 * Reads the plain text of a published question-and-answer page, as copied from a browser: title, sections, references,
 * related questions and disclaimer (see `Page`). What the site prints around the article is dropped.
 *
 * Never throws and takes time in proportion to the length of the text. A text that is not such a page (empty, not plain
 * text, without a title, without a section heading, or with a section that has no text) yields `ok: false` with every
 * problem found; anything that a careful editor would want to check in an otherwise readable page is a warning. Citation
 * numbers on the page always exist in its references.
 */
export function readPage(text: string): PageReading {
  const binary = notPlainText(text)
  if (binary !== null) return { ok: false, problems: [{ line: 1, message: binary }] }
  const lines = readLines(text)
  if (lines.every(isBlank)) return { ok: false, problems: [{ line: 1, message: 'The text is empty.' }] }

  const layout = readLayout(lines)
  const { references, warnings: referenceWarnings } = readReferences(layout.references ?? [])
  const abbreviations = findAbbreviations(lines.map((line) => line.printed))
  const context: CitationContext = {
    references: references.length,
    standsAlone: (abbreviation) => abbreviations.has(abbreviation),
  }
  const warnings: LineNote[] = [...layout.warnings, ...referenceWarnings]
  const rawSections = layout.sections.map((from): RawSection => {
    const isCited = (heading: string): boolean =>
      readInlines({ text: heading, line: 1 }, context).inlines.some(({ type }) => type === 'citation')
    const { blocks, warnings: blockWarnings } = readBlocks(from.lines, isCited)
    for (const warning of blockWarnings) warnings.push(warning)
    return { from, blocks }
  })

  const problems = findProblems(layout, lines, rawSections)
  if (problems !== null) return { ok: false, problems }

  const converter = convert(context, placesIn(text))
  const [firstSection, ...moreSections] = rawSections.map(converter.section)
  if (firstSection === undefined || layout.title === null) throw new Error('unreachable: findProblems saw to these')
  const head = readHead(layout.head)
  const page: Page = {
    question: layout.title.printed,
    sections: [firstSection, ...moreSections],
    references,
    relatedQuestions: layout.related.filter((line) => line.text !== '').map((line) => line.text),
    disclaimer: readDisclaimer(layout.disclaimer),
    lastUpdated: head.lastUpdated,
  }
  for (const more of [converter.warnings, head.warnings, uncitable(layout, references.length, converter.cited())]) {
    for (const warning of more) warnings.push(warning)
  }
  return {
    ok: true,
    page,
    report: {
      sections: page.sections.length,
      citations: converter.citations(),
      references: references.length,
      relatedQuestions: page.relatedQuestions.length,
      warnings: warnings.sort((one, other) => one.line - other.line),
    },
    marks: converter.marks,
  }
}

function findProblems(
  layout: Layout,
  lines: readonly Line[],
  sections: readonly RawSection[],
): readonly [LineNote, ...LineNote[]] | null {
  const problems: LineNote[] = []
  const first = lines.find((line) => !isBlank(line))
  if (layout.title === null && first !== undefined) {
    const message = `The page has no title: its first line, ${quote(first.printed)}, belongs to the layout of the page.`
    problems.push({ line: first.number, message })
  }
  if (sections.length === 0) {
    const from = layout.title ?? first
    const message =
      'No section heading (“From the Guidelines”, “From the Research” or another “From the …”) ' +
      `stands on a line of its own between lines ${from?.number ?? 1} and ${layout.end}.`
    problems.push({ line: layout.end, message })
  }
  for (const { from, blocks } of sections) {
    if (blocks.length > 0) continue
    problems.push({ line: from.line, message: `The section ${quote(from.heading)} has no text.` })
  }
  const [head, ...rest] = problems
  return head === undefined ? null : [head, ...rest]
}

/** Turns raw blocks into the page's, and keeps count of what was read on the way. */
function convert(
  context: CitationContext,
  findPlace: FindPlace,
): {
  section: (section: RawSection) => PageSection
  marks: NumberMark[]
  warnings: LineNote[]
  citations: () => number
  cited: () => number | null
} {
  const warnings: LineNote[] = []
  const marks: NumberMark[] = []
  let citations = 0
  let firstCitedLine: number | null = null
  const inlines = (raw: RawText): readonly PageInline[] => {
    const reading = readInlines(raw, context)
    for (const warning of reading.warnings) warnings.push(warning)
    for (const { reading: kind, run, at, printed, digitsBefore, warning, within } of reading.marks) {
      const inline = reading.inlines[at]
      if (inline === undefined) continue
      const { numbers, bracketed } = run
      const place = findPlace(raw.line, digitsBefore, printed)
      marks.push({ reading: kind, numbers, bracketed, warning, inline, within, place })
    }
    if (reading.looksCited) firstCitedLine ??= raw.line
    citations += reading.inlines.filter(({ type }) => type === 'citation').length
    return reading.inlines
  }
  const item = (raw: RawItem): PageListItem => ({ inlines: inlines(raw.content), items: raw.items.map(item) })
  const block = (raw: RawBlock): PageBlock => {
    if (raw.type === 'list') {
      const [first, ...rest] = raw.items
      return { type: 'list', items: [item(first), ...rest.map(item)] }
    }
    if (raw.type === 'heading') return { type: 'heading', text: withoutMarks(raw.content.text) }
    return { type: 'paragraph', inlines: inlines(raw.content) }
  }
  return {
    section: ({ from, blocks }) => ({ kind: from.kind, heading: from.heading, blocks: blocks.map(block) }),
    warnings,
    marks,
    citations: () => citations,
    cited: () => firstCitedLine,
  }
}

function uncitable(layout: Layout, references: number, citedLine: number | null): readonly LineNote[] {
  if (references > 0 || citedLine === null) return []
  const lack = layout.references === null ? 'has no heading “References”' : 'lists no reference under “References”'
  const message = `Numbers here read like citations, but the page ${lack}. They were left as text.`
  return [{ line: citedLine, message }]
}

function readDisclaimer(lines: readonly Line[]): string | null {
  const paragraphs: string[][] = []
  let fresh = true
  for (const line of lines) {
    if (isBlank(line)) fresh = true
    else if (fresh) {
      paragraphs.push([line.printed])
      fresh = false
    } else paragraphs.at(-1)?.push(line.printed)
  }
  return paragraphs.length === 0 ? null : paragraphs.map((parts) => parts.join(' ')).join('\n\n')
}
