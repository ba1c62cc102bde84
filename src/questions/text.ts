/** Characters that a question must have, and may have, as a person counts them (grapheme clusters, UAX #29). */
export const SHORTEST = 10
export const LONGEST = 1000

/** UTF-16 units that are measured at all: one "character" can be made of any number of marks. */
const MOST_UNITS = 10_000

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A text as it is kept: well-formed, in Unicode's form NFC, lines ended by "\n", nothing blank around it. SQLite ends a text
 * at U+0000, so that its picture (U+2400) stands for it.
 */
export const normaliseText = (text: string): string =>
  text.toWellFormed().replaceAll('\u0000', '\u2400').replace(/\r\n?/g, '\n').normalize('NFC').trim()

/** How many characters a person would count; what shows nothing by itself (joiners, direction marks) counts nothing. */
export const countCharacters = (text: string): number => {
  let count = 0
  for (const { segment } of segmenter.segment(text)) if (!/^[\p{Cf}\p{Mn}\p{Me}]+$/u.test(segment)) count += 1
  return count
}

/** What is wrong with the length of a normalised text, as a sentence; null where nothing is. */
export const lengthProblem = (text: string): string | null => {
  const tooLong = `A question can have ${LONGEST.toLocaleString('en')} characters at most.`
  if (text.length > MOST_UNITS) return tooLong
  const count = countCharacters(text)
  if (count < SHORTEST) return `Write your question in ${SHORTEST} characters or more.`
  return count > LONGEST ? `${tooLong} This one has ${count.toLocaleString('en')}.` : null
}

const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text with what can't be seen in it made visible: control characters as their pictures (U+2400 and after), and marks
 * that turn the direction of writing as U+FFFD. Line ends and tabs stay.
 */
export const showControls = (text: string): string =>
  text.replace(INVISIBLE, (character) => {
    const code = character.charCodeAt(0)
    if (character === '\n' || character === '\t') return character
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd'
  })

/**
 * A text on one line of `most` UTF-16 units at most, cut between words where it must be cut; a question mark at its end
 * stays there.
 */
export const oneLine = (text: string, most: number): string => {
  const line = showControls(text).replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const end = line.endsWith('?') ? '…?' : '…'
  return `${cutBetweenWords(line, most - end.length)}${end}`
}

const cutBetweenWords = (line: string, most: number): string => {
  let cut = ''
  for (const { segment } of segmenter.segment(line)) {
    if (cut.length + segment.length > most) break
    cut += segment
  }
  const space = cut.lastIndexOf(' ')
  // A text without spaces is cut where it must be.
  return (space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.?!–-]+$/u, '')
}
