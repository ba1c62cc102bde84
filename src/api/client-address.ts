import type { PayloadRequest } from 'payload'

/** Names, inside the server, from where a request comes. Set for each request by `src/server/client-address.ts`; what a client sends is dropped. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address'

/** From where a request comes, as limits count it; null where it did not come over the network. Never stored. */
export const clientAddressOf = (req: Pick<PayloadRequest, 'headers'>): string | null =>
  req.headers.get(CLIENT_ADDRESS_HEADER)
