/** `imprimatur/client`: a reader's client of an Imprimatur server, without dependencies; docs/client.md. */
export type * from './answers.ts'
export type { components, operations, paths } from './api-types.ts'
export { createClient, type Cache, type Client, type ClientOptions, type Kept, type ListOptions } from './client.ts'
export { canonicalize, problemOf } from './proof.ts'
export type * from './publication.ts'
