import type { IncomingMessage } from 'node:http'
import { Kind, OperationTypeNode, parse, print } from 'graphql'
import { LRUCache } from 'lru-cache'
import { canonicalJson } from '../../review/digest.ts'
import { normalAccept } from './accept.ts'
import { isPlain, type PublishedRequest } from './published-request.ts'

const PATH = '/api/graphql'
const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i
/** Bytes of the largest body that is looked into. */
const LARGEST = 16 * 1024
const MOST_TOKENS = 2000

/** Whether the body may turn out to be a query for anybody; it is read before that is known. */
export const mayBeQuery = (req: IncomingMessage): boolean => {
  const { method, url, headers } = req
  const length = headers['content-length'] ?? ''
  return (
    method === 'POST' &&
    url === PATH &&
    isPlain(req) &&
    JSON_TYPE.test(headers['content-type'] ?? '') &&
    /^[1-9]\d{0,5}$/.test(length) &&
    Number(length) <= LARGEST &&
    headers['transfer-encoding'] === undefined &&
    headers['content-encoding'] === undefined
  )
}

/** Clients send the same texts again and again: parsing each would cost more than answering. In characters of the bodies. */
const known = new LRUCache<string, { readonly request: PublishedRequest | null }>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: (_value, key) => 2 * key.length + 1,
})

/** The query of a body, where it holds queries alone; null where it goes its usual way: a mutation, or what can't be read. */
export const graphqlRequest = (body: Buffer, acceptHeader: string | undefined): PublishedRequest | null => {
  const accept = normalAccept(acceptHeader)
  // Latin-1: each byte is a character, so two bodies are never one key.
  const text = `${accept}\n${body.toString('latin1')}`
  const found = known.get(text)
  if (found) return found.request
  const request = readQuery(body, accept)
  known.set(text, { request })
  return request
}

const readQuery = (body: Buffer, accept: string): PublishedRequest | null => {
  try {
    const { query, variables, operationName, ...more } = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(body),
    ) as Readonly<Record<string, unknown>>
    if (typeof query !== 'string' || Object.keys(more).length > 0) return null
    if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null
    if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables)))
      return null

    const document = parse(query, { noLocation: true, maxTokens: MOST_TOKENS })
    const isQuery = document.definitions.every(
      (one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ||
        (one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY),
    )
    if (!isQuery) return null

    const normal = canonicalJson({
      query: print(document),
      variables: variables ?? {},
      ...(operationName ? { operationName } : {}),
    })
    return { key: `${PATH}\n${accept}\n${normal}`, method: 'POST', target: PATH, accept, body: normal, plain: false }
  } catch {
    return null
  }
}
