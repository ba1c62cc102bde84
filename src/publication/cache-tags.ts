import { sha256 } from '../review/digest.ts'
import { questionKey } from './document.ts'

/**
 * What a public answer is made of, in words that a change can name: an answer that carries a tag in `Cache-Tag` is kept no
 * longer than until a change of that tag.
 */

/** Any publication at all: lists, searches, feeds, and that an address holds nothing. */
export const PUBLICATIONS = 'publications'

/** Lists by topic besides: the rows that they are read off are written after the publication. */
export const TOPIC_LISTS = 'topic-lists'

/** The site's own texts and settings: the editorial policy, how citations are printed. */
export const SETTINGS = 'settings'

export const publicationTag = (id: string): string => `publication:${id}`

/** Which publication answers a question: articles that relate to it link there. Hashed, for a header can't hold every letter. */
export const questionTag = (question: string): string => `question:${sha256(questionKey(question)).slice(0, 16)}`

/** The tags of an answer that shows this one publication. */
export const tagsOfPublication = (id: string, relatedQuestions: readonly string[]): readonly string[] => [
  publicationTag(id),
  ...new Set(relatedQuestions.map(questionTag)),
]

/**
 * The headers by which an answer says what it is made of (`Cache-Tag` for Cloudflare and Akamai, `Surrogate-Key` for Fastly), and until when it is true: `until` is the ISO time at which it
 * changes by itself, null where none is known.
 */
export const madeOf = (tags: readonly string[], until: string | null = null): Readonly<Record<string, string>> => ({
  'Cache-Tag': tags.join(','),
  'Surrogate-Key': tags.join(' '),
  ...(until === null ? {} : { Expires: new Date(until).toUTCString() }),
})

/** When a publication begins to say that its review is overdue; null where it says so already. */
export const overdueFrom = (nextReviewDue: string, now: string): string | null =>
  nextReviewDue > now ? nextReviewDue : null
