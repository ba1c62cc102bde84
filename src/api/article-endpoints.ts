import type { Endpoint, PayloadRequest } from 'payload'
import { importArticle, type Imported } from '../commands/import-article.ts'
import { importOnce } from '../commands/import-once.ts'
import { importerOf, type Importer } from '../commands/importer.ts'
import { previewArticle } from '../commands/preview-article.ts'
import { done, refusal, refused, type Result } from '../commands/result.ts'
import { reviewOfArticle } from '../commands/review-panel.ts'
import { submitArticle } from '../commands/submit-article.ts'
import { changesOfVersion } from '../commands/version-changes.ts'
import { withdrawArticle } from '../commands/withdraw-round.ts'
import { idempotencyKeyIn } from './idempotency-key.ts'
import { ImportInput, SubmitInput, WithdrawInput } from './inputs.ts'
import { presentRound } from './present.ts'
import { readBody, respond, respondJson, respondRefusal, routeId } from './respond.ts'

const readPageText = async (req: PayloadRequest): Promise<Result<{ text: string }>> => {
  const type = req.headers.get('content-type') ?? ''
  if (/^application\/json\b/i.test(type)) return readBody(req, ImportInput)
  if (!/^text\/plain\b/i.test(type)) {
    return refused(refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the page as text/plain, or as JSON {"text": "…"}.'))
  }
  const bytes = await req.arrayBuffer?.()
  try {
    return done({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) })
  } catch {
    return refused(refusal(422, 'NOT_A_PAGE', 'This is not plain text in UTF-8.', { problems: [] }))
  }
}

/**
 * A person gets the article. A client may read none: its id and the report are all, for what else there is (a slug with a
 * number behind it, how many of its references were known) would tell it of texts that nobody has approved.
 */
const presentImported =
  ({ kind }: Importer) =>
  (imported: Imported): unknown =>
    kind === 'person' ? imported : { article: { id: imported.article.id }, report: imported.report }

export const articleEndpoints: Endpoint[] = [
  {
    path: '/import',
    method: 'post',
    handler: async (req) => {
      const importer = await importerOf(req)
      if (!importer.ok) return respondRefusal(importer.refusal)
      const key = idempotencyKeyIn(req.headers)
      if (!key.ok) return respondRefusal(key.refusal)
      const input = await readPageText(req)
      if (!input.ok) return respondRefusal(input.refusal)

      const asked = { text: input.value.text, importer: importer.value }
      const present = presentImported(importer.value)
      if (key.value === null) return respond(await importArticle(asked, req), present, 201)
      const answer = await importOnce({ ...asked, idempotencyKey: key.value, present }, req)
      if (!answer.ok) return respondRefusal(answer.refusal)
      const { json, isReplay } = answer.value
      return respondJson(json, 201, isReplay ? { 'Idempotent-Replayed': 'true' } : {})
    },
  },
  {
    path: '/:id/submit',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, SubmitInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await submitArticle({ articleId: routeId(req), note: input.value.note ?? null }, req)
      return respond(result, (round) => ({ reviewState: presentRound(round, req) }), 201)
    },
  },
  {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, WithdrawInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await withdrawArticle({ articleId: routeId(req), reason: input.value.reason ?? null }, req)
      return respond(result, (round) => ({ reviewState: presentRound(round, req) }))
    },
  },
  {
    path: '/:id/preview',
    method: 'get',
    handler: async (req) => respond(await previewArticle(routeId(req), req), (preview) => preview),
  },
  {
    path: '/:id/review',
    method: 'get',
    handler: async (req) => respond(await reviewOfArticle(routeId(req), req), (review) => review),
  },
  {
    path: '/:id/versions/:version/changes',
    method: 'get',
    handler: async (req) => {
      const version = String(req.routeParams?.version ?? '')
      return respond(await changesOfVersion(routeId(req), version, req), (changes) => changes)
    },
  },
]
