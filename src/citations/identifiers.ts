/** Identifiers in their one normal form, or null where the text is not one. */

/** DOI (ISO 26324; Crossref's pattern), lower case, without any resolver's address. Old ones hold `<`, `(` and `;`. */
export const normaliseDoi = (text: string): string | null => {
  const bare = text
    .trim()
    .replace(/^(https?:\/\/)?(dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .replace(/[.,]+$/, '')
  return /^10\.\d{4,9}\/\S+$/.test(bare) ? bare.toLowerCase() : null
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
