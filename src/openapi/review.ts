import { z } from 'zod'
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
} from '../api/inputs.ts'
import { COMMENT_RESOLUTIONS, REVIEW_ACTIONS, REVIEW_POSITIONS, REVIEW_STATES } from '../review/vocabulary.ts'
import { ADVICE_CODES } from '../citations/advice.ts'
import { json, jsonBody, type Area, type Described } from './describe.ts'
import { SourceAlertShown } from './publication.ts'
import { count, digest, id, Shortfall, TextChange, textOrNull, time, timeOrNull } from './shapes.ts'

export const RoundPolicy = z
  .strictObject({
    quorum: count,
    specialties: z.array(z.strictObject({ topic: z.string(), anyOf: z.array(z.string()) })),
    reviewIntervalMonths: count,
    daysToAccept: count,
    daysToDecide: count,
    remindDaysBefore: count,
    showDecisions: z.boolean(),
    reviewerChanges: count,
    disclosureMonths: count,
    reviewNoticeDays: count,
    reviewsPerDay: count,
    graceDays: count.nullable(),
    answersRequired: z.boolean(),
  })
  .meta({ id: 'RoundPolicy', description: 'The policy as it stood when the round was opened.' })

const Assignment = z
  .strictObject({
    reviewer: id.meta({ description: 'A board member’s id.' }),
    name: z.string(),
    assignedAt: time,
    respondBy: time,
    dueAt: time,
    acceptedAt: timeOrNull,
    declinedAt: timeOrNull,
    declineReason: textOrNull,
    recusedAt: timeOrNull,
    recusalReason: textOrNull,
    replacedAt: timeOrNull,
    replacementReason: textOrNull,
    inPlaceOf: z.strictObject({ reviewer: id, name: z.string(), asDeputy: z.boolean() }).nullable(),
  })
  .meta({ id: 'Assignment' })

/** A round of review as the verbs answer it. */
export const Round = z
  .strictObject({
    id,
    article: id,
    round: z.int().min(1),
    state: z.enum(REVIEW_STATES),
    digest,
    policy: RoundPolicy,
    submittedAt: time,
    approvedAt: timeOrNull,
    closedAt: timeOrNull,
    edition: z.int().min(1).nullable(),
    publishAt: timeOrNull,
    releasedAt: timeOrNull,
    nextReviewDue: timeOrNull,
    approvals: count.nullable().meta({ description: 'Null for a reviewer who has not decided yet.' }),
    lacks: z.array(z.string()).nullable().meta({ description: 'What is still needed, in sentences.' }),
    assignments: z.array(Assignment),
  })
  .meta({ id: 'Round' })

export const RoundAnswer = z.strictObject({ reviewState: Round }).meta({ id: 'RoundAnswer' })
const Commented = z.strictObject({ reviewState: Round, comment: z.strictObject({ id }) })
const Decided = z.strictObject({
  reviewState: Round,
  decision: z.strictObject({ id, signature: z.string().meta({ description: 'A compact JWS over the decision.' }) }),
})

const Comment = z.strictObject({
  id,
  userId: id,
  name: z.string(),
  at: time,
  section: count.nullable(),
  quote: textOrNull,
  text: z.string(),
  answers: z.array(
    z.strictObject({
      userId: id,
      name: z.string(),
      at: time,
      text: z.string(),
      resolution: z.enum(COMMENT_RESOLUTIONS).nullable(),
    }),
  ),
})

const Candidate = z
  .strictObject({
    id,
    name: z.string(),
    credentials: z.string(),
    specialties: z.array(z.string()),
    obstacles: z.array(
      z.enum([
        'contributor',
        'inactive',
        'no-account',
        'out-of-term',
        'not-disclosed',
        'material-interest',
        'assigned',
        'stepped-aside',
        'replaced',
      ]),
    ),
    interest: textOrNull,
    load: count,
    covers: z.array(z.string()),
    lastDecidedAt: timeOrNull,
  })
  .meta({ id: 'Candidate', description: 'A board member as somebody to choose from.' })

