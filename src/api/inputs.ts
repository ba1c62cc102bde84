import { z } from 'zod'
import { CHECKLIST, VERDICTS } from '../review/vocabulary.ts'

/** What each verb takes, by REST and by GraphQL alike. */

const words = z
  .string()
  .max(5000)
  .refine((text) => text.trim() !== '', 'must not be empty')

export const ImportInput = z.object({ text: z.string() })
export const SubmitInput = z.object({ note: z.string().max(2000).nullish() })
export const WithdrawInput = z.object({ reason: z.string().max(2000).nullish() })

export const AssignInput = z.object({
  reviewers: z.array(z.string().max(100)).max(50),
  dueAt: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .nullish()
    .transform((dueAt) => (dueAt ? new Date(dueAt).toISOString() : null)),
})

export const DecideInput = z.object({
  verdict: z.enum(VERDICTS),
  digest: z.string().max(200),
  checklist: z.partialRecord(z.enum(CHECKLIST), z.boolean()).default({}),
  conflict: z.string().max(5000).default(''),
  comment: z.string().max(20_000).default(''),
  password: z.string().max(1000),
})

export const RecuseInput = z.object({ reason: z.string().max(5000) })
export const RetractInput = z.object({ reason: words, notice: words })
