import fc from 'fast-check'
import { choose, nameOf, type Chosen, type Mood } from './choose.ts'
import { KINDS, type Kind } from './kinds.ts'
import type { Model } from './model.ts'
import type { Session } from './session.ts'

type Numbers = { readonly kind: Kind; readonly mood: Mood; readonly group: number; readonly which: number }

/** One action of one person: settled by these numbers, and by what the model is when its turn comes. */
export class Action implements fc.AsyncCommand<Model, Session> {
  readonly #numbers: Numbers
  #chosen: Chosen | undefined

  constructor(numbers: Numbers) {
    this.#numbers = numbers
  }

  check(model: Readonly<Model>): boolean {
    this.#chosen = choose(model, this.#numbers)
    return this.#chosen !== undefined
  }

  /** fast-check asks `check` just before, of the same model. */
  async run(model: Model, session: Session): Promise<void> {
    if (!this.#chosen) return
    const name = nameOf(this.#chosen)
    model.done.set(name, (model.done.get(name) ?? 0) + 1)
    await session.take(this.#chosen.kind, this.#chosen.attempt)
  }

  toString = (): string =>
    this.#chosen
      ? `${this.#chosen.attempt.who} ${this.#chosen.attempt.what}`
      : `${this.#numbers.kind} (${this.#numbers.mood})`
}

const MOODS: Readonly<Record<Mood, number>> = { succeed: 9, 'barely refused': 4, refused: 2, rarest: 5 }

const oneOf = <Name extends string>(weights: Readonly<Record<Name, number>>): fc.Arbitrary<Name> =>
  fc.oneof(
    ...(Object.entries(weights) as [Name, number][]).map(([name, weight]) => ({
      weight,
      arbitrary: fc.constant(name),
    })),
  )

/** Large enough that the rest of a division by any number of choices is all but even. */
const number = fc.noBias(fc.nat(2 ** 30))

export const actions = (weights: Partial<Readonly<Record<Kind, number>>> = {}): fc.Arbitrary<Action> => {
  const usual = Object.entries(KINDS).map(([kind, { weight }]) => [kind, weights[kind as Kind] ?? weight] as const)
  const kind = oneOf(Object.fromEntries(usual) as Record<Kind, number>)
  return fc.record({ kind, mood: oneOf(MOODS), group: number, which: number }).map((numbers) => new Action(numbers))
}
