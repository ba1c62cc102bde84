import type { GoldenBibliography } from './golden-bibliographies.fixture.ts'
import { article, people } from './golden-record.fixture.ts'

const SIX_THEN_ET_AL = 'Citing Medicine ch. 1, Author: the first six of more than six authors, then et al'
const AMA_THREE = 'AMA 11 3.7: of more than six authors the first three, then et al'
const SUPPLEMENT = 'Citing Medicine ch. 1, Volume and Issue: "Suppl" and its number after the volume or in the issue'
const AMA_SUPPLEMENT = 'AMA 11 3.11: "suppl" in small letters in its own parentheses'
const LANGUAGE = 'Citing Medicine ch. 1, Title and Language: a translation in brackets, its language before the notes'
const AMA_LANGUAGE = 'AMA 11 3.9.2: the language in brackets after a translated title'
const GROUP = 'Citing Medicine ch. 1, Author: a group in the place of an author, as it is written'
const AMA_GROUP = 'AMA 11 3.7: a group in the place of an author'

/** Articles without an author or a volume, in supplements, in other languages, with other pages. */
export const GOLDEN_IRREGULAR_ARTICLES: readonly GoldenBibliography[] = [
  {
    name: 'BMJ news 2002: no author, one page',
    reference: article(
      '21st century heart solution may have a sting in the tail',
      ['BMJ', 'BMJ'],
      ['2002', '325', '7357', '184'],
    ),
    nlm: {
      line: '21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.',
      rules: ['NLM sample references: without an author the title comes first'],
    },
    ama: {
      line: '21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.',
      rules: ['AMA 11 3.7: without an author the title comes first'],
    },
  },
  {
    name: 'Geraud 2002: a supplement to a volume',
    reference: article(
      'Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan',
      ['Headache', 'Headache'],
      ['2002', '42 Suppl 2', null, 'S93-S99'],
      { authors: people('Geraud, G; Spierings, E L; Keywood, C') },
    ),
    nlm: {
      line: 'Geraud G, Spierings EL, Keywood C. Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan. Headache. 2002;42 Suppl 2:S93–9.',
      rules: [SUPPLEMENT, 'Citing Medicine ch. 1, Pagination: the letter isn’t repeated'],
      deviations: ['en-dash'],
    },
    ama: {
      line: 'Geraud G, Spierings EL, Keywood C. Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan. Headache. 2002;42(suppl 2):S93-S99.',
      rules: [AMA_SUPPLEMENT, 'AMA 11 3.11: the letter stands on both pages'],
    },
  },
  {
    name: 'Glauser 2002: a supplement to an issue',
    reference: article(
      'Integrating clinical trial data into clinical practice',
      ['Neurology', 'Neurology'],
      ['2002', '58', '12 Suppl 7', 'S6-S12'],
      { authors: people('Glauser, T A') },
    ),
    nlm: {
      line: 'Glauser TA. Integrating clinical trial data into clinical practice. Neurology. 2002;58(12 Suppl 7):S6–12.',
      rules: [SUPPLEMENT],
      deviations: ['en-dash'],
    },
    ama: {
      line: 'Glauser TA. Integrating clinical trial data into clinical practice. Neurology. 2002;58(12)(suppl 7):S6-S12.',
      rules: [AMA_SUPPLEMENT],
    },
  },
  {
    name: 'American Diabetes Association 2010: a supplement by a society, as Crossref writes it',
    reference: article(
      'Diagnosis and classification of diabetes mellitus',
      ['Diabetes care', 'Diabetes Care'],
      ['2010-1', '33', 'Supplement_1', 'S62-S69'],
      { authors: [], kind: 'guideline', issuingBody: 'American Diabetes Association', doi: '10.2337/dc10-s062' },
    ),
    nlm: {
      line: 'American Diabetes Association. Diagnosis and classification of diabetes mellitus. Diabetes Care. 2010 Jan;33 Suppl 1:S62–9. doi:10.2337/dc10-s062',
      rules: [SUPPLEMENT, GROUP],
      deviations: ['en-dash', 'doi-form'],
    },
    ama: {
      line: 'American Diabetes Association. Diagnosis and classification of diabetes mellitus. Diabetes Care. 2010;33(suppl 1):S62-S69. doi:10.2337/dc10-s062',
      rules: [AMA_SUPPLEMENT, AMA_GROUP],
      deviations: ['doi-form'],
    },
  },
  {
    name: 'Lejeune 1959: French with a translated title',
    reference: article(
      'Study of somatic chromosomes from 9 mongoloid children',
      ["Comptes rendus hebdomadaires des séances de l'Académie des sciences", 'C R Hebd Seances Acad Sci'],
      ['1959-3-16', '248', '11', '1721-1722'],
      {
        authors: people('Lejeune, J; Gautier, M; Turpin, R'),
        titleTranslated: true,
        language: 'fr',
        pmid: '13639368',
      },
    ),
    nlm: {
      line: 'Lejeune J, Gautier M, Turpin R. [Study of somatic chromosomes from 9 mongoloid children]. C R Hebd Seances Acad Sci. 1959 Mar 16;248(11):1721–2. French. PubMed PMID: 13639368.',
      rules: [LANGUAGE],
      deviations: ['en-dash', 'original-title'],
    },
    ama: {
      line: 'Lejeune J, Gautier M, Turpin R. Study of somatic chromosomes from 9 mongoloid children [in French]. C R Hebd Seances Acad Sci. 1959;248(11):1721-1722.',
      rules: [AMA_LANGUAGE],
    },
  },
  {
    name: 'Berger 1929: German with a translated title and a DOI',
    reference: article(
      'On the electroencephalogram of man',
      ['Archiv für Psychiatrie und Nervenkrankheiten', 'Arch Psychiatr Nervenkr'],
      ['1929', '87', null, '527-570'],
      {
        authors: people('Berger, Hans'),
        titleTranslated: true,
        originalTitle: 'Über das Elektrenkephalogramm des Menschen',
        language: 'de',
        doi: '10.1007/bf01797193',
      },
    ),
    nlm: {
      line: 'Berger H. [On the electroencephalogram of man]. Arch Psychiatr Nervenkr. 1929;87:527–70. doi:10.1007/bf01797193. German.',
      rules: [LANGUAGE, 'Citing Medicine ch. 1, Issue: a volume without an issue has no parentheses'],
      deviations: ['en-dash', 'doi-form', 'original-title'],
    },
    ama: {
      line: 'Berger H. On the electroencephalogram of man [in German]. Arch Psychiatr Nervenkr. 1929;87:527-570. doi:10.1007/bf01797193',
      rules: [AMA_LANGUAGE],
      deviations: ['doi-form'],
    },
  },
  {
    name: 'Ellingsen 2002: Norwegian with its own title',
    reference: article(
      'Sykdomsangst blant medisin- og jusstudenter',
      ['Tidsskrift for den Norske Laegeforening', 'Tidsskr Nor Laegeforen'],
      ['2002', '122', '8', '785-787'],
      { authors: people('Ellingsen, A E; Wilhelmsen, I'), language: 'no' },
    ),
    nlm: {
      line: 'Ellingsen AE, Wilhelmsen I. Sykdomsangst blant medisin- og jusstudenter. Tidsskr Nor Laegeforen. 2002;122(8):785–7. Norwegian.',
      rules: ['NLM sample references: the language at the end, also of a title that is not translated'],
      deviations: ['en-dash'],
    },
    ama: {
      line: 'Ellingsen AE, Wilhelmsen I. Sykdomsangst blant medisin- og jusstudenter. Tidsskr Nor Laegeforen. 2002;122(8):785-787.',
      rules: ['AMA 11 3.9.2: a title may stand as it is, without translation or language'],
    },
  },
  {
    name: 'Barré-Sinoussi 1983: accents, and given names with a hyphen',
    reference: article(
      'Isolation of a T-lymphotropic retrovirus from a patient at risk for acquired immune deficiency syndrome (AIDS)',
      ['Science', 'Science'],
      ['1983-5-20', '220', '4599', '868-871'],
      {
        authors: people(
          'Barré-Sinoussi, Françoise; Chermann, Jean-Claude; Rey, F; Nugeyre, M T; Chamaret, S; Gruest, J; Dauguet, C; Axler-Blin, C; Vézinet-Brun, F; Rouzioux, C; Rozenbaum, W; Montagnier, Luc',
        ),
      },
    ),
    nlm: {
      line: 'Barré-Sinoussi F, Chermann JC, Rey F, Nugeyre MT, Chamaret S, Gruest J, et al. Isolation of a T-lymphotropic retrovirus from a patient at risk for acquired immune deficiency syndrome (AIDS). Science. 1983 May 20;220(4599):868–71.',
      rules: [SIX_THEN_ET_AL, 'Citing Medicine ch. 1, Author: initials of hyphenated given names without the hyphen'],
      deviations: ['en-dash'],
    },
    ama: {
      line: 'Barré-Sinoussi F, Chermann JC, Rey F, et al. Isolation of a T-lymphotropic retrovirus from a patient at risk for acquired immune deficiency syndrome (AIDS). Science. 1983;220(4599):868-871.',
      rules: [AMA_THREE, 'AMA 11 3.7: initials without full stops or hyphens'],
    },
  },
  {
    name: 'RECOVERY 2020: ahead of print, without a volume',
    reference: article(
      'Dexamethasone in hospitalized patients with Covid-19—preliminary report',
      ['The New England journal of medicine', 'N Engl J Med'],
      ['2020-7-17', null, null, null],
      { authors: people('RECOVERY Collaborative Group'), doi: '10.1056/nejmoa2021436' },
    ),
    nlm: {
      line: 'RECOVERY Collaborative Group. Dexamethasone in hospitalized patients with Covid-19—preliminary report. N Engl J Med. 2020 Jul 17. doi:10.1056/nejmoa2021436',
      rules: [GROUP, 'Citing Medicine ch. 1, Date: year, month, day'],
      deviations: ['doi-form', 'no-volume'],
    },
    ama: {
      line: 'RECOVERY Collaborative Group. Dexamethasone in hospitalized patients with Covid-19—preliminary report. N Engl J Med. Published online July 17, 2020. doi:10.1056/nejmoa2021436',
      rules: [AMA_GROUP, 'AMA 11 3.11: "Published online" and the whole date before there is a volume'],
      deviations: ['doi-form'],
    },
  },
  {
    name: 'HRSA Careaction 2002: neither volume nor issue, but pages',
    reference: article(
      'Outreach: bringing HIV-positive individuals into care',
      ['HRSA Careaction', 'HRSA Careaction'],
      ['2002-6', null, null, '1-6'],
    ),
    nlm: {
      line: 'Outreach: bringing HIV-positive individuals into care. HRSA Careaction. 2002 Jun;1–6.',
      rules: ['NLM sample references: no volume or issue'],
      deviations: ['en-dash', 'no-volume'],
    },
    ama: {
      line: 'Outreach: bringing HIV-positive individuals into care. HRSA Careaction. Published online June 2002:1-6.',
      rules: ['AMA 11 3.11: without a volume the month is named'],
      deviations: ['no-volume'],
    },
  },
  {
    name: 'Chadwick 2002: pages in roman numerals',
    reference: article(
      'The politics of ethical consensus finding',
      ['Bioethics', 'Bioethics'],
      ['2002', '16', '2', 'iii-v'],
      { authors: people('Chadwick, R; Schuklenk, U') },
    ),
    nlm: {
      line: 'Chadwick R, Schuklenk U. The politics of ethical consensus finding. Bioethics. 2002;16(2):iii–v.',
      rules: ['Citing Medicine ch. 1, Pagination: roman numerals are kept'],
      deviations: ['en-dash'],
    },
    ama: {
      line: 'Chadwick R, Schuklenk U. The politics of ethical consensus finding. Bioethics. 2002;16(2):iii-v.',
      rules: ['AMA 11 3.11: roman numerals are kept'],
    },
  },
]
