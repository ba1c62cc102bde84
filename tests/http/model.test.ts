import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { describeFailure, runModel } from '../model/run-model.ts'
import { createWorld, type World } from '../model/world.ts'

/** The same seed each time: a commit that was green stays green. `npm run model` goes where nobody has been. */
const SEED = 20_260_301
const ACTIONS = 2000
const MINUTES = 60_000

let world: World | undefined
beforeAll(async () => {
  world = await createWorld()
}, 2 * MINUTES)
afterAll(() => world?.remove())

/** What must have happened in so many actions, or the run would show little. */
const MUST_HAPPEN = [
  'approve: 200',
  'approve: 403 WRONG_PASSWORD',
  'approve: 409 ALREADY_DECIDED',
  'approve: 409 DIGEST_MISMATCH',
  'approve: 422 CHECKLIST_INCOMPLETE',
  'assign: 200',
  'assign: 409 ALREADY_ASSIGNED',
  'assign: 422 REVIEWER_CONFLICTED',
  'assign: 422 REVIEWER_IS_AUTHOR',
  'assign: 422 REVIEWER_NOT_ELIGIBLE',
  'edit: 200',
  'edit: 409 ARTICLE_LOCKED',
  'forge: 403 FORBIDDEN',
  'policy: 200',
  'policy: 422 POLICY_UNMEETABLE',
  'publish: 200',
  'replace: 200',
  'respond: 200',
  'retract: 200',
  'review retraction: 200',
  'review retraction: 403 OWN_RETRACTION',
  'roles: 201',
  'schedule: 200',
  'send back: 200',
  'submit: 201',
  'submit: 409 ALREADY_UNDER_REVIEW',
  'wait: 200',
  'withdraw: 200',
]

test(
  'after each of 2,000 random actions by everybody: all that is public was approved by a quorum, the ledger verifies, nobody decided on their own text, and a refusal changed nothing',
  async () => {
    if (!world) throw new Error('The demo could not be seeded.')
    const report = await runModel(world, { actions: ACTIONS, seed: SEED })
    expect(describeFailure(report)).toBe('')
    expect(report.taken).toBeGreaterThanOrEqual(ACTIONS)
    expect(MUST_HAPPEN.filter((outcome) => !report.tally.has(outcome))).toEqual([])
  },
  15 * MINUTES,
)
