import { paragraphsOf } from '../../reader/text.ts'
import { container, containerOf, element, type XmlElement } from '../../xml/element.ts'
import type { ExportAddresses } from '../addresses.ts'
import type { Approval } from '../document.ts'
import { approvalOf, firstPublishedAt, type ExportedPublication } from '../exported.ts'
import type { CitedSite } from '../own-citation.ts'
import { conflictLine } from '../page-words.ts'
import { dated } from './dates.ts'

/**
 * `article-meta`, in the order that its model asks for (https://jats.nlm.nih.gov/archiving/tag-library/1.4/element/article-meta.html). Nobody is named as author but the
 * body that answers for the site: a publication says who approved it, and not who wrote it.
 */
export const articleMeta = (
  publication: ExportedPublication,
  site: CitedSite,
  addresses: ExportAddresses | null,
): XmlElement => {
  const approval = approvalOf(publication)
  const reviewers = approval?.reviewers ?? []
  return container(
    'article-meta',
    {},
    element('article-id', { 'pub-id-type': 'publisher-id' }, publication.id),
    element('article-version', { 'article-version-type': 'edition' }, String(publication.edition)),
    container(
      'article-categories',
      {},
      container('subj-group', { 'subj-group-type': 'heading' }, element('subject', {}, 'Questions and answers')),
    ),
    container('title-group', {}, element('article-title', {}, publication.question)),
    container(
      'contrib-group',
      { 'content-type': 'authors' },
      container('contrib', { 'contrib-type': 'author' }, element('collab', {}, site.body)),
    ),
    containerOf('contrib-group', { 'content-type': 'reviewers' }, reviewers.map(reviewerXml)),
    containerOf('author-notes', {}, reviewers.map(conflictXml)),
    dated('pub-date', { 'date-type': 'pub', 'publication-format': 'electronic' }, publication.publishedAt),
    approval === null
      ? null
      : container('history', {}, dated('date', { 'date-type': 'accepted' }, approval.approvedAt)),
    pubHistory(publication),
    addresses?.page ? element('self-uri', { 'content-type': 'html', 'xlink:href': addresses.page }) : null,
    addresses === null ? null : element('self-uri', { 'content-type': 'json', 'xlink:href': addresses.json }),
    containerOf(
      'abstract',
      {},
      paragraphsOf(publication.summary ?? '').map((text) => element('p', {}, text)),
    ),
    containerOf(
      'kwd-group',
      { 'kwd-group-type': 'topics' },
      publication.topics.map(({ name }) => element('kwd', {}, name)),
    ),
    customMeta(publication),
  )
}

const reviewerXml = (
  { name, credentials, specialties, affiliation }: Approval['reviewers'][number],
  index: number,
): XmlElement =>
  container(
    'contrib',
    { 'contrib-type': 'reviewer' },
    // One string, as the approval has it: which part is a family name is not for a program to guess.
    element('string-name', {}, name),
    credentials === '' ? null : element('degrees', {}, credentials),
    element('role', {}, 'Member of the medical advisory board'),
    specialties.map((specialty) => element('role', { 'content-type': 'specialty' }, specialty)),
    affiliation === '' ? null : container('aff', {}, element('institution', {}, affiliation)),
    element('xref', { 'ref-type': 'fn', rid: conflictId(index) }),
  )

const conflictXml = (reviewer: Approval['reviewers'][number], index: number): XmlElement =>
  container(
    'fn',
    { id: conflictId(index), 'fn-type': 'coi-statement' },
    element('p', {}, `${reviewer.name}: ${conflictLine(reviewer)}`),
  )

const conflictId = (index: number): string => `coi-${index + 1}`

/** When the first edition went out, and what each later one changed, as far as that was noted. */
const pubHistory = (publication: ExportedPublication): XmlElement =>
  container(
    'pub-history',
    {},
    container(
      'event',
      { 'event-type': 'first-edition' },
      element('event-desc', {}, 'The first edition was published.'),
      dated('date', { 'date-type': 'pub' }, firstPublishedAt(publication)),
    ),
    (publication.corrections ?? []).map(({ edition, publishedAt, note }) =>
      container(
        'event',
        { 'event-type': 'later-edition' },
        element('event-desc', {}, `Edition ${edition}: ${note}`),
        dated('date', { 'date-type': 'corrected' }, publishedAt),
      ),
    ),
  )

/** What JATS has no element for: which text was approved, by how many, until when, and the signature over all that. */
const customMeta = (publication: ExportedPublication): XmlElement => {
  const { proof, audience, live, reviewOverdue } = publication
  const approval = approvalOf(publication)
  const facts: readonly (readonly [string, string])[] = [
    ['edition-status', publication.status],
    ['superseded-by-edition', live ? String(live.edition) : ''],
    ['sections-shown', audience ? `${audience.sections.shown} of ${audience.sections.all} (${audience.name})` : ''],
    ...(approval === null
      ? []
      : ([
          ['approved-at', approval.approvedAt],
          ['approval-round', String(approval.round)],
          ['approval-quorum', String(approval.quorum)],
          ['next-review-due', approval.nextReviewDue],
          ['review-overdue', String(reviewOverdue)],
          ['approved-text-sha256', approval.digest],
          ['approval-signature', proof.jws],
        ] as const)),
  ]
  return container(
    'custom-meta-group',
    {},
    facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) =>
        container('custom-meta', {}, element('meta-name', {}, name), element('meta-value', {}, value)),
      ),
  )
}
