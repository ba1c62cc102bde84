import type { Article, CreativeWork, Graph, MedicalWebPage, Person, Question, WebPage, WithContext } from 'schema-dts'
import { printedTitle } from '../citations/format.ts'
import type { Author } from '../citations/reference.ts'
import { POLICY_PATH, articlePath, doiUrl, pubmedUrl, webUrl } from '../reader/paths.ts'
import { descriptionOf } from '../reader/text.ts'
import type { BibliographyEntry } from './content.ts'
import type { Approval } from './document.ts'
import type { CitedSite } from './own-citation.ts'
import type { PublicPublication } from './public-view.ts'

/** Whether the board still stands by this text: it is live, and its review is not overdue. */
export type Reviewed = Pick<PublicPublication, 'status' | 'reviewOverdue'>
const isReviewed = ({ status, reviewOverdue }: Reviewed): boolean => status === 'live' && !reviewOverdue

/**
 * What search engines and other machines may know, in schema.org's words: a `MedicalWebPage` that has the article. That a board
 * reviewed it, and when, is said only where that holds now. No `FAQPage` and no `QAPage`: one is no longer shown, the
 * other is for pages where readers answer (Google Search Central, "FAQ structured data" and "QAPage").
 */
export const jsonLd = (publication: PublicPublication, site: CitedSite): Graph => {
  const url = urlOf(publication.slug, site)
  const id = (part: string): string => `${url ?? ''}#${part}`
  const common = {
    inLanguage: publication.language,
    isAccessibleForFree: true,
    datePublished: publication.createdAt,
    dateModified: publication.publishedAt,
    version: String(publication.edition),
    publisher: { '@id': id('publisher') },
    ...audienceOf(publication),
  } as const

  const page: MedicalWebPage = {
    '@type': 'MedicalWebPage',
    '@id': id('page'),
    ...(url === null ? {} : { url }),
    name: publication.question,
    description: descriptionOf(publication),
    ...common,
    ...(isClinical(publication) ? { medicalAudience: 'https://schema.org/Clinician' } : {}),
    ...(isReviewed(publication) ? reviewOf(publication.approval) : {}),
    ...(site.origin === null ? {} : { publishingPrinciples: `${site.origin}${POLICY_PATH}` }),
    ...relatedLinks(publication, site),
    about: publication.topics.map(({ name }) => ({ '@type': 'Thing' as const, name })),
    mainEntity: { '@id': id('article') },
  }
  const article: Article = {
    '@type': 'Article',
    '@id': id('article'),
    headline: publication.question,
    ...common,
    author: { '@type': 'Organization', name: site.body },
    mainEntityOfPage: { '@id': id('page') },
    about: { '@id': id('question') },
    citation: publication.bibliography.map(citationOf),
    ...(publication.provenance.method === 'machine-drafted'
      ? { digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' as const }
      : {}),
    correction: (publication.corrections ?? []).map(({ publishedAt, note }) => ({
      '@type': 'CorrectionComment' as const,
      datePublished: publishedAt,
      text: note,
    })),
  }
  const question: Question = {
    '@type': 'Question',
    '@id': id('question'),
    name: publication.question,
    ...(publication.summary === null
      ? {}
      : { acceptedAnswer: { '@type': 'Answer', text: publication.summary, ...(url === null ? {} : { url }) } }),
  }
  return {
    '@context': 'https://schema.org',
    '@graph': [page, article, question, { '@type': 'Organization', '@id': id('publisher'), name: site.name }],
  }
}

/** What stands where an article was taken down: nothing of its text, and nobody's name. */
export const retractedJsonLd = (notice: string | null): WithContext<WebPage> => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  name: 'Retracted article',
  creativeWorkStatus: 'Retracted',
  ...(notice ? { description: notice } : {}),
})

/** JSON for a `<script>`: nothing in it can end the element, or begin a comment in it. */
export const scriptJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The page's own address; null where the server wasn't told its own. */
export const urlOf = (slug: string, { origin }: Pick<CitedSite, 'origin'>): string | null =>
  origin === null ? null : `${origin}${articlePath(slug)}`

const isClinical = ({ audiences }: PublicPublication): boolean => audiences.includes('clinician')

const audienceOf = ({ audiences }: PublicPublication) =>
  audiences.includes('patient')
    ? { audience: { '@type': 'PeopleAudience' as const, audienceType: 'Patients and carers' } }
    : {}

const reviewOf = ({ approvedAt, reviewers }: Approval): Pick<MedicalWebPage, 'lastReviewed' | 'reviewedBy'> => ({
  lastReviewed: approvedAt.slice(0, 10),
  reviewedBy: reviewers.map(({ name, credentials, specialties, affiliation }): Person => ({
    '@type': 'Person',
    name,
    ...(credentials ? { honorificSuffix: credentials } : {}),
    ...(specialties.length > 0 ? { knowsAbout: [...specialties] } : {}),
    ...(affiliation ? { affiliation: { '@type': 'Organization', name: affiliation } } : {}),
  })),
})

const relatedLinks = (
  { relatedQuestions }: PublicPublication,
  site: CitedSite,
): Pick<MedicalWebPage, 'relatedLink'> => {
  const links = relatedQuestions.flatMap(({ slug }) => (slug === null ? [] : (urlOf(slug, site) ?? [])))
  return links.length > 0 ? { relatedLink: links } : {}
}

const SCHOLARLY: readonly string[] = ['systematic-review', 'trial', 'cohort', 'review', 'research']

const typeOf = (kind: BibliographyEntry['kind']) =>
  SCHOLARLY.includes(kind)
    ? ('ScholarlyArticle' as const)
    : kind === 'book'
      ? ('Book' as const)
      : kind === 'website'
        ? ('WebPage' as const)
        : ('CreativeWork' as const)

const citationOf = (entry: BibliographyEntry): CreativeWork => {
  const sameAs = [
    ...(entry.doi ? [doiUrl(entry.doi)] : []),
    ...(entry.pmid ? [pubmedUrl(entry.pmid)] : []),
    ...(entry.url && webUrl(entry.url) ? [entry.url] : []),
  ]
  const identifiers = [
    ...(entry.doi ? [{ propertyID: 'DOI', value: entry.doi }] : []),
    ...(entry.pmid ? [{ propertyID: 'PMID', value: entry.pmid }] : []),
  ]
  return {
    '@type': typeOf(entry.kind),
    position: entry.number,
    name: printedTitle(entry),
    author: entry.authors.map(nameOf).filter((name) => name !== ''),
    ...(entry.year ? { datePublished: String(entry.year) } : {}),
    ...(entry.language ? { inLanguage: entry.language } : {}),
    ...(entry.container ? { isPartOf: { '@type': 'CreativeWork', name: entry.container } } : {}),
    ...(entry.issuingBody ? { publisher: { '@type': 'Organization', name: entry.issuingBody } } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(identifiers.length > 0
      ? { identifier: identifiers.map((identifier) => ({ '@type': 'PropertyValue' as const, ...identifier })) }
      : {}),
  }
}

const nameOf = ({ given, family, suffix, literal }: Author): string =>
  literal ?? [given, family, suffix].filter(Boolean).join(' ')
