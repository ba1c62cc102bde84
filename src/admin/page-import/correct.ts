import type { NumberMark, Place } from '../../page-text/page.ts'

export type Verdict = 'citation' | 'no citation'

/** Which of them a person can settle a mark with by one press. In brackets already, only its words can make it a citation. */
export const verdictsOn = ({ reading, bracketed, place }: NumberMark): readonly Verdict[] => {
  if (place === null) return []
  return reading === 'doubt' && !bracketed ? ['citation', 'no citation'] : ['no citation']
}

/** Writes a verdict into the text as its reader understands it: brackets make a citation, a backslash makes none. */
export const settle = (text: string, { start, end }: Place, verdict: Verdict): string =>
  verdict === 'citation'
    ? `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
    : `${text.slice(0, start)}\\${text.slice(start)}`
