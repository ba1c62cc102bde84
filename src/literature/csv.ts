/** Reads RFC 4180 piece by piece, so that a file of 80 MB need not lie in memory as a table. */
export type CsvReader = {
  /** The rows that this piece completes. */
  readonly push: (piece: string) => readonly (readonly string[])[]
  /** The last row, if the file doesn't end with a line break; `unclosed` where a quotation was never closed. */
  readonly end: () => { readonly rows: readonly (readonly string[])[]; readonly unclosed: boolean }
}

/** A quote opens a quotation only at the start of a cell, as RFC 4180 has it; elsewhere it is a character. Empty lines are skipped. */
export const csvReader = (): CsvReader => {
  let cells: string[] = []
  let cell = ''
  let state: 'start' | 'plain' | 'quoted' | 'quote-seen' = 'start'
  let first = true

  const endCell = (): void => {
    cells.push(cell)
    cell = ''
    state = 'start'
  }
  const endRow = (rows: string[][]): void => {
    endCell()
    if (cells.length > 1 || cells[0] !== '') rows.push(cells)
    cells = []
  }

  const push = (piece: string): string[][] => {
    const rows: string[][] = []
    let at = first && piece.startsWith('\uFEFF') ? 1 : 0
    if (piece !== '') first = false
    while (at < piece.length) {
      if (state === 'quoted') {
        const quote = piece.indexOf('"', at)
        cell += piece.slice(at, quote === -1 ? piece.length : quote)
        if (quote === -1) break
        state = 'quote-seen'
        at = quote + 1
        continue
      }
      const character = piece.charAt(at)
      at += 1
      if (character === '"' && state === 'start') state = 'quoted'
      else if (character === '"' && state === 'quote-seen') {
        cell += '"'
        state = 'quoted'
      } else if (character === ',') endCell()
      else if (character === '\n') endRow(rows)
      else if (character !== '\r') {
        cell += character
        state = 'plain'
      }
    }
    return rows
  }

  return {
    push,
    end: () => {
      const unclosed = state === 'quoted'
      const rows: string[][] = []
      if (cells.length > 0 || cell !== '') endRow(rows)
      return { rows, unclosed }
    },
  }
}
