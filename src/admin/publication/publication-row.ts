import { isManagingEditor, isReviewer } from '../../../access/roles.ts'
import type { Retraction } from '../../commands/publications.ts'
import type { Publication } from '../../payload-types.ts'

/** A relationship's id, whether or not it was filled in. */
export const idOf = (value: string | { readonly id: string }): string => (typeof value === 'string' ? value : value.id)

/** Every retraction so far; empty for those to whom the API doesn't show them. */
export const retractionsOf = ({ retractions }: Pick<Publication, 'retractions'>): readonly Retraction[] =>
  Array.isArray(retractions) ? (retractions as unknown as readonly Retraction[]) : []

/** Somebody else than who took the text down reviews that. */
export const mayReviewRetraction = (
  retractions: readonly Retraction[],
  user: (NonNullable<Parameters<typeof isManagingEditor>[0]> & { readonly id?: unknown }) | null | undefined,
): boolean => {
  const waiting = retractions.find(({ review, by }) => review === null && by !== null)
  return waiting !== undefined && waiting.by !== user?.id && (isManagingEditor(user) || isReviewer(user))
}
