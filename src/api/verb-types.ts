import type { GraphQLExtension } from 'payload'

type Arguments = Parameters<GraphQLExtension>

/** What the mutations of the verbs answer; the members are those of the REST answers (`present.ts`). */
export const verbTypes = (GraphQL: Arguments[0], payload: Arguments[1]) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } = GraphQL
  const text = { type: GraphQLString }
  const number = { type: GraphQLInt }
  const article = payload.collections.articles?.graphQL?.type
  if (!article) throw new Error('The articles collection has no GraphQL type.')

  const flag = { type: GraphQLBoolean }
  const texts = { type: new GraphQLList(GraphQLString) }
  const placeTaken = new GraphQLObjectType({
    name: 'PlaceTaken',
    fields: { reviewer: text, name: text, asDeputy: flag },
  })
  const specialties = new GraphQLObjectType({
    name: 'RequiredSpecialties',
    fields: { topic: text, anyOf: texts },
  })
  const assignment = new GraphQLObjectType({
    name: 'RoundAssignment',
    fields: {
      reviewer: text,
      name: text,
      assignedAt: text,
      respondBy: text,
      dueAt: text,
      acceptedAt: text,
      declinedAt: text,
      declineReason: text,
      recusedAt: text,
      recusalReason: text,
      replacedAt: text,
      replacementReason: text,
      inPlaceOf: { type: placeTaken },
    },
  })
  const policy = new GraphQLObjectType({
    name: 'RoundPolicy',
    fields: {
      quorum: number,
      specialties: { type: new GraphQLList(specialties) },
      reviewIntervalMonths: number,
      daysToAccept: number,
      daysToDecide: number,
      remindDaysBefore: number,
      showDecisions: flag,
      reviewerChanges: number,
      disclosureMonths: number,
      reviewNoticeDays: number,
      reviewsPerDay: number,
      graceDays: number,
      answersRequired: flag,
    },
  })
  const round = new GraphQLObjectType({
    name: 'Round',
    fields: {
      id: { type: new GraphQLNonNull(GraphQLString) },
      article: text,
      round: number,
      state: text,
      digest: text,
      policy: { type: policy },
      submittedAt: text,
      approvedAt: text,
      closedAt: text,
      edition: number,
      publishAt: text,
      releasedAt: text,
      nextReviewDue: text,
      approvals: number,
      lacks: texts,
      assignments: { type: new GraphQLList(assignment) },
    },
  })
  const decision = new GraphQLObjectType({ name: 'RecordedDecision', fields: { id: text, signature: text } })
  const comment = new GraphQLObjectType({ name: 'RecordedComment', fields: { id: text } })
  const publication = new GraphQLObjectType({
    name: 'RetractedPublication',
    fields: { id: text, slug: text, edition: number, status: text, retractedAt: text },
  })
  const warning = new GraphQLObjectType({ name: 'ImportWarning', fields: { line: number, message: text } })
  const report = new GraphQLObjectType({
    name: 'ImportReport',
    fields: {
      sections: number,
      citations: number,
      references: number,
      relatedQuestions: number,
      warnings: { type: new GraphQLList(warning) },
    },
  })

  return {
    reviewState: new GraphQLObjectType({ name: 'RoundResult', fields: { reviewState: { type: round } } }),
    decided: new GraphQLObjectType({
      name: 'DecisionResult',
      fields: { reviewState: { type: round }, decision: { type: decision } },
    }),
    commented: new GraphQLObjectType({
      name: 'CommentResult',
      fields: { reviewState: { type: round }, comment: { type: comment } },
    }),
    slugChanged: new GraphQLObjectType({ name: 'SlugChangeResult', fields: { publication: { type: publication } } }),
    retracted: new GraphQLObjectType({ name: 'RetractionResult', fields: { publication: { type: publication } } }),
    imported: new GraphQLObjectType({
      name: 'ImportResult',
      fields: { article: { type: article }, report: { type: report }, newReferences: number },
    }),
  }
}
