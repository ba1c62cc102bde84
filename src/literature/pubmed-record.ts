import { fromCsl } from '../citations/csl.ts'
import { normaliseDoi, normaliseOrcid, normalisePmid } from '../citations/identifiers.ts'
import { type Found, noticeInTitle } from './found.ts'
import { byDate } from '../citations/integrity.ts'
import { noticesOf } from './pubmed-notices.ts'
import { kindOf, printedDate } from './pubmed-terms.ts'
import { all, attribute, readXml, text } from './xml.ts'

/**
 * The records in an answer of efetch (`db=pubmed`, `retmode=xml`; NLM's PubMed DTD), articles and book chapters; empty where
 * PubMed has none of the ids, null where this is no such answer.
 */
export const readPubmed = (xml: string): readonly Found[] | null => {
  const [set] = all(readXml(xml), 'PubmedArticleSet')
  if (set === undefined) return null
  const articles = all(set, 'PubmedArticle').map(ofArticle)
  const chapters = all(set, 'PubmedBookArticle').map(ofChapter)
  const found = [...articles, ...chapters]
  return found.every((one) => one !== null) ? found : null
}

const ofArticle = (element: unknown): Found | null => {
  const [citation] = all(element, 'MedlineCitation')
  const [article] = all(citation, 'Article')
  const pmid = normalisePmid(text(citation, 'PMID') ?? '')
  if (article === undefined || pmid === null) return null

  const types = all(article, 'PublicationTypeList', 'PublicationType').flatMap((type) => text(type) ?? [])
  const [issue] = all(article, 'Journal', 'JournalIssue')
  const identifiers = identifiersIn(element, 'PubmedData')
  const location = all(article, 'ELocationID').find((id) => attribute(id, 'EIdType') === 'doi')
  const date = printedDate(all(issue, 'PubDate')[0] ?? all(article, 'ArticleDate')[0])
  const abbreviation = text(citation, 'MedlineJournalInfo', 'MedlineTA') ?? text(article, 'Journal', 'ISOAbbreviation')

  const { record, warnings } = fromCsl(
    csl({
      type: types.includes('Preprint') ? 'article' : 'article-journal',
      ...titlesOf(text(article, 'ArticleTitle'), text(article, 'VernacularTitle')),
      language: text(article, 'Language')?.toLowerCase(),
      author: authorsIn(all(article, 'AuthorList')[0]),
      'container-title': text(article, 'Journal', 'Title'),
      'container-title-short': abbreviation?.replaceAll('.', ''),
      volume: text(issue, 'Volume'),
      issue: text(issue, 'Issue'),
      page: text(article, 'Pagination', 'MedlinePgn') ?? pagesIn(article),
      issued: date.issued,
      DOI: normaliseDoi(identifiers.get('doi') ?? text(location) ?? ''),
      PMID: pmid,
      PMCID: identifiers.get('pmc'),
    }),
  )
  const cutShort = attribute(all(article, 'AuthorList')[0], 'CompleteYN') === 'N'
  return {
    record: { ...record, kind: kindOf(types) },
    warnings: [...warnings, ...date.warnings, ...(cutShort ? ['PubMed doesn’t name all the authors.'] : [])],
    notices: [...noticesOf(citation, types), ...noticeInTitle(record.title, 'pubmed')].sort(byDate),
  }
}

const ofChapter = (element: unknown): Found | null => {
  const [chapter] = all(element, 'BookDocument')
  const pmid = normalisePmid(text(chapter, 'PMID') ?? '')
  if (pmid === null) return null
  const [book] = all(chapter, 'Book')
  const date = printedDate(all(chapter, 'ContributionDate')[0] ?? all(book, 'PubDate')[0])
  const lists = [...all(chapter, 'AuthorList'), ...all(book, 'AuthorList')]
  const authors = lists.find((list) => attribute(list, 'Type') !== 'editors')
  const { record, warnings } = fromCsl(
    csl({
      type: text(chapter, 'ArticleTitle') ? 'chapter' : 'book',
      ...titlesOf(text(chapter, 'ArticleTitle') ?? text(book, 'BookTitle'), text(chapter, 'VernacularTitle')),
      language: text(chapter, 'Language')?.toLowerCase(),
      author: authorsIn(authors),
      'container-title': text(chapter, 'ArticleTitle') ? text(book, 'BookTitle') : null,
      edition: text(book, 'Edition'),
      publisher: text(book, 'Publisher', 'PublisherName'),
      'publisher-place': text(book, 'Publisher', 'PublisherLocation'),
      issued: date.issued,
      DOI: normaliseDoi(identifiersIn(element, 'PubmedBookData').get('doi') ?? ''),
      PMID: pmid,
      ISBN: text(book, 'Isbn'),
    }),
  )
  return {
    record: { ...record, kind: 'book' },
    warnings: [...warnings, ...date.warnings],
    notices: noticeInTitle(record.title, 'pubmed'),
  }
}

/** Those of the work; the ones of the works that it cites stand deeper. */
const identifiersIn = (element: unknown, data: string): ReadonlyMap<string, string> =>
  new Map(all(element, data, 'ArticleIdList', 'ArticleId').map((id) => [attribute(id, 'IdType') ?? '', text(id) ?? '']))

const csl = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )

/** "[Not Available]." is what NLM writes where the work has a title in its own language alone. */
const titlesOf = (printed: string | null, vernacular: string | null) =>
  printed === null || /^\[?(Not Available|In Process Citation)\]?\.?$/i.test(printed)
    ? { title: vernacular }
    : { title: printed, 'original-title': vernacular }

const authorsIn = (list: unknown): readonly Record<string, unknown>[] =>
  all(list, 'Author')
    .filter((author) => attribute(author, 'ValidYN') !== 'N')
    .map((author) =>
      csl({
        family: text(author, 'LastName'),
        given: text(author, 'ForeName') ?? text(author, 'Initials'),
        suffix: text(author, 'Suffix'),
        literal: text(author, 'LastName') ? null : text(author, 'CollectiveName'),
        ORCID: orcidOf(author),
      }),
    )
    .filter((author) => author.family !== undefined || author.literal !== undefined)

/** Old records hold it without hyphens. */
const orcidOf = (author: unknown): string | null => {
  const identifier = all(author, 'Identifier').find((id) => attribute(id, 'Source') === 'ORCID')
  const characters = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i.exec(text(identifier) ?? '')
  return characters ? normaliseOrcid(characters.slice(1).join('-')) : null
}

const pagesIn = (article: unknown): string | null => {
  const start = text(article, 'Pagination', 'StartPage')
  const end = text(article, 'Pagination', 'EndPage')
  return start && end ? `${start}-${end}` : start
}
