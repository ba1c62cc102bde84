import type { TestPayload } from '../support/payload.ts'
import { decideAs, reviewerIds } from '../support/line.ts'
import type { CampaignCommand } from './commands.ts'
import { outcomeOf } from './stage.ts'

/** A decision of the reviewer with this index on the prepared round. */
export const decides =
  (reviewer: number, more: Parameters<typeof decideAs>[2] = {}): CampaignCommand['run'] =>
  async ({ round = '', digest = '' }, { people }) =>
    outcomeOf(await decideAs(await people.reviewer(reviewer), { id: round, digest }, more))

/** Board id of the reviewer with this index. */
export const boardId = async (test: TestPayload, index: number): Promise<string> =>
  (await reviewerIds(test))[index] ?? ''
