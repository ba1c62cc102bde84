import type { GoldenBibliography } from './golden-bibliographies.fixture.ts'
import { article, people } from './golden-record.fixture.ts'

const SIX_THEN_ET_AL = 'Citing Medicine ch. 1, Author: the first six of more than six authors, then et al'
const AMA_THREE = 'AMA 11 3.7: of more than six authors the first three, then et al'
const GROUP = 'Citing Medicine ch. 1, Author: a group in the place of an author, as it is written'
const AMA_GROUP = 'AMA 11 3.7: a group in the place of an author'

/** Articles whose authors or titles need a rule of their own. */
export const GOLDEN_NAMED_ARTICLES: readonly GoldenBibliography[] = [
  {
    name: 'trial of pregabalin, 2014: eight authors in the New England Journal',
    reference: article(
      'Comparison of pregabalin with pramipexole for restless legs syndrome',
      ['The New England journal of medicine', 'N Engl J Med'],
      ['2014-2-13', '370', '7', '621-631'],
      {
        authors: people(
          'Allen, Richard P; Chen, Crystal; Garcia-Borreguero, Diego; Polo, Olli; DuBrava, Sarah; Miceli, Jeffrey; Knapp, Lloyd; Winkelman, John W',
        ),
        doi: '10.1056/nejmoa1303646',
      },
    ),
    nlm: {
      line: 'Allen RP, Chen C, Garcia-Borreguero D, Polo O, DuBrava S, Miceli J, et al. Comparison of pregabalin with pramipexole for restless legs syndrome. N Engl J Med. 2014 Feb 13;370(7):621–31. doi:10.1056/nejmoa1303646',
      rules: [SIX_THEN_ET_AL, 'Citing Medicine ch. 1, Journal Title: abbreviated, without full stops, no "The"'],
      deviations: ['en-dash', 'doi-form'],
    },
    ama: {
      line: 'Allen RP, Chen C, Garcia-Borreguero D, et al. Comparison of pregabalin with pramipexole for restless legs syndrome. N Engl J Med. 2014;370(7):621-631. doi:10.1056/nejmoa1303646',
      rules: [AMA_THREE, 'AMA 11 3.11: NLM abbreviation of the journal'],
      deviations: ['doi-form'],
    },
  },
  {
    name: 'Jadad 1996: exactly seven authors, a title that ends with a question mark',
    reference: article(
      'Assessing the quality of reports of randomized clinical trials: is blinding necessary?',
      ['Controlled clinical trials', 'Control Clin Trials'],
      ['1996-2', '17', '1', '1-12'],
      {
        authors: people('Jadad, A R; Moore, R A; Carroll, D; Jenkinson, C; Reynolds, D J; Gavaghan, D J; McQuay, H J'),
      },
    ),
    nlm: {
      line: 'Jadad AR, Moore RA, Carroll D, Jenkinson C, Reynolds DJ, Gavaghan DJ, et al. Assessing the quality of reports of randomized clinical trials: is blinding necessary? Control Clin Trials. 1996 Feb;17(1):1–12.',
      rules: [SIX_THEN_ET_AL, 'Citing Medicine ch. 1, Title: a question mark replaces the full stop'],
      deviations: ['en-dash'],
    },
    ama: {
      line: 'Jadad AR, Moore RA, Carroll D, et al. Assessing the quality of reports of randomized clinical trials: is blinding necessary? Control Clin Trials. 1996;17(1):1-12.',
      rules: [AMA_THREE, 'AMA 11 3.10: a question mark is retained and no full stop follows'],
    },
  },
  {
    name: 'Parsonnet 1991: the name of a species',
    reference: article(
      'Helicobacter pylori infection and the risk of gastric carcinoma',
      ['The New England journal of medicine', 'N Engl J Med'],
      ['1991-10-17', '325', '16', '1127-1131'],
      {
        authors: people(
          'Parsonnet, J; Friedman, G D; Vandersteen, D P; Chang, Y; Vogelman, J H; Orentreich, N; Sibley, R K',
        ),
      },
    ),
    nlm: {
      line: 'Parsonnet J, Friedman GD, Vandersteen DP, Chang Y, Vogelman JH, Orentreich N, et al. Helicobacter pylori infection and the risk of gastric carcinoma. N Engl J Med. 1991 Oct 17;325(16):1127–31.',
      rules: [SIX_THEN_ET_AL, 'Citing Medicine ch. 1, Title: a genus keeps its capital'],
      deviations: ['en-dash', 'italics'],
    },
    ama: {
      line: 'Parsonnet J, Friedman GD, Vandersteen DP, et al. Helicobacter pylori infection and the risk of gastric carcinoma. N Engl J Med. 1991;325(16):1127-1131.',
      rules: [AMA_THREE, 'AMA 11 3.9: names of organisms as in the nomenclature'],
      deviations: ['italics'],
    },
  },
  {
    name: 'DeVita 2008: Jr',
    reference: article(
      'A history of cancer chemotherapy',
      ['Cancer research', 'Cancer Res'],
      ['2008-11-1', '68', '21', '8643-8653'],
      { authors: people('DeVita, Vincent T, Jr; Chu, Edward') },
    ),
    nlm: {
      line: 'DeVita VT Jr, Chu E. A history of cancer chemotherapy. Cancer Res. 2008 Nov 1;68(21):8643–53.',
      rules: ['Citing Medicine ch. 1, Author: Jr after the initials, without a comma or full stop'],
      deviations: ['en-dash'],
    },
    ama: {
      line: 'DeVita VT Jr, Chu E. A history of cancer chemotherapy. Cancer Res. 2008;68(21):8643-8653.',
      rules: ['AMA 11 3.7: Jr follows the initials without a comma'],
    },
  },
  {
    name: 'Harrell 1996: a DOI with < > ( ) ; and Jr',
    reference: article(
      'Multivariable prognostic models: issues in developing models, evaluating assumptions and adequacy, and measuring and reducing errors',
      ['Statistics in medicine', 'Stat Med'],
      ['1996-2', '15', '4', '361-387'],
      {
        authors: people('Harrell, Frank E, Jr; Lee, Kerry L; Mark, Daniel B'),
        doi: '10.1002/(sici)1097-0258(19960229)15:4<361::aid-sim168>3.0.co;2-4',
        pmid: '8668867',
      },
    ),
    nlm: {
      line: 'Harrell FE Jr, Lee KL, Mark DB. Multivariable prognostic models: issues in developing models, evaluating assumptions and adequacy, and measuring and reducing errors. Stat Med. 1996 Feb;15(4):361–87. doi:10.1002/(sici)1097-0258(19960229)15:4<361::aid-sim168>3.0.co;2-4 PubMed PMID: 8668867.',
      rules: ['Citing Medicine ch. 23, Notes: a DOI is given in full', 'Citing Medicine ch. 1, Date: year and month'],
      deviations: ['en-dash', 'doi-form'],
    },
    ama: {
      line: 'Harrell FE Jr, Lee KL, Mark DB. Multivariable prognostic models: issues in developing models, evaluating assumptions and adequacy, and measuring and reducing errors. Stat Med. 1996;15(4):361-387. doi:10.1002/(sici)1097-0258(19960229)15:4<361::aid-sim168>3.0.co;2-4',
      rules: ['AMA 11 3.11: the DOI in full is the last thing, without a full stop'],
      deviations: ['doi-form'],
    },
  },
  {
    name: 'van der Linden 1984: a name with particles, a title with a full stop',
    reference: article(
      'Evaluation of diagnostic criteria for ankylosing spondylitis. A proposal for modification of the New York criteria',
      ['Arthritis and rheumatism', 'Arthritis Rheum'],
      ['1984-4', '27', '4', '361-368'],
      { authors: people('van der Linden, S; Valkenburg, H A; Cats, A'), doi: '10.1002/art.1780270401' },
    ),
    nlm: {
      line: 'van der Linden S, Valkenburg HA, Cats A. Evaluation of diagnostic criteria for ankylosing spondylitis. A proposal for modification of the New York criteria. Arthritis Rheum. 1984 Apr;27(4):361–8. doi:10.1002/art.1780270401',
      rules: ['Citing Medicine ch. 1, Author: prefixes of family names are kept as written'],
      deviations: ['en-dash', 'doi-form', 'subtitle'],
    },
    ama: {
      line: 'van der Linden S, Valkenburg HA, Cats A. Evaluation of diagnostic criteria for ankylosing spondylitis. A proposal for modification of the New York criteria. Arthritis Rheum. 1984;27(4):361-368. doi:10.1002/art.1780270401',
      rules: ['AMA 11 3.8: particles are kept as the person writes them'],
      deviations: ['subtitle'],
    },
  },
  {
    name: 'Vallancien 2003: a particle in the last of four names, then a group',
    reference: article(
      'Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms',
      ['The Journal of urology', 'J Urol'],
      ['2003', '169', '6', '2257-2261'],
      {
        authors: people('Vallancien, G; Emberton, M; Harving, N; van Moorselaar, R J; Alf-One Study Group'),
      },
    ),
    nlm: {
      line: 'Vallancien G, Emberton M, Harving N, van Moorselaar RJ, Alf-One Study Group. Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J Urol. 2003;169(6):2257–61.',
      rules: ['NLM sample references: authors may be both people and organizations'],
      deviations: ['en-dash', 'group-comma'],
    },
    ama: {
      line: 'Vallancien G, Emberton M, Harving N, van Moorselaar RJ, Alf-One Study Group. Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J Urol. 2003;169(6):2257-2261.',
      rules: ['AMA 11 3.7: a group is named after the people', 'AMA 11 3.9: numbers in titles as in the original'],
      deviations: ['group-comma'],
    },
  },
  {
    name: 'Diabetes Prevention Program 2002: a group as the author',
    reference: article(
      'Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance',
      ['Hypertension', 'Hypertension'],
      ['2002', '40', '5', '679-686'],
      { authors: people('Diabetes Prevention Program Research Group') },
    ),
    nlm: {
      line: 'Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance. Hypertension. 2002;40(5):679–86.',
      rules: [GROUP, 'NLM sample references: organization as author'],
      deviations: ['en-dash'],
    },
    ama: {
      line: 'Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-686.',
      rules: [AMA_GROUP],
    },
  },
]
