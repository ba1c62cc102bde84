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

/** Known before anything left the device. */
export const OFFLINE: ShownRefusal = {
  code: 'OFFLINE',
  message:
    'You are offline, so nothing was sent. What you typed is kept on this device: press the button again when you are back.',
  unmet: [],
}

const FOR_NOW = [
  'UNREACHABLE',
  'OFFLINE',
  'UNKNOWN',
  'FORM_INCOMPLETE',
  'NOT_SIGNED_IN',
  'WRONG_PASSWORD',
  'CODE_NEEDED',
  'WRONG_CODE',
  'ACCOUNT_LOCKED',
  'TOO_MANY_REQUESTS',
  'CLOCK_BEHIND',
]

/** Trying again here can help; after any other refusal the screen may be out of date. */
export const isForNow = ({ code }: ShownRefusal): boolean => FOR_NOW.includes(code)

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
  if (typeof navigator !== 'undefined' && navigator.onLine === false) return { ok: false, refusal: OFFLINE }
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
