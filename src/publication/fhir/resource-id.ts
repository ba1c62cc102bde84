import { createHash } from 'node:crypto'
import type { Reference, Resource } from './r5.ts'

/** Ours alone, so that no other name in the world gives the same UUID. */
const NAMESPACE = Buffer.from('5f1f2b8e6d0a4c55a0a35b7d9c1e4f60', 'hex')

/**
 * The id of a resource that is made of an edition: a UUID of version 5 (RFC 9562, 5.5), the same whenever it is made. It fits FHIR's
 * `[A-Za-z0-9\-\.]{1,64}`, and `urn:uuid:` before it is an address that needs no server (https://hl7.org/fhir/R5/bundle.html#references).
 */
export const resourceId = (publication: string, edition: number, part: string): string => {
  const hash = createHash('sha1')
    .update(NAMESPACE)
    .update(JSON.stringify([publication, edition, part]))
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

export const fullUrl = (id: string): string => `urn:uuid:${id}`

/** A reference to another resource of the same bundle. */
export const refer = (type: Resource['resourceType'], id: string, display?: string): Reference => ({
  reference: fullUrl(id),
  type,
  display,
})
