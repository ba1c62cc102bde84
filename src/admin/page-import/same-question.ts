import { slugify } from '../../../collections/slugify.ts'

export type SameQuestion = { readonly id: string; readonly question: string }

/** Asks for the article that has this question, or the address that is made from it. */
export const sameQuestionUrl = (question: string): string => {
  const query = new URLSearchParams({
    'where[or][0][question][equals]': question,
    'where[or][1][slug][equals]': slugify(question) || question,
    'select[question]': 'true',
    depth: '0',
    limit: '1',
  })
  return `/api/articles?${query}`
}

export type SameQuestionAnswer = { readonly docs: readonly SameQuestion[] }
