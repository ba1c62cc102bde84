import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslName } from '../names.ts'

/**
 * The two things that citation-js does for BibTeX here: the grammar of an entry, and LaTeX as Unicode. Always one parsing step
 * of a type that is named (`plugins.input.data`): its `Cite` guesses what a text is, and fetches addresses that it finds.
 */

export type Entry = { readonly type: string; readonly label: string; readonly fields: ReadonlyMap<string, string> }

/** One entry with its fields as they are written, macros put in. Throws where it isn't BibTeX. */
export const parseEntry = (text: string): Entry | null => {
  const entries = plugins.input.data(text, '@bibtex/text')
  const entry: unknown = Array.isArray(entries) ? entries.at(-1) : null
  if (typeof entry !== 'object' || entry === null || !('properties' in entry)) return null
  const fields = Object.entries(entry.properties ?? {}).map(([field, value]) => [field, String(value)] as const)
  return {
    type: 'type' in entry ? String(entry.type) : '',
    label: 'label' in entry ? String(entry.label) : '',
    fields: new Map(fields),
  }
}

/** Text in which LaTeX means nothing; most is, and the parser takes a thousand times as long. */
const PLAIN = /^[^\\{}$~`'-]*$/

/** LaTeX as plain Unicode. Where it isn't LaTeX (a lone "$"), the text is taken as it stands, without its brackets. */
export const fromLatex = (value: string): string => {
  if (PLAIN.test(value)) return value
  const note = mapped({ note: value })?.note
  return typeof note === 'string' ? composed(note) : value.replace(/[{}]/g, '')
}

/** LaTeX writes "ï" as a mark on a dotless i. */
const composed = (text: string): string =>
  text.replace(/([ıȷ])([\u0300-\u036f])/g, (_, letter: string, mark: string) =>
    `${letter === 'ı' ? 'i' : 'j'}${mark}`.normalize('NFC'),
  )

/** An identifier or address: LaTeX's special characters without their backslashes. */
export const fromVerbatim = (value: string): string =>
  value
    .replace(/\\url\{([^{}]*)\}/g, '$1')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([\\#$%&_{}~^])/g, '$1')
    .trim()

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Unicode as LaTeX that reads back the same: marks that LaTeX would join ("--") are kept apart. */
export const toLatex = (text: string): string =>
  text
    .replace(/[\\~^#$%&_{}]/g, (character) => SPECIAL[character] ?? `\\${character}`)
    .replace(/([-'`])(?=\1)/g, '$1{}')

/** An identifier or address as a field that LaTeX does not interpret. */
export const toVerbatim = (text: string): string => text.replace(/[\\{}]/g, (character) => `\\${character}`)

const MAX_NAME_LENGTH = 1_000

/** The names of an `author` field; `others` is whether it ends with "and others". */
export const readNames = (value: string): { names: CslName[]; others: boolean } => {
  const written = splitOutsideBraces(value.replace(/\s+/g, ' ').trim(), ' and ').map((name) => name.trim())
  const names = written.filter((name) => name !== '' && name !== 'others')
  return { names: names.map(readName), others: written.at(-1) === 'others' }
}

/** "Family, Given", "Family, Suffix, Given", "Given von Family", or a body in braces. */
const readName = (name: string): CslName => {
  if (isBraced(name)) return { literal: fromLatex(name) }
  const parts = splitOutsideBraces(name, ',')
    .slice(0, 3)
    .map((part) => fromLatex(part.trim()))
  // Longer than any person's; the rule below takes the square of its length.
  if (parts.length === 1) return name.length > MAX_NAME_LENGTH ? { literal: fromLatex(name) } : undivided(name)
  const [family = '', second = '', third = ''] = parts
  const [suffix, given] = parts.length > 2 ? [second, third] : ['', second]
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) }
}

/** A name without commas, by BibTeX's rule: what is in lower case before the last words belongs to the family name. */
const undivided = (name: string): Record<string, string> => {
  if (PLAIN.test(name) && !/[\s=]/.test(name)) return { family: name }
  const author = mapped({ author: name })?.author
  const read: unknown = Array.isArray(author) ? author[0] : null
  if (typeof read !== 'object' || read === null) return { literal: fromLatex(name) }
  return Object.fromEntries(Object.entries(read).map(([part, value]) => [part, String(value)]))
}

const mapped = (properties: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> | null => {
  try {
    const items = plugins.input.data([{ type: 'misc', label: 'x', properties }], '@bibtex/entries+list')
    return Array.isArray(items) ? (items[0] as Record<string, unknown>) : null
  } catch {
    return null
  }
}

const isBraced = (name: string): boolean => {
  if (!name.startsWith('{') || !name.endsWith('}')) return false
  let depth = 0
  for (let at = 0; at < name.length; at += 1) {
    if (name[at] === '\\') at += 1
    else if (name[at] === '{') depth += 1
    else if (name[at] === '}') depth -= 1
    if (depth === 0) return at >= name.length - 1
  }
  return false
}

const splitOutsideBraces = (text: string, separator: string): string[] => {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
    else if (depth === 0 && text.slice(at, at + separator.length).toLowerCase() === separator) {
      parts.push(text.slice(from, at))
      from = at + separator.length
      at = from - 1
    }
  }
  return [...parts, text.slice(from)]
}
