'use client'
import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { isFiltered, isShown, viewQuery, type ListState } from './view-query.ts'

type Kept = { readonly query?: string }

/**
 * Payload keeps a person's columns and order of a list, but not the filter. This keeps it too, and offers it where none is
 * set: a list that filters itself would hide rows from somebody who doesn't think of it. The link; null where there is none.
 */
export const useLastFilter = (list: string, state: ListState): string | null => {
  const { getPreference, setPreference } = usePreferences()
  const [last, setLast] = useState<string | null>(null)
  const key = `last-filter-${list}`
  const query = isFiltered(state) ? viewQuery({ where: state.where }) : ''
  useEffect(() => {
    let isMounted = true
    if (query !== '') void setPreference<Kept>(key, { query })
    else
      void getPreference<Kept>(key).then((kept) => {
        if (isMounted && kept?.query) setLast(`/admin/collections/${list}?${kept.query}`)
      })
    return () => {
      isMounted = false
    }
  }, [key, list, query, getPreference, setPreference])
  return last !== null && query === '' && !isShown(last, list, state) ? last : null
}
