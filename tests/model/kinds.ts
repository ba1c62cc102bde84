import { creatingArticles, editingArticles, submittingArticles, withdrawingArticles } from './article-attempts.ts'
import type { Attempts } from './attempt.ts'
import { changingRoles, changingTheBoard, changingThePolicy, claimingRoles } from './board-attempts.ts'
import { approving, sendingBack } from './decision-attempts.ts'
import { forging } from './forged-attempts.ts'
import {
  publishingNow,
  retractingPublications,
  reviewingRetractions,
  settingTimes,
  waitingForTheTime,
} from './publication-attempts.ts'
import {
  answeringComments,
  assigningReviewers,
  commentingOnRounds,
  replacingReviewers,
  responding,
} from './round-attempts.ts'

/**
 * Everything that is done, and how often. An approval is the costliest (the password's hash takes a third of a second),
 * waiting for a time the slowest, and both are needed for anything to become public. `after`: what makes it possible.
 */
export const KINDS = {
  create: { weight: 4, attempts: creatingArticles },
  edit: { weight: 9, attempts: editingArticles },
  submit: { weight: 10, attempts: submittingArticles, after: 'create' },
  withdraw: { weight: 3, attempts: withdrawingArticles },
  assign: { weight: 12, attempts: assigningReviewers, after: 'submit' },
  respond: { weight: 7, attempts: responding, after: 'assign' },
  replace: { weight: 7, attempts: replacingReviewers, after: 'assign' },
  comment: { weight: 4, attempts: commentingOnRounds, after: 'submit' },
  answer: { weight: 5, attempts: answeringComments, after: 'comment' },
  approve: { weight: 14, attempts: approving, after: 'assign' },
  'send back': { weight: 3, attempts: sendingBack, after: 'assign' },
  schedule: { weight: 6, attempts: settingTimes, after: 'submit' },
  publish: { weight: 5, attempts: publishingNow, after: 'schedule' },
  wait: { weight: 1, attempts: waitingForTheTime, after: 'submit' },
  retract: { weight: 4, attempts: retractingPublications, after: 'approve' },
  'review retraction': { weight: 4, attempts: reviewingRetractions, after: 'retract' },
  board: { weight: 14, attempts: changingTheBoard },
  policy: { weight: 4, attempts: changingThePolicy },
  roles: { weight: 5, attempts: changingRoles },
  'claim roles': { weight: 1, attempts: claimingRoles },
  forge: { weight: 6, attempts: forging },
} as const satisfies Record<string, { readonly weight: number; readonly attempts: Attempts; readonly after?: string }>
export type Kind = keyof typeof KINDS
