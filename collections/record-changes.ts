import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterOperationHook,
  PayloadRequest,
} from 'payload'
import { recordPolicy } from '../src/commands/policy.ts'
import { recordChange, recordPasswordChange, recordRemoval } from '../src/commands/record-change.ts'
import type { RecordedKind } from '../src/commands/recorded.ts'

/** The save is done by now, and must not be lost over its record: recovery looks for what is missing. */
const orLog = async (what: string, req: PayloadRequest, record: () => Promise<unknown>): Promise<void> => {
  try {
    await record()
  } catch (error) {
    req.payload.logger.error({ err: error, msg: `${what}, but the ledger could not be told` })
  }
}

const SAID: Readonly<Record<RecordedKind, string>> = {
  article: 'An article',
  reviewer: 'A board profile',
  grant: 'A role',
  topic: 'A topic',
  account: 'An account',
  'source-alert': 'A source alert',
  webhook: 'A webhook',
  client: 'A machine client',
}

/** Each save and each removal of such a thing stands in the ledger. */
export const recordsChanges = (
  kind: RecordedKind,
): { readonly afterChange: CollectionAfterChangeHook; readonly afterDelete: CollectionAfterDeleteHook } => ({
  afterChange: async ({ doc, req }) => {
    await orLog(`${SAID[kind]} was saved`, req, () => recordChange(kind, doc, req))
  },
  afterDelete: async ({ doc, req }) => {
    await orLog(`${SAID[kind]} was deleted`, req, () => recordRemoval(kind, doc, req))
  },
})

/** The policy names topics, so that a topic's new name is in the policy too. */
export const recordTopicInPolicy: CollectionAfterChangeHook = async ({ req }) => {
  await orLog('A topic was saved', req, () => recordPolicy(req))
}

/** What of an account was changed is said by name, without its old or its new value. */
export const recordAccountChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const changed = (row: Readonly<Record<string, unknown>>): string[] =>
    ['name', 'email'].filter((member) => row[member] !== previousDoc?.[member])
  await orLog('An account was saved', req, () =>
    recordChange('account', doc, req, (row) => (operation === 'update' ? { changed: changed(row) } : {})),
  )
}

/** A password leaves no trace in what a hook sees of the account, so the operation is asked whether it set one. */
export const recordPassword: CollectionAfterOperationHook<'users'> = async (asked) => {
  const { req } = asked
  const accounts =
    asked.operation === 'updateByID' && asked.args.data.password
      ? [String(asked.args.id)]
      : asked.operation === 'update' && asked.args.data.password
        ? asked.result.docs.map(({ id }) => String(id))
        : asked.operation === 'resetPassword' && asked.result.user
          ? [String((asked.result.user as { id: unknown }).id)]
          : []
  const how = asked.operation === 'resetPassword' ? 'reset' : 'changed'
  for (const account of accounts) {
    await orLog('A password was set', req, () => recordPasswordChange(account, how, req))
  }
  return asked.result
}
