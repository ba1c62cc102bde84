import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

/**
 * The only reader of `process.env`. A bad value stops the start with the list of all that is wrong, so that nobody finds
 * the second mistake after mending the first.
 */
const isKeySet = (text: string): boolean => {
  try {
    const { keys } = JSON.parse(text) as { keys?: readonly { readonly crv?: string; readonly d?: string }[] }
    return Array.isArray(keys) && keys.every(({ crv }) => crv === 'Ed25519') && keys.some(({ d }) => Boolean(d))
  } catch {
    return false
  }
}

/** http or https without name and password, which fetch refuses; '' is off. */
const serviceAddress = (usual: string) =>
  z
    .union([
      z.literal(''),
      z.url().regex(/^https?:\/\/[^@?#]+$/, 'must start with http: or https:, without a user, query or fragment'),
    ])
    .default(usual)

/** Names that Express knows for addresses that are never a client's on the internet. */
const OWN_NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal'])

const isNetwork = (text: string): boolean => {
  const [address = '', prefix, more] = text.split('/')
  const bits = isIP(address) === 6 ? 128 : 32
  return (
    isIP(address) !== 0 &&
    more === undefined &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
  )
}

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

const isOrigin = (text: string): boolean =>
  /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text

/** These can be turned off, and '' is how. */
const EMPTY_IS_OFF = new Set(['CROSSREF_URL', 'PUBMED_URL'])

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int('must be a whole number').min(0).max(65535).default(3000),
  /** Where the SQLite file and the secrets live. */
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .transform((dir) => path.resolve(dir)),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|mongodb:|mongodb\+srv:)/, 'must start with file:, mongodb: or mongodb+srv:')
    .optional(),
  /** `wire`: talk to a server that only speaks MongoDB's wire protocol (no transactions, no $lookup pipelines). */
  MONGODB_COMPATIBILITY: z.enum(['mongodb', 'wire']).default('mongodb'),
  /** Signs sessions. Kept in DATA_DIR when not given. */
  PAYLOAD_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  /** Ed25519 keys as a JWK set, newest first, old ones without `d`; signs decisions and the ledger. Kept in DATA_DIR when not given. */
  SIGNING_KEYS: z.string().refine(isKeySet, 'must be a JWK set of Ed25519 keys, one of them private').optional(),
  /** Mail server, as in smtp://user:password@host:587 or smtps://…; without it notices are shown in the admin UI alone. */
  SMTP_URL: z
    .url()
    .regex(/^smtps?:/, 'must start with smtp: or smtps:')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Imprimatur <imprimatur@localhost>'),
  /** Hour of the day, in UTC, at which the daily mails go out. */
  DAILY_MAIL_HOUR: z.coerce.number().int().min(0).max(23).default(6),
  /** Seconds between two looks at what is due: scheduled publications, reminders, reviews. */
  SCHEDULE_SECONDS: z.coerce.number().min(0.1).max(3600).default(60),
  /** Hours after which a cited source is looked up again for retractions. */
  SOURCE_CHECK_HOURS: z.coerce.number().min(0).max(720).default(24),
  /** The address people reach the site at, e.g. https://cms.example.org; turns on secure cookies when it is https. */
  SERVER_URL: z.url().optional(),
  /**
   * The proxies in front, as Express's "trust proxy": how many there are, or their addresses. Without it the address of a
   * client is that of its connection. "true" is not taken: then anybody could choose their address.
   */
  TRUST_PROXY: z
    .string()
    .refine(
      (text) => /^[1-9]$/.test(text) || listed(text).every((item) => OWN_NETWORKS.has(item) || isNetwork(item)),
      'must be a number of proxies from 1 to 9, or addresses, ranges, loopback, linklocal, uniquelocal, parted by commas',
    )
    .transform((text): number | string[] => (/^[1-9]$/.test(text) ? Number(text) : [...listed(text)]))
    .optional(),
  /** Origins of other sites whose pages may read the public routes in a browser, and ask questions. */
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform(listed)
    .refine(
      (origins) => origins.every(isOrigin),
      'must be exact origins such as https://www.example.org, parted by commas, without a path or a slash at the end',
    ),
  /** Questions that are taken from one address of readers, in ten minutes and in a day, and from all together in an hour. */
  QUESTIONS_PER_TEN_MINUTES: z.coerce.number().int().min(1).max(100_000).default(5),
  QUESTIONS_PER_DAY: z.coerce.number().int().min(1).max(100_000).default(20),
  QUESTIONS_PER_HOUR_IN_ALL: z.coerce.number().int().min(1).max(100_000).default(100),
  /** Failures to sign in, in ten minutes: of one account from browsers that it does not know, and from one address. */
  SIGN_IN_FAILURES_PER_ACCOUNT: z.coerce.number().int().min(1).max(100_000).default(5),
  SIGN_IN_FAILURES_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(50),
  /** Mails for a new password, in an hour: to one account, and asked for from one address. */
  PASSWORD_MAILS_PER_ACCOUNT: z.coerce.number().int().min(1).max(100_000).default(3),
  PASSWORD_MAILS_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(20),
  /** Searches and GraphQL requests in a minute from one address, without those that the cache answers. */
  SEARCHES_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(300),
  GRAPHQL_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
  /** Days after which a reader's question is deleted. */
  QUESTION_RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(180),
  /** What the site is called: on its pages, and as a source that others cite. */
  SITE_NAME: z.string().trim().min(1).max(100, 'must have 100 characters or fewer').default('Imprimatur'),
  /** Services that look up literature, at their own addresses or a mirror's; an empty value turns the service off. */
  CROSSREF_URL: serviceAddress('https://api.crossref.org'),
  PUBMED_URL: serviceAddress('https://eutils.ncbi.nlm.nih.gov/entrez/eutils'),
  /** E-mail address that is sent along with each look-up, so that these services can write before they block. */
  LITERATURE_CONTACT: z.email('must be an e-mail address').optional(),
  /** Of NCBI; raises PubMed's limit from three look-ups per second to ten. */
  NCBI_API_KEY: z
    .string()
    .regex(/^\w{8,100}$/, 'must be letters and digits')
    .optional(),
  /** Origins, comma-separated, that webhooks may be sent to although they are not public https: receivers in one's own network. */
  WEBHOOK_TRUSTED_ORIGINS: z
    .string()
    .default('')
    .transform(listed)
    .refine((origins) => origins.every(isOrigin), 'must be origins such as http://10.0.0.5:8080, separated by commas'),
  /** Opens /metrics to whoever sends it as a bearer token; without it only this machine may read them. */
  METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  /** Who hears of weaknesses of this installation: what `/.well-known/security.txt` says (RFC 9116). */
  SECURITY_CONTACT: z
    .string()
    .default('')
    .transform(listed)
    .refine(
      (contacts) => contacts.every((contact) => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/.test(contact)),
      'must be addresses that start with mailto:, https: or tel:, parted by commas',
    ),
  DEMO_PASSWORD: z.string().min(6, 'must have 6 characters or more').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Largest request body in bytes; a page of text is some 10 kB. */
  BODY_LIMIT: z.coerce
    .number()
    .int()
    .min(1024)
    .default(1024 * 1024),
  /** Bytes of memory for finished answers to anonymous readers; 0 keeps none. */
  CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(256 * 1024 * 1024),
  /** Seconds for which a shared cache in front may answer without asking; a retraction takes as long to reach its readers. */
  PUBLIC_S_MAXAGE: z.coerce.number().int().min(0).max(86_400).default(0),
  /** Test hook: `name-of-step` at which the process kills itself, to show that recovery finishes what was begun. */
  CRASH_AT: z.string().optional(),
})

export type Env = z.infer<typeof Environment>

/** Reads an environment; throws one `Error` that lists every bad variable. An empty string counts as not set, or as off. */
export const readEnv = (source: Readonly<Record<string, string | undefined>>): Env => {
  const given = Object.fromEntries(
    Object.entries(source).filter(([name, value]) => value !== undefined && (value !== '' || EMPTY_IS_OFF.has(name))),
  )
  const parsed = Environment.safeParse(given)
  if (parsed.success) return parsed.data

  const list = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')
  throw new Error(`The settings in the environment can't be used:\n${list}`)
}

const readOrStop = (): Env => {
  try {
    return readEnv(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

export const env: Env = readOrStop()
