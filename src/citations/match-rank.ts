import { foldWords } from './fold-words.ts'

/** What a reference is found by. */
export type Findable = { readonly title: string; readonly authorNames: string }

export type MatchRank = 0 | 1 | 2 | 3 | 4

/**
 * How well a reference answers what a person typed; the lowest is the best. 0: this is its title; 1: its title begins so;
 * 2: the words stand in its title in this order, the first at the beginning of a word; 3: each word begins one of the
 * title or of the authors; 4: found by anything else. Neither case nor accents nor punctuation count.
 */
export const matchRank = (query: string, { title, authorNames }: Findable): MatchRank =>
  foldedRank(foldWords(query), foldWords(title), foldWords(authorNames))

/** The same of anything with a title and other words, where all three are folded already (`foldWords`). */
export const foldedRank = (typed: string, title: string, others: string): MatchRank => {
  if (title === typed) return 0
  if (title.startsWith(typed)) return 1
  if (` ${title}`.includes(` ${typed}`)) return 2
  const all = ` ${title} ${others}`
  return typed.split(' ').every((word) => all.includes(` ${word}`)) ? 3 : 4
}
