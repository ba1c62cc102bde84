import type { RequestHandler } from 'express'
import { errorBody } from '../api/respond.ts'

const VERSIONS = /^\/(globals\/)?([^/]+)\/versions(\/|$)/
const VERIFY = /^\/[^/]+\/verify(\/|$)/

/**
 * Payload 3.90.2 has the routes of versions for every collection and global, and that of verifying an e-mail address for
 * every collection that signs in, whether they are turned on or not; where they are not, it fails with 500. There is nothing there.
 * `versioned` are the slugs of those that keep versions.
 */
export const absentFeatures =
  (versioned: ReadonlySet<string>): RequestHandler =>
  (req, res, next) => {
    const slug = VERSIONS.exec(req.path)?.[2]
    const isThere = !VERIFY.test(req.path) && (slug === undefined || versioned.has(slug))
    if (isThere) return next()
    res.status(404).json(errorBody({ code: 'NOT_FOUND', message: 'There is nothing here.' }))
  }
