const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/

/** `lang` (and `dir`) of a passage. A language that is not well-formed BCP 47 is left out: a wrong one misleads a screen reader. */
export const inLanguage = (language: string | null): { readonly lang?: string; readonly dir?: 'rtl' } => {
  const lang = canonical(language ?? '')
  if (lang === null) return {}
  return RIGHT_TO_LEFT.test(lang) ? { lang, dir: 'rtl' } : { lang }
}

const canonical = (language: string): string | null => {
  try {
    return Intl.getCanonicalLocales(language.trim())[0] ?? null
  } catch {
    return null
  }
}
