import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  assign,
  boardIds,
  Client,
  codeOf,
  decide,
  importText,
  signInAll,
  submit,
  type People,
} from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { PASSWORD, startDemo, startServer } from '../support/server.ts'
import { startMailServer } from '../support/smtp.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
beforeAll(async () => {
  // One proxy in front, so that the tests can come from many addresses.
  demo = await startDemo({ TRUST_PROXY: '1', SEARCHES_PER_MINUTE: '20', GRAPHQL_PER_MINUTE: '40' })
  people = await signInAll(demo.server.url)
}, 180_000)
afterAll(() => demo?.end())

let addresses = 0
const somewhere = (): string => `203.0.113.${(addresses += 1)}`

const signIn = async (
  email: string,
  password: string,
  { from = somewhere(), cookie = '', url = demo!.server.url } = {},
) => {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Forwarded-For': from,
      ...(cookie === '' ? {} : { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }),
    },
    body: JSON.stringify({ email, password }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as unknown }
}
/** What a browser that has signed in keeps, apart from the session. */
const deviceOf = ({ headers }: { readonly headers: Headers }): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .filter((cookie) => /device-/.test(cookie))
    .join('; ')

describe('a password that is guessed', () => {
  test('can be guessed five times in ten minutes, from however many addresses, and the answers are one for unknown accounts', async () => {
    const tell = async (email: string): Promise<string[]> => {
      const told: string[] = []
      for (let times = 0; times < 7; times += 1) {
        const answer = await signIn(email, 'a wrong one')
        const retryAfter = Number(answer.headers.get('retry-after') ?? 0)
        expect(answer.status === 429).toBe(retryAfter > 500 && retryAfter <= 600)
        told.push(`${answer.status} ${codeOf(answer)} ${answer.text.replace(/\d+/g, 'N')}`)
      }
      return told
    }
    const known = await tell('reviewer-4@example.org')
    expect(known.map((one) => one.slice(0, 3))).toEqual(['401', '401', '401', '401', '401', '429', '429'])
    expect(await tell('nobody@example.org')).toEqual(known)
    // Neither upper case nor spaces make another account of it, and the right password does not help a stranger now.
    expect((await signIn(' Reviewer-4@EXAMPLE.org ', PASSWORD)).status).toBe(429)
  })

  test('counts each alias of a mutation, and guesses that come all at once', async () => {
    const mutation = `mutation { ${Array.from({ length: 5 }, (_, index) => `a${index}: loginUser(email: "editor-2@example.org", password: "wrong ${index}") { token }`).join(' ')} }`
    const codesIn = async () => {
      const { body } = await people.anonymous.graphql(mutation)
      return (body as { errors: { extensions: { code: string } }[] }).errors.map(({ extensions }) => extensions.code)
    }
    const answers = await Promise.all([codesIn(), codesIn(), codesIn()])
    const codes = answers.flat()
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5)
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(10)
    expect((await signIn('editor-2@example.org', PASSWORD)).status).toBe(429)
  })

  test('by strangers keeps nobody out of a browser that they have signed in by, nor from deciding', async () => {
    const { article } = await importText(people, smallPage('Besieged'))
    const round = await submit(people, article.id)
    await assign(people, round, (await boardIds(people)).slice(0, 2))
    const device = deviceOf(await signIn('reviewer-1@example.org', PASSWORD))
    expect(device).not.toBe('')
    for (let times = 0; times < 8; times += 1) await signIn('reviewer-1@example.org', 'a wrong one')
    expect((await signIn('reviewer-1@example.org', PASSWORD)).status).toBe(429)

    // On another network, with the same browser.
    expect((await signIn('reviewer-1@example.org', PASSWORD, { cookie: device })).status).toBe(200)
    expect((await decide(people.reviewer1, round)).status).toBe(200)
    // The browser is not free to guess either, and somebody else's cookie is worth nothing.
    for (let times = 0; times < 5; times += 1)
      expect((await signIn('reviewer-1@example.org', 'wrong', { cookie: device })).status).toBe(401)
    expect((await signIn('reviewer-1@example.org', PASSWORD, { cookie: device })).status).toBe(429)
    const forged = device.replace(/=[^.]+\./, '=AAAAAAAAAAAAAAAA.')
    expect((await signIn('reviewer-1@example.org', PASSWORD, { cookie: forged })).status).toBe(429)
  })

  test('an administrator who unlocks the account lets its owner in', async () => {
    for (let times = 0; times < 6; times += 1) await signIn('reviewer-3@example.org', 'a wrong one')
    expect((await signIn('reviewer-3@example.org', PASSWORD)).status).toBe(429)
    expect((await people.editor.post('/api/users/unlock', { email: 'reviewer-3@example.org' })).status).toBe(403)
    expect((await signIn('reviewer-3@example.org', PASSWORD)).status).toBe(429)
    expect((await people.administrator.post('/api/users/unlock', { email: 'reviewer-3@example.org' })).status).toBe(200)
    expect((await signIn('reviewer-3@example.org', PASSWORD)).status).toBe(200)
  })

  test('of many accounts from one address is limited by the address', async () => {
    const from = somewhere()
    const statuses: number[] = []
    for (let times = 0; times < 52; times += 1)
      statuses.push((await signIn(`nobody-${times}@example.org`, 'x', { from })).status)
    expect(statuses.slice(0, 50).every((status) => status === 401)).toBe(true)
    expect(statuses.slice(50)).toEqual([429, 429])
    expect((await signIn('managing-editor@example.org', PASSWORD, { from })).status).toBe(429)
    expect((await signIn('managing-editor@example.org', PASSWORD)).status).toBe(200)
  })

  test('right passwords count for nothing, however many there are', async () => {
    const from = somewhere()
    for (let times = 0; times < 8; times += 1)
      expect((await signIn('managing-editor@example.org', PASSWORD, { from })).status).toBe(200)
  })

  test('takes as long for an account that is not there', async () => {
    const timed = async (email: string): Promise<number> => {
      const start = performance.now()
      expect((await signIn(email, 'a wrong one')).status).toBe(401)
      return performance.now() - start
    }
    const known: number[] = []
    const unknown: number[] = []
    // In turn, so that whatever else the machine does befalls both.
    for (let times = 0; times < 4; times += 1) {
      unknown.push(await timed(`absent-${times}@example.org`))
      known.push(await timed('admin@example.org'))
    }
    const median = (times: number[]): number => times.toSorted((one, other) => one - other)[2]!
    // Without a password that is hashed it takes a twentieth.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.4)
    expect(median(unknown) / median(known)).toBeLessThan(2.5)
  })
})

