import { writeFileSync } from 'node:fs'
import config from '../../payload.config.ts'
import { schemaText } from '../api/graphql-schema.ts'

/** `npm run generate:graphql`: writes the GraphQL schema that clients may rely on. */
writeFileSync('docs/schema.graphql', schemaText(await config))
process.exit(0)
