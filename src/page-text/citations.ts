import type { RawText } from './blocks.ts'
import { endWithLast, judge } from './citation-context.ts'
import { findRuns, type Run } from './citation-runs.ts'
import type { LineNote, NumberMark, PageInline } from './page.ts'
import { digitsIn } from './places.ts'
import { quote } from './quote.ts'

/** What the rest of the page tells about its numbers. */
export type CitationContext = {
  /** References are numbered from 1, so their count says which exist. */
  readonly references: number
  readonly standsAlone: (abbreviation: string) => boolean
}

export type InlineReading = {
  readonly inlines: readonly PageInline[]
  readonly warnings: readonly LineNote[]
  /** True where the text holds a number that reads like a citation, whether or not its reference exists. */
  readonly looksCited: boolean
  readonly marks: readonly RawMark[]
}

/** A mark of the inline at index `at`, whose place in the text as given is to be found by what is printed and by the digits before it. */
export type RawMark = Omit<NumberMark, 'inline' | 'place' | 'numbers' | 'bracketed'> & {
  readonly run: Run
  readonly at: number
  readonly printed: string
  readonly digitsBefore: number
}

const SLIP = 10
const WORDS_SHOWN = 30
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{2,10}(?![\p{L}\p{N}])(?! \d)/gu

/**
 * "\2": whoever corrects a page says by a backslash that a number is no citation. It is not printed.
 */
const NO_CITATION = /\\(?=\d|\[ ?\d)/g
export const withoutMarks = (text: string): string => (text.includes('\\') ? text.replace(NO_CITATION, '') : text)

/**
 * Reads the citations in a piece of running text: a run of reference numbers at the end of a clause ("predisposition 2,
 * 3, 4."), in square brackets anywhere, or behind a cue word in the middle of a clause ("the guideline 1 provides"). The
 * space before a citation goes, the punctuation behind it stays. A run becomes a citation only where every number is in
 * the reference list; a doubtful one ("increased by 2.") or one with numbers that are not stays text, with a warning.
 * Where the page has no references no such warning is made: the caller makes one for the page. A run behind a backslash
 * is text, whatever it reads like.
 */
export function readInlines(
  { text, line, digitsBefore: digitsAhead = 0 }: RawText,
  context: CitationContext,
): InlineReading {
  const inlines: PageInline[] = []
  const marks: RawMark[] = []
  const warnings: LineNote[] = []
  let looksCited = false
  let done = 0
  /** How much of the text since the last citation is measured, and how long it is once printed. */
  let lead = { until: 0, length: 0 }
  let digits = { until: 0, count: digitsAhead }
  for (const run of findRuns(text)) {
    if (text[run.start - 1] === '\\') continue
    const verdict = judge(text, run, context.standsAlone)
    looksCited ||= verdict === 'citation'
    const known = run.numbers.filter((number) => number <= context.references).length
    digits = { until: run.start, count: digits.count + digitsIn(text.slice(digits.until, run.start)).length }
    const digitsBefore = digits.count
    if (verdict === 'citation' && known === run.numbers.length) {
      const before = withoutMarks(text.slice(done, run.start).replace(/ $/, ''))
      pushCitation(inlines, before, run)
      done = run.end
      lead = { until: done, length: 0 }
      const printed = text.slice(run.start, run.end)
      const at = inlines.length - 1
      marks.push({ reading: 'citation', run, at, printed, digitsBefore, warning: null, within: null })
    } else if (verdict !== 'quantity' && context.references > 0) {
      const message = explain(text, run, verdict === 'doubt', known, context.references)
      if (message === null) continue
      const warning = { line, message }
      warnings.push(warning)
      const printed = text.slice(run.start, endWithLast(text, run))
      lead = { until: run.start, length: lead.length + withoutMarks(text.slice(lead.until, run.start)).length }
      const within = { start: lead.length, end: lead.length + printed.length }
      const reading = verdict === 'doubt' ? 'doubt' : 'unlisted'
      marks.push({ reading, run, at: inlines.length, printed, digitsBefore, warning, within })
    }
  }
  if (done < text.length) inlines.push({ type: 'text', text: withoutMarks(text.slice(done)) })
  return { inlines, warnings, looksCited, marks }
}

/** The abbreviations of a page that occur without a number behind them, for `CitationContext`. */
export function findAbbreviations(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of texts) for (const [word] of text.matchAll(ABBREVIATION)) found.add(word)
  return found
}

function pushCitation(inlines: PageInline[], before: string, run: Run): void {
  const last = inlines.at(-1)
  if (before === '' && last?.type === 'citation') {
    inlines[inlines.length - 1] = { type: 'citation', numbers: [...last.numbers, ...run.numbers] }
    return
  }
  if (before !== '') inlines.push({ type: 'text', text: before })
  inlines.push({ type: 'citation', numbers: run.numbers })
}

function explain(text: string, run: Run, inDoubt: boolean, known: number, references: number): string | null {
  const stretch = text.slice(Math.max(0, run.start - WORDS_SHOWN), run.end)
  const shown = quote(run.start > WORDS_SHOWN ? stretch.slice(stretch.indexOf(' ') + 1) : stretch)
  const all = known === run.numbers.length
  if (inDoubt) {
    return all ? `${shown}: the number may be a quantity or a citation. It was left as text.` : null
  }
  if (all) return null
  const missing = run.numbers.filter((number) => number > references)
  // A single number far beyond the list is not a slip of the pen: "a temperature 39."
  const slip = run.bracketed || run.numbers.length > 1 || (missing[0] ?? 0) <= references + SLIP
  if (!slip) return null
  const listed = missing.join(', ')
  return `${shown} reads like a citation, but the reference list has no number ${listed}. It was left as text.`
}