const PanelRound = z.strictObject({
  id,
  number: z.int().min(1),
  digest,
  policy: RoundPolicy.pick({ quorum: true, specialties: true, showDecisions: true, reviewerChanges: true }),
  changesLeft: count,
  blinded: z.boolean(),
  lacks: z.array(z.string()).nullable(),
})

const PANEL = {
  position: z.enum(REVIEW_POSITIONS),
  actions: z.array(z.enum(REVIEW_ACTIONS)),
  candidates: z.array(Candidate),
  publication: z.strictObject({ slug: z.string(), edition: z.int().min(1) }).nullable(),
}

export const Advice = z
  .strictObject({ code: z.enum(ADVICE_CODES), number: z.int().min(1), message: z.string() })
  .meta({ id: 'Advice', description: 'What reviewers are told of a source; it blocks nothing.' })

/** What may be done with an article now. */
export const ArticlePanel = z
  .strictObject({
    ...PANEL,
    obstacles: z.array(z.strictObject({ action: z.enum(REVIEW_ACTIONS), messages: z.array(z.string()) })),
    round: PanelRound.nullable(),
    missing: z.array(Shortfall),
    advice: z.array(Advice),
    alerts: z.array(SourceAlertShown),
    comments: z.strictObject({ mayAnswer: z.boolean(), unanswered: count, answersRequired: z.boolean() }),
    changeNote: textOrNull,
  })
  .meta({ id: 'ArticlePanel' })

const RoundPanel = z
  .strictObject({
    ...PANEL,
    round: PanelRound,
    cannotDecide: z.array(z.string()),
    signer: z
      .strictObject({ name: z.string(), credentials: z.string(), actingFor: textOrNull, interest: textOrNull })
      .nullable(),
    needsCode: z.boolean(),
    alerts: z.array(SourceAlertShown),
  })
  .meta({ id: 'RoundPanel' })

const RoundChanges = z.strictObject({
  against: z
    .strictObject({
      id,
      round: z.int().min(1),
      digest,
      isSeen: z.boolean(),
      mayAnswer: z.boolean(),
      sections: z.array(z.strictObject({ heading: z.string() })),
    })
    .nullable(),
  sameText: z.boolean(),
  changes: z.array(TextChange),
  comments: z.array(Comment),
})

const step = (summary: string, input: z.ZodType, answer: z.ZodType = RoundAnswer, optional = false): Described => ({
  summary,
  body: jsonBody(input, { optional }),
  answers: { 200: json(answer) },
  refusals: [409],
})

export const reviewArea: Area = {
  tag: 'review-states',
  description: 'The rounds of review: each is about one exact text.',
  paths: {
    '/api/review-states/{id}/assign': { post: step('Assign reviewers', AssignInput) },
    '/api/review-states/{id}/accept': { post: step('Accept a review', AcceptInput, RoundAnswer, true) },
    '/api/review-states/{id}/decline': { post: step('Decline a review', DeclineInput, RoundAnswer, true) },
    '/api/review-states/{id}/recuse': { post: step('Step aside from a review', RecuseInput) },
    '/api/review-states/{id}/replace': { post: step('Put another reviewer in a reviewer’s place', ReplaceInput) },
    '/api/review-states/{id}/delegate': { post: step('Let a deputy act for a reviewer', ReplaceInput) },
    '/api/review-states/{id}/comment': { post: step('Comment on the text', CommentInput, Commented) },
    '/api/review-states/{id}/answer': { post: step('Answer a comment', AnswerInput, Commented) },
    '/api/review-states/{id}/decide': {
      post: { ...step('Decide on the text, and sign', DecideInput, Decided), refusals: [409, 423] },
    },
    '/api/review-states/{id}/schedule': { post: step('Say when the approved text goes out', ScheduleInput) },
    '/api/review-states/{id}/publish': {
      post: step('Let an approved text go out that waits for its time', PublishInput, RoundAnswer, true),
    },
    '/api/review-states/{id}/review': {
      get: { summary: 'What may be done with the round now', answers: { 200: json(RoundPanel) } },
    },
    '/api/review-states/{id}/changes': {
      get: { summary: 'What differs from the text before', answers: { 200: json(RoundChanges) } },
    },
  },
}
