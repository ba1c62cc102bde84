'use client'
import { useDocumentInfo, useForm } from '@payloadcms/ui'
import type { Reference } from '../../payload-types.ts'
import { useFetched } from '../review-panel/use-fetched.ts'

/**
 * The stored reference beside its form. `announce` tells all panels of the screen that the server has changed it, and puts
 * its words into the form where `refill` is asked for.
 */
export const useReferenceRow = () => {
  const { id, data, lastUpdateTime, setData } = useDocumentInfo()
  const { reset } = useForm()
  const { updatedAt, integrityCheckedAt, mergedInto } = data ?? {}
  const since = [lastUpdateTime, updatedAt, integrityCheckedAt, mergedInto].join(' ')
  const {
    value: row,
    refusal,
    reload,
  } = useFetched<Reference>(id === undefined ? null : `/api/references/${id}?depth=0`, since)
  const announce = async (changed: Reference, { refill = false } = {}): Promise<void> => {
    if (refill) await reset(changed)
    setData({ ...changed })
    reload()
  }
  return { id: id === undefined ? null : String(id), row, refusal, announce }
}
