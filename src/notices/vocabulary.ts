/** How a person wants to hear of a notice by mail. */
export const MAIL_PREFERENCES = ['each', 'daily', 'none'] as const
export type MailPreference = (typeof MAIL_PREFERENCES)[number]

/** What a notice is about. Each kind has its sentences in `sentences.ts`. */
export const NOTICE_KINDS = [
  'submitted',
  'assigned',
  'respond-soon',
  'respond-overdue',
  'decide-soon',
  'decide-overdue',
  'accepted',
  'declined',
  'recused',
  'replaced',
  'commented',
  'answered',
  'changes-requested',
  'rejected',
  'withdrawn',
  'all-approved',
  'approval-stuck',
  'published',
  'release-refused',
  'retracted',
  'retraction-review-due',
  'review-due',
  'review-overdue',
  'lapsed',
  'taken-down',
  'source-retracted',
  'source-concern',
  'recovery-code-used',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
