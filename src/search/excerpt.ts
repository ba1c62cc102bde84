import { foldWords } from '../citations/fold-words.ts'
import { BRACKETED_LABEL } from '../citations/numbering.ts'

/** A piece of text, and whether it is one of the words that were found. */
export type Piece = { readonly text: string; readonly isHit: boolean }

const LENGTH = 220
/** Of the length, the part before the first word that is shown found. */
const LEAD = 60

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const LABELS = new RegExp(` ?${BRACKETED_LABEL}`, 'g')

type Word = { readonly start: number; readonly end: number; readonly isHit: boolean }

/** A text cut at the words that were found. */
export const markWords = (text: string, found: ReadonlySet<string>): readonly Piece[] =>
  piecesOf(text, wordsIn(text, found), { start: 0, end: text.length })

/**
 * The passage of the first of these texts that holds the most different words found, cut between words; where none holds
 * any, the beginning of the first. Citation numbers are left out.
 */
export const excerptOf = (texts: readonly string[], found: ReadonlySet<string>): readonly Piece[] => {
  const candidates = texts
    .map((text) => text.replace(LABELS, '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => {
      const words = wordsIn(text, found)
      return { text, words, ...bestWindow(text, words) }
    })
  const [first] = candidates
  if (!first) return []
  const best = candidates.reduce((a, b) => (b.hits > a.hits ? b : a), first)
  const span = windowFrom(best.text, best.words, best.start)
  return [
    ...(span.start > 0 ? [{ text: '…', isHit: false }] : []),
    ...piecesOf(best.text, best.words, span),
    ...(span.end < best.text.length ? [{ text: '…', isHit: false }] : []),
  ]
}

export const plainText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** As HTML with `<mark>` around what was found; everything else is escaped. */
export const markedHtml = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isHit }) => (isHit ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join('')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

const wordsIn = (text: string, found: ReadonlySet<string>): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    isHit: foldWords(word)
      .split(' ')
      .some((folded) => found.has(folded)),
  }))

/** Where a window should begin so that it holds the most different words found. */
const bestWindow = (text: string, words: readonly Word[]): { readonly start: number; readonly hits: number } => {
  const hits = words.filter(({ isHit }) => isHit)
  let best = { start: 0, hits: 0 }
  for (const [index, { start }] of hits.entries()) {
    const inside = new Set<string>()
    for (let at = index; at < hits.length; at += 1) {
      const hit = hits[at]
      if (!hit || hit.end > start + LENGTH - LEAD) break
      inside.add(foldWords(text.slice(hit.start, hit.end)))
    }
    if (inside.size > best.hits) best = { start, hits: inside.size }
  }
  return best
}

const windowFrom = (text: string, words: readonly Word[], hit: number): { start: number; end: number } => {
  if (text.length <= LENGTH) return { start: 0, end: text.length }
  const earliest = Math.max(0, Math.min(hit - LEAD, text.length - LENGTH))
  const start = earliest === 0 ? 0 : (words.find((word) => word.start >= earliest)?.start ?? earliest)
  if (start + LENGTH >= text.length) return { start, end: text.length }
  const last = words.findLast((word) => word.end <= start + LENGTH && word.end > start)
  // A single word that is longer than the window is cut.
  return { start, end: last?.end ?? start + LENGTH }
}

const piecesOf = (
  text: string,
  words: readonly Word[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = start
  for (const word of words) {
    if (!word.isHit || word.start < start || word.end > end) continue
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), isHit: false })
    pieces.push({ text: text.slice(word.start, word.end), isHit: true })
    at = word.end
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isHit: false })
  return pieces
}
