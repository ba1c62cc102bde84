/** A list's filters, columns, order and length, as Payload's admin UI holds them. */
export type ListState = Readonly<Record<string, unknown>>

const KEPT = ['where', 'columns', 'sort', 'limit', 'search', 'groupBy'] as const

const flat = (name: string, value: unknown): readonly (readonly [string, string])[] => {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => flat(`${name}[${key}]`, inner))
}

/** What a view of this list keeps, as a part of an address. */
export const viewQuery = (state: ListState): string =>
  new URLSearchParams(
    KEPT.flatMap((name) =>
      // Columns stand in an address as JSON.
      name === 'columns' && Array.isArray(state.columns)
        ? [['columns', JSON.stringify(state.columns)] as const]
        : flat(name, state[name]),
    ).map(([name, value]) => [name, value]),
  ).toString()

/** The filter of an address, so that two ways to write it are the same: lists may be written with commas or one by one. */
const filterOf = (query: string): string => {
  const values = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(query)) {
    if (!name.startsWith('where[')) continue
    const path = name.replace(/\[(in|not_in)\]\[\d+\]$/, '[$1]')
    values.set(path, [...(values.get(path) ?? []), ...(/\[(in|not_in)\]$/.test(path) ? value.split(',') : [value])])
  }
  return JSON.stringify(
    [...values].map(([name, all]) => [name, all]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
}

const NO_FILTER = filterOf('')

export const isFiltered = (state: ListState): boolean => filterOf(viewQuery(state)) !== NO_FILTER

/** Whether the list stands as this view has it: by its filter, and by what else the view names. */
export const isShown = (path: string, list: string, state: ListState): boolean => {
  const [address, query = ''] = path.split('?')
  if (address !== `/admin/collections/${list}`) return false
  const now = viewQuery(state)
  if (filterOf(query) !== filterOf(now)) return false
  const shown = new URLSearchParams(now)
  return [...new URLSearchParams(query)].every(
    ([name, value]) => name.startsWith('where[') || shown.get(name) === value,
  )
}
