import type { GraphQLExtension, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { assignReviewers } from '../commands/assign-reviewers.ts'
import { decideReview } from '../commands/decide-review.ts'
import { importArticle } from '../commands/import-article.ts'
import { changeSlug } from '../commands/change-slug.ts'
import { answerComment, commentOnRound } from '../commands/comment-on-round.ts'
import { replaceReviewer } from '../commands/replace-reviewer.ts'
import { acceptAssignment, declineAssignment, recuseReviewer } from '../commands/respond-to-assignment.ts'
import type { Result } from '../commands/result.ts'
import { reviewRetraction } from '../commands/review-retraction.ts'
import { publishNow, schedulePublication } from '../commands/schedule-publication.ts'
import { retractPublication } from '../commands/retract-publication.ts'
import { submitArticle } from '../commands/submit-article.ts'
import { withdrawArticle } from '../commands/withdraw-round.ts'
import { CHECKLIST } from '../review/vocabulary.ts'
import {
  AcceptInput,
  AnswerInput,
  AssignInput,
  ChangeSlugInput,
  CommentInput,
  DecideInput,
  DeclineInput,
  ImportInput,
  RecuseInput,
  PublishInput,
  ReplaceInput,
  RetractInput,
  ReviewRetractionInput,
  ScheduleInput,
  SubmitInput,
  WithdrawInput,
} from './inputs.ts'
import { presentCommented, presentDecided, presentPublicationResult, presentRoundResult } from './present.ts'
import { RefusalError } from './refusal-error.ts'
import { checkInput } from './respond.ts'
import { verbTypes } from './verb-types.ts'

type Context = { readonly req: PayloadRequest }

/** A result as GraphQL has it: the value, or an error that carries the refusal's code in `extensions`. */
const unwrap = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new RefusalError(result.refusal)
  return result.value
}

/** Resolves by the same command as the REST route, on input that passed the same schema. */
const verb =
  <Schema extends z.ZodType, Value>(
    schema: Schema,
    command: (input: z.infer<Schema>, id: string, req: PayloadRequest) => Promise<Result<Value>>,
    present: (value: Value, req: PayloadRequest) => unknown,
  ) =>
  async (_root: unknown, { id, ...args }: { readonly id?: string }, { req }: Context): Promise<unknown> =>
    present(unwrap(await command(unwrap(checkInput(args, schema)), id ?? '', req)), req)

