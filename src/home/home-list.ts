/** One thing on somebody's home screen. */
export type HomeItem = {
  readonly id: string
  /** The article's question, or the source's title. */
  readonly title: string
  /** Where to go, from the site's root. */
  readonly path: string
  /** What is to be done, or where it stands, in a few words; null where the list says all. */
  readonly words: string | null
  /** ISO time that the words are about: a date due, or the last change. */
  readonly at: string | null
  readonly isLate: boolean
}

export type HomeList = {
  readonly key: string
  readonly title: string
  /** How many there are; `items` are the first of them. */
  readonly total: number
  readonly items: readonly HomeItem[]
  /** The whole list, from the site's root; null where there is no screen of it. */
  readonly all: string | null
  /** What to say, and what to do next, where there is nothing. */
  readonly empty: string
}

/** What a member of the board owes, for whoever assigns. */
export type ReviewerLoad = {
  readonly id: string
  readonly name: string
  readonly open: number
  readonly late: number
}

export type Home = {
  readonly lists: readonly HomeList[]
  /** The most loaded first; null for those who don't assign. */
  readonly load: readonly ReviewerLoad[] | null
}

/** Shown of each list; the rest is behind its link. */
export const SHOWN = 5

export const listOf = (
  list: Omit<HomeList, 'total' | 'items'>,
  items: readonly HomeItem[],
  total = items.length,
): HomeList => ({ ...list, total, items: items.slice(0, SHOWN) })

export type ListCondition = readonly [field: string, operator: string, value: string | readonly string[]]

/** An admin list of this collection where all of these hold. Several values are shown one by one in the list's own filter. */
export const listPath = (collection: string, conditions: readonly ListCondition[]): string => {
  const query = new URLSearchParams(
    conditions.flatMap(([field, operator, value], index): [string, string][] => {
      const name = `where[or][0][and][${index}][${field}][${operator}]`
      return typeof value === 'string' ? [[name, value]] : value.map((one, at) => [`${name}[${at}]`, one])
    }),
  )
  return `/admin/collections/${collection}${conditions.length > 0 ? `?${query.toString()}` : ''}`
}

export const articlePath = (id: string): string => `/admin/collections/articles/${id}`
