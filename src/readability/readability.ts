import { syllable } from 'syllable'

/** What the formulas count. */
export type Counts = {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
  /** Words of three syllables and more. */
  readonly polysyllables: number
}

export type Grades = {
  /** US school grade after Flesch and Kincaid (1975). */
  readonly fleschKincaid: number
  /** US school grade after McLaughlin's SMOG (1969). */
  readonly smog: number
  /** SMOG was made for 30 sentences and more; of a shorter text it is a hint only. */
  readonly isIndicative: boolean
}

/** The 6th to 8th grade is advised for texts that patients read (NIH; the AMA says the 6th). */
export const TARGET_GRADE = 8

const WORD = /[\p{L}\p{N}]+(?:['’.,/-][\p{L}\p{N}]+)*/gu
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|dr|prof|approx|al|no|fig)\.\s*$/i

const sentenceBreaks = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Words in any language; a hyphenated word, a number and "ng/mL" are one each. */
export const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? []

const sentencesIn = (text: string): number =>
  [...sentenceBreaks.segment(text)]
    .reduce<readonly string[]>((found, { segment }) => {
      const last = found.at(-1)
      return last !== undefined && ABBREVIATION.test(last)
        ? [...found.slice(0, -1), last + segment]
        : [...found, segment]
    }, [])
    .filter((sentence) => wordsIn(sentence).length > 0).length

/**
 * Counts an English text, given as its paragraphs and list items: each of them ends a sentence. Syllables are estimated, and
 * names of drugs count like any other word.
 */
export const countText = (paragraphs: readonly string[]): Counts => {
  const syllables = paragraphs.flatMap(wordsIn).map((word) => Math.max(1, syllable(word)))
  return {
    words: syllables.length,
    sentences: paragraphs.reduce((sum, paragraph) => sum + sentencesIn(paragraph), 0),
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    polysyllables: syllables.filter((count) => count >= 3).length,
  }
}

/**
 * Null for a text without words. The formulas as in https://pmc.ncbi.nlm.nih.gov/articles/PMC5849699/table/Tab1 (the
 * Flesch–Kincaid grade) and https://insightsimaging.springeropen.com/articles/10.1186/s13244-021-01094-3/tables/2 (SMOG).
 */
export const gradesOf = ({ words, sentences, syllables, polysyllables }: Counts): Grades | null =>
  words === 0 || sentences === 0
    ? null
    : {
        fleschKincaid: 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
        smog: 1.043 * Math.sqrt((polysyllables * 30) / sentences) + 3.1291,
        isIndicative: sentences < 30,
      }
