import type { PayloadRequest } from 'payload'
import { isEditor, isManagingEditor, isReviewer, isStaff } from '../../access/roles.ts'
import { listPath, type ListCondition } from '../home/home-list.ts'
import { openAssignments } from '../home/home-of-manager.ts'
import { roundsToDecide } from '../home/home-of-reviewer.ts'
import { addDays, dayOf } from '../review/calendar.ts'
import type { ViewedList } from './vocabulary.ts'

export type View = {
  readonly name: string
  /** The list with this filter, from the site's root. */
  readonly path: string
  /** How many there are, where that was counted. */
  readonly total: number | null
}

type Asking = { readonly userId: string; readonly now: string; readonly req: PayloadRequest }

const DAYS_AHEAD = 30
/** Ids that fit into a link. */
const MOST_IN_A_LINK = 100

const view = (list: ViewedList, name: string, ...conditions: readonly ListCondition[]): View => ({
  name,
  path: listPath(list, conditions),
  total: null,
})

/** What no column tells is counted now, and the view is of just these rows. */
const viewOfIds = (list: ViewedList, name: string, ids: readonly string[]): View => ({
  ...view(list, name, ['id', 'in', ids.slice(0, MOST_IN_A_LINK).join(',')]),
  total: ids.length,
})

const WITH_THE_BOARD: ListCondition = ['stage', 'in', ['submitted', 'under-review', 'approved']]
const dueSoon = (now: string): readonly ListCondition[] => [
  ['status', 'equals', 'live'],
  // A day, not a moment: the same link all day long.
  ['reviewDueAt', 'less_than_equal', `${dayOf(addDays(now, DAYS_AHEAD))}T23:59:59.999Z`],
]

const ofArticles = ({ userId, now, req: { user } }: Asking): readonly View[] => {
  const mine: ListCondition = ['owner', 'equals', userId]
  return [
    ...(isEditor(user)
      ? [
          view('articles', 'Mine', mine),
          view('articles', 'Sent back to me', mine, ['stage', 'in', ['changes-requested', 'rejected']]),
        ]
      : []),
    view('articles', 'With the board', WITH_THE_BOARD),
    isEditor(user)
      ? view(
          'publications',
          'Mine, due for review within 30 days',
          ['article.owner', 'equals', userId],
          ...dueSoon(now),
        )
      : view('publications', 'Due for review within 30 days', ...dueSoon(now)),
  ]
}

const ofRounds = async ({ userId, now, req }: Asking): Promise<readonly View[]> => {
  const [toDecide, owed] = await Promise.all([
    isReviewer(req.user) ? roundsToDecide(userId, req) : [],
    isManagingEditor(req.user) ? openAssignments(req) : [],
  ])
  const late = new Set(owed.filter(({ by }) => by <= now).map(({ round }) => round))
  return [
    ...(isReviewer(req.user)
      ? [
          viewOfIds(
            'review-states',
            'Mine to decide',
            toDecide.map(({ row }) => row.id),
          ),
        ]
      : []),
    ...(isManagingEditor(req.user)
      ? [
          view('review-states', 'Waiting for assignment', ['state', 'equals', 'submitted']),
          viewOfIds('review-states', 'Overdue', [...late]),
        ]
      : []),
    view('review-states', 'Under review', ['state', 'equals', 'under-review']),
  ]
}

const READY: Readonly<Record<ViewedList, (asking: Asking) => readonly View[] | Promise<readonly View[]>>> = {
  articles: ofArticles,
  'review-states': ofRounds,
  references: () => [
    view('references', 'Unconfirmed', ['identityConfirmedAt', 'exists', 'false']),
    view('references', 'Retracted or under concern', ['integrity', 'in', ['retracted', 'concern']]),
  ],
  publications: ({ now, req: { user } }) => [
    view('publications', 'Live', ['status', 'equals', 'live']),
    view('publications', 'Retracted', ['status', 'equals', 'retracted']),
    // When it is due is for staff to search by.
    ...(isStaff(user) ? [view('publications', 'Due for review within 30 days', ...dueSoon(now))] : []),
  ],
  reviewers: () => [view('reviewers', 'Active', ['active', 'equals', 'true'])],
  'source-alerts': () => [view('source-alerts', 'Open', ['state', 'equals', 'open'])],
}

/** The filters that people of this role need most, ready to be pressed. */
export const readyMadeViews = async (list: ViewedList, asking: Asking): Promise<readonly View[]> => READY[list](asking)
