/** Days and months in UTC. Times are ISO 8601 texts as `Date.prototype.toISOString` writes them, so that they sort as text. */

const DAY = 24 * 60 * 60 * 1000

export const addDays = (iso: string, days: number): string => new Date(Date.parse(iso) + days * DAY).toISOString()

/** Calendar months in UTC; a day that the month does not have becomes its last one (31 January + 1 → 28 or 29 February). */
export const addMonths = (iso: string, months: number): string => {
  const date = new Date(iso)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.toISOString()
}

/** The calendar day in UTC, as in "2026-11-22". */
export const dayOf = (iso: string): string => iso.slice(0, 10)

/** How far a review may be moved forward so that not all fall due on one day; never later than the policy allows. */
const DAYS_TO_SPREAD = 28

/** The stretch of time in which a review approved now may fall due. */
export const spreadWindow = (approvedAt: string, months: number): { readonly from: string; readonly to: string } => {
  const to = addMonths(approvedAt, months)
  return { from: addDays(to, -DAYS_TO_SPREAD - 1), to: addDays(to, 1) }
}

/**
 * The day on which a text is due for review: the interval's end, or an earlier day of the four weeks before it where
 * `perDay` others are due already; where all of them are full, the emptiest. `dueOn` counts the publications due on a day.
 */
export const spreadReviewDue = (
  approvedAt: string,
  months: number,
  perDay: number,
  dueOn: ReadonlyMap<string, number>,
): string => {
  const latest = addMonths(approvedAt, months)
  const candidates = Array.from({ length: DAYS_TO_SPREAD + 1 }, (_, back) => addDays(latest, -back)).filter(
    (due) => due > approvedAt,
  )
  const count = (due: string): number => dueOn.get(dayOf(due)) ?? 0
  const free = candidates.find((due) => count(due) < perDay)
  return free ?? candidates.reduce((best, due) => (count(due) < count(best) ? due : best), latest)
}
