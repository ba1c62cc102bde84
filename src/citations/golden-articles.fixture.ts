import type { GoldenBibliography } from './golden-bibliographies.fixture.ts'
import { article, people } from './golden-record.fixture.ts'

const SIX_THEN_ET_AL = 'Citing Medicine ch. 1, Author: the first six of more than six authors, then et al'
const UP_TO_SIX = 'Citing Medicine ch. 1, Author: up to six authors are all named'
const SHORT_PAGES = 'Citing Medicine ch. 1, Pagination: repeated digits of the last page are left out'
const DATE = 'Citing Medicine ch. 1, Date: year, month of three letters, day'
const NOTES = 'Citing Medicine ch. 1, Notes: PubMed PMID and PubMed Central PMCID at the end'
const AMA_THREE = 'AMA 11 3.7: of more than six authors the first three, then et al'
const AMA_ALL = 'AMA 11 3.7: up to six authors are all named'
const AMA_YEAR = 'AMA 11 3.11: year alone;volume(issue):all digits of the pages. doi'

/** Articles in journals. */
export const GOLDEN_ARTICLES: readonly GoldenBibliography[] = [
  {
    name: 'AASM practice parameters on restless legs, 2012: nine authors, subtitles',
    reference: article(
      'The treatment of restless legs syndrome and periodic limb movement disorder in adults—an update for 2012: practice parameters with an evidence-based systematic review and meta-analyses: an American Academy of Sleep Medicine clinical practice guideline',
      ['Sleep', 'Sleep'],
      ['2012-8', '35', '8', '1039-1062'],
      {
        authors: people(
          'Aurora, R Nisha; Kristo, David A; Bista, Sabin R; Rowley, James A; Zak, Rochelle S; Casey, Kenneth R; Lamm, Carin I; Tracy, Sharon L; Rosenberg, Richard S',
        ),
        doi: '10.5665/sleep.1988',
        pmid: '22851801',
        pmcid: 'PMC3397811',
      },
    ),
    nlm: {
      line: 'Aurora RN, Kristo DA, Bista SR, Rowley JA, Zak RS, Casey KR, et al. The treatment of restless legs syndrome and periodic limb movement disorder in adults—an update for 2012: practice parameters with an evidence-based systematic review and meta-analyses: an American Academy of Sleep Medicine clinical practice guideline. Sleep. 2012 Aug;35(8):1039–62. doi:10.5665/sleep.1988 PubMed PMID: 22851801; PubMed Central PMCID: PMC3397811.',
      rules: [SIX_THEN_ET_AL, SHORT_PAGES, DATE, NOTES],
      deviations: ['en-dash', 'doi-form'],
    },
    ama: {
      line: 'Aurora RN, Kristo DA, Bista SR, et al. The treatment of restless legs syndrome and periodic limb movement disorder in adults—an update for 2012: practice parameters with an evidence-based systematic review and meta-analyses: an American Academy of Sleep Medicine clinical practice guideline. Sleep. 2012;35(8):1039-1062. doi:10.5665/sleep.1988',
      rules: [AMA_THREE, AMA_YEAR, 'AMA 11 3.10: a subtitle of an article begins with a small letter'],
    },
  },
  {
    name: 'AASM guideline on restless legs, 2025: given names as bare initials',
    reference: article(
      'Treatment of restless legs syndrome and periodic limb movement disorder: an American Academy of Sleep Medicine clinical practice guideline',
      ['Journal of clinical sleep medicine', 'J Clin Sleep Med'],
      ['2025-1', '21', '1', '137-152'],
      {
        authors: people(
          'Winkelman, JW; Berkowski, JA; DelRosso, LM; Koo, BB; Scharf, MT; Sharon, D; Zak, RS; Kazmi, U; Falck-Ytter, Y; Shelgikar, AV; Trotti, LM; Walters, AS',
        ),
        doi: '10.5664/jcsm.11390',
      },
    ),
    nlm: {
      line: 'Winkelman JW, Berkowski JA, DelRosso LM, Koo BB, Scharf MT, Sharon D, et al. Treatment of restless legs syndrome and periodic limb movement disorder: an American Academy of Sleep Medicine clinical practice guideline. J Clin Sleep Med. 2025 Jan;21(1):137–52. doi:10.5664/jcsm.11390',
      rules: [SIX_THEN_ET_AL, SHORT_PAGES, DATE],
      deviations: ['en-dash', 'doi-form'],
    },
    ama: {
      line: 'Winkelman JW, Berkowski JA, DelRosso LM, et al. Treatment of restless legs syndrome and periodic limb movement disorder: an American Academy of Sleep Medicine clinical practice guideline. J Clin Sleep Med. 2025;21(1):137-152. doi:10.5664/jcsm.11390',
      rules: [AMA_THREE, AMA_YEAR],
    },
  },
  {
    name: 'IRLSSG diagnostic criteria, 2014: hyphenated family name, a study group after ten people',
    reference: article(
      'Restless legs syndrome/Willis-Ekbom disease diagnostic criteria: updated International Restless Legs Syndrome Study Group (IRLSSG) consensus criteria—history, rationale, description, and significance',
      ['Sleep medicine', 'Sleep Med'],
      ['2014-8', '15', '8', '860-873'],
      {
        authors: people(
          'Allen, Richard P; Picchietti, Daniel L; Garcia-Borreguero, Diego; Ondo, William G; Walters, Arthur S; Winkelman, John W; Zucconi, Marco; Ferri, Raffaele; Trenkwalder, Claudia; Lee, Hochang B; International Restless Legs Syndrome Study Group',
        ),
        doi: '10.1016/j.sleep.2014.03.025',
        pmid: '25023924',
      },
    ),
    nlm: {
      line: 'Allen RP, Picchietti DL, Garcia-Borreguero D, Ondo WG, Walters AS, Winkelman JW, et al. Restless legs syndrome/Willis-Ekbom disease diagnostic criteria: updated International Restless Legs Syndrome Study Group (IRLSSG) consensus criteria—history, rationale, description, and significance. Sleep Med. 2014 Aug;15(8):860–73. doi:10.1016/j.sleep.2014.03.025 PubMed PMID: 25023924.',
      rules: [SIX_THEN_ET_AL, 'Citing Medicine ch. 1, Author: hyphens in family names are kept', NOTES],
      deviations: ['en-dash', 'doi-form'],
    },
    ama: {
      line: 'Allen RP, Picchietti DL, Garcia-Borreguero D, et al. Restless legs syndrome/Willis-Ekbom disease diagnostic criteria: updated International Restless Legs Syndrome Study Group (IRLSSG) consensus criteria—history, rationale, description, and significance. Sleep Med. 2014;15(8):860-873. doi:10.1016/j.sleep.2014.03.025',
      rules: [AMA_THREE, AMA_YEAR],
    },
  },
  {
    name: 'Wakefield 1998 (retracted): thirteen authors, day of the issue, parentheses in the DOI',
    reference: article(
      'Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
      ['Lancet', 'Lancet'],
      ['1998-2-28', '351', '9103', '637-641'],
      {
        authors: people(
          'Wakefield, A J; Murch, S H; Anthony, A; Linnell, J; Casson, D M; Malik, M; Berelowitz, M; Dhillon, A P; Thomson, M A; Harvey, P; Valentine, A; Davies, S E; Walker-Smith, J A',
        ),
        doi: '10.1016/s0140-6736(97)11096-0',
        pmid: '9500320',
      },
    ),
    nlm: {
      line: 'Wakefield AJ, Murch SH, Anthony A, Linnell J, Casson DM, Malik M, et al. Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children. Lancet. 1998 Feb 28;351(9103):637–41. doi:10.1016/s0140-6736(97)11096-0 PubMed PMID: 9500320.',
      rules: [SIX_THEN_ET_AL, DATE, SHORT_PAGES],
      deviations: ['en-dash', 'doi-form', 'retraction'],
    },
    ama: {
      line: 'Wakefield AJ, Murch SH, Anthony A, et al. Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children. Lancet. 1998;351(9103):637-641. doi:10.1016/s0140-6736(97)11096-0',
      rules: [AMA_THREE, AMA_YEAR],
      deviations: ['retraction', 'doi-form'],
    },
  },
  {
    name: 'CONSORT 2010: a group after three people, an article number, no issue',
    reference: article(
      'CONSORT 2010 statement: updated guidelines for reporting parallel group randomised trials',
      ['BMJ', 'BMJ'],
      ['2010-3-23', '340', null, 'c332'],
      {
        authors: people('Schulz, Kenneth F; Altman, Douglas G; Moher, David; CONSORT Group'),
        doi: '10.1136/bmj.c332',
      },
    ),
    nlm: {
      line: 'Schulz KF, Altman DG, Moher D, CONSORT Group. CONSORT 2010 statement: updated guidelines for reporting parallel group randomised trials. BMJ. 2010 Mar 23;340:c332. doi:10.1136/bmj.c332',
      rules: [UP_TO_SIX, DATE, 'Citing Medicine ch. 23, Location: an article number stands in the place of pages'],
      deviations: ['group-comma', 'doi-form'],
    },
    ama: {
      line: 'Schulz KF, Altman DG, Moher D, CONSORT Group. CONSORT 2010 statement: updated guidelines for reporting parallel group randomised trials. BMJ. 2010;340:c332. doi:10.1136/bmj.c332',
      rules: [AMA_ALL, 'AMA 11 3.11: an article number stands in the place of pages'],
      deviations: ['group-comma'],
    },
  },
  {
    name: 'PRISMA 2009: PLOS article number with its issue',
    reference: article(
      'Preferred reporting items for systematic reviews and meta-analyses: the PRISMA statement',
      ['PLoS medicine', 'PLoS Med'],
      ['2009-7-21', '6', '7', 'e1000097'],
      {
        authors: people('Moher, David; Liberati, Alessandro; Tetzlaff, Jennifer; Altman, Douglas G; PRISMA Group'),
        doi: '10.1371/journal.pmed.1000097',
        pmid: '19621072',
        pmcid: 'PMC2707599',
      },
    ),
    nlm: {
      line: 'Moher D, Liberati A, Tetzlaff J, Altman DG, PRISMA Group. Preferred reporting items for systematic reviews and meta-analyses: the PRISMA statement. PLoS Med. 2009 Jul 21;6(7):e1000097. doi:10.1371/journal.pmed.1000097 PubMed PMID: 19621072; PubMed Central PMCID: PMC2707599.',
      rules: [UP_TO_SIX, 'Citing Medicine ch. 23, Location: an article number stands in the place of pages', NOTES],
      deviations: ['group-comma', 'doi-form'],
    },
    ama: {
      line: 'Moher D, Liberati A, Tetzlaff J, Altman DG, PRISMA Group. Preferred reporting items for systematic reviews and meta-analyses: the PRISMA statement. PLoS Med. 2009;6(7):e1000097. doi:10.1371/journal.pmed.1000097',
      rules: [AMA_ALL, 'AMA 11 3.11: an article number stands in the place of pages'],
      deviations: ['group-comma'],
    },
  },
  {
    name: 'PRISMA 2020: twenty-six authors',
    reference: article(
      'The PRISMA 2020 statement: an updated guideline for reporting systematic reviews',
      ['BMJ', 'BMJ'],
      ['2021-3-29', '372', null, 'n71'],
      {
        authors: people(
          'Page, Matthew J; McKenzie, Joanne E; Bossuyt, Patrick M; Boutron, Isabelle; Hoffmann, Tammy C; Mulrow, Cynthia D; Shamseer, Larissa; Tetzlaff, Jennifer M; Akl, Elie A; Brennan, Sue E; Chou, Roger; Glanville, Julie; Grimshaw, Jeremy M; Hróbjartsson, Asbjørn; Lalu, Manoj M; Li, Tianjing; Loder, Elizabeth W; Mayo-Wilson, Evan; McDonald, Steve; McGuinness, Luke A; Stewart, Lesley A; Thomas, James; Tricco, Andrea C; Welch, Vivian A; Whiting, Penny; Moher, David',
        ),
        doi: '10.1136/bmj.n71',
      },
    ),
    nlm: {
      line: 'Page MJ, McKenzie JE, Bossuyt PM, Boutron I, Hoffmann TC, Mulrow CD, et al. The PRISMA 2020 statement: an updated guideline for reporting systematic reviews. BMJ. 2021 Mar 29;372:n71. doi:10.1136/bmj.n71',
      rules: [SIX_THEN_ET_AL, DATE],
      deviations: ['doi-form'],
    },
    ama: {
      line: 'Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement: an updated guideline for reporting systematic reviews. BMJ. 2021;372:n71. doi:10.1136/bmj.n71',
      rules: [AMA_THREE, AMA_YEAR],
    },
  },
  {
    name: 'Cochrane review of dopamine agonists, 2011: exactly six authors, an issue without a volume',
    reference: article(
      'Dopamine agonists for restless legs syndrome',
      ['Cochrane database of systematic reviews', 'Cochrane Database Syst Rev'],
      ['2011-3-16', null, '3', 'CD006009'],
      {
        authors: people(
          'Scholz, Hanna; Trenkwalder, Claudia; Kohnen, Ralf; Riemann, Dieter; Kriston, Levente; Hornyak, Magdolna',
        ),
        doi: '10.1002/14651858.cd006009.pub2',
      },
    ),
    nlm: {
      line: 'Scholz H, Trenkwalder C, Kohnen R, Riemann D, Kriston L, Hornyak M. Dopamine agonists for restless legs syndrome. Cochrane Database Syst Rev. 2011 Mar 16;(3):CD006009. doi:10.1002/14651858.cd006009.pub2',
      rules: [
        UP_TO_SIX,
        'Citing Medicine ch. 1, Issue: without a volume the issue stands in parentheses after the date',
      ],
      deviations: ['doi-form'],
    },
    ama: {
      line: 'Scholz H, Trenkwalder C, Kohnen R, Riemann D, Kriston L, Hornyak M. Dopamine agonists for restless legs syndrome. Cochrane Database Syst Rev. 2011;(3):CD006009. doi:10.1002/14651858.cd006009.pub2',
      rules: [AMA_ALL, 'AMA 11 3.11: without a volume the issue stands in parentheses after the year'],
      deviations: ['doi-form'],
    },
  },
]
