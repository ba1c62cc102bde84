import fc from 'fast-check'
import type { Attempt, Attempts } from './attempt.ts'
import { KINDS, type Kind } from './kinds.ts'
import type { Model } from './model.ts'
import type { Session } from './session.ts'

/**
 * What is to be tried: something that must succeed; something that must be refused for one reason only, which is where a
 * rule that is missing shows; or anything that must be refused.
 */
type Mood = 'succeed' | 'barely refused' | 'refused'

const fits: Readonly<Record<Mood, (attempt: Attempt) => boolean>> = {
  succeed: ({ reasons }) => reasons.length === 0,
  // That nobody may do anything without signing in needs no third of all tries.
  'barely refused': ({ who, reasons }) => reasons.length === 1 && who !== 'anonymous',
  refused: ({ reasons }) => reasons.length > 0,
}

/** Things that are tried equally often, whatever their number: ways of succeeding, reasons of being refused. */
const groupOf = ({ way, reasons }: Attempt): string =>
  reasons.length === 0 ? way : reasons[0]?.code === 'FORGED' ? way : reasons.map(({ code }) => code).join()

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length]

type Chosen = { readonly kind: Kind; readonly attempt: Attempt }

/** What cannot succeed now may become possible: then what must come before it is tried. */
const choose = (model: Model, kind: Kind, mood: Mood, group: number, which: number): Chosen | undefined => {
  const { attempts, after }: { attempts: Attempts; after?: Kind } = KINDS[kind]
  const all = attempts(model)
  const fitting = all.filter(fits[mood])
  if (fitting.length === 0 && mood === 'succeed' && after) return choose(model, after, mood, group, which)
  const open = fitting.length > 0 ? fitting : all
  const names = [...new Set(open.map(groupOf))]
  // Every second time what was done least in this run, so that rare situations are not left lying.
  const rarest = Math.min(...names.map((name) => timesDone(model, kind, name)))
  const rare = names.filter((name) => timesDone(model, kind, name) === rarest)
  const name = pick(group % 2 === 0 ? rare : names, group >> 1)
  const attempt = pick(
    open.filter((one) => groupOf(one) === name),
    which,
  )
  return attempt && { kind, attempt }
}

const timesDone = (model: Model, kind: Kind, group: string): number => model.done.get(`${kind}: ${group}`) ?? 0

/** One action of one person: settled by four numbers, and by what the model is when its turn comes. */
export class Action implements fc.AsyncCommand<Model, Session> {
  readonly #kind: Kind
  readonly #mood: Mood
  readonly #group: number
  readonly #which: number
  #chosen: Chosen | undefined

  constructor(kind: Kind, mood: Mood, group: number, which: number) {
    this.#kind = kind
    this.#mood = mood
    this.#group = group
    this.#which = which
  }

  check(model: Readonly<Model>): boolean {
    this.#chosen = choose(model, this.#kind, this.#mood, this.#group, this.#which)
    return this.#chosen !== undefined
  }

  /** fast-check asks `check` just before, of the same model. */
  async run(model: Model, session: Session): Promise<void> {
    if (!this.#chosen) return
    const { kind, attempt } = this.#chosen
    const group = groupOf(attempt)
    model.done.set(`${kind}: ${group}`, timesDone(model, kind, group) + 1)
    await session.take(kind, attempt)
  }

  toString = (): string =>
    this.#chosen ? `${this.#chosen.attempt.who} ${this.#chosen.attempt.what}` : `${this.#kind} (${this.#mood})`
}

const mood = fc.oneof(
  { weight: 11, arbitrary: fc.constant<Mood>('succeed') },
  { weight: 7, arbitrary: fc.constant<Mood>('barely refused') },
  { weight: 2, arbitrary: fc.constant<Mood>('refused') },
)

/** Large enough that the rest of a division by any number of choices is all but even. */
const number = fc.noBias(fc.nat(2 ** 30))

export const actions = (weights: Partial<Readonly<Record<Kind, number>>> = {}): fc.Arbitrary<Action> =>
  fc
    .tuple(
      fc.oneof(
        ...(Object.keys(KINDS) as Kind[]).map((kind) => ({
          weight: weights[kind] ?? KINDS[kind].weight,
          arbitrary: fc.constant(kind),
        })),
      ),
      mood,
      number,
      number,
    )
    .map(([kind, how, group, which]) => new Action(kind, how, group, which))
