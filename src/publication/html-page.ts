import { inLanguage } from '../reader/language.ts'
import { doiUrl, pubmedUrl, webUrl } from '../reader/paths.ts'
import { descriptionOf, paragraphsOf } from '../reader/text.ts'
import { escapeHtml } from '../rich-text/html.ts'
import type { BibliographyEntry } from './content.ts'
import { retractedJsonLd, jsonLd, scriptJson, urlOf } from './json-ld.ts'
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

type Head = {
  readonly title: string
  readonly lang: string
  readonly description?: string
  readonly canonical: string | null
  readonly data: object
  readonly index: boolean
}

/**
 * A live publication as one HTML document that needs nothing else: no style, no script that runs, no picture. Links to related
 * articles are relative to the site's root.
 */
export const htmlPage = (publication: ShownPublication, site: CitedSite): string => {
  const language = attributes(inLanguage(publication.language))
  const head = {
    title: `${publication.question} – ${site.name}`,
    lang: inLanguage(publication.language).lang ?? 'en',
    description: descriptionOf(publication),
    canonical: urlOf(publication.slug, site),
    data: jsonLd(publication, site),
    index: true,
  }
  return page(head, [
    '<article lang="en">',
    `<header><h1${language}>${escapeHtml(publication.question)}</h1>`,
    publication.summary ? `<p${language}>${escapeHtml(publication.summary)}</p>` : '',
    `<p>${escapeHtml(FACTS.updated(publication))}</p></header>`,
    ...warningsOf(publication).map((warning) => `<p role="note"><strong>${escapeHtml(warning)}</strong></p>`),
    reviewSection(publication),
    paragraph(provenanceOf(publication)),
    ...publication.sections.map((section) =>
      [
        `<section><h2${language}>${escapeHtml(section.heading)}</h2>`,
        paragraph(sectionAudience(section)),
        // Escaped already, and covered by the digest: src/rich-text/html.ts.
        `<div${language}>${section.html}</div></section>`,
      ].join('\n'),
    ),
    list('References', 'ol', publication.bibliography.map(referenceItem)),
    list(
      'Related questions',
      'ul',
      publication.relatedQuestions.map(({ question, slug }) =>
        slug === null
          ? `<li${language}>${escapeHtml(question)}</li>`
          : `<li${language}><a href="/articles/${encodeURIComponent(slug)}">${escapeHtml(question)}</a></li>`,
      ),
    ),
    list(
      'What changed',
      'ul',
      [...(publication.corrections ?? [])]
        .reverse()
        .map(
          ({ edition, publishedAt, note }) =>
            `<li>Edition ${edition}, ${day(publishedAt)}: <span${language}>${escapeHtml(note)}</span></li>`,
        ),
    ),
    publication.disclaimer === ''
      ? ''
      : `<section><h2>Professional disclaimer</h2>${paragraphsOf(publication.disclaimer)
          .map((text) => `<p${language}>${escapeHtml(text)}</p>`)
          .join('')}</section>`,
    `<footer><p>${escapeHtml(FACTS.digest(publication))}</p></footer>`,
    '</article>',
  ])
}

/** What stands where an article was taken down. */
export const retractedHtmlPage = (
  { notice, reason, retractedAt }: { notice: string | null; reason: string | null; retractedAt: string | null },
  site: CitedSite,
): string =>
  page(
    {
      title: `Retracted article – ${site.name}`,
      lang: 'en',
      canonical: null,
      data: retractedJsonLd(notice),
      index: false,
    },
    [
      '<h1>This article was retracted</h1>',
      ...paragraphsOf(notice ?? '').map((text) => paragraph(text)),
      retractedAt ? `<p>Retracted on ${day(retractedAt)}.</p>` : '',
      reason ? paragraph(`Reason: ${reason}`) : '',
      '<p>Please don’t rely on copies of it.</p>',
    ],
  )

/** Any other refusal. */
export const refusalHtmlPage = (message: string, site: CitedSite): string =>
  page({ title: site.name, lang: 'en', canonical: null, data: {}, index: false }, [`<h1>${escapeHtml(message)}</h1>`])

const page = ({ title, lang, description, canonical, data, index }: Head, body: readonly string[]): string =>
  [
    '<!doctype html>',
    `<html lang="${escapeHtml(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    description ? `<meta name="description" content="${escapeHtml(description)}">` : '',
    index ? '' : '<meta name="robots" content="noindex">',
    canonical === null ? '' : `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    Object.keys(data).length === 0 ? '' : `<script type="application/ld+json">${scriptJson(data)}</script>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n')

const paragraph = (text: string | null): string => (text === null ? '' : `<p>${escapeHtml(text)}</p>`)

const attributes = ({ lang, dir }: ReturnType<typeof inLanguage>): string =>
  `${lang ? ` lang="${escapeHtml(lang)}"` : ''}${dir ? ` dir="${dir}"` : ''}`

const reviewSection = (publication: ShownPublication): string =>
  [
    '<section><h2>Reviewed by the medical advisory board</h2>',
    `<ul>${publication.approval.reviewers
      .map((reviewer) => `<li>${escapeHtml(reviewerLine(reviewer))}. ${escapeHtml(conflictLine(reviewer))}</li>`)
      .join('')}</ul>`,
    `<p>${escapeHtml(FACTS.approved(publication))}</p></section>`,
  ].join('\n')

const list = (heading: string, tag: 'ol' | 'ul', items: readonly string[]): string =>
  items.length === 0 ? '' : `<section><h2>${heading}</h2>\n<${tag}>\n${items.join('\n')}\n</${tag}></section>`

const referenceItem = (entry: BibliographyEntry): string => {
  const address = webUrl(entry.url ?? '')
  const links = [
    ...(entry.doi ? [link(doiUrl(entry.doi), `doi:${entry.doi}`)] : []),
    ...(entry.pmid ? [link(pubmedUrl(entry.pmid), `PMID ${entry.pmid}`)] : []),
    ...(!entry.doi && !entry.pmid && address ? [link(address, new URL(address).hostname)] : []),
  ]
  const back = `<a href="#cite-${entry.number}" aria-label="Back to the text: reference ${entry.number}">↩</a>`
  return `<li id="ref-${entry.number}" value="${entry.number}">${[escapeHtml(entry.citation), ...links, back].join(' ')}</li>`
}

const link = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
