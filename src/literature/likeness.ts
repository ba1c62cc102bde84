import type { BibliographicRecord } from '../citations/reference.ts'
import { RETRACTED_TITLE } from './found.ts'
import { foldedWords } from './text.ts'

export type Difference = 'title' | 'year' | 'containerTitle' | 'authors'

/** How much each part says; what either record lacks is left out of the count. */
const WEIGHTS: Readonly<Record<Difference, number>> = { title: 6, year: 1.5, containerTitle: 1.5, authors: 1 }

/** 0 to 1: how alike two records are, by title, year, journal (its abbreviation counts) and first author. */
export const likeness = (wanted: BibliographicRecord, offered: BibliographicRecord): number => {
  const parts = partsOf(wanted, offered)
  const total = parts.reduce((sum, [name]) => sum + WEIGHTS[name], 0)
  const reached = parts.reduce((sum, [name, value]) => sum + WEIGHTS[name] * value, 0)
  return total === 0 ? 0 : Math.round((reached / total) * 1000) / 1000
}

/** The parts that both records give, but not alike. */
export const differences = (wanted: BibliographicRecord, offered: BibliographicRecord): readonly Difference[] =>
  partsOf(wanted, offered).flatMap(([name, value]) => (value < 1 ? [name] : []))

const partsOf = (
  wanted: BibliographicRecord,
  offered: BibliographicRecord,
): readonly (readonly [Difference, number])[] => {
  const family = (record: BibliographicRecord) =>
    foldedWords(record.authors[0]?.family ?? record.authors[0]?.literal ?? null)
  const years = wanted.year && offered.year ? Math.abs(wanted.year - offered.year) : null
  const titles = [offered.title, offered.originalTitle].flatMap(
    (title) => shared(titleWords(wanted.title), titleWords(title)) ?? [],
  )
  const parts: readonly (readonly [Difference, number | null])[] = [
    ['title', titles.length > 0 ? Math.max(...titles) : null],
    // A paper is often online in the year before its issue.
    ['year', years === null ? null : years === 0 ? 1 : years === 1 ? 0.5 : 0],
    ['containerTitle', sameJournal(wanted, offered)],
    ['authors', shared(family(wanted), family(offered))],
  ]
  return parts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

const titleWords = (title: string | null): readonly string[] => foldedWords(title?.replace(RETRACTED_TITLE, '') ?? null)

/** Dice's coefficient over the words and the pairs of neighbours, so that their order counts; null if either side is empty. */
const shared = (a: readonly string[], b: readonly string[]): number | null => {
  if (a.length === 0 || b.length === 0) return null
  const pieces = (words: readonly string[]) =>
    new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)])
  const [left, right] = [pieces(a), pieces(b)]
  const common = [...left].filter((piece) => right.has(piece)).length
  return (2 * common) / (left.size + right.size)
}

const LITTLE = new Set(['the', 'of', 'and', 'in', 'for', 'a', 'on', 'de', 'et'])

/** "Sleep Med" is "Sleep Medicine": each word begins the other, in order, little words aside. */
const sameJournal = (wanted: BibliographicRecord, offered: BibliographicRecord): number | null => {
  const names = ({ containerTitle, containerTitleShort }: BibliographicRecord) =>
    [containerTitle, containerTitleShort]
      .map((name) => foldedWords(name).filter((word) => !LITTLE.has(word)))
      .filter((words) => words.length > 0)
  const [left, right] = [names(wanted), names(offered)]
  if (left.length === 0 || right.length === 0) return null
  const scores = left.flatMap((a) => right.map((b) => (abbreviates(a, b) ? 1 : (shared(a, b) ?? 0))))
  return Math.max(...scores)
}

const abbreviates = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((word, at) => {
    const other = b[at] ?? ''
    return other.startsWith(word) || word.startsWith(other)
  })
