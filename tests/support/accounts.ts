import { PASSWORD, startPayload, type TestPayload } from './payload.ts'
import { refusedWith, rest } from './rest.ts'

/** Accounts, their sessions, and what is done to them over REST; the password of each person as it is by now. */
export const startAccounts = async (settings: Readonly<Record<string, string>> = {}) => {
  const running = await startPayload(settings)
  const passwords = new Map<string, string>()
  const passwordOf = (email: string): string => passwords.get(email) ?? PASSWORD

  const idOf = async (email: string): Promise<string> => String((await running.as(email)).user?.id)

  /** A token, or the status of the refusal. */
  const tryToSignIn = async (email: string, password = passwordOf(email)): Promise<string | number> => {
    const { status, body } = await rest('POST', '/api/users/login', { body: { email, password } })
    return status === 200 ? (body as { token: string }).token : status
  }
  const signIn = async (email: string): Promise<string> => {
    const token = await tryToSignIn(email)
    if (typeof token !== 'string') throw new Error(`${email} could not sign in: ${token}`)
    return token
  }
  /** Whether a token is anybody's: what every route, REST, GraphQL or page, asks first. */
  const isSignedIn = async (token: string): Promise<boolean> => {
    const { user } = await running.payload.auth({ headers: new Headers({ Authorization: `JWT ${token}` }) })
    return user !== null
  }
  /** One request of this person's, on an account. */
  const ask = async (token: string, what: string, body?: object): Promise<string> =>
    refusedWith(await rest('POST', `/api/users/${what}`, { token, ...(body ? { body } : {}) }))

  const setPassword = async (email: string, password: string, token: string): Promise<void> => {
    const body = { password, currentPassword: passwordOf(ownerOf(token)) }
    const { status } = await rest('PATCH', `/api/users/${await idOf(email)}`, { token, body })
    if (status !== 200) throw new Error(`The password could not be set: ${status}`)
    passwords.set(email, password)
  }
  const linkFor = async (email: string): Promise<string> =>
    running.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  const resetByLink = async (email: string, link: string, password: string): Promise<number> => {
    const { status } = await rest('POST', '/api/users/reset-password', { body: { token: link, password } })
    if (status === 200) passwords.set(email, password)
    return status
  }

  return {
    running,
    idOf,
    tryToSignIn,
    signIn,
    isSignedIn,
    ask,
    setPassword,
    linkFor,
    resetByLink,
    passwordOf,
    holdingWrite: holdingWriteOf(running),
  }
}

/** Whose session a token carries. */
const ownerOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { email: string }).email

export type TestAccounts = Awaited<ReturnType<typeof startAccounts>>

const signal = () => {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}

/**
 * Holds the next write of a whole account, which `begin` makes from a copy read before, until `meanwhile` is done: the widest
 * window that Payload's fault leaves (payload#17596).
 */
const holdingWriteOf =
  ({ payload }: TestPayload) =>
  async <Value>(begin: () => Promise<Value>, meanwhile: () => Promise<unknown>): Promise<Value> => {
    const { db } = payload
    const updateOne = db.updateOne
    const [reached, released] = [signal(), signal()]
    db.updateOne = async (args) => {
      if (args.collection === 'users' && 'hash' in args.data && 'sessions' in args.data) {
        db.updateOne = updateOne
        reached.give()
        await released.given
      }
      return updateOne.call(db, args)
    }
    const underWay = begin()
    await Promise.race([reached.given, underWay])
    if (db.updateOne !== updateOne) throw new Error('No whole account was written.')
    try {
      await meanwhile()
    } finally {
      released.give()
    }
    return underWay
  }
