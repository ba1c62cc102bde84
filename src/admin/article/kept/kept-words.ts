/** What somebody typed into an article's form and has not saved, as it is kept on their device. */
export type KeptWords = {
  /** ISO time of the last change. */
  readonly at: string
  /** `savedAt` of the text that it was typed over; null where nobody had saved it yet. */
  readonly base: string | null
  /** The members of the article that differ from that text, whole. */
  readonly members: Members
}
export type Members = Readonly<Record<string, unknown>>

/** Whose words they are, of which article, and in which form they were typed: two windows don't share an entry. */
export type KeptPlace = { readonly person: string; readonly article: string | null; readonly form: string }

/** One entry with the key that it lies under. */
export type KeptEntry = KeptWords & { readonly key: string }

/** All that a person can type; the rest of an article is the server's. */
const TYPED = [
  'question',
  'summary',
  'sections',
  'relatedQuestions',
  'disclaimer',
  'changeNote',
  'internalNotes',
  'slug',
  'language',
  'topics',
  'audiences',
  'provenance',
  'owner',
] as const

const PREFIX = 'kept-words'
const DAYS = 30
/** Entries over all articles, and letters of one: browsers give a site about five million in all. */
export const MOST_ENTRIES = 20
export const MOST_LETTERS = 1_000_000

/** Of a form's whole data, what a person can have typed. */
export const typedMembers = (data: Members): Members =>
  Object.fromEntries(TYPED.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]])))

/** The members that are not what they were. */
export const changedMembers = (before: Members, now: Members): Members =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => json(value) !== json(before[name])))

/** An empty field is an empty field, whether it is missing, null or no words. */
const json = (value: unknown): string =>
  JSON.stringify(value ?? null, (_name, inner: unknown) => (inner === null || inner === '' ? undefined : inner)) ?? ''

/** Where a form's words lie: by person, article, the text they were typed over, and the form. */
export const keyOf = ({ person, article, form }: KeptPlace, base: string | null): string =>
  [PREFIX, person, article ?? '', base ?? '', form].map(encodeURIComponent).join('/')

/**
 * Keeps a form's words under their key. False where they can't be kept: too long, or the device has no room even after
 * the oldest entries gave way.
 */
export const keep = (storage: Storage, key: string, words: KeptWords): boolean => {
  const text = JSON.stringify(words)
  if (text.length > MOST_LETTERS) return false
  const others = entriesOf(storage, [PREFIX]).filter((entry) => entry.key !== key)
  for (const { key: oldest } of others.slice(MOST_ENTRIES - 1)) storage.removeItem(oldest)
  for (const room of [null, ...others.reverse().map((entry) => entry.key)]) {
    if (room !== null) storage.removeItem(room)
    try {
      storage.setItem(key, text)
      return true
    } catch {
      // No room: the oldest entry gives way, and so on.
    }
  }
  return false
}

/** What is kept of one article for one person, newest first. What is older than 30 days, or can't be read, is thrown away. */
export const keptOf = (
  storage: Storage,
  { person, article }: Pick<KeptPlace, 'person' | 'article'>,
  now: Date,
): readonly KeptEntry[] => {
  const oldest = new Date(now.getTime() - DAYS * 24 * 60 * 60 * 1000).toISOString()
  for (const { key, at } of entriesOf(storage, [PREFIX])) if (at < oldest) storage.removeItem(key)
  return entriesOf(storage, [PREFIX, person, article ?? ''])
}

/** Forgets all that is kept for a person on this device. */
export const forgetPerson = (storage: Storage, person: string): void => {
  for (const { key } of entriesOf(storage, [PREFIX, person])) storage.removeItem(key)
}

/** Newest first. */
const entriesOf = (storage: Storage, path: readonly string[]): KeptEntry[] => {
  const start = `${path.map(encodeURIComponent).join('/')}/`
  const keys = Array.from({ length: storage.length }, (_none, index) => storage.key(index) ?? '')
  return keys
    .filter((key) => key.startsWith(start))
    .flatMap((key) => {
      const words = parse(storage.getItem(key))
      if (!words) storage.removeItem(key)
      return words ? [{ ...words, key }] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

const parse = (text: string | null): KeptWords | null => {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (typeof value !== 'object' || value === null) return null
    const { at, base, members } = value as Partial<KeptWords>
    return typeof at === 'string' && typeof members === 'object' && members !== null
      ? { at, base: typeof base === 'string' ? base : null, members }
      : null
  } catch {
    return null
  }
}
