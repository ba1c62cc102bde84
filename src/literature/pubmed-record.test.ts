import { expect, test } from '@jest/globals'
import { PAPERS, pubmedSet } from '../../tests/support/papers.ts'
import { readPubmed } from './pubmed-record.ts'
import { readXml } from './xml.ts'

const [iron, french, retracted] = PAPERS as [(typeof PAPERS)[0], (typeof PAPERS)[0], (typeof PAPERS)[0]]
const xml = (paper: (typeof PAPERS)[0]) => pubmedSet([paper], new Set())
const read = (text: string) => readPubmed(text)?.[0]

test('an article is read with its kind of evidence, the NLM abbreviation and all identifiers', () => {
  expect(read(xml(iron))).toEqual({
    record: expect.objectContaining({
      kind: 'trial',
      type: 'article-journal',
      title: 'Iron for restless legs: a randomised trial in the imaginary town of Nowhere & its hills',
      titleTranslated: false,
      originalTitle: null,
      language: 'en',
      authors: [
        { family: 'van der Fiktion', given: 'Anna Berta', orcid: '0000-0002-1825-0097' },
        { family: 'Sample', given: 'John Q', suffix: 'Jr' },
        { literal: 'Nowhere Iron Study Group' },
      ],
      containerTitle: 'The Journal of imaginary sleep medicine',
      containerTitleShort: 'J Imagin Sleep Med',
      pages: '123-130',
      year: 2019,
      month: 3,
      doi: '10.5555/imaginary.iron',
      pmid: '999000011',
      pmcid: 'PMC999000011',
    }),
    warnings: [],
    notices: [],
  })
})

test('a translated title loses its brackets, the other one is kept, and of "2001 Nov-Dec" the year', () => {
  const found = read(xml(french))
  expect(found?.record).toMatchObject({
    kind: 'review',
    title: 'Restless legs syndrome in an invented population',
    titleTranslated: true,
    originalTitle: 'Le syndrome des jambes sans repos dans une population inventée',
    language: 'fr',
    pages: 'e1001',
    year: 2001,
    month: null,
  })
  expect(found?.warnings).toEqual(['PubMed dates it “2001 Nov-Dec”; only the year 2001 was taken over.'])
})

test('where NLM translated nothing, the title is the one of the work', () => {
  const text = xml(french).replace(/<ArticleTitle>.*<\/ArticleTitle>/, '<ArticleTitle>[Not Available].</ArticleTitle>')
  expect(read(text)?.record).toMatchObject({
    title: 'Le syndrome des jambes sans repos dans une population inventée',
    titleTranslated: false,
    originalTitle: null,
  })
})

test('a name that PubMed took back is left out, and a list that is cut short is told', () => {
  const text = xml(iron)
    .replace('ValidYN="Y"><LastName>van', 'ValidYN="N"><LastName>van')
    .replace('CompleteYN="Y"', 'CompleteYN="N"')
  expect(read(text)?.record.authors[0]).toEqual({ family: 'Sample', given: 'John Q', suffix: 'Jr' })
  expect(read(text)?.warnings).toEqual(['PubMed doesn’t name all the authors.'])
})

test('a retraction is read with its notice and day; a publication type alone says it too', () => {
  const text = pubmedSet([retracted], new Set([retracted.doi]))
  expect(read(text)?.notices).toEqual([
    {
      type: 'retraction',
      doi: '10.5555/retracted.opiates.notice',
      pmid: '999000099',
      date: '2010-02-06',
      source: 'pubmed',
      label: 'RetractionIn',
    },
  ])
  expect(read(text.replace('RetractionIn', 'CommentIn'))?.notices).toMatchObject([
    { type: 'retraction', date: null, label: 'Retracted Publication' },
  ])
})

test.each([
  ['ExpressionOfConcernIn', ['concern']],
  ['ErratumIn', ['correction']],
  ['CorrectedandRepublishedIn', ['correction']],
  ['RetractedandRepublishedIn', ['retraction']],
  ['UpdateIn', ['correction']],
  ['RetractionOf', []],
  ['ErratumFor', []],
  ['CommentIn', []],
])('%s gives the notices %j', (refType, types) => {
  const notices = read(xml(iron).replace('RefType="CommentIn"', `RefType="${refType}"`))?.notices
  expect(notices?.map(({ type }) => type)).toEqual(types)
})

test.each([
  ['Practice Guideline', 'guideline'],
  ['Meta-Analysis', 'systematic-review'],
  ['Clinical Trial, Phase III', 'trial'],
  ['Clinical Trial Protocol', 'other'],
  ['Observational Study', 'research'],
  ['Journal Article', null],
])('the publication type "%s" is the kind %s', (type, kind) => {
  expect(read(xml(iron).replace('Randomized Controlled Trial', type))?.record.kind).toBe(kind)
})

test('a chapter of the NCBI Bookshelf is read', () => {
  const chapter = `<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID Version="1">999000044</PMID>
    <Book><Publisher><PublisherName>Imaginary Publishing</PublisherName><PublisherLocation>Nowhere</PublisherLocation></Publisher>
    <BookTitle book="x">ImagiPearls</BookTitle><PubDate><Year>2024</Year><Month>01</Month></PubDate>
    <AuthorList Type="editors"><Author><LastName>Editor</LastName><ForeName>Ed</ForeName></Author></AuthorList></Book>
    <ArticleTitle book="x">Restless Legs</ArticleTitle><Language>eng</Language>
    <AuthorList Type="authors" CompleteYN="Y"><Author ValidYN="Y"><LastName>Pearl</LastName><ForeName>P</ForeName></Author></AuthorList>
    </BookDocument><PubmedBookData><ArticleIdList><ArticleId IdType="pubmed">999000044</ArticleId></ArticleIdList></PubmedBookData></PubmedBookArticle></PubmedArticleSet>`
  expect(read(chapter)?.record).toMatchObject({
    kind: 'book',
    type: 'chapter',
    title: 'Restless Legs',
    containerTitle: 'ImagiPearls',
    publisher: 'Imaginary Publishing',
    authors: [{ family: 'Pearl', given: 'P' }],
    year: 2024,
    pmid: '999000044',
  })
})

test('an answer that breaks off is none, wherever it does: the retraction may have been in the rest', () => {
  const whole = pubmedSet([iron, retracted], new Set([retracted.doi]))
  for (let length = 0; length < whole.length; length += 11) expect(readPubmed(whole.slice(0, length))).toBeNull()
  expect(readPubmed(whole)).toHaveLength(2)
})

test('an empty set has no records; what is no whole set is no answer', () => {
  expect(readPubmed('<PubmedArticleSet></PubmedArticleSet>')).toEqual([])
  expect(readPubmed(xml(iron).slice(0, -40))).toBeNull()
  expect(readPubmed('<eFetchResult><ERROR>Failed</ERROR></eFetchResult>')).toBeNull()
  expect(readPubmed('<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>')).toBeNull()
  expect(readPubmed('<!doctype html><html><body><br></body></html>')).toBeNull()
})

test.each([
  ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'],
  ['an entity from a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['a DTD of its own', '<!DOCTYPE a [ ]><a/>'],
  ['elements nested without end', '<a>'.repeat(5000) + '</a>'.repeat(5000)],
  ['a name that would reach into objects', '<a><__proto__>1</__proto__></a>'],
])('a document with %s is refused', (_, text) => {
  expect(readXml(text)).toBeNull()
})
