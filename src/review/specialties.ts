const plain = (text: string): string => text.trim().toLowerCase()

/** Whether one of the specialties held is one of those asked for; case and outer spaces don't count. */
export const holdsOneOf = (held: readonly string[], anyOf: readonly string[]): boolean => {
  const asked = new Set(anyOf.map(plain))
  return held.some((specialty) => asked.has(plain(specialty)))
}

export const listed = (words: readonly string[]): string => words.join(' or ')
