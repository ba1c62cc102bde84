import { readRichText } from '../rich-text/nodes.ts'
import { proseOf } from '../rich-text/prose.ts'
import { countText, gradesOf, TARGET_GRADE, type Counts, type Grades } from './readability.ts'

/** An article as it is being written; `audiences` of a section are empty where it is for the article's readers. */
export type Written = {
  readonly language: string
  readonly audiences: readonly string[]
  readonly sections: readonly {
    readonly heading: string
    readonly audiences: readonly string[]
    /** The editor's state as Lexical stores it. */
    readonly content: unknown
  }[]
}

export type Measures = {
  readonly words: number
  readonly sections: readonly {
    readonly name: string
    readonly words: number
    /** Null where patients don't read it, it isn't English, or it has no words. */
    readonly reading: Reading | null
  }[]
}

export type Reading = { readonly grades: Grades; readonly advice: string }

/** Words of each section, and how easily patients read those that are for them. Advice only: nothing depends on it. */
export const measuresOf = ({ language, audiences, sections }: Written): Measures => {
  const isEnglish = /^en(-|$)/i.test(language.trim())
  const measured = sections.map((section, index) => {
    const reading = readRichText(section.content)
    const counts = countText(reading.ok ? proseOf(reading.blocks) : [])
    const readers = section.audiences.length > 0 ? section.audiences : audiences
    return {
      name: section.heading.trim() || `Section ${index + 1}`,
      words: counts.words,
      reading: isEnglish && readers.includes('patient') ? readingOf(counts) : null,
    }
  })
  return { words: measured.reduce((sum, { words }) => sum + words, 0), sections: measured }
}

const readingOf = (counts: Counts): Reading | null => {
  const grades = gradesOf(counts)
  return grades && { grades, advice: adviceOn(counts, grades) }
}

/** Words of a sentence above which it is called long: plain language keeps to 15 to 20. */
const LONG_SENTENCE = 20

const adviceOn = ({ words, sentences }: Counts, { fleschKincaid }: Grades): string => {
  // Judged as it is shown, so that "grade 8" is never called too hard.
  if (Math.round(fleschKincaid) <= TARGET_GRADE) return 'Within the 6th to 8th grade that is advised for patients.'
  const average = Math.round(words / sentences)
  const how =
    average > LONG_SENTENCE
      ? `Its sentences have ${average} words on average: shorter ones help most.`
      : 'Shorter words help most.'
  return `Harder than the 6th to 8th grade that is advised for patients. ${how}`
}
