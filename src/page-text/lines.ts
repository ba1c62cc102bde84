/**
 * From raw text to numbered lines: the characters are cleaned here once, so that the other readers meet only plain
 * spaces, NFC letters and no invisible characters.
 */

export type Line = {
  /** Counted from 1 in the text as given, the way an editor counts: CRLF, LF and CR each end a line. */
  readonly number: number
  /** Trimmed, inner blanks collapsed, without the bullet. Empty for a blank line. */
  readonly text: string
  /** As `text`, but with the bullet. */
  readonly printed: string
  /** Columns of white space before the first character; a tab advances to the next multiple of four. */
  readonly indent: number
  readonly bullet: boolean
}

const TAB_WIDTH = 4
const LARGEST_SHARE_OF_CONTROLS = 0.1

const CONTROLS = /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g
const STRIPPED_CONTROLS = /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
/** Zero-width space, word joiner, byte order mark and the like; and the overrides that reorder printed digits. */
const INVISIBLE = /[\u200b\u2060-\u2064\u180e\ufeff\u00ad\u202d\u202e]/g
/** The joiners belong to emoji and to Persian or Indic spelling; beside an ASCII or Latin letter they are stray. */
const STRAY_JOINER = /(?<![^\u0000-\u02ff])[\u200c\u200d]|[\u200c\u200d](?![^\u0000-\u02ff])/g
const LONE_SURROGATE = /\p{Surrogate}/gu
const MARKS_BEYOND_STREAM_SAFE = /(\p{M}{30})\p{M}+/gu
const BULLET = /^(?:[•◦▪‣●○■□∙]|[-*–—·o](?= |$)) ?/u

/**
 * Says why `text` cannot be a page at all, or null where it is plain text: it holds a NUL, or more than a tenth of it
 * is control or replacement characters (a PDF or an image read as text).
 */
export function notPlainText(text: string): string | null {
  const nul = text.indexOf('\0')
  if (nul >= 0) return 'This is not plain text: it contains a NUL character.'
  const controls = text.match(CONTROLS)?.length ?? 0
  if (controls > text.length * LARGEST_SHARE_OF_CONTROLS) {
    return `This is not plain text: ${controls} of its ${text.length} characters are control or replacement characters.`
  }
  return null
}

/**
 * Cuts a text into lines and cleans them: NFC; every kind of space becomes a plain space; byte order marks, zero-width
 * and control characters go. Lone surrogates, which no UTF-8 file can hold, become U+FFFD, and a letter keeps at most
 * thirty combining marks (UAX #15, Stream-Safe Text Format). Never throws.
 */
export function readLines(text: string): readonly Line[] {
  return clean(text)
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => line.split(/[\u2028\u2029\u0085]/).map((part) => toLine(part, index + 1)))
}

function clean(text: string): string {
  return text
    .replace(STRIPPED_CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\p{Zs}/gu, ' ')
    .replace(MARKS_BEYOND_STREAM_SAFE, '$1')
    .normalize('NFC')
}

function toLine(raw: string, number: number): Line {
  const printed = raw.replace(/[ \t]+/g, ' ').trim()
  const bullet = BULLET.exec(printed)
  const text = bullet === null ? printed : printed.slice(bullet[0].length)
  return { number, text, printed, indent: indentOf(raw), bullet: bullet !== null }
}

function indentOf(raw: string): number {
  let columns = 0
  for (const character of raw) {
    if (character === ' ') columns += 1
    else if (character === '\t') columns += TAB_WIDTH - (columns % TAB_WIDTH)
    else break
  }
  return columns
}

export const isBlank = (line: Line): boolean => line.printed === ''
