/** Fewest characters of a password: NIST SP 800-63B asks eight beside a second factor; we can't know that there is one. */
export const SHORTEST_PASSWORD = 12
/** Most characters: far beyond what people type, and little enough to hash (each verb that asks for it takes as many). */
export const LONGEST_PASSWORD = 1000

/** Words that whoever attacks this very system tries first (OWASP ASVS 5.0, 6.1.2). */
export const CONTEXT_WORDS = [
  'imprimatur',
  'medical advisory board',
  'advisory board',
  'administrator',
  'managing editor',
  'editor',
  'reviewer',
  'publication',
  'payload',
  'password',
] as const

/** What else is known of the account by those who guess. */
type About = { readonly email?: unknown; readonly name?: unknown }

/**
 * Why this can't be a password, as a sentence; null where it can. Any characters will do, in any mixture. What is left of it
 * without words of this place, the owner's name and address, and without repeating itself, must be long enough to guess at.
 */
export const passwordFault = (password: string, about: About = {}): string | null => {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return `A password has ${SHORTEST_PASSWORD} characters or more.`
  if (length > LONGEST_PASSWORD) return `A password has ${LONGEST_PASSWORD} characters or fewer.`
  if (new Set(password).size < 5) return 'This password repeats a few characters. Take one that is harder to guess.'
  return restOf(password, about).length < LEAST_REST
    ? 'This password is made of your name, your address or a word of this site. Take one that is harder to guess.'
    : null
}

/** Letters and digits that must be left beside guessable words. */
const LEAST_REST = 6

const restOf = (password: string, about: About): string =>
  [...wordsOf(about.email), ...wordsOf(about.name), ...CONTEXT_WORDS]
    .map(plain)
    .filter((word) => word.length >= 3)
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), plain(password))

/** A name or an address as a whole, and its parts. */
const wordsOf = (text: unknown): readonly string[] =>
  typeof text === 'string' ? [text, ...text.split(/[^\p{L}\p{N}]+/u)] : []

/** Letters and digits alone, with the digits and signs that people write for letters. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[013457@$]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/[^\p{L}\p{N}]+/gu, '')

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}
