import { z } from 'zod'
import { AskInput, CloseQuestionInput, ResolveAlertInput } from '../api/inputs.ts'
import { ALERT_STATES } from '../citations/source-alert.ts'
import { CLOSE_REASONS, QUESTION_STATES } from '../questions/vocabulary.ts'
import { json, jsonBody, type Area } from './describe.ts'
import { id, textOrNull, time, timeOrNull } from './shapes.ts'

const Handled = z
  .strictObject({
    id,
    state: z.enum(QUESTION_STATES),
    article: id.nullable(),
    reason: z.enum(CLOSE_REASONS).nullable(),
    handledAt: timeOrNull,
  })
  .meta({ id: 'HandledQuestion' })

export const questionsArea: Area = {
  tag: 'questions',
  description: 'What readers ask; never published.',
  paths: {
    '/api/questions': {
      post: {
        summary: 'Ask the editors a question',
        for: 'everybody',
        body: jsonBody(AskInput),
        answers: {
          202: json(
            z.strictObject({
              received: z.literal(true),
              expiresAt: time,
              advice: z.string().meta({ description: 'Must be shown to whoever asked.' }),
            }),
            'It lies in the editors’ inbox.',
          ),
        },
        refusals: [429],
      },
    },
    '/api/questions/{id}/draft': {
      post: {
        summary: 'Begin an article on it',
        answers: { 200: json(z.strictObject({ question: Handled, article: z.strictObject({ id }) })) },
        refusals: [409, 422],
      },
    },
    '/api/questions/{id}/close': {
      post: {
        summary: 'Close it without an article',
        body: jsonBody(CloseQuestionInput),
        answers: { 200: json(z.strictObject({ question: Handled })) },
        refusals: [409],
      },
    },
  },
}

export const sourceAlertsArea: Area = {
  tag: 'source-alerts',
  description: 'Sources that were retracted, or are in doubt, and what cites them.',
  paths: {
    '/api/source-alerts/{id}/resolve': {
      post: {
        summary: 'Say what was found about the text, and what is done about it',
        body: jsonBody(ResolveAlertInput),
        answers: {
          200: json(
            z.strictObject({
              alert: z.strictObject({
                id,
                state: z.enum(ALERT_STATES),
                resolvedAt: timeOrNull,
                findings: textOrNull,
              }),
            }),
          ),
        },
        refusals: [409],
      },
    },
  },
}
