/** A refusal as a person is told it: one sentence, or everything that stands in the way. */
export type ShownRefusal = {
  readonly code: string
  readonly message: string
  readonly unmet: readonly string[]
}

export type ActionResult = { readonly ok: true } | { readonly ok: false; readonly refusal: ShownRefusal }

/** The answer may have been lost on its way back, so it isn't known what the server did. */
export const UNREACHABLE: ShownRefusal = {
  code: 'UNREACHABLE',
  message:
    'The server did not answer, so it is not known whether this was recorded. What you typed is still here: try again.',
  unmet: [],
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Reads `{errors: [{message, code, details: {unmet}}]}`; anything else becomes a sentence with the status. */
export const readRefusal = (status: number, body: unknown): ShownRefusal => {
  const errors: unknown = isRecord(body) ? body.errors : undefined
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  if (!isRecord(first) || typeof first.message !== 'string') {
    return { code: 'UNKNOWN', message: `Something went wrong (${status}). Try again in a moment.`, unmet: [] }
  }
  const unmet: unknown = isRecord(first.details) ? first.details.unmet : undefined
  const messages = Array.isArray(unmet)
    ? unmet.flatMap((entry: unknown) => (isRecord(entry) && typeof entry.message === 'string' ? [entry.message] : []))
    : []
  return {
    code: typeof first.code === 'string' ? first.code : 'UNKNOWN',
    message: first.message,
    unmet: messages.length > 1 ? messages : [],
  }
}

/** A refusal made on this side, of a form that can't be sent as it is. */
export const incomplete = (messages: readonly string[]): ShownRefusal => ({
  code: 'FORM_INCOMPLETE',
  message: messages.join(' '),
  unmet: messages.length > 1 ? messages : [],
})

export const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return null
  }
}

/** Posts a verb of the review. Never throws. */
export const postAction = (url: string, body: unknown): Promise<ActionResult> => sendAction('POST', url, body)

/** The same with another method; a body of `undefined` is none. */
export const sendAction = async (
  method: 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
): Promise<ActionResult> => {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (response.ok) return { ok: true }
    return { ok: false, refusal: readRefusal(response.status, await readJson(response)) }
  } catch {
    return { ok: false, refusal: UNREACHABLE }
  }
}
