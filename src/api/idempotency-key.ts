import { refusal, refused, done, type Result } from '../commands/result.ts'

/** A string of RFC 9651, 3.3.3, as draft-ietf-httpapi-idempotency-key-header-07 has it: "…", with \" and \\ in it. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/
/** What many clients send: the words alone. No space, so that two headers, which come as "one, other", are no key. */
const BARE = /^[!#-~][!-~]*$/
const LONGEST = 255

/** The key of an `Idempotency-Key` header; null where there is none. 400 where it is not 1 to 255 printable ASCII characters. */
export const idempotencyKeyIn = (headers: Headers): Result<string | null> => {
  const header = headers.get('idempotency-key')
  if (header === null) return done(null)
  const quoted = QUOTED.exec(header)?.[1]?.replace(/\\(["\\])/g, '$1')
  const key = quoted ?? (BARE.test(header) ? header : '')
  return key !== '' && key.length <= LONGEST ? done(key) : refused(unreadable)
}

const unreadable = refusal(
  400,
  'IDEMPOTENCY_KEY_UNREADABLE',
  'An Idempotency-Key is 1 to 255 printable ASCII characters, best in double quotes, and there is one of it.',
)
