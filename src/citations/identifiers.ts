/** Identifiers in their one normal form, or null where the text is not one. */

/** DOI (ISO 26324; Crossref's pattern), lower case, without any resolver's address. Old ones hold `<`, `(` and `;`. */
export const normaliseDoi = (text: string): string | null => {
  const trimmed = text.trim()
  const afterResolver = trimmed.replace(/^(https?:\/\/)?(dx\.)?doi\.org\//i, '')
  const bare = (afterResolver === trimmed ? trimmed : percentDecoded(afterResolver))
    .replace(/^doi:\s*/i, '')
    .replace(/(?<![.,])[.,]+$/, '')
  return /^10\.\d{4,9}\/\S+$/.test(bare) ? bare.toLowerCase() : null
}

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** PubMed id: one to nine digits, no leading zero. */
export const normalisePmid = (text: string): string | null => {
  const bare = text
    .trim()
    .replace(/^(https?:\/\/)?pubmed\.ncbi\.nlm\.nih\.gov\//i, '')
    .replace(/^pmid:?\s*/i, '')
    .replace(/\/$/, '')
  return /^[1-9]\d{0,8}$/.test(bare) ? bare : null
}

/** PubMed Central id, with its letters: `PMC123`. Bare digits are not taken: they could be a PMID. */
export const normalisePmcid = (text: string): string | null => {
  const bare = text
    .trim()
    .replace(/^(https?:\/\/)?(pmc\.ncbi\.nlm\.nih\.gov|(www\.)?ncbi\.nlm\.nih\.gov\/pmc)\/articles\//i, '')
    .replace(/^pmcid:?\s*/i, '')
    .replace(/\/$/, '')
    .toUpperCase()
  return /^PMC[1-9]\d{0,8}$/.test(bare) ? bare : null
}

/** ISBN (ISO 2108): ten or thirteen characters without hyphens or blanks; the check digit must be right. */
export const normaliseIsbn = (text: string): string | null => {
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/^ISBN(-1[03])?:?\s*/, '')
    .replace(/[-\s\u2010-\u2013]/g, '')
  const weighted = (weight: (index: number) => number): number =>
    [...bare].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(index), 0)
  if (/^\d{9}[\dX]$/.test(bare)) return weighted((index) => 10 - index) % 11 === 0 ? bare : null
  if (/^97[89]\d{10}$/.test(bare)) return weighted((index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0 ? bare : null
  return null
}

/** ORCID iD: 16 characters in groups of four, the last one a check digit by ISO 7064 mod 11-2. */
export const normaliseOrcid = (text: string): string | null => {
  const bare = text
    .trim()
    .replace(/^(https?:\/\/)?orcid\.org\//i, '')
    .toUpperCase()
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(bare)) return null
  const characters = bare.replaceAll('-', '')
  const total = [...characters.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const check = (12 - (total % 11)) % 11
  return characters.at(-1) === (check === 10 ? 'X' : String(check)) ? bare : null
}
