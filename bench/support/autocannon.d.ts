/** The parts of autocannon 9 that are used here; the package carries no types. */
declare module 'autocannon' {
  export type Asked = {
    readonly method?: string
    readonly path?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }
  type Options = Asked & {
    readonly url: string
    readonly connections: number
    /** Seconds. */
    readonly duration?: number
    /** Requests, in place of a duration. */
    readonly amount?: number
    /** Requests per second, all connections together. */
    readonly overallRate?: number
    readonly requests?: readonly Asked[]
  }
  type Run = {
    readonly requests: { readonly average: number; readonly total: number }
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number }
    readonly errors: number
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>
  }
  const autocannon: (options: Options) => Promise<Run>
  export default autocannon
}
