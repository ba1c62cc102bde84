import type { ClientScope } from '../../src/machine-clients/vocabulary.ts'
import type { TestPayload } from './payload.ts'
import { ADMINISTRATOR } from './payload.ts'

export type TestClient = {
  readonly id: string
  readonly key: string
  readonly headers: Readonly<Record<string, string>>
}

export const headersOf = (key: string) => ({ Authorization: `clients API-Key ${key}` })

export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

/** A machine client with a key, made by an administrator. */
export const newClient = async (test: TestPayload, name: string, scopes: ClientScope[]): Promise<TestClient> => {
  const { makeClientKey } = await import('../../src/commands/client-keys.ts')
  const req = await test.as(ADMINISTRATOR)
  const { id } = await test.payload.create({
    collection: 'clients',
    data: { name, scopes, expiresAt: inDays(30) },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const made = await makeClientKey({ clientId: String(id) }, req)
  if (!made.ok) throw new Error(made.refusal.message)
  return { id: String(id), key: made.value.key, headers: headersOf(made.value.key) }
}
