import type { Endpoint } from 'payload'
import { z } from 'zod'
import { assignReviewers } from '../commands/assign-reviewers.ts'
import { decideReview } from '../commands/decide-review.ts'
import { recuseReviewer } from '../commands/recuse-reviewer.ts'
import { reviewOfRound } from '../commands/review-panel.ts'
import { CHECKLIST, VERDICTS } from '../review/vocabulary.ts'
import { presentRound } from './present.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

const AssignInput = z.object({
  reviewers: z.array(z.string().max(100)).max(50),
  dueAt: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).nullish(),
})

const DecideInput = z.object({
  verdict: z.enum(VERDICTS),
  digest: z.string().max(200),
  checklist: z.partialRecord(z.enum(CHECKLIST), z.boolean()).default({}),
  conflict: z.string().max(5000).default(''),
  comment: z.string().max(20_000).default(''),
  password: z.string().max(1000),
})

const RecuseInput = z.object({ reason: z.string().max(5000) })

export const reviewStateEndpoints: Endpoint[] = [
  {
    path: '/:id/assign',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, AssignInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const { reviewers, dueAt } = input.value
      const due = dueAt ? new Date(dueAt).toISOString() : null
      const result = await assignReviewers({ roundId: routeId(req), reviewers, dueAt: due }, req)
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
