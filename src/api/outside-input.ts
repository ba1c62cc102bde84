import {
  NotFound,
  type CollectionBeforeOperationHook,
  type GlobalBeforeOperationHook,
  type SanitizedConfig,
} from 'payload'
import { checkData } from './data-check.ts'
import { checkConditions } from './where-check.ts'

/**
 * Puts the checks of what comes from outside before each operation of each collection and global, Payload's own included:
 * by REST, by GraphQL, and by whatever else asks with access control on.
 */
export const checkingInput = async (config: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const sanitized = await config
  for (const collection of sanitized.collections) {
    collection.hooks = {
      ...collection.hooks,
      beforeOperation: [ofCollection, ...(collection.hooks.beforeOperation ?? [])],
    }
    // Payload (3.90.2) lets everybody who is signed in ask for them, and fails where it keeps none.
    if (!collection.versions) collection.access = { ...collection.access, readVersions: () => false }
  }
  for (const global of sanitized.globals)
    global.hooks = { ...global.hooks, beforeOperation: [ofGlobal, ...(global.hooks?.beforeOperation ?? [])] }
  return sanitized
}

const ofCollection: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  // What the server asks itself is its own affair.
  if (overrideAccess === true) return args
  // Payload (3.90.2) asks the database for a table of versions that such a collection does not have.
  if (operation === 'restoreVersion' && !collection.versions) throw new NotFound(req.t)
  const { where, joins, data } = args as { readonly where?: unknown; readonly joins?: unknown; readonly data?: unknown }
  // Who may do nothing without an account is told that, and not what is wrong.
  if (req.user || collection.slug === 'publications') checkConditions({ where, joins }, collection.flattenedFields, req)
  if (req.user && (operation === 'create' || operation === 'update'))
    checkData(collection.slug, data, collection.flattenedFields)
  return args
}

const ofGlobal: GlobalBeforeOperationHook = ({ args, global, operation, overrideAccess, req }) => {
  if (overrideAccess !== true && req.user && operation === 'update')
    checkData(global.slug, (args as { readonly data?: unknown }).data, global.flattenedFields)
  return args
}
