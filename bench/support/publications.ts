import { randomUUID } from 'node:crypto'
import type { PublicationDocument } from '../../src/publication/document.ts'
import { fill, firstRow, insertCopies, type StoredRow } from './database.ts'

/** Different words that the texts are made of; an English text of this size has about as many. */
const VOCABULARY = 30_000
/** Words of one article: with its HTML and its editor nodes some 32 kB as stored. */
const TEXT = 900
const SECTIONS = 4

/** A number from 0 to 1 that is the same at every run. */
const generator = (seed: number) => {
  let state = seed >>> 0 || 1
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const SYLLABLES =
  'ba,cor,di,en,fer,gli,hy,in,ka,lo,mi,nor,ox,pha,re,sis,ta,ur,vo,zine,thé,mü,os,ter,al,cy,pro,ste'.split(',')

/** The word with this number; common ones are short, as words are. */
export const wordNumber = (number: number): string => {
  const random = generator(number * 7_919 + 17)
  const length = 2 + Math.floor(Math.log10(number + 10) - 0.5) + Math.floor(random() * 2)
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('')
}
const words = Array.from({ length: VOCABULARY }, (_, number) => wordNumber(number))

/** Words as often as Zipf's law has them: the n-th half as often as the one twice before it. */
const sentence = (random: () => number, length: number): string =>
  Array.from({ length }, () => words[Math.floor(VOCABULARY ** random()) - 1] ?? '').join(' ')

export const questionNumber = (number: number): string => `Does ${sentence(generator(number + 1), 6)} help (${number})?`

/**
 * Fills a demo's data directory with copies of its live publication, each with words of its own. Run before the server starts.
 */
export const fillPublications = (directory: string, count: number): void =>
  fill(directory, (database) => {
    const publication = firstRow(database, 'publications')
    const document = JSON.parse(String(publication.document)) as PublicationDocument
    insertCopies(database, 'publications', publication, count, (number) => copyOf(document, number))
  })

const copyOf = (document: PublicationDocument, number: number): StoredRow => {
  const random = generator(number * 104_729 + 3)
  const question = questionNumber(number)
  const sections = Array.from({ length: SECTIONS }, () => {
    const text = sentence(random, TEXT / SECTIONS)
    return {
      ...document.sections[0],
      heading: sentence(random, 4),
      text,
      html: `<p>${text}</p>`,
      content: { root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] } },
    }
  })
  return {
    id: randomUUID(),
    article_id: randomUUID(),
    slug: `bench-${number}`,
    question,
    question_key: `bench ${number}`,
    published_at: new Date(Date.now() - number * 60_000).toISOString(),
    document: JSON.stringify({ ...document, question, summary: sentence(random, 30), sections }),
  }
}

/** What readers may type: words of a question, some unfinished, mistyped, in capitals or without accents; rare and common ones. */
const WAYS: readonly ((question: readonly string[], random: () => number) => string)[] = [
  (question) => question.slice(1, 4).join(' '),
  (question) => `what is ${question[2] ?? ''}`,
  (question) => question.slice(1, 6).join(' ').toUpperCase(),
  (question) => (question[3] ?? '').slice(0, 4),
  (question) => mistyped(question[4] ?? ''),
  (question) => `${question[1] ?? ''} ${mistyped(question[2] ?? '')}`,
  (question) => (question[5] ?? '').normalize('NFD').replace(/\p{M}/gu, ''),
  (_question, random) => sentence(random, 2),
  (_question, random) => sentence(random, 5),
  () => 'zyzzyvaquark',
]

const mistyped = (word: string): string =>
  word.length < 4 ? word : `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`

/** `count` searches over the first `of` publications, the same at every run. */
export const readersSearches = (count: number, of: number): readonly string[] => {
  const random = generator(42)
  return Array.from({ length: count }, (_, index) => {
    const question = questionNumber((index * 7_919) % of).split(' ')
    return WAYS[index % WAYS.length]?.(question, random) ?? ''
  })
}
