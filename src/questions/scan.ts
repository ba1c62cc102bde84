/** A stretch of a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/** The zeros of the decimal digits that people type besides ASCII's: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10]

/**
 * The same text, unit by unit, in the characters that the patterns know: ASCII digits, one kind of hyphen, one kind of
 * space. Line ends stay. The length is that of the text, so that places in one are places in the other.
 */
export const toScan = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0)
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code))
    })
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/[^\S\n]/g, ' ')
    .replaceAll('\uff0b', '+')
    .replaceAll('\uff20', '@')

/** What stands in place of what was taken out: no pattern knows it. */
const BLANK = '\u0000'

/** The text with these stretches blanked, at the same length. */
export const blank = (text: string, spans: readonly Span[]): string => {
  let blanked = ''
  let from = 0
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (end <= from) continue
    blanked += text.slice(from, Math.max(from, start)) + BLANK.repeat(end - Math.max(from, start))
    from = end
  }
  return blanked + text.slice(from)
}

export const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
