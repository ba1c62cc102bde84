/** RFC 4180. What a spreadsheet would run as a formula gets an apostrophe before it. */
const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as a CSV file, its names first. The mark at its start tells Excel that it is UTF-8. */
export const csvTable = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** Hands a table to the browser as a file to save. */
export const saveCsv = (name: string, table: string): void => {
  const url = URL.createObjectURL(new Blob([table], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A browser that is asked where to save still needs it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