test('searches and queries from one address are limited, generously, and what the cache answers is free', async () => {
  const from = somewhere()
  const ask = async (path: string, init: RequestInit = {}) =>
    (
      await fetch(demo!.server.url + path, {
        ...init,
        headers: { 'X-Forwarded-For': from, 'Content-Type': 'application/json' },
      })
    ).status
  const query = (text: string) => ask('/api/graphql', { method: 'POST', body: JSON.stringify({ query: text }) })
  for (let times = 0; times < 30; times += 1) expect(await ask('/api/publications/search?q=iron')).toBe(200)
  const statuses: number[] = []
  for (let times = 0; times < 30; times += 1) statuses.push(await ask(`/api/publications/search?q=iron${times}`))
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10)
  expect(statuses.slice(0, 15).every((status) => status === 200)).toBe(true)
  expect(await ask('/search?q=dopamine')).toBe(429)

  for (let times = 0; times < 60; times += 1) expect(await query('{ Publications { totalDocs } }')).toBe(200)
  const queries: number[] = []
  for (let times = 1; times <= 60; times += 1)
    queries.push(await query(`{ Publications(page: ${times}) { totalDocs } }`))
  expect(queries.filter((status) => status === 429).length).toBeGreaterThanOrEqual(20)
  expect(queries.slice(0, 30).every((status) => status === 200)).toBe(true)
  // Somebody else is not held up.
  expect((await people.anonymous.get('/api/publications/search?q=legs')).status).toBe(200)
})

