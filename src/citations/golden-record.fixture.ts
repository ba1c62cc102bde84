import { BLANK_RECORD, type Author, type Reference, type ReferenceType } from './reference.ts'

/** Builders of golden records. A record holds what its source says; nothing in it is made up. */

/** "Family, Given[, Suffix]; ..."; without a comma it is a body. */
export const people = (names: string): readonly Author[] =>
  names.split('; ').map((name) => {
    const [family = '', given, suffix] = name.split(', ')
    if (!given) return { literal: family }
    return { family, given, ...(suffix ? { suffix } : {}) }
  })

/** Title; journal and its NLM abbreviation; "year-month-day" as far as known, volume, issue, pages. */
export const article = (
  title: string,
  journal: readonly [string, string],
  [date, volume, issue, pages]: readonly [string, string | null, string | null, string | null],
  more: Partial<Reference> = {},
): Reference => ({
  ...work('article-journal', title, date, more),
  containerTitle: journal[0],
  containerTitleShort: journal[1],
  volume,
  issue,
  pages,
})

export const work = (type: ReferenceType, title: string, date: string, more: Partial<Reference> = {}): Reference => {
  const [year = null, month = null, day = null] = date === '' ? [] : date.split('-').map(Number)
  return { ...BLANK_RECORD, id: 'golden', kind: 'other', type, title, language: 'en', year, month, day, ...more }
}
