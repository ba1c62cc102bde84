import { BRACKETED_LABEL } from '../citations/numbering.ts'

/** Paragraphs of a plain text: what blank lines part. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

const LABELS = new RegExp(` ?${BRACKETED_LABEL}`, 'g')

/** The first words of a text, without its citation numbers, cut between words. */
export const excerpt = (text: string, length = 200): string => {
  const words = text.replace(LABELS, '').replace(/\s+/g, ' ').trim()
  if (words.length <= length) return words
  const cut = words.slice(0, length + 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : words.slice(0, length)).replace(/[\s,;:–•]+$/, '')}…`
}

/** What a list or a search engine shows of an article: approved words only. */
export const descriptionOf = (publication: {
  readonly summary: string | null
  readonly sections: readonly { readonly text: string }[]
}): string => excerpt(publication.summary ?? publication.sections[0]?.text ?? '')
