import type { Clock } from './clock.ts'

/** When something was made: after the clock had been read at this revision. */
export type MadeAt = { readonly revision: number; readonly reset: number }

/** How many tags are remembered one by one; beyond that everything made before counts as changed. */
const MOST_TAGS = 20_000

/**
 * What this process knows of the changes, from its looks at the clock. It answers one question: whether something that was
 * made of these tags, after the clock stood at a revision, is still what would be made now.
 */
export class KnownChanges {
  #revision = -1
  /** What was made before this revision counts as changed, whatever it is made of. */
  #floor = 0
  /** A clock that went back, as after a restore, makes everything from before it void. */
  #resets = 0
  #changedAt = new Map<string, number>()
  /** By tag, the changes that are under way. */
  #underWay: ReadonlyMap<string, readonly string[]> = new Map()
  readonly #isOwn: (change: string) => boolean

  /**
   * `isOwn` says whether a change that is under way is one of this process, whose end it will see for itself: until then nobody
   * has been told of it, so what was there before may still be answered. Another process's may have ended in a crash.
   */
  constructor(isOwn: (change: string) => boolean = () => false) {
    this.#isOwn = isOwn
  }

  get revision(): number {
    return this.#revision
  }

  /** The mark for what is made from now on. */
  now(): MadeAt {
    return { revision: this.#revision, reset: this.#resets }
  }

  learn({ revision, recent, underWay }: Clock): void {
    if (revision < this.#revision) {
      this.#resets += 1
      this.#changedAt.clear()
    }
    const oldest = recent[0]?.revision ?? revision + 1
    // Moves that it missed are told no more.
    if (revision < this.#revision || oldest > this.#revision + 1) this.#floor = revision
    for (const move of recent) for (const tag of move.tags) this.#changedAt.set(tag, move.revision)
    if (this.#changedAt.size > MOST_TAGS) {
      this.#changedAt.clear()
      this.#floor = revision
    }
    const changes = new Map<string, string[]>()
    for (const { id, tags } of underWay) for (const tag of tags) changes.set(tag, [...(changes.get(tag) ?? []), id])
    this.#underWay = changes
    this.#revision = revision
  }

  holds({ revision, reset }: MadeAt, tags: readonly string[]): boolean {
    return (
      reset === this.#resets &&
      revision >= this.#floor &&
      tags.every((tag) => (this.#changedAt.get(tag) ?? -1) <= revision && !this.#isChanging(tag))
    )
  }

  #isChanging(tag: string): boolean {
    return this.#underWay.get(tag)?.some((change) => !this.#isOwn(change)) ?? false
  }
}
