import { writeFileSync } from 'node:fs'
import config from '../../payload.config.ts'
import { openApiText } from '../openapi/text.ts'
import { apiTypes, API_TYPES_FILE, OPENAPI_FILE } from './api-types.ts'

/** `npm run generate:openapi`: writes what the server says of itself at `/openapi.json`, and TypeScript's types of it. */
const text = openApiText(await config)
writeFileSync(OPENAPI_FILE, text)
writeFileSync(API_TYPES_FILE, await apiTypes(text))
process.exit(0)
