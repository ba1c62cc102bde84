import { mustBeDescribed } from './described.ts'
import type { TestPayload } from './payload.ts'
import { PASSWORD } from './payload.ts'

export type RestAnswer = { readonly status: number; readonly body: unknown; readonly text: string }

/** A person's session, as a browser has it; each call begins another one. */
export const signIn = async (test: TestPayload, email: string): Promise<string> => {
  const { token } = await test.payload.login({ collection: 'users', data: { email, password: PASSWORD } })
  if (!token) throw new Error(`${email} could not sign in.`)
  return token
}

/** A request as the owner of this token would make it, session and all. */
export const inSession = async (test: TestPayload, token: string) => {
  const { createLocalReq } = await import('payload')
  const headers = new Headers({ Authorization: `JWT ${token}` })
  const { user } = await test.payload.auth({ headers })
  return createLocalReq({ ...(user ? { user } : {}) }, test.payload)
}

/** One request through Payload's own REST handler. */
export const rest = async (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  { token, body }: { readonly token?: string; readonly body?: unknown } = {},
): Promise<RestAnswer> => {
  const response = await handled(
    new Request(`http://localhost${path}`, {
      method,
      headers: {
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown), text }
}

/** Any request through Payload's own REST handler; the answer, as the edge would hand it on, must be as docs/openapi.json says. */
export const handled = async (request: Request): Promise<Response> => {
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { shapeError } = await import('../../src/server/error-shape.ts')
  const response = await handleEndpoints({ config, request })
  const handedOn = await shapeError(response.clone(), request.headers.has('authorization'))
  mustBeDescribed({
    method: request.method,
    url: request.url,
    status: handedOn.status,
    contentType: handedOn.headers.get('content-type'),
    text: await handedOn.text(),
  })
  return response
}

/** The status, and the first error's code, as every refusal carries it. */
export const refusedWith = ({ status, body }: RestAnswer): string =>
  `${status} ${(body as { errors?: { code?: string }[] } | null)?.errors?.[0]?.code ?? 'done'}`
