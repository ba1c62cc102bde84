import type { Field, SanitizedConfig } from 'payload'

/** What a client that reads the source can know of the server: its names. Read from the built configuration, so that nothing is forgotten. */
export type Surface = {
  /** Collections and globals, Payload's hidden ones too, with the paths of their fields. */
  readonly collections: readonly Named[]
  readonly globals: readonly Named[]
  /** Routes of endpoints, Payload's own too: method and path with `:parameters`. */
  readonly routes: readonly { readonly method: string; readonly path: string; readonly collection: string | null }[]
}
export type Named = { readonly slug: string; readonly fields: readonly string[]; readonly relations: readonly string[] }

export const surfaceOf = (config: SanitizedConfig): Surface => ({
  collections: config.collections.map(named),
  globals: config.globals.map(named),
  routes: [
    ...config.collections.flatMap(({ slug, endpoints }) =>
      (endpoints || []).map(({ method, path }) => ({ method, path: `/api/${slug}${path}`, collection: slug })),
    ),
    ...config.globals.flatMap(({ slug, endpoints }) =>
      (endpoints || []).map(({ method, path }) => ({ method, path: `/api/globals/${slug}${path}`, collection: null })),
    ),
    ...config.endpoints.map(({ method, path }) => ({ method, path: `/api${path}`, collection: null })),
  ].map((route) => ({ ...route, path: route.path.replace(/\/$/, '') })),
})

const named = ({ slug, fields }: { readonly slug: string; readonly fields: readonly Field[] }): Named => {
  const paths = fields.flatMap((field) => pathsOf(field, ''))
  return {
    slug,
    fields: ['id', 'createdAt', 'updatedAt', ...paths.map(({ path }) => path)],
    relations: paths.filter(({ relation }) => relation).map(({ path }) => path),
  }
}

type Found = { readonly path: string; readonly relation: boolean }

const pathsOf = (field: Field, before: string): readonly Found[] => {
  const own = 'name' in field && field.name ? `${before}${field.name}` : null
  const inside = own === null ? before : `${own}.`
  const children: readonly (readonly Field[])[] = [
    ...('fields' in field && Array.isArray(field.fields) ? [field.fields] : []),
    ...('blocks' in field ? field.blocks.map((block) => block.fields) : []),
    ...('tabs' in field ? field.tabs.map((tab) => tab.fields) : []),
  ]
  return [
    ...(own === null ? [] : [{ path: own, relation: ['relationship', 'upload', 'join'].includes(field.type) }]),
    ...children.flat().flatMap((child) => pathsOf(child, inside)),
  ]
}
