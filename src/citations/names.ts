import { normaliseOrcid } from './identifiers.ts'
import { plainText } from './plain-text.ts'
import type { Author } from './reference.ts'

/** A name of CSL-JSON 1.0; `ORCID` is Crossref's addition, its address in full. */
export type CslName = {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
  readonly ORCID?: string
}

export const writeName = ({ orcid, ...name }: Author): CslName =>
  orcid ? { ...name, ORCID: `https://orcid.org/${orcid}` } : name

/** A CSL name as an author; null where it says nothing. Particles join the family name; a bad ORCID is reported and left out. */
export const readName = (name: unknown, warn: (warning: string) => void): Author | null => {
  if (typeof name === 'string') return literalAuthor(name)
  if (typeof name !== 'object' || name === null) return null
  const part = (key: string): string | null => {
    const value: unknown = Reflect.get(name, key)
    return typeof value === 'string' ? plainText(value) : null
  }
  const particles = [part('dropping-particle'), part('non-dropping-particle')]
  const family = [...particles, part('family')].filter((word) => word !== null).join(' ')
  const given = part('given')
  const suffix = part('suffix')
  const orcid = readOrcid(part('ORCID') ?? part('orcid'), warn)
  const identified = orcid ? { orcid } : {}
  const literal = part('literal') ?? part('name') ?? (family === '' ? given : null)
  if (family === '') return literal ? { literal, ...identified } : null
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}), ...identified }
}

const literalAuthor = (name: string): Author | null => {
  const literal = plainText(name)
  return literal ? { literal } : null
}

const readOrcid = (text: string | null, warn: (warning: string) => void): string | null => {
  if (!text) return null
  const orcid = normaliseOrcid(text)
  if (!orcid) warn(`“${text.slice(0, 80)}” is not an ORCID iD and was left out.`)
  return orcid
}
