import type { PageReport } from '../../page-text/page.ts'
import { readJson, readRefusal, UNREACHABLE, type ShownRefusal } from '../review-panel/post-action.ts'

export type CreatedPage = {
  readonly article: { readonly id: string; readonly question: string }
  readonly report: PageReport
  readonly newReferences: number
}
export type Creation =
  { readonly ok: true; readonly created: CreatedPage } | { readonly ok: false; readonly refusal: ShownRefusal }

/** Makes an article of a page's text. Never throws. */
export const createPage = async (text: string): Promise<Creation> => {
  try {
    const response = await fetch('/api/articles/import', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'text/plain; charset=utf-8', Accept: 'application/json' },
      body: text,
    })
    const body = await readJson(response)
    if (response.ok) return { ok: true, created: body as CreatedPage }
    return { ok: false, refusal: readRefusal(response.status, body) }
  } catch {
    return { ok: false, refusal: { ...UNREACHABLE } }
  }
}
