import { jest } from '@jest/globals'

/** Everything but `Date` keeps its own pace: the database and Payload wait for real timers. */
const KEEP = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const

/** Sets the clock; time goes on from there only by another call. */
export const setClock = (iso: string): void => {
  jest.useFakeTimers({ now: new Date(iso), doNotFake: [...KEEP] })
}

export const realClock = (): void => {
  jest.useRealTimers()
}
