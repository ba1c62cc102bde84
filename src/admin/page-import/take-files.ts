/** A chosen file as text, or why it is none. */
export type TakenFile =
  | { readonly name: string; readonly text: string; readonly problem: null }
  | { readonly name: string; readonly text: null; readonly problem: string }

/** As large as the longest page that is imported can be, in bytes. */
const LARGEST = 1_200_000

/** Line ends become LF, as a text field has them, so that places in the text mean the same in both. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Reads files as UTF-8. Never throws. */
export const takeFiles = (files: readonly File[]): Promise<readonly TakenFile[]> =>
  Promise.all(
    files.map(async (file): Promise<TakenFile> => {
      const { name } = file
      if (file.size > LARGEST) return { name, text: null, problem: 'This file is larger than any page.' }
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
        return { name, text: withPlainLineEnds(text), problem: null }
      } catch {
        return { name, text: null, problem: 'This file could not be read as plain text in UTF-8.' }
      }
    }),
  )
