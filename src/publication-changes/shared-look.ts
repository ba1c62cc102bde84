/**
 * One look serves everybody who asked before it began, and nobody who asked after: while one is under way, those who come
 * wait for the next. So each caller learns what was true at some moment after their call, however many call at once.
 */
export const sharedLook = <Seen>(look: () => Promise<Seen>): (() => Promise<Seen>) => {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Promise<Seen> | null = null
  return () => {
    next ??= underWay.then(afterWhatIsReady).then(() => {
      const begun = look()
      next = null
      underWay = begun.catch(() => undefined)
      return begun
    })
    return next
  }
}

/** Requests that have arrived already are read first, so that they share the look. */
const afterWhatIsReady = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
