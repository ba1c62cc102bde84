/** An http or https address, its blanks and braces percent-encoded, otherwise as written; null for anything else. */
export const normaliseWebAddress = (text: string): string | null => {
  const address = text.trim().replace(/[\s{}\\"<>^`|]/gu, encodeURIComponent)
  if (!/^https?:\/\/[^/]/i.test(address) || address.length > 2_000) return null
  return URL.canParse(address) ? address : null
}
