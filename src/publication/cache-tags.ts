import { questionKey } from './document.ts'

/** What a cached answer is dropped by. */

/** An answer that says something of this publication. */
export const publicationTag = (id: string): string => `publication:${id}`

/** An answer that says where this question leads: it changes when an article on it goes live, or is taken down. */
export const questionTag = (question: string): string =>
  // A tag holds no space and no comma: they part tags from each other.
  `question:${encodeURIComponent(questionKey(question).replaceAll(' ', '-'))}`

/** An answer that lists publications, or says that there is none. */
export const LIST_TAG = 'publications'

/** The headers that name the tags: `Cache-Tag` (Cloudflare, Akamai) parts them by commas, `Surrogate-Key` (Fastly) by spaces. */
export const tagHeaders = (tags: readonly string[]): Readonly<Record<string, string>> => ({
  'Cache-Tag': tags.join(','),
  'Surrogate-Key': tags.join(' '),
})
