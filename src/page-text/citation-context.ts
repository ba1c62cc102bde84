import type { Run } from './citation-runs.ts'
import * as words from './citation-words.ts'

/** What the words around a run of numbers make of it. */
export type Verdict = 'citation' | 'quantity' | 'doubt'

const FURTHEST_WORD = 60
const CLAUSE_END = /[.,;:!?…)\]”’"']{1,4}(?= |$)| ?—| – (?=\p{L})/uy
const AND_ANOTHER = /,? (?:and|or|&) \d{1,3}(?=[.,;:)]|$)/y
const AND_ONE_MORE = /,? (?:and|&) \d{1,3}(?=[.,;:)]|$)/y
const NEXT_WORD = / (\p{L}[\p{L}-]{0,30})(?=[ ,.;:)]|$)/uy
const INTERVAL = /^(?:ci|iqr|range|interval|score|scale|of|from)$/i
/** Measures that follow a number: "guideline 2 weeks later". */
const UNIT = /^(?:years?|months?|weeks?|days?|hours?|minutes?|times?|mg|mcg|g|kg|ml|of|or|percent|per)$/i

/**
 * Judges a run by its surroundings alone, without knowing the references. `standsAlone` says of an abbreviation whether
 * it occurs on the page without a number behind it, as "RLS" does and "GLP" does not.
 */
export function judge(text: string, run: Run, standsAlone: (abbreviation: string) => boolean): Verdict {
  if (run.bracketed) return judgeBracketed(text, run)
  const before = text[run.start - 1]
  if (before !== ' ') return judgeUnspaced(text, run)
  const byWord = judgeByWord(text, run, standsAlone)
  // "symptoms 2 and 3." is as much a count as a citation, and half of it must not become one.
  if (matchesAt(AND_ANOTHER, text, run.end)) return byWord === 'citation' ? 'doubt' : 'quantity'
  if (atClauseEnd(text, run.end)) return byWord
  const next = nextWord(text, run.end)
  if (next === null || UNIT.test(next)) return 'quantity'
  const word = plain(lastWord(text, run.start - 1)).toLowerCase()
  if (words.CUES.has(word)) return words.AFTER_A_CUE.has(next.toLowerCase()) ? 'citation' : 'doubt'
  if (words.NAMED_BY_NUMBER.has(word)) return words.AFTER_A_CUE.has(next.toLowerCase()) ? 'doubt' : 'quantity'
  const joins = /^(?:and|but|while|whereas|which)$/.test(next) && !/\d/.test(text.slice(run.end, run.end + 9))
  return run.numbers.length > 1 && joins && byWord === 'citation' ? 'doubt' : 'quantity'
}

/** Where a run ends that is taken together with the number joined to it: "2, 3, and 4". */
export function endWithLast(text: string, run: Run): number {
  AND_ONE_MORE.lastIndex = run.end
  return run.end + (run.bracketed ? 0 : (AND_ONE_MORE.exec(text)?.[0].length ?? 0))
}

function judgeBracketed(text: string, run: Run): Verdict {
  const after = text[run.end] ?? ' '
  // "benzo[4]arene" and "list[2]" as in code are no citations.
  if (/[\p{L}\p{N}-]/u.test(after)) return 'quantity'
  const word = lastWord(text, run.start)
  return /\d%?[,:;]?$/.test(word) || INTERVAL.test(plain(word)) ? 'doubt' : 'citation'
}

/** Superscripts that lost their style: "symptoms2,3." and "symptoms.2,3 Next"; and round brackets: "(2, 3)". */
function judgeUnspaced(text: string, run: Run): Verdict {
  const before = text.slice(Math.max(0, run.start - 8), run.start)
  const ended = run.end === text.length || text[run.end] === ' ' || atClauseEnd(text, run.end)
  if (before.endsWith('('))
    return text[run.end] === ')' && run.numbers.length > 1 && !run.hasRange ? 'doubt' : 'quantity'
  if (!ended) return 'quantity'
  if (/\p{Ll}{5}$/u.test(before)) {
    return words.LABELS.has(plain(lastWord(text, run.start)).toLowerCase()) || !atClauseEnd(text, run.end)
      ? 'quantity'
      : 'doubt'
  }
  return /\p{Ll}{3}[.,]$/u.test(before) ? 'doubt' : 'quantity'
}

