import type { TestPayload } from '../support/payload.ts'
import { boardCommands } from './commands-of-the-board.ts'
import { editorialCommands } from './commands-of-editors.ts'
import { payloadSaves } from './payload-saves.ts'
import type { Ids, Line, Outcome } from './stage.ts'

/** One command that the campaign kills and recovers: how to get to just before it, and how to call it. */
export type CampaignCommand = {
  readonly prepare: (on: Line, test: TestPayload) => Promise<Ids>
  readonly run: (ids: Ids, on: Line, test: TestPayload) => Promise<Outcome>
  /** Does several things one after another, each whole by itself: a kill may leave some of them for the next call. */
  readonly inTurn?: true
}
export type CampaignCommands = Readonly<Record<string, CampaignCommand>>

/** Every command that writes, each from the states that make a difference to what it writes. */
export const COMMANDS: CampaignCommands = { ...editorialCommands, ...boardCommands, ...payloadSaves }
