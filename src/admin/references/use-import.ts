'use client'
import { useState } from 'react'
import type { FormatName } from '../../citations/formats/index.ts'
import type { ReferenceImport } from '../../commands/import-references.ts'
import { readJson, readRefusal, UNREACHABLE, type ShownRefusal } from '../review-panel/post-action.ts'
import { messagesOf } from './progress-lines.ts'

export type ImportState =
  | { readonly phase: 'idle'; readonly refusal: ShownRefusal | null }
  | { readonly phase: 'running'; readonly finished: number; readonly of: number | null }
  | { readonly phase: 'done'; readonly result: ReferenceImport }

/** The server goes on with what it has received, whoever stops listening. */
const LOST: ShownRefusal = {
  code: 'CONNECTION_LOST',
  message:
    'The connection was lost in the middle of the import; the server goes on with it. Import the same again in a moment to see the report: what is there already is not added twice.',
  unmet: [],
}

/** Sends a text or file, and follows how far the server is with it. `begin` tells whether it came to a report. */
export const useImport = () => {
  const [state, setState] = useState<ImportState>({ phase: 'idle', refusal: null })

  const begin = async (source: string | File, format: FormatName | null): Promise<boolean> => {
    setState({ phase: 'running', finished: 0, of: null })
    const refused = (refusal: ShownRefusal): false => {
      setState({ phase: 'idle', refusal: { ...refusal } })
      return false
    }
    let hasBegun = false
    try {
      const response = await fetch(`/api/references/import${format ? `?format=${format}` : ''}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { Accept: 'application/x-ndjson', 'Content-Type': 'text/plain; charset=utf-8' },
        body: source,
      })
      if (!response.ok || !response.body) return refused(readRefusal(response.status, await readJson(response)))
      hasBegun = true
      for await (const message of messagesOf(response.body)) {
        if (message.kind === 'refusal') return refused(message.refusal)
        if (message.kind === 'progress') {
          setState({ phase: 'running', finished: message.finished, of: message.of })
          continue
        }
        setState({ phase: 'done', result: message.result })
        return true
      }
      return refused(LOST)
    } catch {
      return refused(hasBegun ? LOST : UNREACHABLE)
    }
  }
  return {
    state,
    begin,
    restart: () => setState({ phase: 'idle', refusal: null }),
    refuse: (refusal: ShownRefusal) => setState({ phase: 'idle', refusal }),
  }
}
