import type { Payload } from 'payload'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const OBJECT_ID = /^[0-9a-f]{24}$/

/**
 * Whether a text could be the id of a row at all. Asked before every look-up by an id that came from outside: MongoDB's
 * adapter answers a malformed one with a 500, or leaves the condition out and finds another row.
 */
export const couldBeId = (payload: Payload, text: string): boolean =>
  (payload.db.name === 'mongoose' ? OBJECT_ID : UUID).test(text)
