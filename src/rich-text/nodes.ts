import { isLocatorLabel, MAX_LOCATOR, tidyLocator, type Locator } from '../citations/locators.ts'

/**
 * The closed set of Lexical nodes that an article may be written in. Everything else is refused at submission: a node
 * that we don't know is one that the board didn't see rendered and that nothing here sanitises.
 */
export type TextNode = { readonly type: 'text'; readonly text: string; readonly format: number }
export type LineBreakNode = { readonly type: 'linebreak' }
export type CitationNode = {
  readonly type: 'inlineBlock'
  readonly fields: {
    readonly blockType: 'citation'
    readonly id: string
    /** In a working copy: ids of the cited references, in the order in which they were picked. */
    readonly references?: readonly string[]
    /** In a publication: numbers in the frozen bibliography, ascending. */
    readonly numbers?: readonly number[]
    /** In a publication: the numbers as printed, runs collapsed ("2–4, 6(p12)"). */
    readonly label?: string
    /** Where in the cited sources, if it says so: by reference in a working copy, by number in a publication. */
    readonly locators?: readonly CitationLocator[]
  }
}
export type CitationLocator = Locator & { readonly reference?: string; readonly number?: number }
export type InlineNode = TextNode | LineBreakNode | CitationNode

export type ParagraphNode = { readonly type: 'paragraph'; readonly children: readonly InlineNode[] }
export type HeadingTag = 'h3' | 'h4'
export type HeadingNode = {
  readonly type: 'heading'
  readonly tag: HeadingTag
  readonly children: readonly InlineNode[]
}
export type ListItemNode = { readonly type: 'listitem'; readonly children: readonly (InlineNode | ListNode)[] }
export type ListNode = {
  readonly type: 'list'
  readonly listType: 'bullet' | 'number'
  readonly children: readonly ListItemNode[]
}
export type BlockNode = ParagraphNode | HeadingNode | ListNode
export type RichText = readonly BlockNode[]

/** Lexical's bit mask for text: https://lexical.dev/docs/concepts/serialization */
export const TEXT_FORMAT = { bold: 1, italic: 2, subscript: 32, superscript: 64 } as const
const KNOWN_FORMATS = TEXT_FORMAT.bold | TEXT_FORMAT.italic | TEXT_FORMAT.subscript | TEXT_FORMAT.superscript

export type RichTextReading =
  | { readonly ok: true; readonly blocks: RichText }
  /** `found` names the node types, or the faults in their shape, that an article can't have. */
  | { readonly ok: false; readonly found: readonly string[] }

/** Reads an editor state as Lexical stores it (`{root: {children}}`); null and undefined are an empty text. */
export const readRichText = (state: unknown): RichTextReading => {
  if (state === null || state === undefined) return { ok: true, blocks: [] }
  const faults = new Set<string>()
  const root = field(state, 'root')
  if (root === undefined) return { ok: false, found: ['a text without a root'] }
  const blocks = childrenOf(root).flatMap((node) => readBlock(node, faults))
  return faults.size === 0 ? { ok: true, blocks } : { ok: false, found: [...faults] }
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

const childrenOf = (node: unknown): readonly unknown[] => {
  const children = field(node, 'children')
  return Array.isArray(children) ? children : []
}

const readBlock = (node: unknown, faults: Set<string>): readonly BlockNode[] => {
  const type = field(node, 'type')
  if (type === 'paragraph') return [{ type, children: readInlines(node, faults) }]
  if (type === 'heading') {
    const tag = field(node, 'tag')
    if (tag === 'h3' || tag === 'h4') return [{ type, tag, children: readInlines(node, faults) }]
    faults.add(`heading ${String(tag)}`)
    return []
  }
  if (type === 'list') return readList(node, faults)
  faults.add(String(type))
  return []
}

const readList = (node: unknown, faults: Set<string>): readonly ListNode[] => {
  const listType = field(node, 'listType')
  if (listType !== 'bullet' && listType !== 'number') {
    faults.add(`list ${String(listType)}`)
    return []
  }
  const items = childrenOf(node).flatMap((item): ListItemNode[] => {
    if (field(item, 'type') !== 'listitem') {
      faults.add(`${String(field(item, 'type'))} in a list`)
      return []
    }
    const children = childrenOf(item).flatMap((child): (InlineNode | ListNode)[] =>
      field(child, 'type') === 'list' ? [...readList(child, faults)] : [...readInline(child, faults)],
    )
    return [{ type: 'listitem', children }]
  })
  return [{ type: 'list', listType, children: items }]
}

const readInlines = (node: unknown, faults: Set<string>): readonly InlineNode[] =>
  childrenOf(node).flatMap((child) => readInline(child, faults))

const readInline = (node: unknown, faults: Set<string>): readonly InlineNode[] => {
  const type = field(node, 'type')
  if (type === 'text') {
    const text = field(node, 'text')
    const format = field(node, 'format')
    return [{ type, text: typeof text === 'string' ? text : '', format: Number(format ?? 0) & KNOWN_FORMATS }]
  }
  if (type === 'tab') return [{ type: 'text', text: '\t', format: 0 }]
  if (type === 'linebreak') return [{ type }]
  const fields = field(node, 'fields')
  if (type === 'inlineBlock' && field(fields, 'blockType') === 'citation') {
    const references = field(fields, 'references')
    const ids = Array.isArray(references) ? references.map(referenceId).filter((id) => id !== null) : []
    const locators = readLocators(field(fields, 'locators'), faults).filter(({ reference }) => ids.includes(reference))
    const id = String(field(fields, 'id') ?? '')
    return [
      { type, fields: { blockType: 'citation', id, references: ids, ...(locators.length > 0 ? { locators } : {}) } },
    ]
  }
  faults.add(String(type))
  return []
}

/** A relationship is an id, or the whole document where it was populated. */
const referenceId = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  const id = field(value, 'id')
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** The citation's locators, one a reference at most; null and undefined are none. A page that can't be read is a fault. */
export const readLocators = (
  value: unknown,
  faults: Set<string>,
): readonly (Locator & { readonly reference: string })[] => {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) faults.add(UNREADABLE_LOCATOR)
  const seen = new Set<string>()
  return (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
    const reference = referenceId(field(entry, 'reference'))
    const label = field(entry, 'label')
    const typed = field(entry, 'locator')
    if (reference === null || !isLocatorLabel(label) || typeof typed !== 'string' || typed.length > MAX_LOCATOR) {
      faults.add(UNREADABLE_LOCATOR)
      return []
    }
    const locator = tidyLocator(typed)
    if (locator === '' || seen.has(reference)) return []
    seen.add(reference)
    return [{ reference, label, locator }]
  })
}

const UNREADABLE_LOCATOR = 'a citation’s page or section that can’t be read'
