import type { CommentDraft } from '../../../review/facts.ts'
import type { Commenting } from './use-commenting.ts'

/** Comments that wait on this device for the decision. */
export type KeptComments = {
  readonly drafts: readonly CommentDraft[]
  /** Takes up the one that is being written, in its old place where it was kept before. */
  readonly keep: (draft: CommentDraft) => void
  readonly remove: (place: number) => void
}

export const keepComments = (
  drafts: readonly CommentDraft[],
  onKept: (kept: readonly CommentDraft[]) => void,
  { begun: { editing }, change }: Commenting,
): KeptComments => ({
  drafts,
  keep: (draft) =>
    onKept(editing === null ? [...drafts, draft] : drafts.map((one, place) => (place === editing ? draft : one))),
  remove: (place) => {
    onKept(drafts.filter((_, other) => other !== place))
    if (editing !== null && editing > place) change({ editing: editing - 1 })
  },
})
