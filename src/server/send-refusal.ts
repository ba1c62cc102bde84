import type { Response } from 'express'
import { errorBody } from '../api/respond.ts'
import type { Refusal } from '../commands/result.ts'

/** A refusal of the edge, before Payload has seen the request. */
export const sendRefusal = (res: Response, refusal: Refusal): void => {
  res.status(refusal.status).set('Cache-Control', 'private, no-store').json(errorBody(refusal))
}
