import type { CollectionAfterLoginHook, CollectionAfterLogoutHook, PayloadRequest } from 'payload'

/** Who signed in and out stands in the log (OWASP ASVS 5.0, 16.3.1); tries that failed are among its refusals. */
export const noteSignIn: CollectionAfterLoginHook = ({ req, user }) => note('signed in', user.id, req)

export const noteSignOut: CollectionAfterLogoutHook = ({ req }) => note('signed out', req.user?.id, req)

/** The account by its id: an address of mail is nobody's business in a log. */
const note = (msg: string, account: unknown, { headers, payload }: PayloadRequest): void =>
  payload.logger.info({ msg, account, id: headers?.get('x-request-id') ?? undefined })
