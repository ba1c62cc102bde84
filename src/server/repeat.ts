import { logger } from '../logger.ts'

/**
 * Does the work again and again, `seconds` after it ended the last time, so that it never overlaps with itself. A failure
 * is logged, and tried again. Returns what stops it.
 */
export const repeatEvery = (seconds: number, name: string, work: () => Promise<unknown>): (() => void) => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const next = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      work()
        .catch((error: unknown) => logger.error({ err: error, msg: `${name} failed` }))
        .finally(next)
    }, seconds * 1000)
    timer.unref()
  }
  next()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
