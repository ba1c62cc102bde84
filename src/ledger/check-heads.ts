import { vouchesFor } from '../signing/jws.ts'
import type { SigningKeys } from '../signing/keys.ts'
import type { ChainEnd } from './check-chain.ts'
import type { LedgerHead } from './event.ts'
import { problem, type Place, type Problem } from './problem.ts'

/** A chain's head, and where it was kept: in the database, beside the keys, or elsewhere. */
export type KeptHead = {
  /** As in "the head in the database". */
  readonly name: string
  readonly what: Place
  readonly head: LedgerHead
  readonly signature: string
}

/** The hash of the event at a place; null where there is none. */
type HashAt = (chain: string, seq: number) => Promise<string | null>

/** A head must be signed, and the event that it names must be there with the hash that it names. */
export const checkHead = async (
  { name, what, head, signature }: KeptHead,
  keys: Pick<SigningKeys, 'jwks'>,
  hashAt: HashAt,
): Promise<readonly Problem[]> => {
  const { chain, seq, hash, at } = head
  if (!(await vouchesFor('ledger-head', signature, { chain, seq, hash, at }, keys))) {
    return [problem('HEAD_FORGED', what, `The head ${name} does not carry this server's signature.`)]
  }
  const found = await hashAt(chain, seq)
  if (found === hash) return []
  return [
    problem(
      'HEAD_WITHOUT_EVENT',
      what,
      found === null
        ? `The head ${name} names event ${seq} of chain ${chain}, which is not there: the end of the chain was cut off.`
        : `The head ${name} names event ${seq} of chain ${chain}, and another one stands there.`,
    ),
  ]
}

/** Each chain has a head in the database, and that head is at its end. */
export const checkHeadsOfChains = (
  ends: ReadonlyMap<string, ChainEnd>,
  heads: readonly KeptHead[],
): readonly Problem[] =>
  [...ends].flatMap(([chain, { seq }]) => {
    const kept = heads.find(({ head }) => head.chain === chain)
    const what: Place = { collection: 'ledger-heads', id: kept?.what.id ?? null, chain, seq: kept?.head.seq ?? null }
    if (!kept) return [problem('HEAD_MISSING', what, `The chain ${chain} has no head in the database.`)]
    if (kept.head.seq >= seq) return []
    return [
      problem(
        'HEAD_BEHIND',
        what,
        `The head in the database names event ${kept.head.seq} of chain ${chain}, which goes on to event ${seq}. After a crash, starting the server mends this.`,
      ),
    ]
  })
