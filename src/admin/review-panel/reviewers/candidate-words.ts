import type { Candidate } from '../../../commands/candidates.ts'
import type { CandidateObstacle } from '../../../review/candidacy.ts'
import type { RoundPolicy } from '../../../review/round.ts'
import { listed } from '../../../review/specialties.ts'

const OBSTACLE_WORDS: Readonly<Record<CandidateObstacle, string>> = {
  contributor: 'worked on this text',
  inactive: 'not active on the board',
  'no-account': 'has no reviewer’s account',
  'out-of-term': 'not in term today',
  'not-disclosed': 'no declaration of interests that still counts',
  'material-interest': 'declared a material interest in this topic',
  assigned: 'already assigned',
  'stepped-aside': 'stepped aside from this review',
  replaced: 'was replaced in this review',
}

/** Why a member can't be chosen; null where they can. */
export const whyNot = ({ obstacles }: Pick<Candidate, 'obstacles'>): string | null =>
  obstacles.length === 0 ? null : `Can’t be assigned: ${obstacles.map((each) => OBSTACLE_WORDS[each]).join('; ')}.`

/** What a managing editor weighs: how much this member has to do, and what they have declared. */
export const candidateFacts = ({ load, interest }: Pick<Candidate, 'load' | 'interest'>): readonly string[] => [
  load === 0 ? 'No open review.' : load === 1 ? '1 open review.' : `${load} open reviews.`,
  ...(interest === null ? [] : [`Declared an interest in this topic: ${interest}`]),
]

/** What an approval takes, as a sentence. */
export const policySentence = ({ quorum, specialties }: Pick<RoundPolicy, 'quorum' | 'specialties'>): string =>
  [
    quorum === 1 ? 'One approval is needed' : `${quorum} approvals are needed`,
    ...specialties.map(({ topic, anyOf }) => `for ${topic} one of them by a reviewer who holds ${listed(anyOf)}`),
  ].join('; ') + '.'

/** What still lacks, as a sentence; null where nothing does. */
export const lacksSentence = (lacks: readonly string[]): string | null =>
  lacks.length === 0 ? null : `Still needed: ${lacks.join('; ')}.`
