import { CHECKED } from './checked.ts'
import { mustBeDescribed } from './described.ts'
import { PASSWORD } from './server.ts'

export type Answer = {
  readonly status: number
  readonly body: unknown
  readonly text: string
  readonly headers: Headers
}

/**
 * A client of the HTTP API: signed in with a token, or anonymous. Bodies are JSON, unless they are text already. Each answer
 * must be as docs/openapi.json says.
 */
export class Client {
  constructor(
    readonly url: string,
    readonly token: string | null = null,
    /** Sent with each request besides. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  static async signIn(url: string, email: string): Promise<Client> {
    const answer = await new Client(url).post('/api/users/login', { email, password: PASSWORD })
    const { token } = answer.body as { token?: string }
    if (!token) throw new Error(`${email} could not sign in: ${answer.text}`)
    return new Client(url, token)
  }

  get = (path: string): Promise<Answer> => this.#send('GET', path)
  post = (path: string, body: unknown = {}): Promise<Answer> => this.#send('POST', path, body)
  patch = (path: string, body: unknown): Promise<Answer> => this.#send('PATCH', path, body)
  delete = (path: string): Promise<Answer> => this.#send('DELETE', path)
  graphql = (query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
    this.post('/api/graphql', { query, variables })

  async #send(method: string, path: string, body?: unknown): Promise<Answer> {
    const isText = typeof body === 'string'
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.token ? { Authorization: `JWT ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': isText ? 'text/plain; charset=utf-8' : 'application/json' }),
        ...this.headers,
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const contentType = response.headers.get('content-type')
    mustBeDescribed({ method, url: path, status: response.status, contentType, text })
    return { status: response.status, body: parse(text), text, headers: response.headers }
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The first error's code, as every refusal carries it. */
export const codeOf = (answer: Answer): string | undefined =>
  (answer.body as { errors?: { code?: string }[] } | null)?.errors?.[0]?.code

/** The demo's people, signed in. */
export const signInAll = async (url: string) => {
  const names = {
    editor: 'editor@example.org',
    otherEditor: 'editor-2@example.org',
    managingEditor: 'managing-editor@example.org',
    administrator: 'admin@example.org',
    reviewer1: 'reviewer-1@example.org',
    reviewer2: 'reviewer-2@example.org',
    reviewer3: 'reviewer-3@example.org',
    reviewer4: 'reviewer-4@example.org',
  } as const
  const clients: Partial<Record<keyof typeof names, Client>> = {}
  for (const [name, email] of Object.entries(names))
    clients[name as keyof typeof names] = await Client.signIn(url, email)
  return { ...(clients as Record<keyof typeof names, Client>), anonymous: new Client(url) }
}
export type People = Awaited<ReturnType<typeof signInAll>>

/** Board ids in the order of the demo's reviewer accounts. */
export const boardIds = async (people: People): Promise<string[]> => {
  const { body } = await people.managingEditor.get('/api/reviewers?depth=1&limit=50')
  const { docs } = body as { docs: { id: string; user: { email: string } }[] }
  return [1, 2, 3, 4].map((number) => docs.find((doc) => doc.user.email === `reviewer-${number}@example.org`)?.id ?? '')
}

export type RoundRef = { readonly id: string; readonly digest: string }

export const importText = async (people: People, text: string) => {
  const answer = await people.editor.post('/api/articles/import', text)
  if (answer.status !== 201) throw new Error(`Import: ${answer.text}`)
  return answer.body as {
    article: { id: string; slug: string }
    report: Record<string, unknown> & { warnings: unknown[] }
  }
}

export const submit = async (people: People, articleId: string): Promise<RoundRef & { state: string }> => {
  const answer = await people.editor.post(`/api/articles/${articleId}/submit`)
  if (answer.status !== 201) throw new Error(`Submit: ${answer.text}`)
  return (answer.body as { reviewState: RoundRef & { state: string } }).reviewState
}

export const assign = async (people: People, round: RoundRef, reviewers: readonly string[]): Promise<void> => {
  const answer = await people.managingEditor.post(`/api/review-states/${round.id}/assign`, { reviewers })
  if (answer.status !== 200) throw new Error(`Assign: ${answer.text}`)
}

export const decide = (who: Client, round: RoundRef, more: Record<string, unknown> = {}): Promise<Answer> =>
  who.post(`/api/review-states/${round.id}/decide`, {
    verdict: 'approve',
    digest: round.digest,
    checklist: CHECKED,
    conflict: 'none',
    password: PASSWORD,
    ...more,
  })
