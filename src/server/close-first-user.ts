import type { Express, RequestHandler } from 'express'
import { errorBody } from '../api/respond.ts'

const NOTHING = errorBody({ code: 'NOT_FOUND', message: 'There is nothing here.' })

/**
 * Whoever opens the page first must not become the first user, and need not learn whether there is one: accounts are made by
 * a command. Of every collection that signs in, for each has these routes of Payload's; by any method, so that no operation
 * of ours is at these addresses.
 */
export const closeFirstUser = (app: Express): void => {
  const nothing: RequestHandler = (_req, res) => void res.status(404).json(NOTHING)
  app.use(['/api/:collection/first-register', '/api/:collection/init'], nothing)
  app.use('/admin/create-first-user', (_req, res) => {
    res.status(404).type('text/plain').send('There is nothing here. The first administrator is made by a command.\n')
  })
}
