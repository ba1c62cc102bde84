/** A figure that a line of the table must keep to. */
export type Bound = { readonly unit: string } & ({ readonly atMost: number } | { readonly atLeast: number })

export type Reading = {
  readonly value: number
  /** What else was seen, for information: absolute times differ from machine to machine. */
  readonly seen?: string
}

/** Bounds by what is measured; `run` answers a reading for each. */
export type Bounds = Readonly<Record<string, Bound>>
export type Readings<Of extends Bounds = Bounds> = { readonly [What in keyof Of]: Reading }

/** What a file `<name>.bench.ts` exports. */
export type Bench = {
  readonly name: string
  readonly bound: Bounds
  readonly run: () => Promise<Readings>
}

/** How often each thing is measured: the median of these counts. */
export const ROUNDS = 5

/** The value below which this part of the values lies, between 0 and 1: 0.95 of them for p95 (nearest rank). */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds that this took. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export const keeps = ({ value }: Reading, bound: Bound): boolean =>
  'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast
