import { BRACKETED_LABEL } from '../../../citations/numbering.ts'

/** What the eye sees and the frozen text writes otherwise: citation labels, the marks of lists, white space. */
const UNSPOKEN = new RegExp(String.raw`(?: ?${BRACKETED_LABEL})|(?:^[^\S\n]*(?:•|\d+\.)[^\S\n])|\s`, 'gm')

/** The spoken characters of a text, and where each stands in it. */
export const spoken = (text: string): { readonly characters: string; readonly places: readonly number[] } => {
  const places: number[] = []
  let characters = ''
  let from = 0
  const take = (to: number) => {
    for (let place = from; place < to; place += 1) {
      characters += text[place]
      places.push(place)
    }
  }
  for (const match of text.matchAll(UNSPOKEN)) {
    take(match.index)
    from = match.index + match[0].length
  }
  take(text.length)
  return { characters, places }
}

/**
 * Finds words that somebody selected or typed in a section's frozen text, and gives them as that text has them, with its
 * citation numbers and list marks: a comment may quote nothing else. Null where they don't stand there.
 */
export const quoteFrom = (sectionText: string, words: string): string | null => {
  const wanted = spoken(words).characters
  if (wanted === '') return null
  const { characters, places } = spoken(sectionText)
  const start = characters.indexOf(wanted)
  if (start === -1) return null
  return sectionText.slice(places[start], (places[start + wanted.length - 1] ?? 0) + 1)
}
