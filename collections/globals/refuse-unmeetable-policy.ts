import type { GlobalBeforeChangeHook } from 'payload'
import { RefusalError } from '../../src/api/refusal-error.ts'
import { wholeBoard } from '../../src/commands/board.ts'
import { settingsFrom } from '../../src/commands/policy.ts'
import { refusal } from '../../src/commands/result.ts'
import type { ReviewPolicy } from '../../src/payload-types.ts'
import { whyUnmeetable } from '../../src/review/policy.ts'

/** A policy that the board can't meet would stop every article: it is refused, with the reason, when it is saved. */
export const refuseUnmeetablePolicy: GlobalBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const settings = await settingsFrom({ ...(originalDoc as ReviewPolicy), ...(data as ReviewPolicy) }, req)
  const unmet = whyUnmeetable(settings, await wholeBoard(req), new Date().toISOString())
  if (unmet.length > 0) {
    throw new RefusalError(refusal(422, 'POLICY_UNMEETABLE', unmet.map(({ message }) => message).join(' '), { unmet }))
  }
  return data as unknown
}
