import { formatBibliography } from '../../citations/bibliography.ts'
import type { BibliographyEntry } from '../content.ts'
import { approvalLine, approvalOf, cautionsOf, firstPublishedAt, type ExportedPublication } from '../exported.ts'
import { ownRecord, type CitedSite } from '../own-citation.ts'
import { conflictLine, provenanceOf } from '../page-words.ts'
import type { ExportAddresses } from '../addresses.ts'
import type { BoardMember } from './board.ts'
import {
  abstractType,
  artifactClassifier,
  artifactState,
  citedMedium,
  classificationType,
  contributionInstance,
  contributorRole,
  contributorSummary,
  languageOf,
  markdown,
  summaryStyle,
  titleType,
  urlClassifier,
} from './coding.ts'
import { narrative } from './narrative.ts'
import { refer } from './resource-id.ts'
import type { Citation, CitationCitedArtifact, CodeableConcept, Reference } from './r5.ts'

export type ArticleParts = {
  readonly id: string
  readonly publisher: Reference
  readonly board: readonly BoardMember[]
  /** The `Citation` of each source. */
  readonly sources: readonly { readonly entry: BibliographyEntry; readonly reference: Reference }[]
  readonly addresses: ExportAddresses | null
}

/**
 * The edition as a cited artifact. What the board did is in `citedArtifact`: `reviewer`, `approvalDate` and `lastReviewDate` of a
 * `Citation` would be about the record that it is, not about the article.
 */
export const articleCitation = (publication: ExportedPublication, site: CitedSite, parts: ArticleParts): Citation => {
  const summary = summariesOf(publication, site)
  return {
    resourceType: 'Citation',
    id: parts.id,
    text: narrative(summary[0]?.text ?? '', ...cautionsOf(publication), approvalLine(publication) ?? ''),
    title: publication.question,
    status: 'active',
    date: publication.publishedAt,
    publisher: site.name,
    summary: summary.map(({ style, text }) => ({ style, text: markdown(text) })),
    citedArtifact: {
      identifier: parts.addresses ? [{ system: 'urn:ietf:rfc:3986', value: parts.addresses.json }] : undefined,
      version: { value: String(publication.edition) },
      ...statesOf(publication),
      ...wordsOf(publication),
      relatesTo: parts.sources.map(({ entry, reference }) => ({
        type: 'cites',
        label: String(entry.number),
        display: entry.title,
        citation: markdown(entry.citation),
        resourceReference: reference,
      })),
      publicationForm: [
        {
          publishedIn: { type: { text: 'Website' }, title: site.name, publisher: parts.publisher },
          citedMedium: citedMedium('internet'),
          articleDate: firstPublishedAt(publication),
          lastRevisionDate: publication.edition === 1 ? undefined : publication.publishedAt,
          language: [languageOf(publication.language)].filter((language) => language !== undefined),
        },
      ],
      webLocation: webLocations(parts.addresses),
      classification: classificationsOf(publication, parts.board),
      contributorship: contributorship(parts),
      note: [
        ...cautionsOf(publication),
        provenanceOf(publication) ?? '',
        approvalLine(publication) ?? '',
        publication.disclaimer,
      ].map((text) => ({ text: markdown(text) })),
    },
  }
}

const summariesOf = (publication: ExportedPublication, site: CitedSite) => {
  // Who reads it when is not known here, so no day of reading is claimed.
  const record = { ...ownRecord(publication, site, publication.publishedAt.slice(0, 10)), accessed: null, id: '1' }
  return [
    { style: summaryStyle('vancouver'), text: formatBibliography([record], 'nlm')[0] ?? '' },
    { style: summaryStyle('ama11'), text: formatBibliography([record], 'ama')[0] ?? '' },
  ]
}

const statesOf = (publication: ExportedPublication): Pick<CitationCitedArtifact, 'currentState' | 'statusDate'> => {
  const { live, publishedAt, reviewOverdue } = publication
  const approval = approvalOf(publication)
  const since = (activity: CodeableConcept, start: string) => ({ activity, actual: true, period: { start } })
  const approved = artifactState('approved')
  const published = artifactState('published-final-form')
  const archived = artifactState('archived')
  return {
    // An approval that is overdue for review was given, but nobody stands by it now.
    currentState: live ? [archived] : [published, ...(approval && !reviewOverdue ? [approved] : [])],
    statusDate: [
      ...(approval ? [since(approved, approval.approvedAt)] : []),
      since(published, publishedAt),
      ...(live ? [since(archived, live.publishedAt)] : []),
    ],
  }
}

const wordsOf = ({
  question,
  summary,
  language: code,
}: ExportedPublication): Pick<CitationCitedArtifact, 'title' | 'abstract'> => {
  const language = languageOf(code)
  return {
    title: [{ type: [titleType('primary')], language, text: markdown(question) }],
    abstract: summary === null ? [] : [{ type: abstractType('primary-human-use'), language, text: markdown(summary) }],
  }
}

const webLocations = (addresses: ExportAddresses | null): CitationCitedArtifact['webLocation'] =>
  addresses === null
    ? []
    : [
        ...(addresses.page === null ? [] : [{ classifier: [urlClassifier('full-text')], url: addresses.page }]),
        { classifier: [urlClassifier('json'), urlClassifier('version-specific')], url: addresses.json },
        { classifier: [urlClassifier('xml'), urlClassifier('version-specific')], url: addresses.jats },
      ]

const classificationsOf = (
  { topics }: ExportedPublication,
  board: readonly BoardMember[],
): CitationCitedArtifact['classification'] => [
  { type: classificationType('knowledge-artifact-type'), classifier: [artifactClassifier('webpage')] },
  ...(topics.length === 0
    ? []
    : [{ type: classificationType('keyword'), classifier: topics.map(({ name }) => ({ text: name })) }]),
  ...(board.length === 0
    ? []
    : [
        {
          type: { text: 'Review by the medical advisory board' },
          artifactAssessment: board.map(({ assessment: { id, title } }) =>
            refer('ArtifactAssessment', id ?? '', title),
          ),
        },
      ]),
]

/** Not `complete`: a publication names who approved it, and not who wrote it. */
const contributorship = ({ publisher, board }: ArticleParts): CitationCitedArtifact['contributorship'] => ({
  complete: false,
  entry: [
    { contributor: publisher, role: contributorRole('author'), rankingOrder: 1 },
    ...board.map(({ reviewer, practitioner, role }) => ({
      contributor: refer('Practitioner', practitioner.id ?? '', reviewer.name),
      affiliation: [refer('PractitionerRole', role.id ?? '', reviewer.affiliation)],
      role: contributorRole('reviewer'),
      contributionInstance: [{ type: contributionInstance('approved'), time: reviewer.decidedAt }],
    })),
  ],
  summary:
    board.length === 0
      ? []
      : [
          {
            type: contributorSummary('competing-interests-statement'),
            value: markdown(board.map(({ reviewer }) => `${reviewer.name}: ${conflictLine(reviewer)}`).join(' ')),
          },
        ],
})
