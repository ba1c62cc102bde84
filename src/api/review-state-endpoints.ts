import type { Endpoint } from 'payload'
import { assignReviewers } from '../commands/assign-reviewers.ts'
import { decideReview } from '../commands/decide-review.ts'
import { recuseReviewer } from '../commands/recuse-reviewer.ts'
import { reviewOfRound } from '../commands/review-panel.ts'
import { AssignInput, DecideInput, RecuseInput } from './inputs.ts'
import { presentRound } from './present.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

export const reviewStateEndpoints: Endpoint[] = [
  {
    path: '/:id/assign',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, AssignInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await assignReviewers({ roundId: routeId(req), ...input.value }, req)
      return respond(result, (round) => ({ reviewState: presentRound(round) }))
    },
  },
  {
    path: '/:id/decide',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, DecideInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await decideReview({ roundId: routeId(req), ...input.value }, req)
      return respond(result, ({ round, decisionId }) => ({
        reviewState: presentRound(round),
        decision: { id: decisionId },
      }))
    },
  },
  {
    path: '/:id/recuse',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, RecuseInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await recuseReviewer({ roundId: routeId(req), reason: input.value.reason }, req)
      return respond(result, (round) => ({ reviewState: presentRound(round) }))
    },
  },
  {
    path: '/:id/review',
    method: 'get',
    handler: async (req) => respond(await reviewOfRound(routeId(req), req), (review) => review),
  },
]
