/** What exporters put round and into titles, taken off. */

/** The tags that Crossref, PubMed, CSL-JSON and BibTeX readers leave in titles; any other `<` is text ("p < 0.05"). */
const TAGS =
  /<\/?(?:i|b|u|em|strong|sub|sup|sc|scp|tt|p|br|span|jats:[a-z]{1,20}|mml:[a-z]{1,20})(?:\s[^<>]{0,200})?\/?>/gi

/** One line without markup and without blanks at its ends; null where nothing is left. */
export const plainText = (text: string): string | null => {
  const line = text.replace(TAGS, '').replace(/\s+/gu, ' ').trim()
  return line === '' ? null : line
}

/**
 * A title without its last full stop. NLM ("Citing Medicine", ch. 1) prints a translated title in square brackets; they are
 * taken off and told as `translated`.
 */
export const readTitle = (text: string): { title: string | null; translated: boolean } => {
  const line = withoutFullStop(plainText(text) ?? '')
  const inside = isBracketed(line) ? withoutFullStop(line.slice(1, -1).trim()) : ''
  return inside ? { title: inside, translated: true } : { title: line || null, translated: false }
}

/** "..." is kept: it says that something is left out. */
const withoutFullStop = (line: string): string => (/(?:^|[^.])\.$/.test(line) ? line.slice(0, -1).trimEnd() : line)

/** Whether the bracket that opens the title closes only at its end, unlike in "[Iron] and [sleep]". */
const isBracketed = (line: string): boolean => {
  if (!line.startsWith('[') || !line.endsWith(']')) return false
  let depth = 0
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '[') depth += 1
    else if (line[at] === ']') depth -= 1
    if (depth === 0) return at === line.length - 1
  }
  return false
}

/** A page range with one hyphen and its last page in full: "123–30" is "123-130", "S12-9" is "S12-S19". */
export const readPages = (text: string): string | null => {
  const pages = plainText(text)
    ?.replace(/^pp?\.\s*/i, '')
    .replace(/\s?(?:--+|[\u2010-\u2015\u2212])\s?/g, '-')
  const range = /^([A-Za-z]{0,3})(\d{1,9})-([A-Za-z]{0,3})(\d{1,9})$/.exec(pages ?? '')
  if (!range) return pages || null
  const [, letters = '', first = '', lastLetters = '', last = ''] = range
  if (lastLetters !== '' && lastLetters !== letters) return pages || null
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  return Number(full) >= Number(first) ? `${letters}${first}-${letters}${full}` : pages || null
}
