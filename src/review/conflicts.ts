import { addMonths, dayOf } from './calendar.ts'
import type { BoardProfile } from './round.ts'
import type { DisclosureHeading } from './vocabulary.ts'

/** One declared interest, under a heading of the ICMJE form. Dates are ISO; an open end means that it goes on. */
export type Interest = {
  readonly heading: DisclosureHeading
  /** Who pays, grants or owns. */
  readonly entity: string
  readonly detail: string
  /** Ids of the topics that it touches; empty means every topic. */
  readonly topics: readonly string[]
  readonly until: string | null
  /** A material interest excludes from reviewing its topics; any other is shown publicly. */
  readonly material: boolean
}

export type Disclosure = {
  /** Said in so many words: an empty list of interests is not a declaration. */
  readonly nothingToDisclose: boolean
  readonly disclosedOn: string | null
  readonly interests: readonly Interest[]
}

/** ICMJE asks about the past 36 months; support for the present work has no time limit. */
const MONTHS_LOOKED_BACK = 36

type Topic = { readonly id: string }

/** What this member has declared that still counts and touches one of the topics. An article without topics is touched by all. */
export const interestsOn = (
  { disclosure }: Pick<BoardProfile, 'disclosure'>,
  topics: readonly Topic[],
  now: string,
): readonly Interest[] =>
  disclosure.interests.filter(
    ({ heading, until, topics: touched }) =>
      (heading === 'support-for-this-work' || until === null || stillCounts(until, now)) &&
      (touched.length === 0 || topics.length === 0 || topics.some(({ id }) => touched.includes(id))),
  )

/** The last day counts as a whole, as that of a term does. */
const stillCounts = (until: string, now: string): boolean => dayOf(addMonths(until, MONTHS_LOOKED_BACK)) >= dayOf(now)

/** Declared within the last `months` months, either interests or, in so many words, none. */
export const hasDisclosed = ({ disclosure }: Pick<BoardProfile, 'disclosure'>, now: string, months: number): boolean =>
  disclosure.disclosedOn !== null &&
  dayOf(disclosure.disclosedOn) <= dayOf(now) &&
  addMonths(disclosure.disclosedOn, months) >= now &&
  disclosure.nothingToDisclose === (disclosure.interests.length === 0)

export const isConflictedOn = (profile: BoardProfile, topics: readonly Topic[], now: string): boolean =>
  interestsOn(profile, topics, now).length > 0

/**
 * A material interest on one of the topics: this member may not review the text. Of a text without topics, only a material
 * interest in everything excludes; one in named topics is shown.
 */
export const isExcluded = (profile: BoardProfile, topics: readonly Topic[], now: string): boolean =>
  interestsOn(profile, topics, now).some(
    ({ material, topics: touched }) => material && (topics.length > 0 || touched.length === 0),
  )

const headingWords = (heading: DisclosureHeading): string => {
  const words = heading.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The sentence that readers see: what the reviewer wrote for this round, and what the profile declares on its topics. */
export const conflictStatement = (stated: string, interests: readonly Interest[]): string => {
  const own = stated.trim()
  const declared = interests.map(
    ({ heading, entity, detail }) => `${headingWords(heading)}: ${[entity, detail].filter(Boolean).join(', ')}`,
  )
  // In a list, the reviewer's sentence loses its full stop.
  const said = declared.length > 0 ? own.replace(/\s*[.;]$/, '') : own
  return [...(isNone(own) ? [] : [said]), ...declared].join('; ') || 'none'
}

export const isNone = (conflict: string): boolean => conflict.trim().toLowerCase() === 'none'
