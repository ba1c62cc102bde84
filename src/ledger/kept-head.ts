import { z } from 'zod'
import type { KeptHead } from './check-heads.ts'

const Head = z.object({
  chain: z.string(),
  seq: z.number(),
  hash: z.string(),
  at: z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString()),
  signature: z.string(),
})

/** A head as the server writes it into `DATA_DIR/ledger-head.json`, and as `/api/ledger-heads` answers it. Throws where it is none. */
export const keptHeadFrom = (text: string, name: string): KeptHead => {
  const parsed = Head.safeParse(jsonOrNull(text))
  if (!parsed.success) throw new Error(`What is kept ${name} is no head of a ledger.`)
  const { signature, ...head } = parsed.data
  return { name, what: { collection: 'ledger-heads', id: null, chain: head.chain, seq: head.seq }, head, signature }
}

/** What the text says as JSON; null where it says nothing. */
export const jsonOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
