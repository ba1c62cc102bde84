import { addressesOf } from '../addresses.ts'
import type { ExportedPublication } from '../exported.ts'
import type { CitedSite } from '../own-citation.ts'
import { articleCitation } from './article-citation.ts'
import { boardOf } from './board.ts'
import { withoutBlanks } from './coding.ts'
import { narrative } from './narrative.ts'
import { fullUrl, refer, resourceId } from './resource-id.ts'
import { sourceCitation } from './source-citation.ts'
import type { Bundle, Organization, Resource } from './r5.ts'

/**
 * An edition as FHIR R5: a `Bundle` of the type `collection` with the article's `Citation` first, an `ArtifactAssessment` for each approval, a `Citation`
 * for each source, and whoever they name. It says nothing that the edition's JSON doesn't: docs/exports.md has where each member goes.
 */
export const fhirBundle = (edition: ExportedPublication, site: CitedSite): Bundle => {
  // The sections are not in it, so it is of the whole whichever of them were asked for.
  const { audience: _, ...publication } = edition
  const id = (part: string): string => resourceId(publication.id, publication.edition, part)
  const addresses = addressesOf(publication, site)
  const publisher: Organization = {
    resourceType: 'Organization',
    id: id('publisher'),
    text: narrative(site.body),
    name: site.body,
  }
  const board = boardOf(publication, refer('Citation', id('article'), publication.question))
  const sources = publication.bibliography.map((entry) => {
    const alerts = publication.alerts.filter(({ number }) => number === entry.number)
    const citation = sourceCitation(entry, id(`source-${entry.number}`), alerts)
    return { entry, citation, reference: refer('Citation', citation.id ?? '', entry.title) }
  })
  const article = articleCitation(publication, site, {
    id: id('article'),
    publisher: refer('Organization', id('publisher'), site.body),
    board,
    sources,
    addresses,
  })
  const resources: readonly Resource[] = [
    article,
    ...board.map(({ assessment }) => assessment),
    ...board.flatMap(({ practitioner, role }) => [practitioner, role]),
    publisher,
    ...sources.map(({ citation }) => citation),
  ]
  return withoutBlanks<Bundle>({
    resourceType: 'Bundle',
    id: id('bundle'),
    identifier: addresses ? { system: 'urn:ietf:rfc:3986', value: addresses.fhir } : undefined,
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: fullUrl(resource.id ?? ''), resource })),
  })
}
