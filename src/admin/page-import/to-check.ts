import type { LineNote, NumberMark, PageReading } from '../../page-text/page.ts'

export type ToCheck = LineNote & { readonly mark: NumberMark | null }

/** What a careful editor looks at, in the order of the page: problems, warnings, and the numbers that they are about. */
export const toCheck = (reading: PageReading): readonly ToCheck[] => {
  if (!reading.ok) return reading.problems.map((note) => ({ ...note, mark: null }))
  const marks = new Map(reading.marks.flatMap((mark) => (mark.warning ? [[mark.warning, mark] as const] : [])))
  return reading.report.warnings.map((note) => {
    const mark = marks.get(note) ?? null
    return { message: note.message, line: mark?.place?.line ?? note.line, mark }
  })
}
