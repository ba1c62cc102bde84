import type { Attempt, Attempts } from './attempt.ts'
import { FORGED } from './forged-attempts.ts'
import { KINDS, type Kind } from './kinds.ts'
import type { Model } from './model.ts'

/**
 * What is to be tried: something that must succeed; something that must be refused for one reason alone, which is where a
 * rule that is missing shows; anything that must be refused; or whatever was done least in this run, so that situations
 * that come up once in a thousand actions are not left lying.
 */
export type Mood = 'succeed' | 'barely refused' | 'refused' | 'rarest'

export type Chosen = { readonly kind: Kind; readonly group: string; readonly attempt: Attempt }

const succeeds = ({ reasons }: Attempt): boolean => reasons.length === 0
// That nobody may do anything without signing in needs no third of all tries.
const isBarelyRefused = ({ who, reasons }: Attempt): boolean => reasons.length === 1 && who !== 'anonymous'

const FITS: Readonly<Record<Exclude<Mood, 'rarest'>, (attempt: Attempt) => boolean>> = {
  succeed: succeeds,
  'barely refused': isBarelyRefused,
  refused: (attempt) => !succeeds(attempt),
}

/** Things that count as the same: a way of succeeding, or reasons of being refused. */
const groupOf = ({ way, reasons, because = '' }: Attempt): string =>
  reasons.length === 0 || reasons.includes(FORGED) ? way : `${reasons.map(({ code }) => code).join()}${because}`

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length]

const ofKind = (model: Model, kind: Kind, fits: (attempt: Attempt) => boolean): readonly Chosen[] => {
  const { attempts }: { attempts: Attempts } = KINDS[kind]
  return attempts(model)
    .filter(fits)
    .map((attempt) => ({ kind, group: groupOf(attempt), attempt }))
}

/** What is chosen by two numbers: first the group, so that each is chosen equally often, then one of it. */
const oneOf = (candidates: readonly Chosen[], group: number, which: number): Chosen | undefined => {
  const names = [...new Set(candidates.map(nameOf))]
  const name = pick(names, group)
  return pick(
    candidates.filter((candidate) => nameOf(candidate) === name),
    which,
  )
}

export const nameOf = ({ kind, group }: Pick<Chosen, 'kind' | 'group'>): string => `${kind}: ${group}`

/** Waiting is too slow to be done for being rare, and forging has no situations. */
const VARIED = (Object.keys(KINDS) as Kind[]).filter((kind) => kind !== 'wait' && kind !== 'forge')

const rarest = (model: Model, group: number, which: number): Chosen | undefined => {
  const candidates = VARIED.flatMap((kind) =>
    ofKind(model, kind, (attempt) => succeeds(attempt) || isBarelyRefused(attempt)),
  )
  const times = (candidate: Chosen): number => model.done.get(nameOf(candidate)) ?? 0
  const least = candidates.reduce((fewest, candidate) => Math.min(fewest, times(candidate)), Infinity)
  return oneOf(
    candidates.filter((candidate) => times(candidate) === least),
    group,
    which,
  )
}

/** Settles what is done; the same model and the same numbers always give the same. */
export const choose = (
  model: Model,
  {
    kind,
    mood,
    group,
    which,
  }: { readonly kind: Kind; readonly mood: Mood; readonly group: number; readonly which: number },
): Chosen | undefined => {
  if (mood === 'rarest') return rarest(model, group, which)
  const fitting = ofKind(model, kind, FITS[mood])
  if (fitting.length > 0) return oneOf(fitting, group, which)
  // What can't succeed now may become possible: then what must come before it is tried.
  const { after }: { readonly attempts: Attempts; readonly after?: Kind } = KINDS[kind]
  return mood === 'succeed' && after
    ? choose(model, { kind: after, mood, group, which })
    : oneOf(
        ofKind(model, kind, () => true),
        group,
        which,
      )
}
