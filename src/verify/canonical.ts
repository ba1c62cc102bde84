import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The RFC 8785 text of a JSON value; null where it has none: half a character (RFC 7493, 2.1), or nested too deeply to be read. */
export const canonical = (value: unknown): string | null => {
  try {
    return isWhole(value) ? (canonicalize(value) ?? null) : null
  } catch {
    return null
  }
}

const isWhole = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, item]) => name.isWellFormed() && isWhole(item))
}

/** Whether two JSON values are the same, whatever the order of their members. */
export const same = (a: unknown, b: unknown): boolean => {
  const text = canonical(a)
  return text !== null && text === canonical(b)
}

/** SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
