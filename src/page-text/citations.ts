import type { RawText } from './blocks.ts'
import { judge } from './citation-context.ts'
import { findRuns, type Run } from './citation-runs.ts'
import type { LineNote, PageInline } from './page.ts'
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
}

const SLIP = 10
const WORDS_SHOWN = 30
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{2,10}(?![\p{L}\p{N}])(?! \d)/gu

/**
 * Reads the citations in a piece of running text: a run of reference numbers at the end of a clause ("predisposition 2,
 * 3, 4."), in square brackets anywhere, or behind a cue word in the middle of a clause ("the guideline 1 provides"). The
 * space before a citation goes, the punctuation behind it stays. A run becomes a citation only where every number is in
 * the reference list; a doubtful one ("increased by 2.") or one with numbers that are not stays text, with a warning.
 * Where the page has no references no such warning is made: the caller makes one for the page.
 */
export function readInlines({ text, line }: RawText, context: CitationContext): InlineReading {
  const inlines: PageInline[] = []
  const warnings: LineNote[] = []
  let looksCited = false
  let done = 0
  for (const run of findRuns(text)) {
    const verdict = judge(text, run, context.standsAlone)
    looksCited ||= verdict === 'citation'
    const known = run.numbers.filter((number) => number <= context.references).length
    if (verdict === 'citation' && known === run.numbers.length) {
      const before = text.slice(done, run.start).replace(/ $/, '')
      pushCitation(inlines, before, run)
      done = run.end
    } else if (verdict !== 'quantity' && context.references > 0) {
      const message = explain(text, run, verdict === 'doubt', known, context.references)
      if (message !== null) warnings.push({ line, message })
    }
  }
  if (done < text.length) inlines.push({ type: 'text', text: text.slice(done) })
  return { inlines, warnings, looksCited }
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
