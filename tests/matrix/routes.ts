import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLObjectType } from 'graphql'
import type { Express } from 'express'
import type { SanitizedConfig } from 'payload'
import { surfaceOf } from '../leaks/surface.ts'

/** A way in: an HTTP method and a path, or a root field of GraphQL. */
export type Route = { readonly name: string; readonly part: Part }
export type Part = 'REST of Payload and ours' | 'GraphQL' | 'The edge' | 'Pages'

/**
 * Every way in that there is, read from what was built: collections, globals and endpoints from the configuration, root
 * fields from the schema, routes from the Express app, pages from Next.js's own list of them.
 */
export const routesOf = (config: SanitizedConfig, app: Express): readonly Route[] => [
  ...unique(surfaceOf(config).routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`)).map(
    (name): Route => ({ name, part: 'REST of Payload and ours' }),
  ),
  ...rootFields().map((name): Route => ({ name, part: 'GraphQL' })),
  ...unique(expressRoutes(app)).map((name): Route => ({ name, part: 'The edge' })),
  ...pages().map((name): Route => ({ name, part: 'Pages' })),
]

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

const rootFields = (): readonly string[] => {
  const schema = buildSchema(readFileSync('docs/schema.graphql', 'utf8'), { assumeValidSDL: true })
  const names = (type: GraphQLObjectType | null | undefined): readonly string[] =>
    Object.keys(type?.getFields() ?? {}).sort()
  return [
    ...names(schema.getQueryType()).map((name) => `query ${name}`),
    ...names(schema.getMutationType()).map((name) => `mutation ${name}`),
  ]
}

type Path = string | RegExp
type Layer = {
  readonly route?: { readonly path: Path | readonly Path[]; readonly stack: readonly { readonly method?: string }[] }
  readonly handle?: { readonly stack?: readonly Layer[] }
}

const expressRoutes = (app: Express): readonly string[] => {
  const walk = (layers: readonly Layer[]): readonly string[] =>
    layers.flatMap(({ route, handle }) =>
      route
        ? [route.path]
            .flat()
            .flatMap((path) => route.stack.map(({ method = 'all' }) => `${method.toUpperCase()} ${String(path)}`))
        : walk(handle?.stack ?? []),
    )
  return walk((app.router as unknown as { readonly stack: readonly Layer[] }).stack)
}

const pages = (): readonly string[] =>
  Object.values(JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>)
    // Its name holds the hash of its content.
    .map((path) => `PAGE ${path.replace(/-\w{6,}\.svg$/, '.svg')}`)
    .sort()
