import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { isMember } from '../../access/roles.ts'
import type { Result } from '../commands/result.ts'
import { publicationBySlug } from '../publication/by-slug.ts'
import { madeOf, PUBLICATIONS, TOPIC_LISTS } from '../publication/cache-tags.ts'
import { AUDIENCES, type Audience } from '../publication/content.ts'
import { editionAt } from '../publication/edition.ts'
import { forAudience } from '../publication/for-audience.ts'
import { countPublications, listPublications } from '../publication/list.ts'
import { isAudience, isDepth, notAllowed, readListQuery } from '../publication/list-query.ts'
import { readSelect, selected, type Select } from '../publication/select.ts'
import { done, refused } from '../commands/result.ts'
import { toResponse, type Answer } from './answer.ts'
import { EDITION_FORMATS, FORMATS } from './media-types.ts'
import { editionAnswer, expiryOf, goneAnswer, publicationAnswer } from './publication-formats.ts'
import { respondRefusal } from './respond.ts'

/** What the world reads: the same for everybody, whoever is signed in, but for the lists of those who hold a role. */
export const publicationReads: Endpoint[] = [
  {
    path: '/by-slug/:slug',
    method: 'get',
    handler: async (req) => {
      const wish = readWish(req)
      return wish.ok ? toResponse(await answerBySlug(req, wish.value)) : respondRefusal(wish.refusal)
    },
  },
  {
    path: '/by-slug/:slug/editions/:edition',
    method: 'get',
    handler: async (req) => {
      const format = readFormat(req.query.format, EDITION_FORMATS)
      if (!format.ok) return respondRefusal(format.refusal)
      const edition = String(req.routeParams?.edition ?? '')
      const found = await editionAt(slugOf(req), /^[1-9]\d{0,8}$/.test(edition) ? Number(edition) : 0, req)
      if (!found.ok) {
        const location = movedTo(found.refusal, req, `/editions/${encodeURIComponent(edition)}`)
        return toResponse(await goneAnswer(found.refusal, { location }, req))
      }
      return toResponse(await editionAnswer(found.value, req))
    },
  },
  {
    path: '/',
    method: 'get',
    handler: (req) =>
      isMember(req.user)
        ? payloadsOwn('/', req)
        : answerList(req, async (query) => {
            const list = await listPublications(query, req)
            const body = { ...list, docs: list.docs.map((publication) => selected(publication, query.select)) }
            return Response.json(body, { headers: { ...madeOf(tagsOfList(query)), ...expiryOf(list.docs) } })
          }),
  },
  {
    path: '/count',
    method: 'get',
    handler: (req) =>
      isMember(req.user)
        ? payloadsOwn('/count', req)
        : answerList(req, async (query) => {
            const totalDocs = await countPublications(query, req)
            return Response.json({ totalDocs }, { headers: madeOf(tagsOfList(query)) })
          }),
  },
]

const slugOf = (req: PayloadRequest): string => String(req.routeParams?.slug ?? '')

type Query = Extract<ReturnType<typeof readListQuery>, { ok: true }>['value']

const tagsOfList = ({ topic }: Query): readonly string[] =>
  topic === null ? [PUBLICATIONS] : [PUBLICATIONS, TOPIC_LISTS]

const answerList = async (req: PayloadRequest, list: (query: Query) => Promise<Response>): Promise<Response> => {
  const query = readListQuery(req.query)
  return query.ok ? list(query.value) : respondRefusal(query.refusal)
}

/** Those who hold a role read with Payload’s own handler, which knows what they may read. Ours stands before it in the same list. */
const payloadsOwn = async (path: string, req: PayloadRequest): Promise<Response> => {
  const { endpoints } = req.payload.collections.publications.config
  const handlers = (endpoints || []).filter((one) => one.path === path && one.method === 'get')
  const own: PayloadHandler | undefined = handlers.at(-1)?.handler
  if (!own || handlers.length < 2) throw new Error(`Payload has no handler of its own for ${path}.`)
  return own(req)
}

type Wish = { readonly audience: Audience | null; readonly select: Select | null }

/** What `slug` of the route's parameters leads to: the article, why it is gone, or where it is now. */
export const answerBySlug = async (
  req: PayloadRequest,
  { audience, select }: Wish = { audience: null, select: null },
): Promise<Answer> => {
  const found = await publicationBySlug(slugOf(req), req)
  if (!found.ok) return goneAnswer(found.refusal, { location: movedTo(found.refusal, req) }, req)
  return publicationAnswer(audience === null ? found.value : forAudience(found.value, audience), select, req)
}

const readWish = ({ query }: PayloadRequest): Result<Wish> => {
  const { audience } = query
  if (audience !== undefined && !isAudience(audience))
    return refused(notAllowed('audience', `An audience is ${AUDIENCES.join(' or ')}.`))
  if (!isDepth(query.depth)) return refused(notAllowed('depth', '“depth” is a whole number from 0 to 2.'))
  const format = readFormat(query.format, FORMATS)
  if (!format.ok) return format
  const select = readSelect(query.select)
  return select.ok ? done({ audience: audience ?? null, select: select.value }) : select
}

/** `?format=`: the edge has followed it already where it is one of these. */
const readFormat = (format: unknown, formats: Readonly<Record<string, string>>): Result<true> =>
  format === undefined || (typeof format === 'string' && Object.hasOwn(formats, format))
    ? done(true)
    : refused(notAllowed('format', `The formats are ${Object.keys(formats).join(', ')}.`))

/** Where the same question is answered now, with its query; null where it has not moved. */
const movedTo = (
  { status, details }: { readonly status: number; readonly details?: Readonly<Record<string, unknown>> },
  req: PayloadRequest,
  rest = '',
): string | null =>
  status === 308 && typeof details?.slug === 'string'
    ? `/api/publications/by-slug/${encodeURIComponent(details.slug)}${rest}${new URL(req.url ?? 'http://localhost').search}`
    : null
