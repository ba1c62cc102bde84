import { createLocalReq, type Payload } from 'payload'
import { AskInput } from '../api/inputs.ts'
import { checkInput } from '../api/respond.ts'
import { askQuestion } from '../commands/ask-question.ts'
import type { Refusal } from '../commands/result.ts'
import { env } from '../env.ts'
import type { PersonalDatum } from '../questions/personal-data.ts'
import { askPage } from './ask-page.tsx'
import type { AskOutcome } from './ask-question.tsx'

export type FormAnswer = { readonly status: number; readonly html: string }

/** The fields of the form as they came: each may be missing, or something else than one text. */
export type AskFields = Readonly<Record<string, unknown>>

/** Files a question that came from the form, and answers with a page. */
export const answerAskForm = async (fields: AskFields, address: string, payload: Payload): Promise<FormAnswer> => {
  const { publication, personalData } = fields
  const input = checkInput(
    {
      text: textOf(fields.text),
      publication: publication === '' ? null : publication,
      personalData: personalData === '' ? null : personalData,
    },
    AskInput,
  )
  if (!input.ok) return pageOfRefusal(input.refusal, fields)
  const asked = await askQuestion(input.value, address, await createLocalReq({}, payload))
  return asked.ok ? page(202, { kind: 'received' }, fields) : pageOfRefusal(asked.refusal, fields)
}

/** A refusal as the form's page: what was typed is in it. */
export const pageOfRefusal = ({ status, code, message, details }: Refusal, fields: AskFields): FormAnswer => {
  const text = textOf(fields.text)
  if (code === 'PERSONAL_DATA')
    return page(
      status,
      { kind: 'personal-data', text, found: (details?.found ?? []) as readonly PersonalDatum[] },
      fields,
    )
  return page(status, { kind: 'refused', message: sentenceOf(message), text }, fields)
}

const page = (
  status: number,
  outcome: Exclude<AskOutcome, { readonly kind: 'none' }>,
  { publication, slug }: AskFields,
): FormAnswer => ({
  status,
  html: askPage({
    siteName: env.SITE_NAME,
    about:
      typeof publication === 'string' && typeof slug === 'string' && slug !== '' ? { id: publication, slug } : null,
    retentionDays: env.QUESTION_RETENTION_DAYS,
    outcome,
  }),
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Without the name of the member, which says nothing to whoever filled in a form. */
const sentenceOf = (message: string): string => message.replace(/^text: /, '')
