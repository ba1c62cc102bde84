import type { RequestHandler, Response } from 'express'
import { CLIENT_ADDRESS_HEADER } from '../api/client-address.ts'
import type { Refusal } from '../commands/result.ts'
import { boundedBody } from './bounded-body.ts'
import type { AskFields, FormAnswer } from '../reader/answer-ask-form.ts'

/** Bytes of the form: 1,000 characters, each of them percent-encoded, with room for what is too long to be told so. */
const FORM_LIMIT = 128 * 1024

/** The form as browsers send it. */
export const readForm = (): RequestHandler[] => [
  boundedBody(FORM_LIMIT),
  (req, _res, next) => {
    const body: unknown = req.body
    const isForm = req.is('application/x-www-form-urlencoded') && Buffer.isBuffer(body)
    req.body = isForm ? Object.fromEntries(new URLSearchParams(body.toString('utf8'))) : {}
    next()
  },
]

/** The reader's form for a question; the answer is a page. */
export const askForm =
  (answer: (fields: AskFields, address: string) => Promise<FormAnswer>): RequestHandler =>
  async (req, res) => {
    send(res, await answer(fieldsOf(req.body), String(req.headers[CLIENT_ADDRESS_HEADER])))
  }

/** A refusal of the edge itself, as the form's page. */
export const answerForm =
  (page: (refusal: Refusal, fields: AskFields) => FormAnswer) =>
  (res: Response, refusal: Refusal): void =>
    send(res, page(refusal, fieldsOf(res.req.body)))

const fieldsOf = (body: unknown): AskFields => (typeof body === 'object' && body !== null ? { ...body } : {})

const send = (res: Response, { status, html }: FormAnswer): void => {
  res.status(status).set('Cache-Control', 'private, no-store').type('html').send(html)
}
