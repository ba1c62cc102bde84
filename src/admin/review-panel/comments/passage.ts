import { spoken } from './quote.ts'

export type Place = { readonly piece: number; readonly offset: number }

/**
 * Where a quotation stands in a text that is there in pieces, as a page has it: without citation numbers and list marks,
 * with other white space. `end` is behind its last character. Null where it does not stand there.
 */
export const placeOfQuote = (
  pieces: readonly string[],
  quote: string,
): { readonly start: Place; readonly end: Place } | null => {
  const wanted = spoken(quote).characters
  if (wanted === '') return null
  const places = pieces.flatMap((text, piece) =>
    [...text.matchAll(/\S/g)].map(({ index, 0: character }) => ({ piece, offset: index, character })),
  )
  const start = places
    .map(({ character }) => character)
    .join('')
    .indexOf(wanted)
  const [first, last] = [places[start], places[start + wanted.length - 1]]
  return start === -1 || !first || !last
    ? null
    : {
        start: { piece: first.piece, offset: first.offset },
        end: { piece: last.piece, offset: last.offset + 1 },
      }
}

/** The quotation in a section on the page, which is left as it is. */
export const rangeOfQuote = (words: Element, quote: string): Range | null => {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('.citation')) nodes.push(node)
  }
  const place = placeOfQuote(
    nodes.map(({ data }) => data),
    quote,
  )
  const [from, to] = [nodes[place?.start.piece ?? -1], nodes[place?.end.piece ?? -1]]
  if (!place || !from || !to) return null
  const range = document.createRange()
  range.setStart(from, place.start.offset)
  range.setEnd(to, place.end.offset)
  return range
}
