const IDENTIFIERS = ['doi', 'pmid', 'pmcid', 'isbn'] as const
type Identified = Readonly<Partial<Record<(typeof IDENTIFIERS)[number], string | null>>>

/** Whether no identifier says that these are two works: each that both carry is the same. */
export const identifiersAgree = (a: Identified, b: Identified): boolean =>
  IDENTIFIERS.every((name) => !a[name] || !b[name] || a[name] === b[name])

export type Keyed = Identified & { readonly id: string; readonly workKey?: string | null }

/**
 * Records that are probably one work, in groups of two or more: they share a DOI or a PMID; or title, year and first author,
 * and no identifier says otherwise (a preprint and its article, or two versions of a review, carry two DOIs).
 */
export const groupsOfSameWork = (records: readonly Keyed[]): readonly (readonly string[])[] => {
  const groupOf = new Map(records.map(({ id }) => [id, new Set([id])]))
  const join = (a: Keyed, b: Keyed): void => {
    const [left, right] = [groupOf.get(a.id), groupOf.get(b.id)]
    if (!left || !right || left === right) return
    for (const id of right) {
      left.add(id)
      groupOf.set(id, left)
    }
  }
  for (const name of ['doi', 'pmid'] as const)
    for (const [first, ...others] of bucketsBy(records, (record) => record[name]))
      for (const other of others) if (first) join(first, other)
  for (const bucket of bucketsBy(records, ({ workKey }) => workKey))
    for (const [index, a] of bucket.entries())
      for (const b of bucket.slice(index + 1)) if (identifiersAgree(a, b)) join(a, b)
  return [...new Set(groupOf.values())].filter(({ size }) => size > 1).map((group) => [...group])
}

const bucketsBy = (
  records: readonly Keyed[],
  key: (record: Keyed) => string | null | undefined,
): readonly (readonly Keyed[])[] => {
  const buckets = new Map<string, Keyed[]>()
  for (const record of records) {
    const value = key(record)
    if (value) buckets.set(value, [...(buckets.get(value) ?? []), record])
  }
  return [...buckets.values()].filter(({ length }) => length > 1)
}
