import { LRUCache } from 'lru-cache'
import type { KeptAnswer } from './kept-answer.ts'
import type { PublishedRequest } from './published-request.ts'

/**
 * The answers that are kept, bounded in bytes, the least asked for thrown out first. What anybody can make up in any number
 * (queries, GraphQL, addresses that hold nothing) has a quarter of the room, so that it can't push out what readers ask for.
 */
export class AnswerStore {
  readonly #plain: LRUCache<string, KeptAnswer> | null
  readonly #other: LRUCache<string, KeptAnswer> | null

  /** `bytes` 0 keeps nothing. */
  constructor(bytes: number) {
    this.#plain = store(Math.floor(bytes * 0.75))
    this.#other = store(Math.floor(bytes * 0.25))
  }

  get({ key, plain }: PublishedRequest): KeptAnswer | undefined {
    return (plain ? this.#plain?.get(key) : undefined) ?? this.#other?.get(key)
  }

  /** Keeps an answer, or counts anew what it takes. */
  keep({ key, plain }: PublishedRequest, answer: KeptAnswer): void {
    // Also where it is this very answer: only one that comes in is measured.
    this.#plain?.delete(key)
    this.#other?.delete(key)
    const room = plain && answer.status === 200 ? this.#plain : this.#other
    room?.set(key, answer)
  }

  get bytes(): number {
    return (this.#plain?.calculatedSize ?? 0) + (this.#other?.calculatedSize ?? 0)
  }
}

const store = (bytes: number): LRUCache<string, KeptAnswer> | null =>
  bytes < 1
    ? null
    : new LRUCache({
        maxSize: bytes,
        // One answer may not push out all others.
        maxEntrySize: Math.max(1, Math.floor(bytes / 8)),
        sizeCalculation: (answer, key) => answer.size + 2 * key.length,
      })
