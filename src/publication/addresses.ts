import { articleDataPath, articlePath } from '../reader/paths.ts'
import type { ExportedPublication } from './exported.ts'
import type { CitedSite } from './own-citation.ts'

/** Where an edition is to be had: for people while it is live, for machines however often it is replaced. */
export type ExportAddresses = {
  readonly page: string | null
  readonly json: string
  readonly fhir: string
  readonly jats: string
}

/** Null where the server wasn't told its own address. */
export const addressesOf = (
  { slug, edition, live }: Pick<ExportedPublication, 'slug' | 'edition' | 'live'>,
  { origin }: Pick<CitedSite, 'origin'>,
): ExportAddresses | null => {
  if (origin === null) return null
  const json = `${origin}${articleDataPath(live?.slug ?? slug)}/editions/${edition}`
  const page = live ? null : `${origin}${articlePath(slug)}`
  return { page, json, fhir: `${json}?format=fhir`, jats: `${json}?format=jats` }
}
