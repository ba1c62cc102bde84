import type { NoticeKind } from './vocabulary.ts'

/** The subject of a mail. It passes through mail servers that nobody here knows, so it says what to do and not about what. */
export const SUBJECTS: Readonly<Record<NoticeKind, string>> = {
  submitted: 'A text waits for reviewers',
  assigned: 'You are asked to review a text',
  'respond-soon': 'Please accept or decline a review',
  'respond-overdue': 'An answer to an invitation is overdue',
  'decide-soon': 'A decision is due soon',
  'decide-overdue': 'A decision is overdue',
  accepted: 'A reviewer has accepted',
  declined: 'A reviewer has declined',
  recused: 'A reviewer has stepped aside',
  replaced: 'You need not review a text any more',
  commented: 'A new comment',
  answered: 'Your comment was answered',
  'changes-requested': 'Changes were requested',
  rejected: 'A text was rejected',
  withdrawn: 'A review was withdrawn',
  'all-approved': 'All approvals are there',
  'approval-stuck': 'A review can’t end without you',
  published: 'A text was published',
  'release-refused': 'A text was not published as planned',
  retracted: 'A publication was retracted',
  'retraction-review-due': 'A retraction must be reviewed',
  'review-due': 'A publication is due for review',
  'review-overdue': 'The review of a publication is overdue',
  lapsed: 'A publication was taken down',
  'taken-down': 'A publication with a retracted source was taken down',
  'source-retracted': 'A source was retracted',
  'source-concern': 'There is concern about a source',
  'recovery-code-used': 'A recovery code of yours was used',
}

/** What each kind of notice says to the person whom it concerns first. */
export const SENTENCES: Readonly<Record<NoticeKind, string>> = {
  submitted: 'A text was submitted. Please assign its reviewers.',
  assigned: 'You are asked to review a text. Please accept or decline.',
  'respond-soon': 'You have not yet said whether you will review a text. Please accept or decline.',
  'respond-overdue': 'You were asked to review a text, and the time to accept or decline is over. Please answer now.',
  'decide-soon': 'Your decision on a text is due soon.',
  'decide-overdue': 'Your decision on a text is overdue.',
  accepted: 'A reviewer has accepted the invitation to review a text.',
  declined: 'A reviewer has declined the invitation to review a text. Please see whether another one is needed.',
  recused: 'A reviewer has stepped aside from the review of a text. Please see whether another one is needed.',
  replaced: 'Somebody else reviews a text in your place. Nothing is left for you to do.',
  commented: 'Somebody has commented on a text that you worked on.',
  answered: 'Somebody has answered your comment on a text.',
  'changes-requested': 'The review of a text has ended: changes were requested.',
  rejected: 'The review of a text has ended: it was rejected.',
  withdrawn: 'A text that you worked on was taken back from review.',
  'all-approved': 'A text has all the approvals that it needs.',
  'approval-stuck':
    'All reviewers of a text have decided, and its approvals are not enough for the policy. Please assign another reviewer.',
  published: 'A text was published.',
  'release-refused': 'An approved text was to be published and was not. Please see why.',
  retracted: 'A publication was retracted.',
  'retraction-review-due':
    'A publication was retracted. Somebody other than the person who did that must review whether it was right.',
  'review-due': 'A publication is due for review soon.',
  'review-overdue': 'The review of a publication is overdue.',
  lapsed: 'A publication was taken down because its review was overdue.',
  'taken-down': 'A publication was taken down because a source that it cites was retracted.',
  'source-retracted': 'A source of a text was retracted. Please see what the text still can say, and act.',
  'source-concern':
    'An expression of concern was published about a source of a text. Please see what it means for the text.',
  'recovery-code-used':
    'One of your recovery codes was used in place of a one-time code. If that was not you, change your password and make new recovery codes now.',
}

/** What others read, to whom the same thing says something else. */
export const ENDED = 'The review of a text that you were asked to review has ended. Nothing is left for you to do.'
export const NOT_ANSWERED = 'A reviewer was asked to review a text and has not answered in time.'
export const NOT_DECIDED = 'A reviewer has not decided on a text in time.'
export const NOBODY_ASSIGNED = 'A text was submitted some days ago, and nobody is assigned to review it.'
export const STILL_NOT_REVIEWED =
  'A publication was retracted some time ago, and nobody has reviewed whether that was right.'

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A sentence with the day that it is about, in UTC. */
export const withDay = (sentence: string, due: string): string => `${sentence} Due: ${DAY.format(new Date(due))}.`
