/**
 * A language as BCP 47, or null. Takes tags (`en_GB`), ISO 639-2 codes as NLM prints them (`eng`, `ger`) and English names
 * ("German"). CLDR, which Intl carries, knows them all.
 */
export const normaliseLanguage = (text: string): string | null => {
  const trimmed = text.trim()
  const named = codesByName().get(trimmed.toLowerCase())
  if (named) return named
  // More than eight letters are no subtag, and "und" says that nobody knows.
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(trimmed) || trimmed.length > 35) return null
  try {
    const tag = Intl.getCanonicalLocales(trimmed.replaceAll('_', '-'))[0]
    return tag && !/^(und|zxx|mis)\b/.test(tag) ? tag : null
  } catch {
    return null
  }
}

let names: ReadonlyMap<string, string> | undefined

const codesByName = (): ReadonlyMap<string, string> => {
  if (names) return names
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const found = new Map<string, string>()
  for (const code of codes) {
    const name = english.of(code)?.toLowerCase()
    // Old codes share a name with new ones ("iw" and "he"): the canonical one counts.
    if (name) found.set(name, Intl.getCanonicalLocales(code)[0] ?? code)
  }
  names = found
  return found
}
