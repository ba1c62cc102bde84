import { citedIds, sectionTexts } from '../citation/numbering.ts'

type FieldState = {
  readonly value?: unknown
  readonly rows?: readonly { readonly id: string; readonly collapsed?: boolean }[]
}
export type FormFields = Readonly<Record<string, FieldState | undefined>>

/** Where a line of what is missing leads: a field of the form, or the page of a reference. */
export type Place = { readonly field: string } | { readonly href: string }

/** Flaws of a record are mended where the record is; that a text cites the wrong one, in the text. */
export const placeOf = (code: string, path: string, fields: FormFields): Place => {
  const id = /^references\.(.+)$/.exec(path)?.[1]
  if (id === undefined) return { field: path }
  const section = sectionTexts(fields).findIndex((text) => citedIds([text]).flat().includes(id))
  return code === 'REFERENCE_INCOMPLETE' || section === -1
    ? { href: `/admin/collections/references/${encodeURIComponent(id)}` }
    : { field: `sections.${section}.content` }
}

/** How long a row that was opened, or comes into view for the first time, may take to be drawn. */
const PATIENCE = 3000

/** Scrolls to a field and puts the focus into it. The row that holds it must be open by now; it may not be drawn yet. */
export const jumpTo = async (field: string): Promise<void> => {
  const row = /^(.+)\.(\d+)\./.exec(field)
  if (row) document.getElementById(`${row[1]?.replaceAll('.', '-')}-row-${row[2]}`)?.scrollIntoView({ block: 'start' })
  const until = performance.now() + PATIENCE
  while (performance.now() < until) {
    const control = controlOf(field)
    control?.scrollIntoView({ block: 'center' })
    control?.focus({ preventScroll: true })
    // What is still folded or not drawn yet doesn't take it.
    if (control && document.activeElement === control) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const controlOf = (field: string): HTMLElement | null => {
  const text = document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(field)}"] [contenteditable]`)
  if (text) return text
  const box = document.getElementById(`field-${field.replaceAll('.', '__')}`)
  if (!box || box.matches('input, textarea, select')) return box
  // Of a list without rows: the button that adds the first.
  return box.querySelector<HTMLElement>('[class*="__drawer-toggler"]') ?? box.querySelector('input, textarea, button')
}
