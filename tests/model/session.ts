import { isDeepStrictEqual } from 'node:util'
import type { Answer } from '../support/client.ts'
import type { Attempt, Means } from './attempt.ts'
import { broken } from './broken.ts'
import { FORGED } from './forged-attempts.ts'
import type { Ledger } from './ledger.ts'
import { boiledDown, type Model } from './model.ts'
import type { PublicTexts } from './public-texts.ts'
import { readDatabase } from './read-database.ts'
import type { Reasons } from './rules.ts'

/** What was done in one run and what was answered, for whoever has to understand a failure. */
export type Tally = Map<string, number>

/** One run on one server: takes actions, compares every answer with the model, and checks what must hold after each. */
export class Session {
  readonly model: Model
  readonly #means: Means
  readonly #ledger: Ledger
  readonly #publicTexts: PublicTexts
  readonly #tally: Tally
  readonly steps: string[] = []

  constructor(model: Model, parts: { means: Means; ledger: Ledger; publicTexts: PublicTexts; tally: Tally }) {
    this.model = model
    this.#means = parts.means
    this.#ledger = parts.ledger
    this.#publicTexts = parts.publicTexts
    this.#tally = parts.tally
  }

  async take(kind: string, attempt: Attempt): Promise<void> {
    const { model } = this
    const { database } = this.#means
    model.tick += 1
    this.steps.push(`${attempt.who} ${attempt.what}`)
    await database.hold()
    try {
      const version = await database.version()
      const answer = await attempt.send(this.#means)
      const outcome = outcomeOf(answer)
      this.steps.push(`${this.steps.pop()} → ${outcome}`)
      this.#tally.set(`${kind}: ${outcome}`, (this.#tally.get(`${kind}: ${outcome}`) ?? 0) + 1)
      compare(attempt.reasons, answer)
      if (attempt.reasons.length > 0) {
        attempt.otherwise?.()
        await this.#expectNothingChanged(version)
      } else {
        await attempt.then(answer, this.#means)
      }
    } finally {
      await database.letGo()
    }
    await this.#check()
  }

  async #expectNothingChanged(version: number): Promise<void> {
    const { database } = this.#means
    if ((await database.version()) === version) return
    const changed = await database.changedTables()
    if (changed.length > 0) broken(`The action was refused, and changed: ${changed.join(', ')}.`)
  }

  async #check(): Promise<void> {
    const { model } = this
    const { database } = this.#means
    const found = await readDatabase(database, model.users, model.topics)
    for (const publication of model.publications)
      publication.id ??= found.publications.find(({ article }) => article === publication.article)?.id ?? null
    const [expected, is] = [boiledDown(model), boiledDown(found)]
    for (const part of Object.keys(expected) as (keyof typeof expected)[]) {
      if (!isDeepStrictEqual(expected[part], is[part])) broken(difference(part, expected[part], is[part]))
    }
    await this.#ledger.check()
    await this.#publicTexts.check(model)
  }
}

const outcomeOf = (answer: Answer): string => {
  const { errors } = (answer.body ?? {}) as { errors?: { code?: string; extensions?: { code?: string } }[] }
  return `${answer.status} ${errors?.[0]?.code ?? errors?.[0]?.extensions?.code ?? ''}`.trim()
}

const GRAVITY = [403, 409, 422]

/** The refusal that these reasons make together. */
const expectedOf = (reasons: Reasons): { readonly status: number; readonly codes: readonly string[] } => {
  const status = GRAVITY.find((one) => reasons.some((reason) => reason.status === one)) ?? reasons[0]?.status ?? 0
  const codes = [...new Set(reasons.filter((reason) => reason.status === status).map(({ code }) => code))]
  // Several different things that are missing have one code for all of them.
  return { status, codes: status === 422 && codes.length > 1 ? ['INCOMPLETE'] : codes }
}

const compare = (reasons: Reasons, answer: Answer): void => {
  const outcome = outcomeOf(answer)
  const isRefusal = answer.status >= 400 || / ./.test(outcome)
  if (answer.status >= 500) broken(`The server failed: ${answer.status} ${answer.text.slice(0, 500)}`)
  if (reasons.length === 0) {
    if (isRefusal) broken(`This must be allowed, and was refused: ${answer.status} ${answer.text.slice(0, 500)}`)
    return
  }
  if (!isRefusal) broken(`This must be refused (${reasons.map(({ code }) => code).join()}), and was done.`)
  if (reasons.includes(FORGED)) return
  const { status, codes } = expectedOf(reasons)
  if (!codes.some((code) => outcome === `${status} ${code}`))
    broken(
      `This must be refused with ${status} ${codes.join(' or ')}, and was with ${outcome}: ${answer.text.slice(0, 300)}`,
    )
}

/** What differs of the first thing that differs. */
const difference = (part: string, expected: unknown, is: unknown): string => {
  const ours = listed(expected)
  const theirs = listed(is)
  const index = ours.findIndex((item, at) => !isDeepStrictEqual(item, theirs[at]))
  const at = index === -1 ? ours.length : index
  const [our, their] = [membersOf(ours[at]), membersOf(theirs[at])]
  const names = [...new Set([...Object.keys(our), ...Object.keys(their)])].filter(
    (name) => !isDeepStrictEqual(our[name], their[name]),
  )
  return [
    `The database is not what the model expects (${part} ${at + 1}):`,
    ...names.map((name) => `${name} is ${JSON.stringify(their[name])}, not ${JSON.stringify(our[name])}`),
  ].join('\n  ')
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value])
const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : { it: value }
