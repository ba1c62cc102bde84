import type { IntegrityStatus } from './integrity.ts'

/** The findings about a source that readers and staff are warned of; a correction alone is advice at submission. */
export const ALERTING_STATUSES = ['retracted', 'concern'] as const satisfies readonly IntegrityStatus[]
export type AlertingStatus = (typeof ALERTING_STATUSES)[number]

/**
 * What became of an alert: nobody has dealt with it; somebody said what they found; or it no longer holds, because the text
 * does not cite the source any more or the literature took the finding back. Readers see the flag until it is lifted.
 */
export const ALERT_STATES = ['open', 'resolved', 'lifted'] as const
export type AlertState = (typeof ALERT_STATES)[number]

export const isAlerting = (status: IntegrityStatus): status is AlertingStatus =>
  (ALERTING_STATUSES as readonly IntegrityStatus[]).includes(status)

/** Whether a check has learnt something: only then may an alert of before be lifted. */
export const isConclusive = (status: IntegrityStatus): boolean => status !== 'not-checked' && status !== 'unverifiable'

/** What readers and reviewers are told beside the text. `number` is the source's place in the bibliography. */
export const alertSentence = (status: AlertingStatus, number: number): string =>
  status === 'retracted'
    ? `Source ${number} of this text has been retracted. What rests on it may no longer hold.`
    : `An expression of concern has been published about source ${number} of this text. Read what rests on it with care.`
