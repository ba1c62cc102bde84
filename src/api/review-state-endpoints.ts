import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { assignReviewers } from '../commands/assign-reviewers.ts'
import { answerComment, commentOnRound } from '../commands/comment-on-round.ts'
import { decideReview } from '../commands/decide-review.ts'
import { replaceReviewer } from '../commands/replace-reviewer.ts'
import { acceptAssignment, declineAssignment, recuseReviewer } from '../commands/respond-to-assignment.ts'
import type { Result } from '../commands/result.ts'
import { reviewOfRound } from '../commands/review-panel.ts'
import { changesOfRound } from '../commands/round-changes.ts'
import { publishNow, schedulePublication } from '../commands/schedule-publication.ts'
import {
  AcceptInput,
  AnswerInput,
  AssignInput,
  CommentInput,
  DecideInput,
  DeclineInput,
  PublishInput,
  RecuseInput,
  ReplaceInput,
  ScheduleInput,
} from './inputs.ts'
import { presentCommented, presentDecided, presentRoundResult } from './present.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

/** `POST /api/review-states/:id/<verb>`: the body is checked, the command does it. */
const verb = <Schema extends z.ZodType, Value>(
  name: string,
  schema: Schema,
  command: (input: z.infer<Schema>, roundId: string, req: PayloadRequest) => Promise<Result<Value>>,
  present: (value: Value, req: PayloadRequest) => unknown,
): Endpoint => ({
  path: `/:id/${name}`,
  method: 'post',
  handler: async (req) => {
    const input = await readBody(req, schema)
    if (!input.ok) return respondRefusal(input.refusal)
    return respond(await command(input.value, routeId(req), req), (value) => present(value, req))
  },
})

export const reviewStateEndpoints: Endpoint[] = [
  verb('assign', AssignInput, (input, roundId, req) => assignReviewers({ roundId, ...input }, req), presentRoundResult),
  verb('accept', AcceptInput, (_input, roundId, req) => acceptAssignment({ roundId }, req), presentRoundResult),
  verb(
    'decline',
    DeclineInput,
    (input, roundId, req) => declineAssignment({ roundId, ...input }, req),
    presentRoundResult,
  ),
  verb('recuse', RecuseInput, (input, roundId, req) => recuseReviewer({ roundId, ...input }, req), presentRoundResult),
  verb(
    'replace',
    ReplaceInput,
    (input, roundId, req) => replaceReviewer({ roundId, ...input, asDeputy: false }, req),
    presentRoundResult,
  ),
  verb(
    'delegate',
    ReplaceInput,
    (input, roundId, req) => replaceReviewer({ roundId, ...input, asDeputy: true }, req),
    presentRoundResult,
  ),
  verb('comment', CommentInput, (input, roundId, req) => commentOnRound({ roundId, ...input }, req), presentCommented),
  verb('answer', AnswerInput, (input, roundId, req) => answerComment({ roundId, ...input }, req), presentCommented),
  verb('decide', DecideInput, (input, roundId, req) => decideReview({ roundId, ...input }, req), presentDecided),
  verb(
    'schedule',
    ScheduleInput,
    (input, roundId, req) => schedulePublication({ roundId, ...input }, req),
    presentRoundResult,
  ),
  verb('publish', PublishInput, (_input, roundId, req) => publishNow({ roundId }, req), presentRoundResult),
  {
    path: '/:id/review',
    method: 'get',
    handler: async (req) => respond(await reviewOfRound(routeId(req), req), (review) => review),
  },
  {
    path: '/:id/changes',
    method: 'get',
    handler: async (req) => respond(await changesOfRound(routeId(req), req), (changes) => changes),
  },
]