describe('a server that nobody told of a proxy, reached by https', () => {
  let server: Awaited<ReturnType<typeof startServer>> | undefined
  let mail: Awaited<ReturnType<typeof startMailServer>> | undefined
  beforeAll(async () => {
    mail = await startMailServer()
    server = await startServer(demo!.server.dataDirectory, {
      SERVER_URL: 'https://cms.example.org',
      SMTP_URL: mail.url,
      PASSWORD_MAILS_PER_ADDRESS: '6',
    })
  })
  afterAll(async () => {
    await server?.stop()
    await mail?.stop()
  })

  test('takes no word of a client’s about its address', async () => {
    const statuses: number[] = []
    for (let times = 0; times < 51; times += 1)
      statuses.push((await signIn(`somebody-${times}@example.org`, 'x', { url: server!.url })).status)
    expect(statuses.at(-1)).toBe(429)
  })

  test('names its session so that no other host and no plain http can plant one, and takes it by that name alone', async () => {
    // By a browser that is known: the address has used up its tries.
    const device = deviceOf(await signIn('admin@example.org', PASSWORD)).replace('device-', '__Host-device-')
    const answer = await signIn('admin@example.org', PASSWORD, { url: server!.url, cookie: device })
    expect(answer.status).toBe(200)
    const cookies = answer.headers.getSetCookie()
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-/)
      expect(cookie).toMatch(/; Path=\/(;|$)/)
      expect(cookie).toMatch(/; Secure/)
      expect(cookie).toMatch(/; HttpOnly/)
      expect(cookie).toMatch(/; SameSite=Strict/)
      expect(cookie).not.toMatch(/Domain/i)
    }
    const token = /__Host-payload-token=([^;]+)/.exec(cookies.join())?.[1] ?? ''
    const me = async (cookie: string) =>
      (
        (await (
          await fetch(`${server!.url}/api/users/me`, { headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' } })
        ).json()) as { user: { email: string } | null }
      ).user?.email
    expect(await me(`a=b; __Host-payload-token=${token}; payload-lng=en`)).toBe('admin@example.org')
    expect(await me(`payload-token=${token}`)).toBeUndefined()
    const out = await fetch(`${server!.url}/api/users/logout`, {
      method: 'POST',
      headers: {
        Cookie: `__Host-payload-token=${token}`,
        Origin: 'https://cms.example.org',
        'Content-Type': 'application/json',
      },
    })
    expect([out.status, out.headers.getSetCookie()[0]]).toEqual([
      200,
      expect.stringMatching(/^__Host-payload-token=;.*Secure/),
    ])
  })

  test('asks browsers to come by https from now on; one that is reached by http does not', async () => {
    expect((await fetch(`${server!.url}/`)).headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    expect((await fetch(`${demo!.server.url}/`)).headers.get('strict-transport-security')).toBeNull()
  })

  test('sends a mail for a new password with its own address in it, and answers alike whether there is such an account', async () => {
    const forgot = async (email: unknown, headers: Record<string, string> = {}) => {
      const response = await fetch(`${server!.url}/api/users/forgot-password`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ email }),
      })
      return { status: response.status, text: await response.text(), retryAfter: response.headers.get('retry-after') }
    }
    const known = await forgot('editor@example.org', { 'X-Forwarded-Host': 'evil.example' })
    expect(known).toMatchObject({ status: 200 })
    expect(await forgot('nobody@example.org')).toEqual(known)
    for (let tries = 0; tries < 100 && mail!.mails.length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
    const received = mail!.mails[0]?.raw.replaceAll('=\r\n', '') ?? ''
    expect(mail!.mails[0]?.to).toEqual(['editor@example.org'])
    expect(received).toContain('https://cms.example.org/admin/reset/')
    expect(received).not.toContain('evil.example')

    expect((await forgot({ $ne: null })).status).toBe(422)
    for (const email of ['editor@example.org', 'nobody@example.org']) {
      expect((await forgot(email)).status).toBe(200)
    }
    // The third of each account still goes; the address has had its six.
    expect((await forgot('admin@example.org')).status).toBe(200)
    expect((await forgot('reviewer-1@example.org')).status).toBe(200)
    const over = await forgot('managing-editor@example.org')
    expect([over.status, Number(over.retryAfter) > 0]).toEqual([429, true])
    const mutation = await new Client(server!.url).graphql(
      'mutation { forgotPasswordUser(email: "editor@example.org") }',
    )
    expect(mutation.text).toContain('TOO_MANY_REQUESTS')
  })
})
