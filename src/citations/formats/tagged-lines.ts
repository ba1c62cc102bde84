import { LEFT_OUT_AFTER, LEFT_OUT_BEFORE, type Stretch } from './parsed-record.ts'

/** A tag and its value, continuation lines joined by a blank. */
export type TaggedLine = { readonly tag: string; readonly value: string }

/** How a format of tagged lines (RIS, NBIB) is laid out. */
export type Layout = {
  /** The tag and value of a line that has one. */
  readonly tagged: (line: string) => TaggedLine | null
  /** Whether this line begins a record, given whether a blank line came before. */
  readonly begins: (line: TaggedLine, afterBlank: boolean) => boolean
  /** Whether a line without a tag belongs to the value before it. */
  readonly continues: (line: string) => boolean
  /** The tag that ends a record, where the format has one. */
  readonly endTag: string | null
  /** Said of a record that begins without its first line. */
  readonly headless: string | null
}

/** Splits a file of tagged lines (line feeds only) into its records. Nothing is dropped without a word. */
export const splitTagged = (text: string, layout: Layout): Stretch[] => {
  const stretches: { line: number; lines: string[]; warnings: string[]; problem?: string }[] = []
  let open: (typeof stretches)[number] | null = null
  let strayFrom: number | null = null
  let afterBlank = true
  text.split('\n').forEach((line, index) => {
    const tagged = layout.tagged(line)
    const begins = tagged !== null && layout.begins(tagged, afterBlank)
    if (begins || (tagged && !open && tagged.tag !== layout.endTag)) {
      if (open && layout.endTag)
        open.warnings.push(`It has no ${layout.endTag} line at its end: a part may be missing.`)
      const warnings = strayFrom === null ? [] : [LEFT_OUT_BEFORE(strayFrom)]
      strayFrom = null
      open = {
        line: index + 1,
        lines: [line],
        warnings,
        ...(begins || !layout.headless ? {} : { problem: layout.headless }),
      }
      stretches.push(open)
    } else if (tagged && tagged.tag === layout.endTag) open = null
    else if (open && (tagged || layout.continues(line))) open.lines.push(line)
    else if (line.trim() !== '') strayFrom ??= index + 1
    afterBlank = line.trim() === ''
  })
  const last = stretches.at(-1)
  if (open && layout.endTag) last?.warnings.push(`It has no ${layout.endTag} line at its end: a part may be missing.`)
  if (strayFrom !== null) last?.warnings.push(LEFT_OUT_AFTER(strayFrom))
  return stretches.map(({ lines, ...rest }) => ({ ...rest, text: lines.join('\n') }))
}

/** The tagged lines of one record. Lines without a tag belong to the value before them. */
export const taggedLines = (text: string, tagged: Layout['tagged']): TaggedLine[] => {
  const found: { tag: string; parts: string[] }[] = []
  for (const line of text.split('\n')) {
    const next = tagged(line)
    if (next) found.push({ tag: next.tag, parts: [next.value.trim()] })
    else if (line.trim() !== '') found.at(-1)?.parts.push(line.trim())
  }
  return found.map(({ tag, parts }) => ({ tag, value: parts.join(' ') }))
}

/** Gives the values of some tags: those of the first tag first. Empty ones are left out. */
export const valuesByTag = (lines: readonly TaggedLine[]): ((...tags: readonly string[]) => string[]) => {
  const byTag = new Map<string, string[]>()
  for (const { tag, value } of lines) {
    if (value === '') continue
    const values = byTag.get(tag)
    if (values) values.push(value)
    else byTag.set(tag, [value])
  }
  return (...tags) => tags.flatMap((tag) => byTag.get(tag) ?? [])
}
