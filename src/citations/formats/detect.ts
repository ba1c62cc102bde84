import type { FormatName } from './index.ts'
import { unixLines } from './parsed-record.ts'

const FIRST_LINES: readonly (readonly [FormatName, RegExp])[] = [
  ['ris', /^TY {1,2}-/],
  ['nbib', /^(?:PMID|OWN |STAT|DP {2}|TI {2}|BTI |FAU |AU {2})- /],
  ['bibtex', /^[ \t]{0,20}@[ \t]{0,20}[A-Za-z]{1,40}[ \t]{0,20}[{(]/],
]

/** The format by its first telling line; null where there is none. Of little weight, so that a browser can ask it too. */
export const detectFormat = (text: string): FormatName | null => {
  const lines = unixLines(text)
  const first = lines.charAt(lines.search(/\S/))
  if (first === '[' || first === '{') return 'csl-json'
  for (const line of lines.split('\n')) {
    const found = FIRST_LINES.find(([, pattern]) => pattern.test(line))
    if (found) return found[0]
  }
  return null
}
