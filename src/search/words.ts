import { foldWords } from '../citations/fold-words.ts'

export const MOST_CHARACTERS = 200
export const MOST_WORDS = 10

/**
 * Words that hold English questions together and tell nothing of what is asked. They are left out where other words remain,
 * so that "what causes restless legs" does not ask for articles that say "what".
 */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have how i if in into is it its may me my ' +
    'no not of on or our shall should so than that the their them then there these they this those to was we were what when ' +
    'where which who whom whose why will with would you your'
  ).split(' '),
)

/** The words of a text as they are compared: without case and accents. "Sjögren’s" is "sjogren" and "s". */
export const wordsOf = (text: string): readonly string[] => {
  const folded = foldWords(text)
  return folded === '' ? [] : folded.split(' ')
}

/** What to look for: each word once, without the words that hold a question together. */
export const soughtWords = (query: string): readonly string[] => {
  const words = [...new Set(wordsOf(query))]
  const telling = words.filter((word) => !STOP_WORDS.has(word))
  return telling.length > 0 ? telling : words
}

export const isTelling = (word: string): boolean => !STOP_WORDS.has(word)
