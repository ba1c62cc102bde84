import type { Endpoint } from 'payload'
import { answerQuestionWithArticle } from '../commands/answer-question-with-article.ts'
import { askQuestion } from '../commands/ask-question.ts'
import { closeQuestion } from '../commands/close-question.ts'
import type { StoredQuestion } from '../commands/questions.ts'
import { NO_PERSONAL_ADVICE } from '../questions/vocabulary.ts'
import { clientAddressOf } from './client-address.ts'
import { AskInput, CloseQuestionInput } from './inputs.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

const presentQuestion = ({ id, state, article, reason, handledAt }: StoredQuestion) => ({
  id,
  state,
  article,
  reason,
  handledAt,
})

export const questionEndpoints: Endpoint[] = [
  {
    // The one that needs no account; the edge limits how often it is asked.
    path: '/',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, AskInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const asked = await askQuestion(input.value, clientAddressOf(req), req)
      return respond(asked, ({ expiresAt }) => ({ received: true, expiresAt, advice: NO_PERSONAL_ADVICE }), 202)
    },
  },
  {
    path: '/:id/draft',
    method: 'post',
    handler: async (req) =>
      respond(await answerQuestionWithArticle(routeId(req), req), ({ question, articleId }) => ({
        question: presentQuestion(question),
        article: { id: articleId },
      })),
  },
  {
    path: '/:id/close',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, CloseQuestionInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const closed = await closeQuestion({ id: routeId(req), reason: input.value.reason }, req)
      return respond(closed, (question) => ({ question: presentQuestion(question) }))
    },
  },
]
