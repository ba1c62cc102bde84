import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import { isTelling, soughtWords, wordsOf } from './words.ts'

/** What is searched of a live publication. Nothing of it is answered: the words that a reader gets come from the database. */
export type IndexedPublication = {
  readonly id: string
  readonly edition: number
  readonly language: string
  /** Null while its text has not been read yet: then it is found by its question, and by no audience or topic. */
  readonly body: {
    readonly headings: readonly string[]
    readonly text: string
    /** Whom it is written for; empty means everybody. */
    readonly audiences: readonly string[]
    /** By their slugs. */
    readonly topics: readonly string[]
  } | null
  readonly question: string
}

export type Filters = {
  readonly audience?: string | undefined
  readonly language?: string | undefined
  readonly topic?: string | undefined
}

export type Hit = {
  readonly id: string
  readonly edition: number
  readonly score: number
  /** The words of the article that were found, folded: what a mark stands on. */
  readonly words: readonly string[]
}

export type PublicationIndex = {
  readonly build: (publications: readonly IndexedPublication[]) => void
  /** Puts a publication in, or in place of its edition before. */
  readonly set: (publication: IndexedPublication) => void
  readonly remove: (id: string) => void
  readonly editionOf: (id: string) => number | undefined
  readonly ids: () => readonly string[]
  readonly size: () => number
  /** All hits, the best first. A query without a word finds nothing. */
  readonly search: (query: string, filters?: Filters) => readonly Hit[]
}

/**
 * Different words of one article's text that are searched, the first ones. It bounds the memory that an article can take; an
 * article of 3,000 words has fewer.
 */
const MOST_DIFFERENT_WORDS = 1_000
/** From this length on, the beginning of a word finds it: "leg" finds "legs". */
const SHORTEST_PREFIX = 3
/** From this length on, a word may be mistyped, by one letter in five. */
const SHORTEST_FUZZY = 4
const FUZZINESS = 0.2
/** However long the word: each letter more makes the search through all words many times longer. */
const MOST_MISTAKES = 2

/** How much more a word counts in the question, or in a heading, than in the text. */
const BOOST = { question: 8, headings: 3, text: 1 }

type Facts = Pick<IndexedPublication, 'edition' | 'language'> & {
  readonly audiences: readonly string[] | null
  readonly topics: readonly string[] | null
}

/** The index of one process, in memory. Knows nothing of databases: whoever holds it keeps it up to date. */
export const createPublicationIndex = (): PublicationIndex => {
  const index = new MiniSearch<Document>({
    fields: ['question', 'headings', 'text'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => word,
  })
  // Not stored in the index itself, which would copy them for every hit of a common word.
  const facts = new Map<string, Facts>()

  /** Those without a text, as they were put in: they can be taken out word by word, which leaves nothing to sweep up. */
  const bodiless = new Map<string, Document>()

  const remove = (id: string): void => {
    const document = bodiless.get(id)
    if (document) index.remove(document)
    else if (facts.has(id)) index.discard(id)
    bodiless.delete(id)
    facts.delete(id)
  }
  const set = (publication: IndexedPublication): void => {
    remove(publication.id)
    const document = documentOf(publication)
    index.add(document)
    if (publication.body === null) bodiless.set(publication.id, document)
    facts.set(publication.id, factsOf(publication))
  }

  return {
    build: (publications) => publications.forEach(set),
    set,
    remove,
    editionOf: (id) => facts.get(id)?.edition,
    ids: () => [...facts.keys()],
    size: () => facts.size,
    search: (query, filters = {}) => {
      const words = soughtWords(query)
      if (words.length === 0) return []
      for (const way of WAYS) {
        const results = index.search(words.join(' '), { ...way, boost: BOOST })
        const hits = results.flatMap((result) => {
          const about = facts.get(String(result.id))
          return about && passes(about, filters) ? [toHit(result, about)] : []
        })
        if (hits.length > 0) return hits
      }
      return []
    },
  }
}

const prefix = (word: string): boolean => word.length >= SHORTEST_PREFIX
const fuzzy = (word: string): number | false => (word.length >= SHORTEST_FUZZY ? FUZZINESS : false)

/** From the strictest: the first way that finds anything counts, so that a guess never stands beside what was asked for. */
const WAYS: readonly SearchOptions[] = [
  { combineWith: 'AND', prefix },
  { combineWith: 'AND', prefix, fuzzy, maxFuzzy: MOST_MISTAKES },
  { combineWith: 'OR', prefix, fuzzy, maxFuzzy: MOST_MISTAKES },
]

type Document = {
  readonly id: string
  readonly question: string
  readonly headings: string
  readonly text: string
}

const factsOf = ({ edition, language, body }: IndexedPublication): Facts => ({
  edition,
  language,
  audiences: body?.audiences ?? null,
  topics: body?.topics ?? null,
})

const documentOf = ({ id, question, body }: IndexedPublication): Document => ({
  id,
  question,
  headings: body?.headings.join(' ') ?? '',
  text: differentWords(body?.text ?? ''),
})

const differentWords = (text: string): string => {
  const different = new Set<string>()
  for (const word of wordsOf(text)) {
    if (isTelling(word)) different.add(word)
    if (different.size >= MOST_DIFFERENT_WORDS) break
  }
  return [...different].join(' ')
}

const passes = ({ language, audiences, topics }: Facts, filters: Filters): boolean =>
  (filters.language === undefined || isLanguage(language.toLowerCase(), filters.language.toLowerCase())) &&
  (filters.audience === undefined ||
    (audiences !== null && (audiences.length === 0 || audiences.includes(filters.audience)))) &&
  (filters.topic === undefined || (topics?.includes(filters.topic) ?? false))

/** "en" also means "en-gb" (RFC 4647, basic filtering). */
const isLanguage = (language: string, range: string): boolean => language === range || language.startsWith(`${range}-`)

const toHit = ({ id, score, terms }: SearchResult, { edition }: Facts): Hit => ({
  id: String(id),
  edition,
  score: Math.round(score * 1000) / 1000,
  words: terms,
})
