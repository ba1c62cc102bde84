'use client'
import { useFetched } from '../review-panel/use-fetched.ts'

type Docs = { readonly docs: readonly { readonly id: string; readonly name?: string; readonly question?: string }[] }

/** The names of all accounts by their ids, sorted by name; empty until they are there. */
export const usePeople = (): ReadonlyMap<string, string> => {
  const { value } = useFetched<Docs>('/api/users?depth=0&pagination=false&sort=name&select[name]=true')
  return new Map((value?.docs ?? []).map(({ id, name }) => [id, name ?? id]))
}

/** The questions of these articles by their ids; of a deleted one there is none. */
export const useQuestions = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const query = new URLSearchParams([
    ...ids.map((id, index): [string, string] => [`where[id][in][${index}]`, id]),
    ['depth', '0'],
    ['pagination', 'false'],
    ['select[question]', 'true'],
  ])
  const { value } = useFetched<Docs>(ids.length === 0 ? null : `/api/articles?${query.toString()}`)
  return new Map((value?.docs ?? []).map(({ id, question }) => [id, question ?? id]))
}
