import { checkProof, type ProofReport } from '../../publication/check-proof.ts'
import { readJson, readRefusal } from '../review-panel/post-action.ts'

export type Verified =
  | { readonly kind: 'checked'; readonly report: ProofReport; readonly edition: unknown }
  /** There was nothing to check, or no way to: why, in a sentence. */
  | { readonly kind: 'unchecked'; readonly sentence: string }

const unchecked = (sentence: string): Verified => ({ kind: 'unchecked', sentence })

/** Why this browser can't verify; null where it can. WebCrypto exists on encrypted pages (and on this very machine) alone. */
const obstacle = async (): Promise<string | null> => {
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle)
    return 'Browsers verify signatures only on pages that come over https. Open this page by its https address, or use the script in docs/api.md, “Check a publication yourself”.'
  try {
    await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])
    return null
  } catch {
    return 'This browser does not know the kind of signature that is used here (Ed25519). A newer one does; or use the script in docs/api.md, “Check a publication yourself”.'
  }
}

/** What anybody gets: no cookies go along, and no copy of before is used. */
const fetchOpenly = (path: string): Promise<Response> =>
  fetch(path, { credentials: 'omit', cache: 'no-store', headers: { Accept: 'application/json' } })

/** Fetches the publication as readers get it, with the public keys, and checks its proof on this side. Never throws. */
export const verifyInBrowser = async (slug: string): Promise<Verified> => {
  const reason = await obstacle()
  if (reason !== null) return unchecked(reason)
  try {
    const [publication, keys] = await Promise.all([
      fetchOpenly(`/api/publications/by-slug/${encodeURIComponent(slug)}`),
      fetchOpenly('/.well-known/jwks.json'),
    ])
    const answer = await readJson(publication)
    if (!publication.ok)
      return unchecked(`Readers get no text that could be checked: ${readRefusal(publication.status, answer).message}`)
    if (!keys.ok) return unchecked('The server did not give its public keys.')
    const edition = typeof answer === 'object' && answer !== null && 'edition' in answer ? answer.edition : null
    return { kind: 'checked', report: await checkProof(answer, await readJson(keys)), edition }
  } catch {
    return unchecked('The server did not answer.')
  }
}
