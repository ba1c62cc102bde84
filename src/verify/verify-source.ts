import { Unreadable, type Limits } from './fetch-text.ts'
import { readKeys, readSource } from './sources.ts'
import { verifyPublication, type Verification } from './verify-publication.ts'

export type Report = {
  readonly source: string
  /** Whether every publication that was found fits, and none was retracted. */
  readonly fits: boolean
  /** The public notice, where the address says that the publication was retracted. */
  readonly retracted: string | null
  readonly publications: readonly Verification[]
  readonly remarks: readonly string[]
}

/**
 * Verifies what stands at a web address (a publication, an edition, a list or a reader's page) or in a saved file, with the
 * keys of the address's own server or those in `jwks` (an address or a file). Throws `Unreadable` where there is nothing to
 * verify or no keys.
 */
export const verifySource = async (
  source: string,
  { jwks, ...limits }: Limits & { readonly jwks?: string | undefined } = {},
): Promise<Report> => {
  const { documents, origin, retracted, remarks } = await readSource(source, limits)
  if (retracted !== null) return { source, fits: false, retracted, publications: [], remarks }
  const keysAt = jwks ?? (origin === null ? null : `${origin}/.well-known/jwks.json`)
  if (keysAt === null) throw new Unreadable('A file does not say whose keys it is signed with: give them with --jwks.')
  const keys = await readKeys(keysAt, limits)
  const publications: Verification[] = []
  for (const { document, expected } of documents)
    publications.push(await verifyPublication(document, keys, { expected }))
  return { source, fits: publications.every(({ fits }) => fits), retracted, publications, remarks }
}
