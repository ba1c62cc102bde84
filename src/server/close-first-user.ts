import type { Express } from 'express'
import { errorBody } from '../api/respond.ts'

const NOTHING = errorBody({ code: 'NOT_FOUND', message: 'There is nothing here.' })

/** In any case of letters: Payload (3.90.2, handleEndpoints) matches its routes so. */
const FIRST_USER = /^\/[^/]+\/(first-register|init)(\/|$)/i

/**
 * Whoever opens the page first must not become the first user, and need not learn whether there is one: accounts are made by
 * a command. Of every collection that signs in, for each has these routes of Payload's; by any method, so that no operation
 * of ours is at these addresses.
 */
export const closeFirstUser = (app: Express): void => {
  app.use('/api', (req, res, next) => {
    if (!FIRST_USER.test(req.path)) return next()
    res.status(404).json(NOTHING)
  })
  app.use('/admin/create-first-user', (_req, res) => {
    res.status(404).type('text/plain').send('There is nothing here. The first administrator is made by a command.\n')
  })
}
