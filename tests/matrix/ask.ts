import { exchange } from '../leaks/exchange.ts'
import { graphqlCall } from './graphql-call.ts'
import type { Route } from './routes.ts'
import type { Outcome, Who } from './who.ts'
import type { World } from './world.ts'

const NOWHERE = '00000000-0000-4000-8000-000000000000'
/** Ways in after which the session that asked is gone. */
const ENDS_SESSION = /logout|sign-out|\/sessions/

/** Sends the request of one cell, and names what came back. A failure (5xx) or a limit (429) is none of the outcomes. */
export const ask = async (route: Route, who: Who, world: World): Promise<Outcome> => {
  const authorization = await world.authorizationOf(who, ENDS_SESSION.test(route.name))
  const headers = authorization === null ? {} : { Authorization: authorization }
  const json = { ...headers, 'Content-Type': 'application/json' }
  if (route.part === 'GraphQL') {
    const query = graphqlCall(route.name, (field) => idFor(field, world))
    const answer = await exchange(world.url, {
      method: 'POST',
      path: '/api/graphql',
      headers: json,
      body: JSON.stringify({ query }),
    })
    return outcomeOf(graphqlStatus(answer.status, String(answer.body), query), '', route, who)
  }
  const [verb = 'GET', path = '/'] = route.name.split(' ')
  const method = verb === 'PAGE' || verb === 'ALL' ? 'GET' : verb
  const answer = await exchange(world.url, {
    method,
    path: withIds(path, world) + conditionOf(method, path, world),
    headers: method === 'GET' ? headers : json,
    ...(method === 'GET' ? {} : { body: '{}' }),
  })
  return outcomeOf(answer.status, answer.headers, route, who)
}

const outcomeOf = (status: number, headers: string, route: Route, who: Who): Outcome => {
  if (status >= 500 || status === 429) throw new Error(`${route.name} answers ${status} to ${who}.`)
  if (status === 401 || status === 403 || status === 404) return String(status) as Outcome
  if (status === 400 || status === 415 || status === 422) return 'input'
  // Payload's admin UI sends who may not come to its sign-in page.
  if (/^location: \/admin\/(login|unauthorized|logout)/m.test(headers)) return '401'
  return 'yes'
}

/** GraphQL answers 200 and says in each error what REST says by its status. */
const graphqlStatus = (status: number, text: string, query: string): number => {
  const { errors } = JSON.parse(text) as {
    errors?: { message: string; extensions?: { code?: string; statusCode?: number } }[]
  }
  const [error] = errors ?? []
  if (!error || status === 401 || status === 403) return status
  const code = error.extensions?.code
  if (code === undefined || code.startsWith('GRAPHQL_')) throw new Error(`${query} is no valid call: ${error.message}`)
  if (code === 'NOT_SIGNED_IN' || code === 'SIGN_IN_FAILED') return 401
  if (code === 'NOT_FOUND') return 404
  const REFUSALS =
    /^(FORBIDDEN|ROLE_NOT_ALLOWED|NOT_ASSIGNED|NOT_YOUR_ARTICLE|OWN_TEXT|SCOPE_NOT_ALLOWED|NOT_ON_BOARD|PERSON_REQUIRED)$/
  if (REFUSALS.test(code)) return 403
  return /INVALID|INCOMPLETE/.test(code) ? 422 : 200
}

/** A bulk operation needs a condition: it is about one document, the one that stands for all. */
const conditionOf = (method: string, path: string, { ids }: World): string => {
  const collection = /^\/api\/([a-z-]+)$/.exec(path)?.[1]
  const isBulk = collection !== undefined && (method === 'PATCH' || method === 'DELETE')
  return isBulk ? `?where[id][equals]=${ids[collection]?.[0] ?? NOWHERE}` : ''
}

/** The document of its kind that stands for all: see the head of the table. */
const withIds = (path: string, { ids, slug }: World): string => {
  const collection = /^\/api\/([^/]+)/.exec(path)?.[1] ?? ''
  const id = ids[collection]?.[0] ?? NOWHERE
  return path
    .replace('/versions/:id', `/versions/${ids.versions?.[0] ?? NOWHERE}`)
    .replace(/:slug|\[slug\]/, slug)
    .replace(/:edition|:version/, '1')
    .replace(/:id/g, id)
    .replace(/\[\[?\.\.\.\w+\]\]?/, '')
    .replace(/\{\/\*\w+\}/, '')
    .replace(/:\w+/g, 'x')
}

/** Of `Article`, `updateArticle`, `versionArticle` and the like: the id of an article. */
const idFor = (field: string, { ids }: World): string => {
  const kind = field
    .replace(
      /^(update|delete|duplicate|restoreVersion|version|submit|withdraw|decide|assign|recuse|retract|import)(?=[A-Z])/,
      '',
    )
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
  const collection = Object.keys(ids).find((name) => name === `${kind}s` || name === kind)
  const other: Readonly<Record<string, string>> = {
    review: 'review-states',
    reviewers: 'review-states',
    reviewer: 'review-states',
  }
  if (field.startsWith('version') || field.startsWith('restoreVersion')) return ids.versions?.[0] ?? NOWHERE
  return ids[collection ?? other[kind] ?? '']?.[0] ?? NOWHERE
}
