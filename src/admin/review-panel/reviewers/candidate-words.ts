import type { Candidate } from '../../../commands/candidates.ts'
import type { CandidateObstacle } from '../../../review/candidacy.ts'
import type { RoundPolicy } from '../../../review/round.ts'
import { formatDate } from '../steps.ts'
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

/** What a managing editor weighs: whether the policy asks for this member, what they have to do, and what they have declared. */
export const candidateFacts = ({
  load,
  interest,
  covers,
  lastDecidedAt,
}: Pick<Candidate, 'load' | 'interest' | 'covers' | 'lastDecidedAt'>): readonly string[] => [
  ...(covers.length === 0 ? [] : [`Holds a specialty that is asked for: ${covers.join(', ')}.`]),
  `${load === 0 ? 'No open review' : load === 1 ? '1 open review' : `${load} open reviews`}; ${
    lastDecidedAt === null ? 'no decision in the last year' : `decided last on ${formatDate(lastDecidedAt)}`
  }.`,
  ...(interest === null ? [] : [`Declared an interest in this topic: ${interest}`]),
]

/** What the reviewers chosen so far leave open of the policy, as a sentence. */
export const choiceSentence = (
  { quorum, specialties }: Pick<RoundPolicy, 'quorum' | 'specialties'>,
  reviewers: number,
  covered: readonly string[],
): string => {
  const lacking = Math.max(0, quorum - reviewers)
  const uncovered = specialties.filter(({ topic }) => !covered.includes(topic))
  if (lacking === 0 && uncovered.length === 0) return `Enough for the quorum of ${quorum}.`
  return (
    [
      lacking === 0 ? `Enough for the quorum of ${quorum}` : `The quorum is ${quorum}: choose ${lacking} more at least`,
      ...uncovered.map(({ topic, anyOf }) => `for ${topic} somebody who holds ${listed(anyOf)}`),
    ].join('; ') + '.'
  )
}

/** What an approval takes, as a sentence. */
export const policySentence = ({ quorum, specialties }: Pick<RoundPolicy, 'quorum' | 'specialties'>): string =>
  [
    quorum === 1 ? 'One approval is needed' : `${quorum} approvals are needed`,
    ...specialties.map(({ topic, anyOf }) => `for ${topic} one of them by a reviewer who holds ${listed(anyOf)}`),
  ].join('; ') + '.'

/** What still lacks, as a sentence; null where nothing does. */
export const lacksSentence = (lacks: readonly string[]): string | null =>
  lacks.length === 0 ? null : `Still needed: ${lacks.join('; ')}.`
