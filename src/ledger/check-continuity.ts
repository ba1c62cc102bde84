import { problem, type Problem } from './problem.ts'
import { named, placeOf, type StoredEvent } from './stored-event.ts'

/** Events of one subject in the order in which they were recorded: on one chain by place, across chains by time. */
export const inOrder = (events: readonly StoredEvent[]): readonly StoredEvent[] =>
  [...events].sort(({ event: a }, { event: b }) =>
    a.chain === b.chain || a.recordedAt === b.recordedAt ? a.seq - b.seq : a.recordedAt < b.recordedAt ? -1 : 1,
  )

/** Whether the event says that its subject is gone. */
export const isRemoval = ({ event: { action } }: StoredEvent, removals: ReadonlySet<string>): boolean =>
  removals.has(action)

/** The last event that says what the record is since then: a digest, or that there is none any more. */
export const lastRecord = (events: readonly StoredEvent[], removals: ReadonlySet<string>): StoredEvent | undefined =>
  events.findLast((stored) => stored.event.after !== null || isRemoval(stored, removals))

/**
 * Each event that says what its subject was before must have been told so by the one that last said what it became. Where
 * either is not known (an event was recorded late, after a crash) there is nothing to compare.
 */
export const checkContinuity = (events: readonly StoredEvent[], removals: ReadonlySet<string>): readonly Problem[] => {
  const problems: Problem[] = []
  let last: StoredEvent | null = null
  for (const stored of events) {
    const { before, after, chain } = stored.event
    // Two servers' clocks may differ, so that across chains any earlier state will do.
    const fits =
      last === null ||
      before === null ||
      before === last.event.after ||
      (chain !== last.event.chain && events.some((other) => other.event.after === before))
    if (!fits) {
      problems.push(
        problem(
          'RECORD_GAP',
          placeOf(stored),
          `${named(stored)} starts from another record than the one that event ${last?.event.seq ?? '?'} left: something was changed in between that no event tells of.`,
        ),
      )
    }
    if (after !== null) last = stored
    else if (isRemoval(stored, removals)) last = null
  }
  return problems
}
