import type { CrashCampaign } from './crashes.ts'
import type { Reference } from './compare.ts'
import { RIVALS } from './rivals.ts'
import type { Moment } from './statements.ts'

export type Interleaving = { readonly command: string; readonly rival: string; readonly meanwhile: Moment }
export type Interleaved = {
  readonly first: string
  readonly rival: string | null
  readonly faults: readonly string[]
}

/** Every moment between two writes of the command, with each of its rivals. */
export const interleavingsOf = (command: string, { statements }: Reference): readonly Interleaving[] =>
  Object.keys(RIVALS[command] ?? {}).flatMap((rival) =>
    Array.from({ length: statements }, (_, index) => index + 1).flatMap((number) =>
      (['before', 'after'] as const).map((when) => ({ command, rival, meanwhile: { when, number } })),
    ),
  )

/** Refusals have codes; the name of an error means that something threw. */
const isThrown = (outcome: string): boolean => /Error$/.test(outcome)

/** What is wrong after two processes took turns in this way, each a sentence. */
export const interleave = async (
  campaign: CrashCampaign,
  { command, rival, meanwhile }: Interleaving,
): Promise<Interleaved> => {
  const result = await campaign.interleave(command, { rival, meanwhile })
  return {
    first: result.first,
    rival: result.rival,
    faults: [
      ...result.faults,
      ...(result.rival === null ? ['the rival had no turn'] : []),
      ...[result.first, result.rival ?? ''].filter(isThrown).map((outcome) => `one of them ended with ${outcome}`),
    ],
  }
}
