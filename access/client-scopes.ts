import type { ClientScope, MachineClient } from '../src/machine-clients/vocabulary.ts'

type Route = { readonly methods: readonly string[]; readonly path: RegExp }

/**
 * All that each scope opens; everything else is refused to a client, on every path. By what was sent: a path that is encoded
 * or written otherwise is another path.
 */
export const OPEN_TO_CLIENTS: Readonly<Record<ClientScope, readonly Route[]>> = {
  read: [
    { methods: ['GET', 'HEAD'], path: /^\/api\/publications(\/[\w.~-]+)*$/ },
    // Queries alone: the body is looked at where it is read (src/server/machine-clients.ts).
    { methods: ['POST'], path: /^\/api\/graphql$/ },
  ],
  ingest: [{ methods: ['POST'], path: /^\/api\/articles\/import$/ }],
}

type Scoped = Pick<MachineClient, 'scopes'>

export const mayCall = ({ scopes }: Scoped, method: string, path: string): boolean =>
  scopes.some((scope) =>
    OPEN_TO_CLIENTS[scope].some((route) => route.methods.includes(method) && route.path.test(path)),
  )

export const mayIngest = ({ scopes }: Scoped): boolean => scopes.includes('ingest')
