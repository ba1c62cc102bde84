import { expect, test } from '@jest/globals'
import { stageOf, type StageFacts } from './stage.ts'

const NONE: StageFacts = { round: null, publication: null, isChanged: false }
const round = (state: NonNullable<StageFacts['round']>['state'], releasedAt: string | null = null) => ({
  round: { state, releasedAt },
})
const OUT = '2026-11-22T12:00:00.000Z'

test.each<[string, Partial<StageFacts>, string]>([
  ['nothing was done with it', {}, 'draft'],
  ['it waits for reviewers', round('submitted'), 'submitted'],
  ['the board reads it', round('under-review'), 'under-review'],
  ['an update of a live text is with the board', { ...round('under-review'), publication: 'live' }, 'under-review'],
  ['it was sent back', { ...round('changes-requested'), publication: 'live' }, 'changes-requested'],
  ['it was rejected', round('rejected'), 'rejected'],
  ['it was taken back', round('withdrawn'), 'draft'],
  ['an update was taken back', { ...round('withdrawn'), publication: 'live', isChanged: true }, 'changed'],
  ['its approved text waits', round('approved'), 'approved'],
  ['an approved update waits beside a live text', { ...round('approved'), publication: 'live' }, 'approved'],
  ['it is out', { ...round('approved', OUT), publication: 'live' }, 'published'],
  ['it was saved since', { ...round('approved', OUT), publication: 'live', isChanged: true }, 'changed'],
  ['it was taken down', { ...round('approved', OUT), publication: 'retracted', isChanged: true }, 'retracted'],
])('where %s, the stage is told', (_what, facts, stage) => {
  expect(stageOf({ ...NONE, ...facts })).toBe(stage)
})
