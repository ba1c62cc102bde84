import { z } from 'zod'
import { ConfirmInput, DisableInput, EnrolInput, RemoveInput } from '../api/user-endpoints.ts'
import { json, jsonBody, object, ref, type Area, type Described, type JsonSchema } from './describe.ts'
import { count, id, textOrNull, time } from './shapes.ts'
import { toSchema } from './to-schema.ts'

const message = z.string()
const Said = z.strictObject({ message })
const active = z.strictObject({ active: z.boolean() })

const recoveryCodes = z
  .array(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/))
  .length(10)
  .meta({ description: 'Shown this once. Each counts once in place of a one-time code.' })

const Ended = z.strictObject({ ended: count.meta({ description: 'How many sessions have ended by this.' }) })

const OwnSession = z
  .strictObject({
    id,
    startedAt: time,
    lastUsedAt: time,
    device: textOrNull.meta({ description: '“Firefox on Android”, as far as the browser tells.' }),
    network: textOrNull.meta({ description: 'An IPv4 /24 or an IPv6 /48.' }),
    current: z.boolean().meta({ description: 'The one that asks.' }),
  })
  .meta({ id: 'OwnSession' })

const state = z.enum(['active', 'disabled'])

const AccountState = z
  .strictObject({
    state,
    act: z
      .strictObject({ what: z.enum(['disabled', 'enabled', 'sessions-ended']), by: id, at: time, reason: textOrNull })
      .nullable()
      .meta({ description: 'What an administrator did to the account last.' }),
    sessions: count,
  })
  .meta({ id: 'AccountState' })

const sessionUser = ref('SessionUser')

/** An account as a session tells of it: the row, and how it was signed in. */
export const sessionUserOf = (user: JsonSchema): JsonSchema => ({
  ...user,
  properties: { ...(user.properties as JsonSchema), _strategy: { type: 'string' } },
  // On MongoDB Payload leaves the times out here.
  required:
    (user.required as readonly string[] | undefined)?.filter((name) => !/^(created|updated)At$/.test(name)) ?? [],
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
  description: 'Signing in, sessions, a second factor, and what administrators do to accounts.',
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
                strategy: string,
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
      get: {
        summary: 'Whether you have a second factor, and how many recovery codes are left',
        answers: { 200: json(active.extend({ recoveryCodesLeft: count })) },
      },
      post: factor(
        'Begin a second factor',
        EnrolInput,
        z.strictObject({ secret: z.string(), uri: z.string() }).meta({ description: 'Shown this once.' }),
      ),
    },
    '/api/users/second-factor/confirm': {
      post: factor(
        'Confirm it with a one-time code',
        ConfirmInput,
        z.strictObject({ active: z.literal(true), recoveryCodes }),
      ),
    },
    '/api/users/second-factor/remove': { post: factor('Remove it', RemoveInput) },
    '/api/users/second-factor/recovery-codes': {
      post: factor(
        'Make new recovery codes in place of those there are',
        EnrolInput,
        z.strictObject({ recoveryCodes }),
      ),
    },
    '/api/users/sessions': {
      get: {
        summary: 'Where you are signed in',
        answers: { 200: json(z.strictObject({ sessions: z.array(OwnSession) })) },
        refusals: [423],
      },
      delete: {
        summary: 'End all your sessions but this one',
        answers: { 200: json(Ended) },
      },
    },
    '/api/users/sessions/{id}': {
      delete: { summary: 'End one of your sessions', answers: { 200: json(Ended) } },
    },
    '/api/users/{id}/standing': {
      get: {
        summary: 'Whether an account is disabled, and how many sessions it has; for administrators',
        answers: { 200: json(AccountState) },
        refusals: [423],
      },
    },
    '/api/users/{id}/disable': {
      post: {
        summary: 'Disable an account, which ends its sessions; for administrators',
        body: jsonBody(DisableInput),
        answers: { 200: json(z.strictObject({ state })) },
        refusals: [409, 423],
      },
    },
    '/api/users/{id}/enable': {
      post: {
        summary: 'Enable a disabled account again; for administrators',
        answers: { 200: json(z.strictObject({ state })) },
        refusals: [409, 422, 423],
      },
    },
    '/api/users/{id}/sessions/end': {
      post: {
        summary: 'End all sessions of an account; for administrators',
        answers: { 200: json(Ended) },
        refusals: [422, 423],
      },
    },
    '/api/users/{id}/second-factor/reset': {
      post: {
        summary: 'Reset somebody else’s; for administrators',
        answers: { 200: json(active) },
        refusals: [409, 422],
      },
    },
  },
}
