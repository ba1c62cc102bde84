/** What an article is to be had as, the first where the client has no wish; under what `?format=` calls it, for links can't say what they accept. */
export const FORMATS = {
  json: 'application/json',
  html: 'text/html',
  markdown: 'text/markdown',
  'json-ld': 'application/ld+json',
  fhir: 'application/fhir+json',
  jats: 'application/jats+xml',
} as const
export type MediaType = (typeof FORMATS)[keyof typeof FORMATS]
export const MEDIA_TYPES: readonly MediaType[] = Object.values(FORMATS)

/** What an earlier edition is to be had as: what people and search engines read is the live one. */
export const EDITION_FORMATS = {
  json: FORMATS.json,
  fhir: FORMATS.fhir,
  jats: FORMATS.jats,
} as const satisfies Readonly<Record<string, MediaType>>

/** A type under a longer name that means the same: FHIR R5, https://hl7.org/fhir/R5/http.html#version-parameter */
export const ALSO_CALLED: Readonly<Partial<Record<string, string>>> = {
  'application/fhir+json': 'application/fhir+json; fhirVersion=5.0',
}
