/**
 * The clock of what the world reads: a revision that moves on with every change, what changed at its last moves, and what is
 * being changed at this moment.
 */
export type Clock = {
  readonly revision: number
  /** The last moves, oldest first, without a gap up to `revision`. */
  readonly recent: readonly Move[]
  readonly underWay: readonly Change[]
}

/** One move, with the tags of the changes that ended with it. */
export type Move = { readonly revision: number; readonly tags: readonly string[] }

/** A change that has begun: its row is about to be written, or was written just now. */
export type Change = { readonly id: string; readonly tags: readonly string[]; readonly since: string }

/** What moves the clock on: a change begins, or it ends and these tags are not what they were. */
export type Tick = { readonly begins: Change } | { readonly ends: string | null; readonly tags: readonly string[] }

export const NEW_CLOCK: Clock = { revision: 0, recent: [], underWay: [] }

/** How many moves are remembered: whoever looks less often than that must forget everything. */
const REMEMBERED = 100

/** The clock after these ticks: one move, however many they are. */
export const ticked = ({ revision, recent, underWay }: Clock, ticks: readonly Tick[]): Clock => {
  const begun = ticks.flatMap((tick) => ('begins' in tick ? [tick.begins] : []))
  const ended = ticks.flatMap((tick) => ('begins' in tick ? [] : [tick]))
  const over = new Set(ended.map(({ ends }) => ends))
  const move = { revision: revision + 1, tags: [...new Set(ended.flatMap(({ tags }) => tags))] }
  return {
    revision: move.revision,
    recent: [...recent, move].slice(-REMEMBERED),
    underWay: [...underWay, ...begun].filter(({ id }) => !over.has(id)),
  }
}
