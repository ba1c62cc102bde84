import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { decoded, decodedText } from './text.ts'

/** An element: its children and attributes (with `@`) by name, its text under `#text`; an element of mere text is a string. */
export type Element = { readonly [name: string]: unknown }

/** Elements with mark-up inside their text, which is read as it stands. */
const MIXED = ['ArticleTitle', 'VernacularTitle', 'BookTitle', 'CollectiveName', 'AbstractText']

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  stopNodes: MIXED.map((name) => `..${name}`),
})

/**
 * The document's root as an element; null unless it is well-formed to its end. A document that declares anything of its own
 * in its DOCTYPE is refused, and no entity but XML's five is ever expanded: that is how a few lines become gigabytes.
 */
export const readXml = (text: string): Element | null => {
  if (/<!(ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text) || /<!DOCTYPE[^>]*\[/i.test(text)) return null
  try {
    if (XMLValidator.validate(text) !== true) return null
    const root: unknown = parser.parse(text)
    return isElement(root) ? root : null
  } catch {
    return null
  }
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All elements at the end of a path, in order; those of mere text are strings. */
export const all = (from: unknown, ...path: readonly string[]): readonly unknown[] =>
  path.reduce<readonly unknown[]>(
    (elements, name) =>
      elements.flatMap((element) => (isElement(element) && Object.hasOwn(element, name) ? element[name] : [])),
    [from],
  )

/** The text of the first element at the end of a path, without mark-up; null where there is none. */
export const text = (from: unknown, ...path: readonly string[]): string | null => {
  const [first] = all(from, ...path)
  const content = isElement(first) ? first['#text'] : first
  const plain = typeof content === 'string' ? decodedText(content) : ''
  return plain === '' ? null : plain
}

export const attribute = (element: unknown, name: string): string | null => {
  const value = isElement(element) ? element[`@${name}`] : undefined
  return typeof value === 'string' ? decoded(value).trim() : null
}
