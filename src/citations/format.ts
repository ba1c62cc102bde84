import type { Author, Reference } from './reference.ts'

/**
 * A reference as one line, after NLM's "Citing Medicine" (2nd ed.): authors, title (a translated one in square brackets),
 * source, year, identifiers. The journal's full title is printed as it is stored.
 */
export const formatReference = (reference: Reference): string =>
  [
    sentence(authorList(reference.authors)),
    sentence(printedTitle(reference)),
    sentence([reference.containerTitle ?? reference.publisher, reference.year].filter(Boolean).join('. ')),
    reference.doi ? `doi: ${reference.doi}.` : '',
    reference.pmid ? `PMID: ${reference.pmid}.` : '',
    reference.doi || reference.pmid || !reference.url ? '' : reference.url,
  ]
    .filter((part) => part !== '')
    .join(' ')

/** The title as NLM prints it: translated titles stand in square brackets. */
export const printedTitle = ({ title, titleTranslated }: Pick<Reference, 'title' | 'titleTranslated'>): string =>
  titleTranslated ? `[${title ?? ''}]` : (title ?? '')

/** First six authors, then "et al." (ICMJE, NLM sample references). */
export const authorList = (authors: readonly Author[]): string => {
  const names = authors
    .slice(0, 6)
    .map(authorName)
    .filter((name) => name !== '')
  return authors.length > 6 ? `${names.join(', ')}, et al` : names.join(', ')
}

const authorName = ({ family, given, literal }: Author): string => {
  if (literal) return literal
  const initials = (given ?? '')
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
  return [family, initials].filter(Boolean).join(' ')
}

const sentence = (text: string): string => (text === '' || /[.?!]$/.test(text) ? text : `${text}.`)
