/**
 * The one place for dates and times on our screens: in the language of the browser, by its clock. What the server renders
 * first must not hold one, or the browser would find other words in it than it writes itself: call these for what the
 * browser has fetched or typed, and nowhere else.
 */

/** BCP 47. Outside a browser (unit tests, a first rendering) British English, so that everybody gets the same. */
const language = (): string => (typeof document === 'undefined' ? 'en-GB' : navigator.language)

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const TIME = { ...DAY, hour: '2-digit', minute: '2-digit' } as const

const written = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), options).format(new Date(iso))

/** "3 December 2026". */
export const formatDate = (iso: string): string => written(iso, DAY)

/** "3 Dec 2026", for lists. */
export const formatShortDate = (iso: string): string => written(iso, { ...DAY, month: 'short' })

/** "3 December 2026 at 09:00 CET": where the time of day matters, with the clock that it is read from. */
export const formatTime = (iso: string): string => written(iso, { ...TIME, timeZoneName: 'short' })

/** "09:00 CET", of today. */
export const formatHour = (iso: string): string =>
  written(iso, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })

/** The same moment by the clock that the server keeps. */
export const formatUtc = (iso: string): string => `${written(iso, { ...TIME, timeZone: 'UTC' })} UTC`
