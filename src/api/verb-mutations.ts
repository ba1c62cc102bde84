import type { GraphQLExtension, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { assignReviewers } from '../commands/assign-reviewers.ts'
import { decideReview } from '../commands/decide-review.ts'
import { importArticle } from '../commands/import-article.ts'
import { recuseReviewer } from '../commands/recuse-reviewer.ts'
import type { Result } from '../commands/result.ts'
import { retractPublication } from '../commands/retract-publication.ts'
import { submitArticle } from '../commands/submit-article.ts'
import { withdrawArticle } from '../commands/withdraw-round.ts'
import { CHECKLIST } from '../review/vocabulary.ts'
import {
  AssignInput,
  DecideInput,
  ImportInput,
  RecuseInput,
  RetractInput,
  SubmitInput,
  WithdrawInput,
} from './inputs.ts'
import { presentPublication, presentRound } from './present.ts'
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
    present: (value: Value) => unknown,
  ) =>
  async (_root: unknown, { id, ...args }: { readonly id?: string }, { req }: Context): Promise<unknown> =>
    present(unwrap(await command(unwrap(checkInput(args, schema)), id ?? '', req)))

/** The verbs of the review as mutations: `id` is the article, the review state or the publication that the verb is about. */
export const verbMutations: GraphQLExtension = (GraphQL, payload) => {
  const { GraphQLBoolean, GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLString } = GraphQL
  const types = verbTypes(GraphQL, payload)
  const text = { type: GraphQLString }
  const required = { type: new GraphQLNonNull(GraphQLString) }
  const checklist = new GraphQLInputObjectType({
    name: 'ReviewChecklist',
    fields: Object.fromEntries(CHECKLIST.map((item) => [item, { type: GraphQLBoolean }])),
  })

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
        (round) => ({ reviewState: presentRound(round) }),
      ),
    },
    withdrawArticle: {
      type: types.reviewState,
      args: { id: required, reason: text },
      resolve: verb(
        WithdrawInput,
        ({ reason }, articleId, req) => withdrawArticle({ articleId, reason: reason ?? null }, req),
        (round) => ({ reviewState: presentRound(round) }),
      ),
    },
    assignReviewers: {
      type: types.reviewState,
      args: { id: required, reviewers: { type: new GraphQLNonNull(new GraphQLList(required.type)) }, dueAt: text },
      resolve: verb(
        AssignInput,
        (input, roundId, req) => assignReviewers({ roundId, ...input }, req),
        (round) => ({ reviewState: presentRound(round) }),
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
        comment: text,
        password: required,
      },
      resolve: verb(
        DecideInput,
        (input, roundId, req) => decideReview({ roundId, ...input }, req),
        ({ round, decisionId }) => ({ reviewState: presentRound(round), decision: { id: decisionId } }),
      ),
    },
    recuseReviewer: {
      type: types.reviewState,
      args: { id: required, reason: required },
      resolve: verb(
        RecuseInput,
        ({ reason }, roundId, req) => recuseReviewer({ roundId, reason }, req),
        (round) => ({ reviewState: presentRound(round) }),
      ),
    },
    retractPublication: {
      type: types.retracted,
      args: { id: required, reason: required, notice: required },
      resolve: verb(
        RetractInput,
        (input, publicationId, req) => retractPublication({ publicationId, ...input }, req),
        (publication) => ({ publication: presentPublication(publication) }),
      ),
    },
  }
}
