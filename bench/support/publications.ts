import { getPayload, type Payload } from 'payload'
import type { PublicationDocument } from '../../src/publication/document.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

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
 * Fills a demo's data directory with copies of its live publication, each with words of its own, past the commands, which
 * would take an hour. Run before the server starts; once in a process.
 */
export const fillPublications = async (directory: string, count: number): Promise<void> => {
  Object.assign(process.env, { DATA_DIR: directory, LOG_LEVEL: 'error', CROSSREF_URL: '', PUBMED_URL: '' })
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  try {
    const [article, publication] = [await firstRow(payload, 'articles'), await firstRow(payload, 'publications')]
    for (let number = 0; number < count; number += 1) {
      const made = await payload.db.create({
        collection: 'articles',
        data: { ...withoutId(article), sections: [], relatedQuestions: [], topics: [], slug: `bench-${number}` },
      })
      await payload.db.create({ collection: 'publications', data: copyOf(publication, String(made.id), number) })
    }
  } finally {
    await payload.destroy()
  }
}

const firstRow = async (payload: Payload, collection: 'articles' | 'publications'): Promise<Row> => {
  const { docs } = await payload.db.find<Row>({ collection, limit: 1, pagination: false })
  if (!docs[0]) throw new Error(`The demo has no ${collection}.`)
  return docs[0]
}

const withoutId = ({ id: _, ...row }: Row): Record<string, unknown> => ({ ...row })

const copyOf = (publication: Row, article: string, number: number): Record<string, unknown> => {
  const random = generator(number * 104_729 + 3)
  const question = questionNumber(number)
  const document = JSON.parse(String(publication.document)) as PublicationDocument
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
    ...withoutId(publication),
    article,
    slug: `bench-${number}`,
    question,
    questionKey: `bench ${number}`,
    publishedAt: new Date(Date.now() - number * 60_000).toISOString(),
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
