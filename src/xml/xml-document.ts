import { XMLBuilder } from 'fast-xml-parser'
import { DECLARATION, inXml } from './characters.ts'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  suppressEmptyNode: true,
  // XML has no attribute without a value.
  suppressBooleanAttributes: false,
})

/** A whole document of members and values, as feeds are. Every text is escaped, and what XML can't hold is left out. */
export const xmlDocument = (root: object): string => DECLARATION + builder.build(cleaned(root))

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return inXml(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cleaned(member)]))
}
