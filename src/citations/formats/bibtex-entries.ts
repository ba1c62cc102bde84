import { LEFT_OUT_AFTER, LEFT_OUT_BEFORE, type Stretch } from './parsed-record.ts'

export type EntryStretch = Stretch & { readonly entryType: string; readonly key: string }

const ENTRY = /@[ \t]{0,20}([A-Za-z]{1,40})\s{0,20}([{(])/y
const KEY = /\s{0,20}([^\s,{}()="#%\\]{0,200})/y
/** An entry on a new line ends one that was never closed. */
const NEW_ENTRY = /[ \t]{0,20}@[ \t]{0,20}[A-Za-z]{1,40}\s{0,20}[{(]\s{0,20}[^\s,{}()="#%\\]{1,200}\s{0,20}[,=]/y

/**
 * The entries of a BibTeX file (line feeds only), with @string and without @comment and @preamble. Text between entries is a
 * comment to BibTeX; it is told of all the same, since it may be a broken entry. One pass over the text.
 */
export const splitEntries = (text: string): EntryStretch[] => {
  const entries: EntryStretch[] = []
  const lineAt = lineCounter(text)
  let strayFrom: number | null = null
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('@', at)
    const between = text.slice(at, next === -1 ? text.length : next)
    if (between.trim() !== '' && !isComment(between)) strayFrom ??= lineAt(at + between.search(/\S/))
    if (next === -1) break
    ENTRY.lastIndex = next
    const opening = ENTRY.exec(text)
    if (!opening) {
      strayFrom ??= lineAt(next)
      at = next + 1
      continue
    }
    const entryType = (opening[1] ?? '').toLowerCase()
    const bodyStart = next + opening[0].length
    const { end, closed } = endOfEntry(text, bodyStart, opening[2] === '(')
    at = end
    if (entryType === 'comment' || entryType === 'preamble') continue
    KEY.lastIndex = bodyStart
    const problem =
      closed === 'yes'
        ? {}
        : {
            problem:
              closed === 'file'
                ? 'The file ends before its closing bracket.'
                : 'Its brackets do not match: one is not closed.',
          }
    entries.push({
      line: lineAt(next),
      text: text.slice(next, end),
      entryType,
      key: KEY.exec(text)?.[1] ?? '',
      warnings: strayFrom === null ? [] : [LEFT_OUT_BEFORE(strayFrom)],
      ...problem,
    })
    strayFrom = null
  }
  if (strayFrom !== null) entries.at(-1)?.warnings.push(LEFT_OUT_AFTER(strayFrom))
  return entries
}

/** Lines of "%" are how people comment; what else stands between entries may be a broken one. */
const isComment = (between: string): boolean =>
  between.split('\n').every((line) => line.trim() === '' || line.trim().startsWith('%'))

/** Where the entry ends whose body begins at `from`, and whether a bracket closed it, or the next entry, or the file's end. */
const endOfEntry = (text: string, from: number, round: boolean): { end: number; closed: 'yes' | 'entry' | 'file' } => {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === '}' && depth > 0) depth -= 1
    else if (depth === 0 && character === (round ? ')' : '}')) return { end: at + 1, closed: 'yes' }
    else if (character === '\n') {
      NEW_ENTRY.lastIndex = at + 1
      if (NEW_ENTRY.test(text)) return { end: at + 1, closed: 'entry' }
    }
  }
  return { end: text.length, closed: 'file' }
}

/** Line of an offset, from 1; offsets must not go back, so that all calls together pass over the text once. */
const lineCounter = (text: string): ((offset: number) => number) => {
  let [line, seen] = [1, 0]
  return (offset) => {
    for (; seen < offset; seen += 1) if (text[seen] === '\n') line += 1
    return line
  }
}
