import type { Server } from 'node:http'

/** Longest time that requests under way are waited for, in milliseconds. */
const GRACE = 10_000

/**
 * Stops without cutting a request: no new connections, idle ones closed at once, those under way when they are answered.
 * Resolves when all are gone, or after the grace period.
 */
export const stopGracefully = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })

/** While stopping, tells each client that its connection ends with this answer, and closes those that were asked before. */
export const announceStop = (server: Server, isStopping: () => boolean): void => {
  server.on('request', (_req, res) => {
    if (isStopping()) res.setHeader('Connection', 'close')
    res.on('close', () => {
      if (isStopping()) setImmediate(() => server.closeIdleConnections())
    })
  })
}
