import { sayLocator } from '../citations/locators.ts'
import { printNumber, runsOf, type LocatorsByNumber } from '../citations/numbering.ts'
import type { BlockNode, CitationNode, InlineNode, ListItemNode, ListNode, RichText, TextNode } from './nodes.ts'
import { TEXT_FORMAT } from './nodes.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/**
 * The HTML that the board approves and readers get. Ours, not Payload's converter: this text is covered by the digest, so
 * it must not change with a library's version, and it carries no inline style, so that a strict CSP can hold.
 * All words are escaped; attributes hold numbers and, in `aria-label`, a locator's words. `citedBefore` is the highest number that earlier sections cite:
 * numbers are given by first appearance, so a higher one stands here for the first time and gets the anchor to come back to.
 */
export const toHtml = (blocks: RichText, citedBefore = 0): string => {
  let highest = citedBefore
  const inline = (node: InlineNode): string => {
    if (node.type === 'text') return textHtml(node)
    if (node.type === 'linebreak') return '<br>'
    const numbers = node.fields.numbers ?? []
    const html = citationHtml(numbers, locatorsByNumber(node), highest)
    highest = Math.max(highest, ...numbers)
    return html
  }
  const inlines = (nodes: readonly InlineNode[]): string => nodes.map(inline).join('')
  const list = ({ listType, children }: ListNode): string => {
    const tag = listType === 'number' ? 'ol' : 'ul'
    return `<${tag}>${joinNested(children)
      .map((item) => `<li>${itemHtml(item)}</li>`)
      .join('')}</${tag}>`
  }
  const itemHtml = (item: ListItemNode): string =>
    item.children.map((child) => (child.type === 'list' ? list(child) : inline(child))).join('')
  const block = (node: BlockNode): string => {
    switch (node.type) {
      case 'paragraph':
        return `<p>${inlines(node.children)}</p>`
      case 'heading':
        return `<${node.tag}>${inlines(node.children)}</${node.tag}>`
      case 'list':
        return list(node)
    }
  }
  return blocks.map(block).join('\n')
}

/** Lexical keeps a nested list in an item of its own; in HTML it belongs to the item above it. */
export const joinNested = (items: readonly ListItemNode[]): readonly ListItemNode[] =>
  items.reduce<ListItemNode[]>((joined, item) => {
    const previous = joined.at(-1)
    const onlyList = item.children.length > 0 && item.children.every((child) => child.type === 'list')
    if (previous && onlyList) {
      joined[joined.length - 1] = { ...previous, children: [...previous.children, ...item.children] }
    } else {
      joined.push(item)
    }
    return joined
  }, [])

const WRAPPERS = [
  [TEXT_FORMAT.bold, 'strong'],
  [TEXT_FORMAT.italic, 'em'],
  [TEXT_FORMAT.subscript, 'sub'],
  [TEXT_FORMAT.superscript, 'sup'],
] as const

const textHtml = ({ text, format }: TextNode): string =>
  WRAPPERS.reduce((html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html), escapeHtml(text))

export const locatorsByNumber = ({ fields }: CitationNode): LocatorsByNumber =>
  new Map(
    (fields.locators ?? []).flatMap(({ number, label, locator }) =>
      number === undefined ? [] : [[number, { label, locator }] as const],
    ),
  )

/** Numbers link to their entries, runs of three or more by their ends ("2–6"); the words are for people who hear the page. */
const citationHtml = (numbers: readonly number[], locators: LocatorsByNumber, citedBefore: number): string => {
  const anchor = (number: number): string => (number > citedBefore ? ` id="cite-${number}"` : '')
  const link = (number: number): string => {
    const locator = locators.get(number)
    const words = escapeHtml(`Reference ${number}${locator ? `, ${sayLocator(locator)}` : ''}`)
    return `<a href="#ref-${number}"${anchor(number)} aria-label="${words}">${escapeHtml(printNumber(number, locators))}</a>`
  }
  const runs = runsOf(numbers, locators).map((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined || run.length < 3) return run.map(link).join(', ')
    const inside = run.slice(1, -1).filter((number) => number > citedBefore)
    return `${link(first)}–${inside.map((number) => `<span${anchor(number)}></span>`).join('')}${link(last)}`
  })
  return `<sup class="citation">${runs.join(', ')}</sup>`
}
