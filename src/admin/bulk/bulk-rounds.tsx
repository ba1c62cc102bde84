'use client'
import { BulkBar } from './bulk-bar.tsx'
import { useRoundActions } from './round-actions.tsx'

/** Above the list of reviews. */
export const BulkRounds = () => <BulkBar collection="review-states" what="reviews" actions={useRoundActions()} />
