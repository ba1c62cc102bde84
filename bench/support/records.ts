import { BLANK_RECORD, type BibliographicRecord } from '../../src/citations/reference.ts'

const SUBJECTS =
  'Iron,Magnesium,Ropinirole,Gabapentin,Pregabalin,Ferritin,Dopamine,Opioids,Vitamin D,Éthanol,Caffeine,Exercise'.split(
    ',',
  )
const EFFECTS = 'Effect of,Safety of,Tolerability of,Long-term use of,Withdrawal of,Deficiency of,Response to'.split(
  ',',
)
const COMPLAINTS =
  'restless legs,insomnia,periodic limb movements,sleep apnoea,Ménière’s disease,Sjögren’s syndrome,migraine,neuropathy'.split(
    ',',
  )
const PEOPLE = 'adults,children,pregnant women,older people,dialysis patients,shift workers,blood donors'.split(',')
const DESIGNS = 'a randomised trial,a cohort study,a systematic review,a meta-analysis,a case series'.split(',')
const FAMILIES =
  'Müller,García,Nowak,O’Brien,van der Fiktion,Šimić,Sample,Ångström,Lefèvre,Okafor,Example,Çelik,Fictional'.split(',')
const GIVEN = 'Ann,Bo,Chiara,Dénes,Eve,Farid,Gül,Håkan,Inés'.split(',')
const JOURNALS = 'Annals of Examples,Journal of Invented Medicine,Revue imaginaire de neurologie,Imaginary Sleep'.split(
  ',',
)

/** A word of the list, by a number that differs for each record and each list; the same at every run. */
const pick = (list: readonly string[], number: number, stride: number): string =>
  list[Math.floor((number * 2_654_435_761 * stride) / 4_096) % list.length] ?? ''

/** The fictional record with this number: a journal article as PubMed has them, with accents where people have them. */
export const recordNumber = (number: number): BibliographicRecord => {
  const words = [
    `${pick(EFFECTS, number, 1)} ${pick(SUBJECTS, number, 3)}`,
    `in ${pick(PEOPLE, number, 5)} with ${pick(COMPLAINTS, number, 7)}:`,
    `${pick(DESIGNS, number, 11)} (${number})`,
  ]
  return {
    ...BLANK_RECORD,
    kind: 'research',
    title: words.join(' '),
    authors: [13, 17, 19].map((stride) => ({
      family: pick(FAMILIES, number, stride),
      given: pick(GIVEN, number, stride + 10),
    })),
    containerTitle: pick(JOURNALS, number, 23),
    volume: String(1 + (number % 60)),
    pages: `${100 + number}-${108 + number}`,
    year: 1975 + (number % 51),
    doi: `10.5555/bench.${number}`,
    pmid: String(90_000_000 + number),
    language: 'en',
  }
}
