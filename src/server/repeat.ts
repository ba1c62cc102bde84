import { logger } from '../logger.ts'

/** Ends the repetition; resolves when the work under way, if any, is done, or after `seconds`. */
export type StopRepeating = (seconds: number) => Promise<void>

/**
 * Does the work again and again, `seconds` after it ended the last time, so that it never overlaps with itself. A failure
 * is logged, and tried again.
 */
export const repeatEvery = (seconds: number, name: string, work: () => Promise<unknown>): StopRepeating => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<unknown> = Promise.resolve()
  const next = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      underWay = work()
        .catch((error: unknown) => logger.error({ err: error, msg: `${name} failed` }))
        .finally(next)
    }, seconds * 1000)
    timer.unref()
  }
  next()
  return async (patience) => {
    stopped = true
    clearTimeout(timer)
    await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, patience * 1000).unref())])
  }
}
