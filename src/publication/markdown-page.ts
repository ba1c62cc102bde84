import { doiUrl, webUrl } from '../reader/paths.ts'
import { paragraphsOf } from '../reader/text.ts'
import { escapeMarkdown, paragraphMarkdown, toMarkdown } from '../rich-text/markdown.ts'
import type { RichText } from '../rich-text/nodes.ts'
import { urlOf } from './json-ld.ts'
import type { CitedSite } from './own-citation.ts'
import {
  conflictLine,
  day,
  FACTS,
  provenanceOf,
  reviewerLine,
  sectionAudience,
  warningsOf,
  type ShownPublication,
} from './page-words.ts'

/** A live publication as one CommonMark document. Citations are numbers in brackets that lead to the list of references. */
export const markdownPage = (publication: ShownPublication, site: CitedSite): string =>
  document([
    `# ${escapeMarkdown(publication.question)}`,
    publication.summary ? paragraphMarkdown(publication.summary) : '',
    paragraphMarkdown(FACTS.updated(publication)),
    ...warningsOf(publication).map((warning) => `> ${paragraphMarkdown(warning)}`),
    heading(
      'Reviewed by the medical advisory board',
      publication.approval.reviewers.map(
        (reviewer) => `- ${escapeMarkdown(`${reviewerLine(reviewer)}. ${conflictLine(reviewer)}`)}`,
      ),
    ),
    paragraphMarkdown(FACTS.approved(publication)),
    paragraphMarkdown(provenanceOf(publication) ?? ''),
    ...publication.sections.flatMap((section) => [
      `## ${escapeMarkdown(section.heading)}`,
      sectionAudience(section) ? `*${escapeMarkdown(sectionAudience(section) ?? '')}*` : '',
      // The frozen nodes are ours: freezing read them, and the digest covers them.
      toMarkdown((section.content.root.children ?? []) as RichText),
    ]),
    heading('References', publication.bibliography.map(referenceItem)),
    heading(
      'Related questions',
      publication.relatedQuestions.map(({ question, slug }) => {
        const address = slug === null ? null : urlOf(slug, site)
        return address === null ? `- ${escapeMarkdown(question)}` : `- [${escapeMarkdown(question)}](<${address}>)`
      }),
    ),
    heading(
      'What changed',
      [...(publication.corrections ?? [])]
        .reverse()
        .map(({ edition, publishedAt, note }) => `- Edition ${edition}, ${day(publishedAt)}: ${escapeMarkdown(note)}`),
    ),
    publication.disclaimer === '' ? '' : '## Professional disclaimer',
    ...paragraphsOf(publication.disclaimer).map(paragraphMarkdown),
    paragraphMarkdown(FACTS.digest(publication)),
    urlOf(publication.slug, site) === null ? '' : `<${urlOf(publication.slug, site) ?? ''}>`,
  ])

/** What stands where an article was taken down. */
export const retractedMarkdownPage = ({
  notice,
  reason,
  retractedAt,
}: {
  readonly notice: string | null
  readonly reason: string | null
  readonly retractedAt: string | null
}): string =>
  document([
    '# This article was retracted',
    ...paragraphsOf(notice ?? '').map(paragraphMarkdown),
    retractedAt ? `Retracted on ${day(retractedAt)}.` : '',
    reason ? paragraphMarkdown(`Reason: ${reason}`) : '',
    'Please don’t rely on copies of it.',
  ])

const document = (blocks: readonly string[]): string => `${blocks.filter((block) => block !== '').join('\n\n')}\n`

const heading = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `## ${title}\n\n${items.join('\n')}`

const referenceItem = ({ number, citation, doi, url }: ShownPublication['bibliography'][number]): string => {
  const address = doi ? doiUrl(doi) : webUrl(url ?? '')
  // In angle brackets, where nothing but these two and a line break ends an address.
  const link = address === null ? '' : ` <${address.replace(/[<>\s]/g, encodeURIComponent)}>`
  return `${number}. ${escapeMarkdown(citation)}${link}`
}
