import { z } from 'zod'
import { AUDIENCES } from '../publication/content.ts'
import { lengthProblem, normaliseText } from '../questions/text.ts'
import { CLOSE_REASONS, PERSONAL_DATA_CHOICES } from '../questions/vocabulary.ts'
import { CHECKLIST, COMMENT_RESOLUTIONS, RETRACTION_OUTCOMES, VERDICTS } from '../review/vocabulary.ts'
import { MOST_CHARACTERS, MOST_WORDS, wordsOf } from '../search/words.ts'

/** What each verb takes, by REST and by GraphQL alike. */

const words = z
  .string()
  .max(5000)
  .refine((text) => text.trim() !== '', 'must not be empty')

export const ImportInput = z.object({ text: z.string() })
export const SubmitInput = z.object({ note: z.string().max(2000).nullish() })
export const WithdrawInput = z.object({ reason: z.string().max(2000).nullish() })

const time = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((given) => new Date(given).toISOString())
const dueAt = time.nullish().transform((given) => given ?? null)

/** Texts that the review itself measures, so that the refusal says which comment is too long. */
const remark = z.string()
const commentDraft = z.object({
  section: z
    .int()
    .min(0)
    .nullish()
    .transform((section) => section ?? null),
  quote: z
    .string()
    .max(20_000)
    .nullish()
    .transform((quote) => quote ?? null),
  text: remark,
})

export const AssignInput = z.object({ reviewers: z.array(z.string().max(100)).max(100), dueAt })

export const DecideInput = z.object({
  verdict: z.enum(VERDICTS),
  digest: z.string().max(200),
  checklist: z.partialRecord(z.enum(CHECKLIST), z.boolean()).default({}),
  conflict: z.string().max(5000).default(''),
  conflictIsMaterial: z.boolean().default(false),
  comment: remark.default(''),
  comments: z.array(commentDraft).max(300).default([]),
  password: z.string().max(1000),
  code: z
    .string()
    .max(20)
    .nullish()
    .transform((code) => code ?? null),
})

export const CommentInput = commentDraft
export const AnswerInput = z.object({
  comment: z.string().max(100),
  text: remark,
  resolution: z
    .enum(COMMENT_RESOLUTIONS)
    .nullish()
    .transform((resolution) => resolution ?? null),
})
export const AcceptInput = z.object({})
export const DeclineInput = z.object({ reason: z.string().max(5000).default('') })
export const RecuseInput = z.object({ reason: z.string().max(5000) })
/** `reviewer` goes, `replacement` comes; both are board ids. */
export const ReplaceInput = z.object({
  reviewer: z.string().max(100),
  replacement: z.string().max(100),
  reason: z.string().max(5000),
  dueAt,
})
/** `null` takes the time away again. */
export const ScheduleInput = z.object({ publishAt: time.nullable() })
export const PublishInput = z.object({})
export const RetractInput = z.object({ reason: words, notice: words })
export const ReviewRetractionInput = z.object({ outcome: z.enum(RETRACTION_OUTCOMES), findings: words })
export const ChangeSlugInput = z.object({ slug: z.string().max(200), reason: words })
export const MergeInput = z.object({ into: z.string().max(100) })
/** `csl`: the candidate that was picked, as CSL-JSON; left out where the record is right as it stands. */
export const ConfirmReferenceInput = z.object({ csl: z.record(z.string(), z.unknown()).nullish() })
export const LookUpInput = z.union([
  z.strictObject({ doi: z.string().max(2000) }),
  z.strictObject({ pmid: z.string().max(200) }),
])
/** What was found about the text whose source was retracted, and what is done about it. */
export const ResolveAlertInput = z.object({ findings: words })
/** A search of readers. Numbers may come as text, as they stand in an address. */
export const SearchInput = z.object({
  q: z
    .string()
    .max(MOST_CHARACTERS, `must have ${MOST_CHARACTERS} characters or fewer`)
    // Counted only where it is short: a long text is refused without being read.
    .refine((q) => q.length > MOST_CHARACTERS || wordsOf(q).length > 0, 'must hold a letter or a digit')
    .refine(
      (q) => q.length > MOST_CHARACTERS || wordsOf(q).length <= MOST_WORDS,
      `must have ${MOST_WORDS} words or fewer`,
    ),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  audience: z.enum(AUDIENCES).optional(),
  language: z.string().min(1).max(35).optional(),
  topic: z.string().min(1).max(200).optional(),
})

export const AskInput = z.object({
  text: z
    .string()
    .transform(normaliseText)
    .superRefine((text, context) => {
      const problem = lengthProblem(text)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    }),
  publication: z
    .string()
    .max(100)
    .nullish()
    .transform((id) => id ?? null),
  personalData: z
    .enum(PERSONAL_DATA_CHOICES)
    .nullish()
    .transform((choice) => choice ?? null),
})
export const ForgotPasswordInput = z.object({ email: z.string().min(3).max(320) })
export const CloseQuestionInput = z.object({ reason: z.enum(CLOSE_REASONS) })
