import type { Author, Reference } from './reference.ts'

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
