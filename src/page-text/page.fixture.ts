import type { Page, PageBlock, PageInline, PageListItem, PageReading } from './page.ts'

/** Lays a page out as the site prints it; the inverse of `readPage` for pages without doubtful numbers. */
export function printPage(page: Page): string {
  const chunks = [page.question]
  if (page.lastUpdated !== null) chunks.push(`Last updated: ${page.lastUpdated}View editorial policy`)
  for (const { heading, blocks } of page.sections) chunks.push(heading, ...blocks.map(printBlock))
  if (page.references.length > 0) chunks.push('References')
  for (const { kind, title, titleTranslated, container, year } of page.references) {
    const source = [container, year].filter((part) => part !== null).join(', ')
    chunks.push(kind === 'other' ? 'Textbook' : kind, titleTranslated ? `[${title}].` : `${title}.`, source)
  }
  if (page.relatedQuestions.length > 0) chunks.push('Related Questions', page.relatedQuestions.join('\n'))
  if (page.disclaimer !== null) chunks.push('Professional Medical Disclaimer', page.disclaimer)
  return chunks.join('\n\n')
}

function printBlock(block: PageBlock): string {
  if (block.type === 'heading') return block.text
  return block.type === 'paragraph' ? printInlines(block.inlines) : printItems(block.items, 1)
}

function printItems(items: readonly PageListItem[], level: number): string {
  return items
    .flatMap((item) => [
      `${'  '.repeat(level)}• ${printInlines(item.inlines)}`,
      ...(item.items.length > 0 ? [printItems(item.items, level + 1)] : []),
    ])
    .join('\n')
}

/** Inlines as one string: citations as " 2, 3". */
export function printInlines(inlines: readonly PageInline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : ` ${inline.numbers.join(', ')}`)).join('')
}

/** Blocks as an outline that a test can compare at a glance: "# heading", "paragraph", "- item", "  - nested item". */
export function outline(blocks: readonly PageBlock[]): readonly string[] {
  const items = (list: readonly PageListItem[], indent: string): string[] =>
    list.flatMap((item) => [`${indent}- ${marked(item.inlines)}`, ...items(item.items, `${indent}  `)])
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [`# ${block.text}`]
    return block.type === 'paragraph' ? [marked(block.inlines)] : items(block.items, '')
  })
}

/** Inlines with citations in braces: "low iron{2,3}." */
export function marked(inlines: readonly PageInline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : `{${inline.numbers.join(',')}}`)).join('')
}

/** The reading of a text that must be a page; fails the test with the problems where it is none. */
export function expectPage(reading: PageReading): Extract<PageReading, { ok: true }> {
  if (!reading.ok) throw new Error(reading.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return reading
}

/** A small page around the lines of its research section, with six references. */
export function pageAround(...lines: readonly string[]): string {
  const references = Array.from({ length: 6 }, (_, index) => `Research\nPaper ${'abcdef'[index]}.\nJournal, 2001\n`)
  return ['Why do stars twinkle?', '', 'From the Research', '', ...lines, '', 'References', '', ...references].join(
    '\n',
  )
}
