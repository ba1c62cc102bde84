'use client'
import { Pill } from '@payloadcms/ui'
import type { IntegrityStatus } from '../../citations/integrity.ts'
import { INTEGRITY_WORDS, readStatus } from './integrity-words.ts'

export const IntegrityBadge = ({ status }: { readonly status: IntegrityStatus }) => (
  <Pill pillStyle={INTEGRITY_WORDS[status].pill} size="small">
    {INTEGRITY_WORDS[status].short}
  </Pill>
)

/** The status in the list of references: a badge with words. */
export const IntegrityCell = ({ cellData }: { readonly cellData?: unknown }) => (
  <IntegrityBadge status={readStatus(cellData)} />
)
