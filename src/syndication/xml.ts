import { XMLBuilder } from 'fast-xml-parser'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  suppressEmptyNode: true,
  // XML has no attribute without a value.
  suppressBooleanAttributes: false,
})

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Characters that XML 1.0 can't hold at all, escaped or not (section 2.2). */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A whole document. Every text is escaped, and what XML can't hold is left out. */
export const xmlDocument = (root: object): string => DECLARATION + builder.build(cleaned(root))

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(NOT_IN_XML, '')
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cleaned(member)]))
}
