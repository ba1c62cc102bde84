/** What an article is to be had as, the first where the client has no wish. */
export const MEDIA_TYPES = [
  'application/json',
  'text/html',
  'text/markdown',
  'application/ld+json',
  'application/fhir+json',
  'application/jats+xml',
] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** What `?format=` calls them: for links, which can't say what they accept. */
export const FORMATS = {
  json: 'application/json',
  html: 'text/html',
  markdown: 'text/markdown',
  'json-ld': 'application/ld+json',
  fhir: 'application/fhir+json',
  jats: 'application/jats+xml',
} as const satisfies Readonly<Record<string, MediaType>>

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
