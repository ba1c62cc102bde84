import { printNumber, runsOf } from '../citations/numbering.ts'
import { container, element, type XmlElement, type XmlNode } from '../xml/element.ts'
import { joinNested, locatorsByNumber } from './html.ts'
import {
  TEXT_FORMAT,
  type BlockNode,
  type CitationNode,
  type HeadingNode,
  type InlineNode,
  type ListNode,
  type RichText,
  type TextNode,
} from './nodes.ts'

/** Where the entry with this number stands in the list of references. */
export const referenceXmlId = (number: number): string => `ref-${number}`

/**
 * The text as JATS: paragraphs and lists, then a `sec` for each heading with what stands under it, those of lower headings
 * inside. (https://jats.nlm.nih.gov/archiving/tag-library/1.4/element/sec.html)
 */
export const toJats = (blocks: RichText): readonly XmlElement[] => {
  const first = blocks.findIndex((block) => block.type === 'heading')
  const before = first === -1 ? blocks : blocks.slice(0, first)
  return [...before.flatMap(blockXml), ...sectionsOf(first === -1 ? [] : blocks.slice(first))]
}

/** Of blocks that begin with a heading. */
const sectionsOf = (blocks: RichText): readonly XmlElement[] => {
  const [heading, ...rest] = blocks
  if (heading?.type !== 'heading') return []
  const next = rest.findIndex((block) => block.type === 'heading' && block.tag <= heading.tag)
  const [inside, after] = next === -1 ? [rest, []] : [rest.slice(0, next), rest.slice(next)]
  return [container('sec', {}, titleXml(heading), toJats(inside)), ...sectionsOf(after)]
}

const titleXml = ({ children }: HeadingNode): XmlElement => element('title', {}, children.flatMap(inlineXml))

const blockXml = (block: BlockNode): readonly XmlElement[] =>
  block.type === 'list' ? [listXml(block)] : partsOf(block.children)

const listXml = ({ listType, children }: ListNode): XmlElement =>
  container(
    'list',
    { 'list-type': listType === 'number' ? 'order' : 'bullet' },
    joinNested(children).map((item) => container('list-item', {}, partsOf(item.children))),
  )

/** Words are paragraphs, and lists stand between them. A paragraph of JATS has no line breaks: a new one begins. */
const partsOf = (children: readonly (InlineNode | ListNode)[]): readonly XmlElement[] => {
  const parts: XmlElement[] = []
  let words: XmlNode[] = []
  const close = (): void => {
    if (words.length > 0) parts.push(element('p', {}, words))
    words = []
  }
  for (const child of children) {
    if (child.type !== 'list' && child.type !== 'linebreak') words.push(...inlineXml(child))
    else close()
    if (child.type === 'list') parts.push(listXml(child))
  }
  close()
  return parts
}

const inlineXml = (node: InlineNode): readonly XmlNode[] => {
  switch (node.type) {
    case 'text':
      return [textXml(node)]
    case 'linebreak':
      return [element('break', {})]
    case 'inlineBlock':
      return [citationXml(node)]
  }
}

const WRAPPERS = [
  [TEXT_FORMAT.bold, 'bold'],
  [TEXT_FORMAT.italic, 'italic'],
  [TEXT_FORMAT.subscript, 'sub'],
  [TEXT_FORMAT.superscript, 'sup'],
] as const

const textXml = ({ text, format }: TextNode): XmlNode =>
  WRAPPERS.reduce<XmlNode>((inside, [bit, name]) => (format & bit ? element(name, {}, inside) : inside), text)

/**
 * The printed numbers. Of a run ("2–6") those in between are empty, so that each cited source is named once; a place in a source is
 * printed with its number.
 */
const citationXml = (node: CitationNode): XmlElement => {
  const locators = locatorsByNumber(node)
  const xref = (number: number, label = printNumber(number, locators)): XmlElement =>
    element('xref', { 'ref-type': 'bibr', rid: referenceXmlId(number) }, label === '' ? [] : label)
  const runs = runsOf(node.fields.numbers ?? [], locators).map((run): readonly XmlNode[] => {
    const [first, last] = [run[0], run.at(-1)]
    return first === undefined || last === undefined || run.length < 3
      ? run.flatMap((number, index) => [...(index > 0 ? [', '] : []), xref(number)])
      : [xref(first), '–', ...run.slice(1, -1).map((number) => xref(number, '')), xref(last)]
  })
  return element(
    'sup',
    {},
    runs.flatMap((run, index) => [...(index > 0 ? [', '] : []), ...run]),
  )
}
