import { TOTP } from 'otpauth'
import type { CollectionSlug } from 'payload'
import { setClock } from './clock.ts'
import { PASSWORD, startPayload } from './payload.ts'
import { refusedWith, rest, signIn } from './rest.ts'

export const FACTOR = '/api/users/second-factor'

/** People with second factors, a clock, and what the database holds. */
export type TestSigners = Awaited<ReturnType<typeof startSigners>>

export const startSigners = async () => {
  const clock = startClock()
  const running = await startPayload()

  const rowsOf = async (collection: CollectionSlug): Promise<unknown[]> =>
    (await running.payload.db.find({ collection, pagination: false, limit: 0, sort: 'id' })).docs

  /** Everything that a decision could leave behind. */
  const record = async () => ({
    rounds: await rowsOf('review-states'),
    decisions: await rowsOf('review-decisions'),
    publications: await rowsOf('publications'),
    events: await rowsOf('events'),
    heads: await rowsOf('ledger-heads'),
    notices: await rowsOf('notices'),
    articles: await rowsOf('articles'),
    board: await rowsOf('reviewers'),
  })

  const accountOf = async (email: string) => {
    const account = await running.payload.db.findOne<{ id: string; loginAttempts: number }>({
      collection: 'users',
      where: { email: { equals: email } },
    })
    if (!account) throw new Error(`There is no account ${email}.`)
    return account
  }
  const failuresOf = async (email: string): Promise<number> => (await accountOf(email)).loginAttempts

  /** What the ledger says of this person's second factor, in order. */
  const eventsOf = async (email: string, about = 'second-factor') => {
    const { id } = await accountOf(email)
    const { docs } = await running.payload.db.find<{ action: string; actor: string }>({
      collection: 'events',
      where: { and: [{ subject: { equals: `account:${id}` } }, { action: { contains: about } }] },
      sort: 'seq',
      pagination: false,
      limit: 0,
    })
    return docs.map(({ action, actor }) => ({ action, actor: String(actor) }))
  }

  /** One request about the second factor of this person; `path` continues its address. */
  const factor = async (email: string, path: '' | '/confirm' | '/remove', body: object) =>
    rest('POST', `${FACTOR}${path}`, { token: await signIn(running, email), body })

  /** A confirmed second factor for this person; its secret. The code that confirmed it is used up. */
  const withFactor = async (email: string): Promise<string> => (await withCodes(email)).secret

  /** As above, with its recovery codes. */
  const withCodes = async (email: string): Promise<{ secret: string; recoveryCodes: readonly string[] }> => {
    clock.nextCode()
    const { secret } = (await factor(email, '', { password: PASSWORD })).body as { secret: string }
    const answer = await factor(email, '/confirm', { code: clock.codeOf(secret) })
    const confirmed = refusedWith(answer)
    if (confirmed !== '200 done') throw new Error(`The second factor could not be confirmed: ${confirmed}`)
    clock.nextCode()
    return { secret, ...(answer.body as { recoveryCodes: readonly string[] }) }
  }
  const removeFactor = async (email: string, secret: string): Promise<void> => {
    clock.nextCode()
    const removed = refusedWith(await factor(email, '/remove', { password: PASSWORD, code: clock.codeOf(secret) }))
    if (removed !== '200 done') throw new Error(`The second factor could not be removed: ${removed}`)
  }

  return { running, rowsOf, record, accountOf, failuresOf, eventsOf, withFactor, withCodes, removeFactor, ...clock }
}

const STEP_MS = 30_000

const startClock = () => {
  let now = Date.parse('2026-11-22T12:00:00.000Z')
  const wait = (ms: number): void => {
    now += ms
    setClock(new Date(now).toISOString())
  }
  wait(0)

  /** The code that an authenticator app shows now, or `steps` time steps from now. */
  const codeOf = (secret: string, steps = 0): string =>
    new TOTP({ secret }).generate({ timestamp: now + steps * STEP_MS })

  return {
    /** To the next time step, so that the app shows a code that was not used yet. */
    nextCode: () => wait(STEP_MS),
    afterTheLock: () => wait(11 * 60_000),
    codeOf,
    /** Six digits that are no code of these minutes. */
    wrongCodeOf: (secret: string): string => {
      const near = [-1, 0, 1].map((steps) => codeOf(secret, steps))
      return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? ''
    },
  }
}
