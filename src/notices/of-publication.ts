import type { Retraction, StoredPublication } from '../commands/publications.ts'
import { approvalsOf, type Round } from '../review/round.ts'
import { SENTENCES } from './sentences.ts'
import { publicationPath, type Telling } from './telling.ts'

/** What is asked of the round that a publication's edition came from. */
export type SourceRound = Pick<Round, 'contributors' | 'votes' | 'digest'>

/**
 * Whom each retraction of a publication concerns: those who wrote and approved the text, and the managing editors. The review
 * that must follow is for somebody else than who retracted it; a text that the schedule took down needs none.
 */
export const noticesOfPublication = (
  publication: StoredPublication,
  roundOf: (edition: number) => SourceRound | undefined,
): readonly Telling[] =>
  publication.retractions.flatMap((retraction, index) => {
    const round = roundOf(retraction.edition)
    const kind = retraction.cause ? 'taken-down' : retraction.by === null ? 'lapsed' : 'retracted'
    return [
      {
        ...about(publication, retraction, index),
        kind,
        to: [...(round ? [...round.contributors, ...approversOf(round)] : []), 'managing-editors'],
        sentence: SENTENCES[kind],
      },
      ...(awaitsReview(retraction)
        ? [
            {
              ...about(publication, retraction, index),
              kind: 'retraction-review-due',
              to: ['retraction-reviewers'],
              sentence: SENTENCES['retraction-review-due'],
            } satisfies Telling,
          ]
        : []),
    ]
  })

/** Nobody has reviewed it yet, and it needs a review. */
export const awaitsReview = ({ by, review }: Retraction): boolean => by !== null && review === null

/** What every notice about a retraction says. */
export const about = (
  publication: StoredPublication,
  { by, at }: Retraction,
  index: number,
): Pick<Telling, 'occasion' | 'actor' | 'at' | 'about' | 'path'> => ({
  occasion: `${publication.id}:retraction:${index}`,
  actor: by,
  at,
  about: publication.question,
  path: publicationPath(publication.id),
})

const approversOf = (round: SourceRound): readonly string[] => approvalsOf(round).map(({ userId }) => userId)
