import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { isStaff } from '../../access/roles.ts'
import type { ApprovedContent } from '../publication/content.ts'
import type { CommentDraft } from '../review/facts.ts'
import { isAssigned, type ReviewComment } from '../review/round.ts'
import type { CommentResolution } from '../review/vocabulary.ts'
import { done, notFound, refused, type Result } from './result.ts'
import { changeRound, findRound, type StoredRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'

export type Commented = { readonly round: StoredRound; readonly commentId: string }

/** Adds a comment to a round: on the whole text, or on a quotation of one section's frozen text. */
export const commentOnRound = async (
  { roundId, ...draft }: CommentDraft & { readonly roundId: string },
  req: PayloadRequest,
): Promise<Result<Commented>> => {
  const readable = await readableRound(roundId, req)
  if (!readable.ok) return readable
  const id = randomUUID()
  const changed = await changeRound(
    roundId,
    {
      action: 'comment',
      facts: (facts) => ({ ...facts, given: { comments: [draft], sectionTexts: sectionTexts(readable.value) } }),
      change: (round, { now, actor, profile }) => ({
        state: round.state,
        comments: [
          ...round.comments,
          newComment(draft, { id, at: now, userId: actor.userId, name: profile?.byline.name ?? nameOf(req) }),
        ],
      }),
      details: { comment: id },
    },
    req,
  )
  if (!changed.ok) return changed
  await settleRound(changed.value, req)
  return done({ round: changed.value, commentId: id })
}

/** Answers a comment: what was changed, why nothing was, that it is settled, or a word in between. */
export const answerComment = async (
  {
    roundId,
    comment,
    text,
    resolution,
  }: {
    readonly roundId: string
    readonly comment: string
    readonly text: string
    readonly resolution: CommentResolution | null
  },
  req: PayloadRequest,
): Promise<Result<Commented>> => {
  const readable = await readableRound(roundId, req)
  if (!readable.ok) return readable
  const changed = await changeRound(
    roundId,
    {
      action: 'answer',
      facts: (facts) => ({ ...facts, given: { answers: comment, comment: text, resolution } }),
      change: (round, { now, actor, profile }) => ({
        state: round.state,
        comments: round.comments.map((one) =>
          one.id === comment
            ? {
                ...one,
                answers: [
                  ...one.answers,
                  {
                    userId: actor.userId,
                    name: profile?.byline.name ?? nameOf(req),
                    at: now,
                    text: text.trim(),
                    resolution,
                  },
                ],
              }
            : one,
        ),
      }),
      details: { comment, ...(resolution ? { resolution } : {}) },
    },
    req,
  )
  if (!changed.ok) return changed
  await settleRound(changed.value, req)
  return done({ round: changed.value, commentId: comment })
}

const readableRound = async (roundId: string, req: PayloadRequest): Promise<Result<StoredRound>> => {
  const round = await findRound(roundId, req)
  const mayRead = round && req.user && (isStaff(req.user) || isAssigned(round, String(req.user.id)))
  return mayRead ? done(round) : refused(notFound('review'))
}

const nameOf = (req: PayloadRequest): string => (req.user && 'name' in req.user ? String(req.user.name) : '')

/** The text of each section as it was frozen: what a quotation must be found in. */
export const sectionTexts = ({ canonicalContent }: Pick<StoredRound, 'canonicalContent'>): readonly string[] =>
  (JSON.parse(canonicalContent) as ApprovedContent).sections.map(({ heading, text }) => `${heading}\n${text}`)

export const newComment = (
  { section, quote, text }: CommentDraft,
  who: Pick<ReviewComment, 'id' | 'at' | 'userId' | 'name'>,
): ReviewComment => ({
  ...who,
  section,
  quote: quote?.trim() || null,
  text: text.trim(),
  answers: [],
})
