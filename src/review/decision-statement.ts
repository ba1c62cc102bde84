import type { Vote } from './round.ts'
import type { SignatureMeaning, Verdict } from './vocabulary.ts'

/** What a verdict's signature means. */
export const MEANING_OF: Readonly<Record<Verdict, SignatureMeaning>> = {
  approve: 'approval',
  'request-changes': 'review',
  reject: 'review',
}

/** The round that a decision was made in, as far as its signature names it. */
export type DecidedRound = { readonly id: string; readonly article: string; readonly number: number }

/**
 * What a reviewer's signature vouches for: who (printed name and credentials as they were), what (the digest, the verdict,
 * the checklist, the words), its meaning, and when. After the pattern of 21 CFR 11.50 and 11.70: the signature can't be
 * moved to another text, another round or another person.
 */
export const decisionStatement = (round: DecidedRound, { signature: _signature, ...vote }: Vote) => ({
  round: { id: round.id, article: round.article, number: round.number },
  ...vote,
})
