import { collapseRuns, numberByFirstAppearance } from '../../citations/numbering.ts'
import type { Locator } from '../../citations/locators.ts'
import { readLocators, readRichText } from '../../rich-text/nodes.ts'
import { citationsOf } from '../../rich-text/walk.ts'

/** By the id that is cited; a merged record has the number of the one that was kept. */
export type CitationNumbers = ReadonlyMap<string, number>

type FieldState = { readonly value?: unknown; readonly rows?: readonly unknown[] }

/** The sections' texts in their order, out of the state of the article's form. */
export const sectionTexts = (fields: Readonly<Record<string, FieldState | undefined>>): readonly unknown[] =>
  (fields.sections?.rows ?? []).map((_row, index) => fields[`sections.${index}.content`]?.value)

/** The ids that each citation of the article names, in reading order. */
export const citedIds = (texts: readonly unknown[]): readonly (readonly string[])[] =>
  texts.flatMap((text) => {
    const reading = readRichText(text)
    return reading.ok ? citationsOf(reading.blocks).map(({ fields }) => fields.references ?? []) : []
  })

/** Numbers as freezing will give them: by first appearance over the whole article, merged records as the one that was kept. */
export const numberCitations = (
  citations: readonly (readonly string[])[],
  heirOf: (id: string) => string = (id) => id,
): CitationNumbers => {
  const numbers = numberByFirstAppearance(citations.map((ids) => ids.map(heirOf)))
  const cited = citations.flat().map((id) => [id, numbers.get(heirOf(id)) ?? 0] as const)
  return new Map([...numbers, ...cited])
}

/** A citation as its block holds it. */
export type Cited = {
  readonly references: readonly string[]
  /** By reference. */
  readonly locators: ReadonlyMap<string, Locator>
}

/** Reads the members of a citation's block, as the editor or a form holds them. */
export const readCited = (fields: object): Cited => {
  const members: Readonly<Record<string, unknown>> = { ...fields }
  const references = referenceIds(members.references)
  const locators = readLocators(members.locators, new Set()).filter(({ reference }) => references.includes(reference))
  return {
    references,
    locators: new Map(locators.map(({ reference, label, locator }) => [reference, { label, locator }])),
  }
}

/** What the chip says: the numbers as they will be printed, with "…" for those that have none yet. */
export const chipText = ({ references, locators }: Cited, numbers: CitationNumbers): string => {
  if (references.length === 0) return 'cite…'
  const known = references.map((id) => numbers.get(id)).filter((number) => number !== undefined)
  if (known.length === 0) return '…'
  const places = new Map(
    [...locators].flatMap(([id, locator]) => {
      const number = numbers.get(id)
      return number === undefined ? [] : [[number, locator] as const]
    }),
  )
  const printed = collapseRuns(known, places)
  return known.length < references.length ? `${printed}, …` : printed
}

/** A relationship's value is a list of ids, or of documents where it was populated. */
export const referenceIds = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((entry: unknown) => {
        if (typeof entry === 'string' || typeof entry === 'number') return [String(entry)]
        const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null
        return typeof id === 'string' || typeof id === 'number' ? [String(id)] : []
      })
    : []
