import { quote } from './quote.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

const LABEL = /^(?:(?:last|date|page)\s)?(?:updated|reviewed|modified)(?:\son)?\s?(?:[:–-]\s?|\s|$)/i
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const MONTH_FIRST = new RegExp(`^${MONTH}\\s?(\\d{1,2})(?:st|nd|rd|th)?,?\\s?(\\d{4})(?!\\d)`, 'i')
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?[\\s-]?${MONTH},?[\\s-]?(\\d{4})(?!\\d)`, 'i')
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/

export type DateReading = { readonly iso: string } | { readonly warning: string }

/** The text behind "Last updated:" (possibly empty: the date then stands on the next line), or null for any other line. */
export function afterLastUpdated(text: string): string | null {
  const label = LABEL.exec(text)
  return label === null ? null : text.slice(label[0].length)
}

/**
 * Reads the date at the start of `text`; what follows it ("View editorial policy") is ignored. Accepts April 14, 2025;
 * 14 April 2025; 2025-04-14; 14.04.2025; and 04/14/2025 where only one of the two numbers can be the month. An
 * impossible, ambiguous or unknown date yields a warning and no date, never a guess.
 */
export function readDate(text: string): DateReading {
  const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s/i.exec(text)
  const start = text.slice(weekday?.[0].length ?? 0)
  const iso = ISO.exec(start)
  if (iso !== null) return calendarDate(start, iso[1], iso[2], iso[3])
  const monthFirst = MONTH_FIRST.exec(start)
  if (monthFirst !== null) return calendarDate(start, monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2])
  const dayFirst = DAY_FIRST.exec(start)
  if (dayFirst !== null) return calendarDate(start, dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1])
  const dotted = DOTTED.exec(start)
  if (dotted !== null) return calendarDate(start, dotted[3], dotted[2], dotted[1])
  const slashed = SLASHED.exec(start)
  if (slashed !== null) return slashedDate(start, slashed)
  return { warning: `The date of “Last updated” could not be read from ${quote(start)}.` }
}

function slashedDate(text: string, [, first, second, year]: RegExpExecArray): DateReading {
  if (first !== second && Number(first) <= 12 && Number(second) <= 12) {
    return {
      warning: `The date ${quote(`${first}/${second}/${year}`)} can be read day first or month first, so it was left out.`,
    }
  }
  return Number(first) > 12 ? calendarDate(text, year, second, first) : calendarDate(text, year, first, second)
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}

function calendarDate(text: string, year = '', month = '', day = ''): DateReading {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  // Date.parse rolls February 30 over into March instead of refusing it.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    return { warning: `There is no such date as ${quote(text)}.` }
  }
  return { iso }
}
