import openapiTS, { astToString } from 'openapi-typescript'

export const OPENAPI_FILE = 'docs/openapi.json'
export const API_TYPES_FILE = 'src/client/api-types.ts'

const HEAD = '/** Of docs/openapi.json: written by `npm run generate`, changed by nobody. */\n'

/** TypeScript's types of the API's description. */
export const apiTypes = async (document: string): Promise<string> =>
  HEAD + astToString(await openapiTS(JSON.parse(document), { silent: true }))
