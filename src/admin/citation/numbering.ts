import { collapseRuns, numberByFirstAppearance } from '../../citations/numbering.ts'
import { readRichText } from '../../rich-text/nodes.ts'
import { citationsOf } from '../../rich-text/walk.ts'

export type CitationNumbers = ReadonlyMap<string, number>

type FieldState = { readonly value?: unknown; readonly rows?: readonly unknown[] }

/** The sections' texts in their order, out of the state of the article's form. */
export const sectionTexts = (fields: Readonly<Record<string, FieldState | undefined>>): readonly unknown[] =>
  (fields.sections?.rows ?? []).map((_row, index) => fields[`sections.${index}.content`]?.value)

/** Numbers as freezing will give them: by first appearance over the whole article. */
export const numberCitations = (texts: readonly unknown[]): CitationNumbers =>
  numberByFirstAppearance(
    texts.flatMap((text) => {
      const reading = readRichText(text)
      return reading.ok ? citationsOf(reading.blocks).map(({ fields }) => fields.references ?? []) : []
    }),
  )

/** What the chip says: the numbers as they will be printed, with "…" for those that have none yet. */
export const chipText = (references: readonly string[], numbers: CitationNumbers): string => {
  if (references.length === 0) return 'cite…'
  const known = references.map((id) => numbers.get(id)).filter((number) => number !== undefined)
  if (known.length === 0) return '…'
  return known.length < references.length ? `${collapseRuns(known)}, …` : collapseRuns(known)
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

/** "Iron and restless legs…, 2019": enough to recognise a source by. */
export const shortTitle = (title: string, year: number | null): string => {
  const words = title.trim().split(/\s+/)
  const short = words.length > 5 ? `${words.slice(0, 5).join(' ')}…` : words.join(' ')
  return year === null ? short : `${short}, ${year}`
}
