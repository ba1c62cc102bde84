/** A date as far as it is known. A day has a month, a month has a year. */
export type PartialDate = { readonly year: number | null; readonly month: number | null; readonly day: number | null }

export const NO_DATE: PartialDate = { year: null, month: null, day: null }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** Month of a year, 1 to 12, from "5", "05", "May" or "sept."; of a range ("May-Jun") the first. Null where it is none. */
export const readMonth = (text: string): number | null => {
  if (/^\d{1,2}$/.test(text.trim())) return inRange(Number(text), 1, 12)
  const name = /^[a-z]{3,9}/i.exec(text.trim())?.[0].toLowerCase()
  const index = name ? MONTHS.findIndex((month) => name.startsWith(month)) : -1
  return index === -1 ? null : index + 1
}

/** "May", as PubMed prints a month. */
export const monthName = (month: number): string => {
  const name = MONTHS[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const inRange = (value: number, least: number, most: number): number | null =>
  Number.isInteger(value) && value >= least && value <= most ? value : null

/** What of these parts is a date of this calendar, between the years 1500 and 2200; the rest is left out. */
export const dateOf = (year: number, month?: number | null, day?: number | null): PartialDate => {
  const soundYear = inRange(year, 1500, 2200)
  if (soundYear === null) return NO_DATE
  const soundMonth = inRange(month ?? 0, 1, 12)
  if (soundMonth === null) return { ...NO_DATE, year: soundYear }
  const lastDay = new Date(Date.UTC(soundYear, soundMonth, 0)).getUTCDate()
  return { year: soundYear, month: soundMonth, day: inRange(day ?? 0, 1, lastDay) }
}

/**
 * A date as people and exporters write it: "2020", "2020-05-01", "2020/05/01/", "20200501", "2020 May 1", "May 1, 2020",
 * "1 May 2020". Of a range the beginning counts; a season is left out.
 */
export const readDate = (text: string): PartialDate => {
  const line = text.trim()
  const numbers =
    /^(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?(?![\d])/.exec(line) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(line)
  const named = /^(\d{4})\s+([a-z]{3,9})[a-z.-]{0,12}(?:\s+(\d{1,2})\b)?/i.exec(line)
  if (named && readMonth(named[2] ?? '')) return dateOf(Number(named[1]), readMonth(named[2] ?? ''), Number(named[3]))
  if (numbers) return dateOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const monthFirst = /^([a-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})$/i.exec(line)
  if (monthFirst) return dateOf(Number(monthFirst[3]), readMonth(monthFirst[1] ?? ''), Number(monthFirst[2]))
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(line)
  if (dayFirst) return dateOf(Number(dayFirst[3]), readMonth(dayFirst[2] ?? ''), Number(dayFirst[1]))
  return NO_DATE
}

/** `2026-11-22`, or null where a part is missing. */
export const isoDay = ({ year, month, day }: PartialDate): string | null =>
  year && month && day
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null
