import type { GlobalAfterChangeHook } from 'payload'
import { recordPolicy } from '../../src/commands/policy.ts'

/** A change of the policy stands in the ledger, with what it was before. */
export const recordPolicyChange: GlobalAfterChangeHook = async ({ doc, req }) => {
  await recordPolicy(req)
  return doc as unknown
}
