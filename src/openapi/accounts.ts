import { z } from 'zod'
import { ConfirmInput, EnrolInput, RemoveInput } from '../api/user-endpoints.ts'
import { json, jsonBody, object, ref, type Area, type Described, type JsonSchema } from './describe.ts'
import { toSchema } from './to-schema.ts'

const message = z.string()
const Said = z.strictObject({ message })
const active = z.strictObject({ active: z.boolean() })

const sessionUser = ref('SessionUser')

/** An account as a session tells of it: the row, and how it was signed in. */
export const sessionUserOf = (user: JsonSchema): JsonSchema => ({
  ...user,
  properties: { ...(user.properties as JsonSchema), _strategy: { type: 'string' } },
})

const string: JsonSchema = { type: 'string' }
const seconds: JsonSchema = { type: 'integer', description: 'Seconds since 1970, UTC.' }

const factor = (summary: string, input: z.ZodType, answer: z.ZodType = active): Described => ({
  summary,
  body: jsonBody(input),
  answers: { 200: json(answer) },
  refusals: [404, 409, 423],
})

export const accountsArea: Area = {
  tag: 'users',
  description: 'Signing in, and a second factor.',
  paths: {
    '/api/users/login': {
      post: {
        summary: 'Sign in',
        for: 'everybody',
        body: jsonBody(z.object({ email: z.string(), password: z.string() })),
        answers: {
          200: json(
            object({ message: string, token: string, exp: seconds, user: sessionUser }),
            'Send `Authorization: JWT <token>` from now on.',
          ),
        },
        refusals: [401, 403, 423],
      },
    },
    '/api/users/logout': {
      post: {
        summary: 'Sign out',
        query: [{ name: 'allSessions', description: 'All of one’s sessions.', schema: z.enum(['true', 'false']) }],
        answers: { 200: json(Said) },
      },
    },
    '/api/users/me': {
      get: {
        summary: 'Who is signed in',
        for: 'everybody',
        answers: {
          200: json(
            object(
              {
                user: { anyOf: [sessionUser, { type: 'null' }] },
                collection: string,
                strategy: string,
                token: string,
                exp: seconds,
                message: string,
              },
              ['user', 'message'],
            ),
          ),
        },
      },
    },
    '/api/users/refresh-token': {
      post: {
        summary: 'Begin another eight hours',
        answers: {
          200: json(
            object(
              {
                message: string,
                refreshedToken: string,
                exp: seconds,
                user: sessionUser,
                setCookie: toSchema(z.boolean(), 'output'),
              },
              ['message', 'refreshedToken', 'exp', 'user'],
            ),
          ),
        },
      },
    },
    '/api/users/forgot-password': {
      post: {
        summary: 'Have a link sent for a new password; the answer does not tell whether there is such an account',
        for: 'everybody',
        body: jsonBody(z.object({ email: z.string() })),
        answers: { 200: json(Said) },
      },
    },
    '/api/users/reset-password': {
      post: {
        summary: 'Set a new password by that link',
        for: 'everybody',
        body: jsonBody(z.object({ token: z.string(), password: z.string() })),
        answers: {
          200: json(object({ message: string, token: string, user: sessionUser }, ['message', 'user'])),
        },
        refusals: [403],
      },
    },
    '/api/users/unlock': {
      post: {
        summary: 'Open an account that wrong passwords have locked; for administrators',
        body: jsonBody(z.object({ email: z.string() })),
        answers: { 200: json(Said) },
      },
    },
    '/api/users/second-factor': {
      get: { summary: 'Whether you have a second factor', answers: { 200: json(active) } },
      post: factor(
        'Begin a second factor',
        EnrolInput,
        z.strictObject({ secret: z.string(), uri: z.string() }).meta({ description: 'Shown this once.' }),
      ),
    },
    '/api/users/second-factor/confirm': { post: factor('Confirm it with a one-time code', ConfirmInput) },
    '/api/users/second-factor/remove': { post: factor('Remove it', RemoveInput) },
    '/api/users/{id}/second-factor/reset': {
      post: {
        summary: 'Reset somebody else’s; for administrators',
        answers: { 200: json(active) },
        refusals: [409, 422],
      },
    },
  },
}