function judgeByWord(text: string, run: Run, standsAlone: (abbreviation: string) => boolean): Verdict {
  const printed = lastWord(text, run.start - 1)
  const word = plain(printed)
  const lower = word.toLowerCase()
  const several = run.numbers.length > 1
  if (printed === '') return 'quantity'
  if (lower === 'al') return 'citation'
  if (words.BEFORE_A_QUANTITY.has(lower)) {
    return several && words.IN_DOUBT_BEFORE_SEVERAL.has(lower) ? 'doubt' : 'quantity'
  }
  if (/[%)”’"']$/.test(printed)) return 'citation'
  if (/[.,;:!?–—-]$/.test(printed)) return /[\d:–—-].?$/.test(printed) ? 'quantity' : 'doubt'
  if (!/\p{L}.*\p{L}/u.test(word)) return 'quantity'
  const earlier = plain(lastWord(text, run.start - 2 - printed.length)).toLowerCase()
  if (words.LABELS.has(lower)) return words.ARTICLES.has(earlier) ? 'doubt' : 'quantity'
  if (words.PERHAPS_LABELS.has(lower)) return earlier === '' || words.PREPOSITIONS.has(earlier) ? 'quantity' : 'doubt'
  if (words.IN_DOUBT.has(lower) && /^(?:\d|up$)/.test(earlier)) return 'quantity'
  if (words.IN_DOUBT.has(lower) || (!several && words.IN_DOUBT_BEFORE_ONE.has(lower))) return 'doubt'
  if (words.NAMED_BY_NUMBER.has(lower)) return isIndefinite(text, run.start) ? 'citation' : 'doubt'
  return judgeName(text, run, printed, standsAlone)
}

function judgeName(text: string, run: Run, printed: string, standsAlone: (word: string) => boolean): Verdict {
  const word = plain(printed)
  const single = run.numbers.length === 1
  if (words.NUMBERED_NAMES.has(word) || words.NUMBERED_ABBREVIATIONS.has(word)) return 'quantity'
  if (/^\p{Lu}{2,}$/u.test(word)) return single && !standsAlone(word) ? 'doubt' : 'citation'
  // "Apollo 2." is doubtful, "the Academy of Sleep Medicine 2." and "Pregnancy 2." at the beginning are not.
  const start = run.start - 1 - printed.length
  const inMiddle = start > 0 && !/[.:?!] $/.test(text.slice(0, start).slice(-2))
  const earlier = lastWord(text, start - 1)
  const inName = /^\p{Lu}/u.test(earlier) && !words.BEFORE_A_QUANTITY.has(earlier.toLowerCase())
  const lonelyName = inMiddle && /^\p{Lu}\p{Ll}+$/u.test(word) && !inName
  return single && lonelyName ? 'doubt' : 'citation'
}

function isIndefinite(text: string, end: number): boolean {
  const clause =
    text
      .slice(Math.max(0, end - FURTHEST_WORD), end)
      .split(/[,.;:()]/)
      .at(-1) ?? ''
  return clause
    .split(' ')
    .slice(-6)
    .some((word) => words.INDEFINITE.has(word.toLowerCase()))
}

function atClauseEnd(text: string, index: number): boolean {
  return index >= text.length || matchesAt(CLAUSE_END, text, index)
}

function matchesAt(sticky: RegExp, text: string, index: number): boolean {
  sticky.lastIndex = index
  return sticky.test(text)
}

function nextWord(text: string, index: number): string | null {
  NEXT_WORD.lastIndex = index
  return NEXT_WORD.exec(text)?.[1] ?? null
}

/** The word that ends at `end`, a space before it left out; only its last sixty characters where it is longer. */
function lastWord(text: string, end: number): string {
  if (end <= 0) return ''
  const stretch = text.slice(Math.max(0, end - FURTHEST_WORD), end).trimEnd()
  return stretch.slice(stretch.lastIndexOf(' ') + 1)
}

/** Without the punctuation around it: "(Fig." is "Fig". */
function plain(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]{1,5}/u, '').replace(/[^\p{L}\p{N}]{1,5}$/u, '')
}