/** The verbs of the review as mutations: `id` is the article, the review state or the publication that the verb is about. */
export const verbMutations: GraphQLExtension = (GraphQL, payload) => {
  const { GraphQLBoolean, GraphQLInputObjectType, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } = GraphQL
  const types = verbTypes(GraphQL, payload)
  const text = { type: GraphQLString }
  const required = { type: new GraphQLNonNull(GraphQLString) }
  const checklist = new GraphQLInputObjectType({
    name: 'ReviewChecklist',
    fields: Object.fromEntries(CHECKLIST.map((item) => [item, { type: GraphQLBoolean }])),
  })
  const draft = new GraphQLInputObjectType({
    name: 'ReviewCommentDraft',
    fields: { section: { type: GraphQLInt }, quote: text, text: required },
  })
  const handOn = { id: required, reviewer: required, replacement: required, reason: required, dueAt: text }

  return {
    importArticle: {
      type: types.imported,
      args: { text: required },
      resolve: verb(
        ImportInput,
        (input, _id, req) => importArticle(input, req),
        (imported) => imported,
      ),
    },
    submitArticle: {
      type: types.reviewState,
      args: { id: required, note: text },
      resolve: verb(
        SubmitInput,
        ({ note }, articleId, req) => submitArticle({ articleId, note: note ?? null }, req),
        presentRoundResult,
      ),
    },
    withdrawArticle: {
      type: types.reviewState,
      args: { id: required, reason: text },
      resolve: verb(
        WithdrawInput,
        ({ reason }, articleId, req) => withdrawArticle({ articleId, reason: reason ?? null }, req),
        presentRoundResult,
      ),
    },
    assignReviewers: {
      type: types.reviewState,
      args: { id: required, reviewers: { type: new GraphQLNonNull(new GraphQLList(required.type)) }, dueAt: text },
      resolve: verb(
        AssignInput,
        (input, roundId, req) => assignReviewers({ roundId, ...input }, req),
        presentRoundResult,
      ),
    },
    decideReview: {
      type: types.decided,
      args: {
        id: required,
        verdict: required,
        digest: required,
        checklist: { type: checklist },
        conflict: text,
        conflictIsMaterial: { type: GraphQLBoolean },
        comment: text,
        comments: { type: new GraphQLList(new GraphQLNonNull(draft)) },
        password: required,
        code: text,
      },
      resolve: verb(DecideInput, (input, roundId, req) => decideReview({ roundId, ...input }, req), presentDecided),
    },
    acceptReview: {
      type: types.reviewState,
      args: { id: required },
      resolve: verb(AcceptInput, (_input, roundId, req) => acceptAssignment({ roundId }, req), presentRoundResult),
    },
    declineReview: {
      type: types.reviewState,
      args: { id: required, reason: text },
      resolve: verb(
        DeclineInput,
        (input, roundId, req) => declineAssignment({ roundId, ...input }, req),
        presentRoundResult,
      ),
    },
    replaceReviewer: {
      type: types.reviewState,
      args: handOn,
      resolve: verb(
        ReplaceInput,
        (input, roundId, req) => replaceReviewer({ roundId, ...input, asDeputy: false }, req),
        presentRoundResult,
      ),
    },
    delegateReview: {
      type: types.reviewState,
      args: handOn,
      resolve: verb(
        ReplaceInput,
        (input, roundId, req) => replaceReviewer({ roundId, ...input, asDeputy: true }, req),
        presentRoundResult,
      ),
    },
    commentOnReview: {
      type: types.commented,
      args: { id: required, text: required, section: { type: GraphQLInt }, quote: text },
      resolve: verb(
        CommentInput,
        (input, roundId, req) => commentOnRound({ roundId, ...input }, req),
        presentCommented,
      ),
    },
    answerComment: {
      type: types.commented,
      args: { id: required, comment: required, text: required, resolution: text },
      resolve: verb(AnswerInput, (input, roundId, req) => answerComment({ roundId, ...input }, req), presentCommented),
    },
    schedulePublication: {
      type: types.reviewState,
      args: { id: required, publishAt: text },
      resolve: verb(
        ScheduleInput,
        (input, roundId, req) => schedulePublication({ roundId, ...input }, req),
        presentRoundResult,
      ),
    },
    publishApproved: {
      type: types.reviewState,
      args: { id: required },
      resolve: verb(PublishInput, (_input, roundId, req) => publishNow({ roundId }, req), presentRoundResult),
    },
    reviewRetraction: {
      type: types.retracted,
      args: { id: required, outcome: required, findings: required },
      resolve: verb(
        ReviewRetractionInput,
        (input, publicationId, req) => reviewRetraction({ publicationId, ...input }, req),
        presentPublicationResult,
      ),
    },
    recuseReviewer: {
      type: types.reviewState,
      args: { id: required, reason: required },
      resolve: verb(
        RecuseInput,
        ({ reason }, roundId, req) => recuseReviewer({ roundId, reason }, req),
        presentRoundResult,
      ),
    },
    changeSlug: {
      type: types.slugChanged,
      args: { id: required, slug: required, reason: required },
      resolve: verb(
        ChangeSlugInput,
        (input, publicationId, req) => changeSlug({ publicationId, ...input }, req),
        presentPublicationResult,
      ),
    },
    retractPublication: {
      type: types.retracted,
      args: { id: required, reason: required, notice: required },
      resolve: verb(
        RetractInput,
        (input, publicationId, req) => retractPublication({ publicationId, ...input }, req),
        presentPublicationResult,
      ),
    },
  }
}
