import { configToSchema } from '@payloadcms/graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'

/** The GraphQL schema as SDL, in an order that does not depend on how it was made. */
export const schemaText = (config: SanitizedConfig): string =>
  `${printSchema(lexicographicSortSchema(configToSchema(config).schema))}\n`
