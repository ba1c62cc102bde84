import { XMLBuilder } from 'fast-xml-parser'
import { DECLARATION, inXml } from './characters.ts'

/** XML with words and elements side by side, as texts are; `xmlDocument` is for members and values. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly XmlNode[]
  /** Each child gets a line of its own: blanks between them mean nothing. */
  readonly isContainer: boolean
}
export type XmlNode = XmlElement | string
/** An attribute that is null is left out. */
type Attributes = Readonly<Record<string, string | null>>
/** A child that is null is left out. */
type Children<Node> = readonly (Node | null | readonly Node[])[]

/** An element that may hold words: what stands in it is kept to the letter. */
export const element = (name: string, attributes: Attributes, ...children: Children<XmlNode>): XmlElement => ({
  name,
  attributes,
  children: present(children),
  isContainer: false,
})

/** An element that holds elements alone. */
export const container = (name: string, attributes: Attributes, ...children: Children<XmlElement>): XmlElement => ({
  name,
  attributes,
  children: present(children),
  isContainer: true,
})

/** The same; null where it would be empty. */
export const containerOf = (
  name: string,
  attributes: Attributes,
  ...children: Children<XmlElement>
): XmlElement | null => {
  const made = container(name, attributes, ...children)
  return made.children.length === 0 ? null : made
}

const present = <Node extends XmlNode>(children: Children<Node>): readonly Node[] =>
  children.flatMap((child) => (child === null ? [] : child))

/**
 * A whole document, `<!DOCTYPE …>` included. Every text is escaped, and what XML can't hold is left out; a carriage return becomes a
 * line feed, as every reader of XML would make it (XML 1.0, 2.11).
 */
export const elementDocument = (root: XmlElement, doctype: string): string =>
  `${DECLARATION}${doctype}\n${builder.build([ordered(root, 0)])}\n`

/** A part of a document. */
export const elementXml = (root: XmlElement): string => builder.build([ordered(root, 0)])

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
})

/** The form in which fast-xml-parser keeps the order of nodes. */
const ordered = ({ name, attributes, children, isContainer }: XmlElement, depth: number): object => {
  const nodes = children.map((child) => (typeof child === 'string' ? words(child) : ordered(child, depth + 1)))
  const given = Object.entries(attributes).filter(([, value]) => value !== null)
  return {
    [name]:
      isContainer && nodes.length > 0 ? [...nodes.flatMap((node) => [line(depth + 1), node]), line(depth)] : nodes,
    ':@': Object.fromEntries(given.map(([key, value]) => [`@${key}`, oneLine(value ?? '')])),
  }
}

const words = (text: string): object => ({ '#': inXml(text).replace(/\r\n?/g, '\n') })
const line = (depth: number): object => words(`\n${'  '.repeat(depth)}`)

/** Readers make a blank of every line break and tab in an attribute (XML 1.0, 3.3.3). */
const oneLine = (text: string): string => inXml(text).replace(/\r\n?|[\t\n]/g, ' ')
