import type { Author, BibliographicRecord, ReferenceType } from '../../citations/reference.ts'
import { KIND_LABELS } from '../../reader/labels.ts'
import { doiUrl, pubmedUrl, webUrl } from '../../reader/paths.ts'
import type { SourceAlert } from '../alerts.ts'
import type { BibliographyEntry } from '../content.ts'
import { recordOf } from '../entry-record.ts'
import {
  artifactClassifier,
  artifactState,
  citedMedium,
  classificationType,
  contributorRole,
  languageOf,
  markdown,
  publishedInType,
  titleType,
  urlClassifier,
} from './coding.ts'
import { narrative } from './narrative.ts'
import type {
  Citation,
  CitationCitedArtifact,
  CitationCitedArtifactContributorshipEntry,
  CitationCitedArtifactPublicationForm,
  CodeableConcept,
  Identifier,
} from './r5.ts'

/** A source of the frozen bibliography, as it was when it was cited; with what the literature says of it since. */
export const sourceCitation = (entry: BibliographyEntry, id: string, alerts: readonly SourceAlert[]): Citation => {
  const record = recordOf(entry)
  return {
    resourceType: 'Citation',
    id,
    text: narrative(entry.citation, ...alerts.map(({ message }) => message)),
    title: entry.title,
    status: 'active',
    summary: [{ text: markdown(entry.citation) }],
    citedArtifact: {
      identifier: identifiersOf(entry),
      dateAccessed: record.accessed ?? undefined,
      ...stateOf(alerts),
      title: titlesOf(entry, record),
      publicationForm: [publicationForm(record)],
      webLocation: webLocations(entry),
      classification: [
        { type: classificationType('knowledge-artifact-type'), classifier: classifierOf(record.type) },
        { type: classificationType('publication-type'), classifier: [{ text: KIND_LABELS[entry.kind] }] },
      ],
      contributorship: { entry: authorsOf(entry) },
      note: alerts.map(({ message }) => ({ text: markdown(message) })),
    },
  }
}

const identifiersOf = ({ doi, pmid, pmcid }: BibliographyEntry): Identifier[] => [
  ...(doi ? [{ system: 'https://doi.org', value: doi }] : []),
  ...(pmid ? [{ system: 'https://pubmed.ncbi.nlm.nih.gov', value: pmid }] : []),
  ...(pmcid ? [{ system: 'https://www.ncbi.nlm.nih.gov/pmc', value: pmcid }] : []),
]

/** That a source was retracted is a state of it; an expression of concern has no code and is a note alone. */
const stateOf = (alerts: readonly SourceAlert[]): Pick<CitationCitedArtifact, 'currentState' | 'statusDate'> => {
  const retraction = alerts.find(({ status }) => status === 'retracted')
  if (!retraction) return {}
  const date = retraction.notices.find(({ type }) => type === 'retraction')?.date ?? null
  const state = artifactState('retracted')
  return {
    currentState: [state],
    ...(date === null ? {} : { statusDate: [{ activity: state, actual: true, period: { start: date } }] }),
  }
}

/** The language is that of the work, so a translated title is in another one, which nothing here names. */
const titlesOf = (entry: BibliographyEntry, { originalTitle }: BibliographicRecord): CitationCitedArtifact['title'] => {
  const language = languageOf(entry.language)
  const primary = { type: [titleType('primary')], text: markdown(entry.title) }
  if (!entry.titleTranslated) return [{ ...primary, language }]
  return originalTitle
    ? [
        { type: [titleType('primary')], language, text: markdown(originalTitle) },
        { type: [titleType('language')], text: primary.text },
      ]
    : [{ ...primary, type: [titleType('primary'), titleType('language')] }]
}

const publicationForm = (record: BibliographicRecord): CitationCitedArtifactPublicationForm => ({
  publishedIn: {
    type: publishedIn(record.type),
    title: record.containerTitle ?? undefined,
    publisher: { display: record.publisher ?? record.issuingBody ?? undefined },
    publisherLocation: record.publisherPlace ?? undefined,
    identifier: record.isbn ? [{ system: 'urn:ietf:rfc:3986', value: `urn:isbn:${record.isbn}` }] : undefined,
  },
  citedMedium: record.type === 'webpage' ? citedMedium('internet') : undefined,
  volume: record.volume ?? undefined,
  issue: record.issue ?? undefined,
  articleDate: dateOf(record),
  language: present(languageOf(record.language)),
  pageString: record.pages ?? undefined,
})

const publishedIn = (type: ReferenceType): CodeableConcept | undefined => {
  switch (type) {
    case 'article-journal':
      return publishedInType('D020492')
    case 'chapter':
      return publishedInType('D001877')
    case 'dataset':
      return publishedInType('D064886')
    case 'webpage':
      return { text: 'Website' }
    default:
      return undefined
  }
}

const CLASSIFIERS: Readonly<Partial<Record<ReferenceType, CodeableConcept>>> = {
  'article-journal': artifactClassifier('D016428'),
  article: artifactClassifier('D000076942'),
  book: artifactClassifier('D001877'),
  dataset: artifactClassifier('D064886'),
  webpage: artifactClassifier('webpage'),
}
const classifierOf = (type: ReferenceType): CodeableConcept[] => [CLASSIFIERS[type] ?? { text: type }]

/** FHIR's dateTime as far as it is known: `2024`, `2024-05`, `2024-05-01`. */
const dateOf = ({ year, month, day }: BibliographicRecord): string | undefined =>
  year === null
    ? undefined
    : [String(year).padStart(4, '0'), ...[month, month === null ? null : day].flatMap(twoDigits)].join('-')
const twoDigits = (part: number | null): readonly string[] => (part === null ? [] : [String(part).padStart(2, '0')])

const webLocations = ({ doi, pmid, url }: BibliographyEntry): CitationCitedArtifact['webLocation'] => {
  const address = webUrl(url ?? '')
  return [
    ...(doi ? [{ classifier: [urlClassifier('doi-based')], url: doiUrl(doi) }] : []),
    ...(pmid ? [{ classifier: [urlClassifier('abstract')], url: pubmedUrl(pmid) }] : []),
    ...(address ? [{ classifier: [urlClassifier('webpage')], url: address }] : []),
  ]
}

/** In the order in which they are named; a body that issued it stands in for authors, as in print. */
const authorsOf = ({ authors, issuingBody }: BibliographyEntry): CitationCitedArtifactContributorshipEntry[] => {
  const bodies: readonly Author[] = issuingBody ? [{ literal: issuingBody }] : []
  return (authors.length > 0 ? authors : bodies)
    .map((author) => ({ author, name: nameOf(author) }))
    .filter(({ name }) => name.trim() !== '')
    .map(({ author, name }, index) => ({
      contributor: {
        type: author.literal === undefined ? 'Practitioner' : 'Organization',
        identifier: author.orcid ? { system: 'https://orcid.org', value: author.orcid } : undefined,
        display: name,
      },
      role: contributorRole('author'),
      rankingOrder: index + 1,
    }))
}

const nameOf = ({ given, family, suffix, literal }: Author): string =>
  literal ?? [given, family, suffix].filter(Boolean).join(' ')

const present = (concept: CodeableConcept | undefined): CodeableConcept[] => (concept === undefined ? [] : [concept])
