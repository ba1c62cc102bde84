import type { GoldenBibliography } from './golden-bibliographies.fixture.ts'
import { people, work } from './golden-record.fixture.ts'

const BOOK = 'Citing Medicine ch. 2: Title. Edition. Place: Publisher; Year.'
const AMA_BOOK = 'AMA 11 3.12: title with capitals. edition. publisher, without its place; year'
const AMA_ACCESSED = 'AMA 11 3.15: the day of access, then the address without a full stop'
const CITED =
  'Citing Medicine ch. 25: [Internet], [cited ...] and "Available from", without a full stop after the address'

/** Everything but articles in journals. */
export const GOLDEN_WORKS: readonly GoldenBibliography[] = [
  {
    name: 'Medical Microbiology 2002: a book in its fourth edition',
    reference: work('book', 'Medical microbiology', '2002', {
      kind: 'book',
      authors: people('Murray, P R; Rosenthal, K S; Kobayashi, G S; Pfaller, M A'),
      edition: '4',
      publisher: 'Mosby',
      publisherPlace: 'St. Louis',
    }),
    nlm: {
      line: 'Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.',
      rules: [BOOK, 'NLM sample references: personal authors of a book'],
    },
    ama: {
      line: 'Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical Microbiology. 4th ed. Mosby; 2002.',
      rules: [AMA_BOOK],
      deviations: ['italics'],
    },
  },
  {
    name: 'Meltzer 2002: a chapter',
    reference: work('chapter', 'Chromosome alterations in human solid tumors', '2002', {
      kind: 'book',
      authors: people('Meltzer, P S; Kallioniemi, A; Trent, J M'),
      containerTitle: 'The genetic basis of human cancer',
      publisher: 'McGraw-Hill',
      publisherPlace: 'New York',
      pages: '93-113',
    }),
    nlm: {
      line: 'Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: The genetic basis of human cancer. New York: McGraw-Hill; 2002. p. 93–113.',
      rules: ['Citing Medicine ch. 2, Contributions to books: "In:" and the book, "p." and the pages at the end'],
      deviations: ['editors', 'en-dash'],
    },
    ama: {
      line: 'Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: The Genetic Basis of Human Cancer. McGraw-Hill; 2002:93-113.',
      rules: ['AMA 11 3.12: only the title of the book has capitals; year:pages'],
      deviations: ['editors', 'italics'],
    },
  },
  {
    name: 'Christensen 2002: a paper in proceedings',
    reference: work(
      'paper-conference',
      "An analysis of Koza's computational effort statistic for genetic programming",
      '2002',
      {
        authors: people('Christensen, S; Oppacher, F'),
        containerTitle: 'Genetic programming',
        publisher: 'Springer',
        publisherPlace: 'Berlin',
        pages: '182-191',
      },
    ),
    nlm: {
      line: 'Christensen S, Oppacher F. An analysis of Koza’s computational effort statistic for genetic programming. In: Genetic programming. Berlin: Springer; 2002. p. 182–91.',
      rules: ['Citing Medicine ch. 3, Conference papers: "In:" and the proceedings, "p." and the pages at the end'],
      deviations: ['editors', 'en-dash'],
    },
    ama: {
      line: 'Christensen S, Oppacher F. An analysis of Koza’s computational effort statistic for genetic programming. In: Genetic Programming. Springer; 2002:182-191.',
      rules: ['AMA 11 3.13: published proceedings are cited as a part of a book'],
      deviations: ['editors', 'italics'],
    },
  },
  {
    name: 'Borkowski 2002: a thesis',
    reference: work('thesis', 'Infant sleep and feeding: a telephone survey of Hispanic Americans', '2002', {
      authors: people('Borkowski, M M'),
      publisher: 'Central Michigan University',
      publisherPlace: 'Mount Pleasant (MI)',
    }),
    nlm: {
      line: 'Borkowski MM. Infant sleep and feeding: a telephone survey of Hispanic Americans [thesis]. [Mount Pleasant (MI)]: Central Michigan University; 2002.',
      rules: ['Citing Medicine ch. 5: what the work is in brackets after the title; place: university; year'],
      deviations: ['degree', 'place-in-brackets'],
    },
    ama: {
      line: 'Borkowski MM. Infant Sleep and Feeding: A Telephone Survey of Hispanic Americans. Thesis. Central Michigan University; 2002.',
      rules: ['AMA 11 3.13: title with capitals. what the work is. university; year'],
      deviations: ['degree', 'italics'],
    },
  },
  {
    name: 'WHO 2016: a report whose author is its publisher',
    reference: work('report', 'Global report on diabetes', '2016', {
      issuingBody: 'World Health Organization',
      publisher: 'World Health Organization',
      publisherPlace: 'Geneva',
      isbn: '9789241565257',
    }),
    nlm: {
      line: 'World Health Organization. Global report on diabetes. Geneva: World Health Organization; 2016.',
      rules: ['Citing Medicine ch. 4: an organization as author, and again as publisher', BOOK],
    },
    ama: {
      line: 'World Health Organization. Global Report on Diabetes. World Health Organization; 2016.',
      rules: ['AMA 11 3.13: reports are cited as books', AMA_BOOK],
      deviations: ['italics'],
    },
  },
  {
    name: 'NICE NG136, 2019: a guideline on the web, read on a day',
    reference: work('report', 'Hypertension in adults: diagnosis and management', '2019-8-28', {
      kind: 'guideline',
      issuingBody: 'National Institute for Health and Care Excellence',
      publisher: 'National Institute for Health and Care Excellence',
      publisherPlace: 'London',
      url: 'https://www.nice.org.uk/guidance/ng136',
      accessed: '2026-11-22',
    }),
    nlm: {
      line: 'National Institute for Health and Care Excellence. Hypertension in adults: diagnosis and management [Internet]. London: National Institute for Health and Care Excellence; 2019 Aug [cited 2026 Nov 22]. Available from: https://www.nice.org.uk/guidance/ng136',
      rules: ['Citing Medicine ch. 4, Date: year and month of a report', CITED],
    },
    ama: {
      line: 'National Institute for Health and Care Excellence. Hypertension in Adults: Diagnosis and Management. National Institute for Health and Care Excellence; 2019. Accessed November 22, 2026. https://www.nice.org.uk/guidance/ng136',
      rules: [AMA_BOOK, AMA_ACCESSED],
      deviations: ['italics', 'year-alone'],
    },
  },
  {
    name: 'Bloss 2015: a preprint',
    reference: work(
      'article',
      'A prospective randomized trial examining health care utilization in individuals using multiple smartphone-enabled biosensors',
      '2015-10-28',
      {
        kind: 'trial',
        authors: people(
          'Bloss, Cinnamon S; Wineinger, Nathan E; Peters, Melissa; Boeldt, Debra L; Ariniello, Lauren; Kim, Ju Young; Sheard, Judith; Komatireddy, Ravi; Barrett, Paddy; Topol, Eric J',
        ),
        containerTitle: 'bioRxiv',
        doi: '10.1101/029983',
      },
    ),
    nlm: {
      line: 'Bloss CS, Wineinger NE, Peters M, Boeldt DL, Ariniello L, Kim JY, et al. A prospective randomized trial examining health care utilization in individuals using multiple smartphone-enabled biosensors [Preprint]. bioRxiv. 2015. doi:10.1101/029983',
      rules: ['ICMJE IV.A.3.g: a preprint is called one', 'Citing Medicine ch. 1, Author: the first six, then et al'],
      deviations: ['doi-form', 'year-alone'],
    },
    ama: {
      line: 'Bloss CS, Wineinger NE, Peters M, et al. A prospective randomized trial examining health care utilization in individuals using multiple smartphone-enabled biosensors. bioRxiv. Preprint posted online October 28, 2015. doi:10.1101/029983',
      rules: ['AMA 11 3.11: server. "Preprint posted online" and the whole date. doi (its own example)'],
      deviations: ['italics'],
    },
  },
  {
    name: 'MIMIC-III 2016: a dataset with an address and a DOI',
    reference: work('dataset', 'MIMIC-III Clinical Database (version 1.4)', '2016', {
      authors: people('Johnson, Alistair; Pollard, Tom; Mark, Roger'),
      publisher: 'PhysioNet',
      url: 'https://physionet.org/content/mimiciii/1.4/',
      accessed: '2026-11-22',
      doi: '10.13026/c2xw26',
    }),
    nlm: {
      line: 'Johnson A, Pollard T, Mark R. MIMIC-III Clinical Database (version 1.4) [Internet]. PhysioNet; 2016 [cited 2026 Nov 22]. Available from: https://physionet.org/content/mimiciii/1.4/ doi:10.13026/c2xw26',
      rules: ['Citing Medicine ch. 24: title [Internet]. publisher; date [cited ...]. Available from'],
      deviations: ['doi-form'],
    },
    ama: {
      line: 'Johnson A, Pollard T, Mark R. MIMIC-III Clinical Database (version 1.4). PhysioNet. Published online 2016. doi:10.13026/c2xw26',
      rules: ['AMA 11 3.15: author. database. who keeps it. date. The DOI replaces address and day of access'],
      deviations: ['database', 'doi-form'],
    },
  },
  {
    name: 'CDC 2016: a page of a website, without an author',
    reference: work('webpage', 'Zika travel information', '2016-1-26', {
      kind: 'website',
      containerTitle: 'Centers for Disease Control and Prevention',
      publisher: 'Centers for Disease Control and Prevention (US)',
      publisherPlace: 'Atlanta (GA)',
      url: 'https://wwwnc.cdc.gov/travel/page/zika-travel-information',
      accessed: '2019-06-18',
    }),
    nlm: {
      line: 'Centers for Disease Control and Prevention [Internet]. Atlanta (GA): Centers for Disease Control and Prevention (US); 2016 [cited 2019 Jun 18]. Zika travel information. Available from: https://wwwnc.cdc.gov/travel/page/zika-travel-information',
      rules: ['Citing Medicine ch. 25, Parts of websites: the site first, then the title of the page', CITED],
      deviations: ['year-alone'],
    },
    ama: {
      line: 'Zika travel information. Centers for Disease Control and Prevention. January 26, 2016. Accessed June 18, 2019. https://wwwnc.cdc.gov/travel/page/zika-travel-information',
      rules: ['AMA 11 3.15: title. site. date. accessed. address', AMA_ACCESSED],
    },
  },
  {
    name: 'NINDS: a page with neither author nor date',
    reference: work('webpage', 'Restless legs syndrome', '', {
      kind: 'website',
      publisher: 'National Institute of Neurological Disorders and Stroke',
      publisherPlace: 'Bethesda (MD)',
      url: 'https://www.ninds.nih.gov/health-information/disorders/restless-legs-syndrome',
      accessed: '2026-11-22',
    }),
    nlm: {
      line: 'Restless legs syndrome [Internet]. Bethesda (MD): National Institute of Neurological Disorders and Stroke; [cited 2026 Nov 22]. Available from: https://www.ninds.nih.gov/health-information/disorders/restless-legs-syndrome',
      rules: [CITED, 'Citing Medicine ch. 25, Title: without an author the title comes first'],
      deviations: ['no-date'],
    },
    ama: {
      line: 'Restless legs syndrome. National Institute of Neurological Disorders and Stroke. Accessed November 22, 2026. https://www.ninds.nih.gov/health-information/disorders/restless-legs-syndrome',
      rules: ['AMA 11 3.15: title. who keeps the site. accessed. address', AMA_ACCESSED],
    },
  },
]
