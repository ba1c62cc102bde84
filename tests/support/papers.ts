/** Fictional papers, and the documents that Crossref and PubMed would have about them. */
export type Paper = {
  readonly doi: string
  /** Null: PubMed doesn't have it. */
  readonly pmid: string | null
  /** With mark-up, as deposited. */
  readonly title: string
  /** In the language of the work; then PubMed prints `title` in brackets. */
  readonly vernacular?: string
  readonly language: string
  readonly journal: string
  readonly abbreviation: string
  readonly year: number
  /** As in PubMed's MedlineDate, in place of year and month. */
  readonly medlineDate?: string
  readonly authors: readonly {
    readonly family?: string
    readonly given?: string
    readonly suffix?: string
    readonly body?: string
    readonly orcid?: string
  }[]
  readonly pages: string
  readonly crossrefType: string
  readonly publicationTypes: readonly string[]
}

/** 10.5555 is the prefix that Crossref keeps for examples. */
export const PAPERS: readonly Paper[] = [
  {
    doi: '10.5555/imaginary.iron',
    pmid: '999000011',
    title: 'Iron for restless legs: a randomised trial in the imaginary town of <i>Nowhere</i> &amp; its hills',
    language: 'eng',
    journal: 'The Journal of imaginary sleep medicine',
    abbreviation: 'J Imagin Sleep Med',
    year: 2019,
    authors: [
      { family: 'van der Fiktion', given: 'Anna Berta', orcid: '0000-0002-1825-0097' },
      { family: 'Sample', given: 'John Q', suffix: 'Jr' },
      { body: 'Nowhere Iron Study Group' },
    ],
    pages: '123-30',
    crossrefType: 'journal-article',
    publicationTypes: ['Journal Article', 'Randomized Controlled Trial'],
  },
  {
    doi: '10.5555/imaginaire.jambes',
    pmid: '999000022',
    title: 'Restless legs syndrome in an invented population',
    vernacular: 'Le syndrome des jambes sans repos dans une population inventée',
    language: 'fre',
    journal: 'Revue imaginaire de neurologie',
    abbreviation: 'Rev Imagin Neurol',
    year: 2001,
    medlineDate: '2001 Nov-Dec',
    authors: [{ family: 'Inventé', given: 'Marie' }],
    pages: 'e1001',
    crossrefType: 'journal-article',
    publicationTypes: ['Journal Article', 'Review', 'English Abstract'],
  },
  {
    doi: '10.5555/retracted.opiates',
    pmid: '999000033',
    title: 'Opiates for everybody: results that nobody could find again',
    language: 'eng',
    journal: 'Imaginary lancet',
    abbreviation: 'Imagin Lancet',
    year: 1998,
    authors: [{ family: 'Fabricator', given: 'Bob' }],
    pages: '637-41',
    crossrefType: 'journal-article',
    publicationTypes: ['Journal Article', 'Retracted Publication'],
  },
  {
    doi: '10.5555/preprint.legs',
    pmid: null,
    title: 'Sleep and legs: an imaginary preprint',
    language: 'en',
    journal: '',
    abbreviation: '',
    year: 2024,
    authors: [{ family: 'Early', given: 'Eve' }],
    pages: '',
    crossrefType: 'posted-content',
    publicationTypes: [],
  },
]

/** A notice as Crossref's `updated-by` has it. */
export type CrossrefNotice = {
  readonly DOI: string
  readonly type: string
  readonly label: string
  readonly source: 'publisher' | 'retraction-watch'
  readonly updated: unknown
  readonly 'record-id'?: string
}

const on = (...parts: readonly number[]) => ({
  'date-parts': [parts],
  'date-time': `${[parts[0], ...parts.slice(1).map((part) => String(part).padStart(2, '0'))].join('-')}T00:00:00Z`,
})

/** In the shape of the record of a paper that was retracted in part and then as a whole, and is in Retraction Watch. */
export const RETRACTED: readonly CrossrefNotice[] = [
  {
    DOI: '10.5555/retracted.opiates.part',
    type: 'partial_retraction',
    label: 'Partial retraction',
    source: 'publisher',
    updated: on(2004, 3, 6),
  },
  {
    DOI: '10.5555/retracted.opiates.notice',
    type: 'retraction',
    label: 'Retraction',
    source: 'retraction-watch',
    updated: on(2010, 2, 6),
    'record-id': '4321',
  },
]

export const retractionOf = (doi: string): CrossrefNotice => ({
  DOI: `${doi}.notice`,
  type: 'retraction',
  label: 'Retraction',
  source: 'publisher',
  updated: on(2026, 11, 1),
})

