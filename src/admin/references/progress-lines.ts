import type { ReferenceImport } from '../../commands/import-references.ts'
import { readRefusal, type ShownRefusal } from '../review-panel/post-action.ts'

export type ImportMessage =
  | { readonly kind: 'progress'; readonly finished: number; readonly of: number }
  | { readonly kind: 'result'; readonly result: ReferenceImport }
  | { readonly kind: 'refusal'; readonly refusal: ShownRefusal }

/** One line of the answer; null where it says nothing that is known here. */
export const readMessage = (line: string): ImportMessage | null => {
  let said: unknown
  try {
    said = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof said !== 'object' || said === null) return null
  if ('errors' in said) return { kind: 'refusal', refusal: readRefusal(500, said) }
  if ('result' in said) return { kind: 'result', result: said.result as ReferenceImport }
  if (!('finished' in said) || !('of' in said)) return null
  const { finished, of } = said
  return typeof finished === 'number' && typeof of === 'number' ? { kind: 'progress', finished, of } : null
}

/** The messages of an NDJSON answer as they arrive, however it is cut into pieces. */
export async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ImportMessage> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const message = readMessage(line)
      if (message) yield message
    }
  }
  const last = readMessage(rest)
  if (last) yield last
}
