import { printedTitle } from '../../citations/format.ts'
import type { Author, BibliographicRecord, ReferenceType } from '../../citations/reference.ts'
import { inLanguage } from '../../reader/language.ts'
import { webUrl } from '../../reader/paths.ts'
import { referenceXmlId } from '../../rich-text/jats.ts'
import { container, containerOf, element, type XmlElement } from '../../xml/element.ts'
import type { SourceAlert } from '../alerts.ts'
import type { BibliographyEntry } from '../content.ts'
import { recordOf } from '../entry-record.ts'
import { citedDate } from './dates.ts'

/** An entry of the list of references, as it was frozen; what the literature says of it since is a note. */
export const referenceXml = (entry: BibliographyEntry, alerts: readonly SourceAlert[]): XmlElement => {
  const record = recordOf(entry)
  const { name, title } = KINDS[record.type]
  return container(
    'ref',
    { id: referenceXmlId(entry.number) },
    element('label', {}, String(entry.number)),
    container(
      'element-citation',
      { 'publication-type': name },
      people(record),
      titles(record, title),
      text('source', title === 'source' ? null : (record.containerTitle ?? record.containerTitleShort)),
      text('edition', record.edition),
      text('publisher-loc', record.publisherPlace),
      text('publisher-name', record.publisher ?? (record.authors.length > 0 ? record.issuingBody : null)),
      citedDate(record),
      text('volume', record.volume),
      text('issue', record.issue),
      pages(record),
      record.accessed === null
        ? null
        : element(
            'date-in-citation',
            { 'content-type': 'access-date', 'iso-8601-date': record.accessed },
            record.accessed,
          ),
      pubId('doi', entry.doi),
      pubId('pmid', entry.pmid),
      pubId('pmcid', entry.pmcid),
      text('isbn', record.isbn),
      link(entry.url),
    ),
    alerts.map(({ message }) => container('note', {}, element('p', {}, message))),
  )
}

/** JATS's own word for how a source was published, and which element its title is. */
const KINDS: Readonly<
  Record<
    ReferenceType,
    { readonly name: string; readonly title: 'article-title' | 'chapter-title' | 'data-title' | 'source' }
  >
> = {
  'article-journal': { name: 'journal', title: 'article-title' },
  article: { name: 'preprint', title: 'article-title' },
  book: { name: 'book', title: 'source' },
  chapter: { name: 'book', title: 'chapter-title' },
  'paper-conference': { name: 'confproc', title: 'article-title' },
  report: { name: 'report', title: 'source' },
  thesis: { name: 'thesis', title: 'source' },
  webpage: { name: 'webpage', title: 'article-title' },
  dataset: { name: 'data', title: 'data-title' },
}

/** A body that issued it stands in for authors, as in print. */
const people = ({ authors, issuingBody }: BibliographicRecord): XmlElement | null => {
  const bodies: readonly Author[] = issuingBody ? [{ literal: issuingBody }] : []
  return containerOf(
    'person-group',
    { 'person-group-type': 'author' },
    (authors.length > 0 ? authors : bodies).map(personXml),
  )
}

const personXml = ({ family, given, suffix, literal }: Author): XmlElement =>
  family === undefined
    ? element('collab', {}, literal ?? given ?? '')
    : container('name', {}, text('surname', family), text('given-names', given ?? null), text('suffix', suffix ?? null))

/** A translated title stands beside the original one; alone, in the brackets that say that it is a translation. */
const titles = (record: BibliographicRecord, name: (typeof KINDS)[ReferenceType]['title']): readonly XmlElement[] => {
  const { titleTranslated, originalTitle, title, language } = record
  const translated = name === 'source' ? 'trans-source' : 'trans-title'
  return titleTranslated && originalTitle
    ? [
        element(name, { 'xml:lang': inLanguage(language).lang ?? null }, originalTitle),
        element(translated, {}, title ?? ''),
      ]
    : [element(name, {}, printedTitle(record))]
}

/** A range by its ends; an article number, or more than one range, as it is printed. */
const pages = ({ pages: printed }: BibliographicRecord): readonly XmlElement[] => {
  if (printed === null) return []
  const [, first, last] = /^([A-Za-z]*\d+[A-Za-z]*)-([A-Za-z]*\d+[A-Za-z]*)$/.exec(printed) ?? []
  if (first !== undefined && last !== undefined) return [element('fpage', {}, first), element('lpage', {}, last)]
  if (/^\d+$/.test(printed)) return [element('fpage', {}, printed)]
  return [element(/[-,]/.test(printed) ? 'page-range' : 'elocation-id', {}, printed)]
}

const pubId = (type: 'doi' | 'pmid' | 'pmcid', value: string | null): XmlElement | null =>
  value === null ? null : element('pub-id', { 'pub-id-type': type }, value)

const link = (url: string | null): XmlElement | null => {
  const address = webUrl(url ?? '')
  return address === null ? null : element('ext-link', { 'ext-link-type': 'uri', 'xlink:href': address }, address)
}

const text = (name: string, value: string | null): XmlElement | null =>
  value === null || value === '' ? null : element(name, {}, value)
