import { authorNames } from '../../src/citations/reference.ts'
import { recordNumber } from './records.ts'

/** What somebody who looks for the record with this number may have typed when the picker asks: parts, mistakes, other cases. */
const WAYS: readonly ((record: ReturnType<typeof recordNumber>) => string)[] = [
  ({ title }) => title?.slice(0, 3) ?? '',
  ({ title }) => title?.slice(0, 18) ?? '',
  ({ title }) => title?.toUpperCase() ?? '',
  ({ title }) => title?.split(' ').slice(-4, -1).join(' ').toLowerCase() ?? '',
  (record) => authorNames(record).split(' ')[0] ?? '',
  (record) => authorNames(record).split(' ')[0]?.toUpperCase() ?? '',
  ({ authors, year }) => `${authors[1]?.family?.toLowerCase() ?? ''} ${year ?? ''}`,
  ({ year }) => String(year ?? ''),
  ({ pmid }) => pmid ?? '',
  ({ doi }) => `https://doi.org/${doi ?? ''}`,
  ({ containerTitle, year }) => `${containerTitle ?? ''} ${year ?? ''} iron`,
  ({ title }) => title?.slice(0, 1) ?? '',
  ({ title }) => title?.slice(0, 9).normalize('NFD') ?? '',
  () => 'zyzzyva',
]

/** `count` searches for records out of the first `of`, the same at every run. */
export const typedSearches = (count: number, of: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => WAYS[index % WAYS.length]?.(recordNumber((index * 7_919) % of)) ?? '')