/** The `message` of `/works/{doi}`. */
export const crossrefWork = (paper: Paper, notices: readonly CrossrefNotice[]): Record<string, unknown> => ({
  indexed: on(2026, 11, 20),
  'reference-count': 31,
  publisher: 'Imaginary Press',
  issue: '3',
  'content-domain': { domain: [], 'crossmark-restriction': false },
  'short-container-title': paper.abbreviation ? [paper.abbreviation] : [],
  'published-print': on(paper.year, 3),
  DOI: paper.doi,
  type: paper.crossrefType,
  created: on(paper.year, 2, 1),
  ...(paper.pages ? { page: paper.pages } : {}),
  source: 'Crossref',
  'is-referenced-by-count': 7,
  title: [paper.title],
  prefix: '10.5555',
  volume: '12',
  author: paper.authors.map((author, at) => ({
    ...(author.orcid ? { ORCID: `http://orcid.org/${author.orcid}`, 'authenticated-orcid': false } : {}),
    ...(author.body ? { name: author.body } : { given: author.given, family: author.family }),
    ...(author.suffix ? { suffix: author.suffix } : {}),
    sequence: at === 0 ? 'first' : 'additional',
    affiliation: [],
  })),
  member: '7777',
  'container-title': paper.journal ? [paper.journal] : [],
  'original-title': paper.vernacular ? [paper.vernacular] : [],
  language: paper.language.slice(0, 2),
  deposited: on(2026, 1, 1),
  score: 1,
  subtitle: [],
  'short-title': [],
  issued: on(paper.year, 2, 1),
  'references-count': 31,
  URL: `https://doi.org/${paper.doi}`,
  relation: {},
  ISSN: ['1234-5679'],
  published: on(paper.year, 2, 1),
  ...(notices.length > 0 ? { 'updated-by': notices } : {}),
})

const PUBMED_HEAD = `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
`

/** The answer of efetch. `retracted` are the DOIs that PubMed counts as retracted. */
export const pubmedSet = (papers: readonly Paper[], retracted: ReadonlySet<string>): string =>
  `${PUBMED_HEAD}<PubmedArticleSet>\n${papers.map((paper) => pubmedArticle(paper, retracted.has(paper.doi))).join('\n')}\n</PubmedArticleSet>`

const pubmedArticle = (paper: Paper, retracted: boolean): string => `<PubmedArticle>
<MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${paper.pmid}</PMID>
<DateRevised><Year>2026</Year><Month>11</Month><Day>20</Day></DateRevised>
<Article PubModel="Print"><Journal><ISSN IssnType="Print">1234-5679</ISSN>
<JournalIssue CitedMedium="Print"><Volume>12</Volume><Issue>3</Issue><PubDate>${
  paper.medlineDate ? `<MedlineDate>${paper.medlineDate}</MedlineDate>` : `<Year>${paper.year}</Year><Month>Mar</Month>`
}</PubDate></JournalIssue>
<Title>${paper.journal}</Title><ISOAbbreviation>${paper.abbreviation.replaceAll(/(\w+)(?= )/g, '$1.')}</ISOAbbreviation></Journal>
<ArticleTitle>${paper.vernacular ? `[${paper.title}].` : `${paper.title}.`}</ArticleTitle>
<Pagination><StartPage>${paper.pages.split('-')[0]}</StartPage><MedlinePgn>${paper.pages}</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">${paper.doi}</ELocationID>
<Abstract><AbstractText>Nothing of this is true; p &lt; 0.05.</AbstractText></Abstract>
<AuthorList CompleteYN="Y">${paper.authors.map(pubmedAuthor).join('')}</AuthorList>
<Language>${paper.language}</Language>
<PublicationTypeList>${[
  ...paper.publicationTypes.filter((type) => type !== 'Retracted Publication'),
  ...(retracted ? ['Retracted Publication'] : []),
]
  .map((type) => `<PublicationType UI="D016428">${type}</PublicationType>`)
  .join('')}</PublicationTypeList>
${paper.vernacular ? `<VernacularTitle>${paper.vernacular}.</VernacularTitle>` : ''}</Article>
<MedlineJournalInfo><Country>Nowhere</Country><MedlineTA>${paper.abbreviation}</MedlineTA></MedlineJournalInfo>
<CommentsCorrectionsList><CommentsCorrections RefType="CommentIn"><RefSource>Imagin Lett. 2020 Jan 1;1(1):1</RefSource></CommentsCorrections>${
  retracted
    ? `<CommentsCorrections RefType="RetractionIn"><RefSource>Imagin Lancet. 2010 Feb 6;375(9713):445. doi: ${paper.doi}.notice.</RefSource><PMID Version="1">999000099</PMID></CommentsCorrections>`
    : ''
}</CommentsCorrectionsList>
</MedlineCitation>
<PubmedData><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType="pubmed">${paper.pmid}</ArticleId><ArticleId IdType="doi">${paper.doi}</ArticleId><ArticleId IdType="pmc">PMC${paper.pmid}</ArticleId></ArticleIdList>
<ReferenceList><Reference><Citation>Somebody else.</Citation><ArticleIdList><ArticleId IdType="doi">10.5555/cited.by.it</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>
</PubmedArticle>`

const pubmedAuthor = ({ family, given, suffix, body, orcid }: Paper['authors'][number]): string =>
  `<Author ValidYN="Y">${
    body
      ? `<CollectiveName>${body}</CollectiveName>`
      : `<LastName>${family}</LastName><ForeName>${given}</ForeName><Initials>${given?.charAt(0)}</Initials>`
  }${suffix ? `<Suffix>${suffix}</Suffix>` : ''}${
    orcid ? `<Identifier Source="ORCID">${orcid.replaceAll('-', '')}</Identifier>` : ''
  }</Author>`
