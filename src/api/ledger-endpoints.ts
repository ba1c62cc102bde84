import { createLocalReq, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isAdministrator } from '../../access/roles.ts'
import { actorOf, type Actor } from '../commands/actor.ts'
import { notFound, refusal, refused, type Result } from '../commands/result.ts'
import { articleRecord, type ArticleRecord } from '../ledger/article-record.ts'
import { verifyNow } from '../ledger/verify-now.ts'
import { serverKeys } from '../signing/server-keys.ts'
import { checkInput, readBody, respondRefusal } from './respond.ts'

const VerifyInput = z.object({})
/** `article` is its id, or the last part of its web address. */
export const ExportInput = z.object({
  article: z.string().min(1).max(300),
  format: z.enum(['json', 'html']).default('json'),
})
type Format = z.infer<typeof ExportInput>['format']

/** The whole ledger is read here, or the whole record of an article: secret votes and the names of accounts included. */
const administrator = (req: PayloadRequest): Result<Actor> => {
  const actor = actorOf(req)
  if (!actor.ok || isAdministrator(req.user)) return actor
  return refused(refusal(403, 'ROLE_NOT_ALLOWED', 'This needs the role administrator.'))
}

const NO_STORE = { 'Cache-Control': 'private, no-store' }

export const ledgerEndpoints: Endpoint[] = [
  {
    path: '/ledger/verify',
    method: 'post',
    handler: async (req) => {
      const actor = administrator(req)
      if (!actor.ok) return respondRefusal(actor.refusal)
      const input = await readBody(req, VerifyInput)
      if (!input.ok) return respondRefusal(input.refusal)
      return Response.json(await verifyNow(req.payload), { headers: NO_STORE })
    },
  },
  {
    path: '/ledger/export',
    method: 'get',
    handler: async (req) => {
      const actor = administrator(req)
      if (!actor.ok) return respondRefusal(actor.refusal)
      const query = new URL(req.url ?? '/', 'http://localhost').searchParams
      const input = checkInput(Object.fromEntries(query), ExportInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const { article, format } = input.value
      const record = await articleRecord(article, await serverKeys(), await createLocalReq({}, req.payload))
      return record ? recordFile(record, format) : respondRefusal(notFound('article'))
    },
  },
]

/** The very files that `npm run ledger:export` writes. */
const recordFile = async (record: ArticleRecord, format: Format): Promise<Response> =>
  new Response(await recordText(record, format), {
    headers: {
      ...NO_STORE,
      'Content-Type': `${format === 'html' ? 'text/html' : 'application/json'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="record-${record.article.slug.replaceAll(/[^\w-]/g, '')}.${format}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })

const recordText = async (record: ArticleRecord, format: Format): Promise<string> => {
  if (format === 'json') return `${JSON.stringify(record, null, 2)}\n`
  // The page is rendered by React's server half, which has no place in the bundle of the admin UI: the API never passes there.
  const { recordPage } = await import(/* turbopackIgnore: true */ '../ledger/record-page.tsx')
  return recordPage(record)
}
