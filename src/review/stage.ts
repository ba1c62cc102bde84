import type { PublicationState, ReviewState } from './vocabulary.ts'

/** Where an article stands, in one word: what its last round and its publication say together. For lists; nothing is decided by it. */
export const ARTICLE_STAGES = [
  'draft',
  'submitted',
  'under-review',
  'changes-requested',
  'rejected',
  'approved',
  'published',
  'changed',
  'retracted',
] as const
export type ArticleStage = (typeof ARTICLE_STAGES)[number]

export const STAGE_LABELS: Readonly<Record<ArticleStage, string>> = {
  draft: 'Draft',
  submitted: 'Submitted',
  'under-review': 'Under review',
  'changes-requested': 'Changes requested',
  rejected: 'Rejected',
  approved: 'Approved, waits for its time',
  published: 'Published',
  changed: 'Published, changed since',
  retracted: 'Retracted',
}

export type StageFacts = {
  /** The last round; null where there was none. */
  readonly round: { readonly state: ReviewState; readonly releasedAt: string | null } | null
  readonly publication: PublicationState | null
  /** Somebody has saved the working copy since the published text was submitted. */
  readonly isChanged: boolean
}

export const stageOf = ({ round, publication, isChanged }: StageFacts): ArticleStage => {
  const state = round?.state
  if (state === 'submitted' || state === 'under-review' || state === 'changes-requested' || state === 'rejected')
    return state
  if (state === 'approved' && round?.releasedAt === null) return 'approved'
  if (publication === 'retracted') return 'retracted'
  if (publication === 'live') return isChanged ? 'changed' : 'published'
  return 'draft'
}
