import { inLanguage } from '../../reader/language.ts'
import { paragraphsOf } from '../../reader/text.ts'
import { toJats } from '../../rich-text/jats.ts'
import type { RichText } from '../../rich-text/nodes.ts'
import { container, containerOf, element, elementDocument, type XmlElement } from '../../xml/element.ts'
import { addressesOf } from '../addresses.ts'
import { cautionsOf, type ExportedPublication } from '../exported.ts'
import { urlOf } from '../json-ld.ts'
import type { CitedSite } from '../own-citation.ts'
import { provenanceOf, sectionAudience } from '../page-words.ts'
import { articleMeta } from './article-meta.ts'
import { JATS_DOCTYPE, JATS_VERSION } from './doctype.ts'
import { journalMeta } from './journal-meta.ts'
import { referenceXml } from './reference.ts'

/**
 * An edition as JATS 1.4 (ANSI/NISO Z39.96-2024), in the Archiving tag set: that of Publishing asks for an ISSN, which a site that is no journal
 * doesn't have. docs/exports.md has where each member goes.
 */
export const jatsArticle = (publication: ExportedPublication, site: CitedSite): string =>
  elementDocument(
    container(
      'article',
      {
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        'dtd-version': JATS_VERSION,
        'article-type': 'other',
        'xml:lang': inLanguage(publication.language).lang ?? null,
      },
      container(
        'front',
        {},
        journalMeta(site),
        articleMeta(publication, site, addressesOf(publication, site)),
        containerOf('notes', { 'notes-type': 'caution' }, paragraphs(cautionsOf(publication))),
      ),
      containerOf('body', {}, publication.sections.map(sectionXml)),
      containerOf(
        'back',
        {},
        notes('provenance', 'How this text was written', [provenanceOf(publication) ?? '']),
        notes('disclaimer', 'Professional disclaimer', paragraphsOf(publication.disclaimer)),
        relatedQuestions(publication, site),
        containerOf(
          'ref-list',
          {},
          publication.bibliography.length === 0 ? null : element('title', {}, 'References'),
          publication.bibliography.map((entry) =>
            referenceXml(
              entry,
              publication.alerts.filter(({ number }) => number === entry.number),
            ),
          ),
        ),
      ),
    ),
    JATS_DOCTYPE,
  )

const sectionXml = (section: ExportedPublication['sections'][number], index: number): XmlElement =>
  container(
    'sec',
    {
      id: `sec-${index + 1}`,
      'sec-type': section.kind,
      'specific-use': section.audiences.length === 0 ? null : section.audiences.join(' '),
    },
    element('title', {}, section.heading),
    paragraphs([sectionAudience(section) ?? '']).map((paragraph) => ({
      ...paragraph,
      attributes: { 'content-type': 'audience' },
    })),
    // The frozen nodes are ours: freezing read them, and the digest covers them.
    toJats((section.content.root.children ?? []) as RichText),
  )

const notes = (type: string, title: string, texts: readonly string[]): XmlElement | null =>
  notesOf(type, title, paragraphs(texts))

const notesOf = (type: string, title: string, parts: readonly XmlElement[]): XmlElement | null =>
  parts.length === 0 ? null : container('notes', { 'notes-type': type }, element('title', {}, title), parts)

/** As they were approved; those that a live article answers lead there. */
const relatedQuestions = ({ relatedQuestions: questions }: ExportedPublication, site: CitedSite): XmlElement | null => {
  const items = questions.map(({ question, slug }) => {
    const url = slug === null ? null : urlOf(slug, site)
    const words = url === null ? question : element('ext-link', { 'ext-link-type': 'uri', 'xlink:href': url }, question)
    return container('list-item', {}, element('p', {}, words))
  })
  return notesOf(
    'related-questions',
    'Related questions',
    items.length === 0 ? [] : [container('list', { 'list-type': 'bullet' }, items)],
  )
}

const paragraphs = (texts: readonly string[]): readonly XmlElement[] =>
  texts.filter((text) => text !== '').map((text) => element('p', {}, text))
