import type { CampaignCommand, CampaignCommands } from './commands.ts'
import { boardId, decides } from './decides.ts'
import { decideAs, value } from '../support/line.ts'
import { inHours, outcomeOf } from './stage.ts'

type Prepare = CampaignCommand['prepare']

const idsOf = ({ id, digest }: { id: string; digest: string }) => ({ round: id, digest })

/** Under review by so many reviewers, of whom these have approved. */
const reviewed =
  (mark: string, reviewers: number, approved: readonly number[] = []): Prepare =>
  async ({ underReview, approvedBy }) => {
    const { article, round } = await underReview(mark, reviewers)
    await approvedBy(round, approved)
    return { ...idsOf(round), article }
  }

const accepts: CampaignCommand['run'] = async ({ round = '' }, { people }) => {
  const { acceptAssignment } = await import('../../src/commands/respond-to-assignment.ts')
  return outcomeOf(await acceptAssignment({ roundId: round }, await people.reviewer(0)))
}

const handsOn =
  (asDeputy: boolean): CampaignCommand['run'] =>
  async ({ round = '' }, { people }, test) => {
    const { replaceReviewer } = await import('../../src/commands/replace-reviewer.ts')
    const [reviewer, replacement] = [await boardId(test, 0), await boardId(test, 2)]
    return outcomeOf(
      await replaceReviewer(
        { roundId: round, reviewer, replacement, reason: 'On leave.', dueAt: null, asDeputy },
        await people.managingEditor(),
      ),
    )
  }

/** What managing editors and the board do with a round. */
export const boardCommands: CampaignCommands = {
  assign: {
    prepare: async ({ waiting }) => idsOf(await waiting('Ginger')),
    run: async ({ round = '' }, { people }, test) => {
      const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
      const reviewers = [await boardId(test, 0), await boardId(test, 1)]
      return outcomeOf(await assignReviewers({ roundId: round, reviewers, dueAt: null }, await people.managingEditor()))
    },
  },
  'assign one more': {
    prepare: reviewed('Turmeric', 2, [0]),
    run: async ({ round = '' }, { people }, test) => {
      const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
      const reviewers = [await boardId(test, 3)]
      return outcomeOf(await assignReviewers({ roundId: round, reviewers, dueAt: null }, await people.managingEditor()))
    },
  },
  accept: { prepare: reviewed('Cardamom', 2), run: accepts },
  decline: {
    prepare: reviewed('Clove', 3),
    run: async ({ round = '' }, { people }) => {
      const { declineAssignment } = await import('../../src/commands/respond-to-assignment.ts')
      return outcomeOf(await declineAssignment({ roundId: round, reason: 'No time.' }, await people.reviewer(0)))
    },
  },
  recuse: {
    prepare: reviewed('Coriander', 3),
    run: async ({ round = '' }, { people }) => {
      const { recuseReviewer } = await import('../../src/commands/respond-to-assignment.ts')
      return outcomeOf(await recuseReviewer({ roundId: round, reason: 'A friend wrote it.' }, await people.reviewer(0)))
    },
  },
  replace: { prepare: reviewed('Juniper', 2), run: handsOn(false) },
  delegate: { prepare: reviewed('Laurel', 2), run: handsOn(true) },
  comment: {
    prepare: reviewed('Pepper', 2),
    run: async ({ round = '' }, { people }) => {
      const { commentOnRound } = await import('../../src/commands/comment-on-round.ts')
      const draft = { roundId: round, section: null, quote: null, text: 'Which year is this from?' }
      return outcomeOf(await commentOnRound(draft, await people.reviewer(0)))
    },
  },
  'approve, not the last': { prepare: reviewed('Mustard', 2), run: decides(0) },
  'approve with a comment': { prepare: reviewed('Paprika', 2), run: decides(0, { comment: 'Well written.' }) },
  'approve, the last of two': { prepare: reviewed('Rosemary', 3, [0]), run: decides(1) },
  'approve, the last of three': {
    prepare: async (on, test) => {
      const reset = await on.underPolicy({ quorum: 3 })
      const ids = await reviewed('Oregano', 4, [0, 1])(on, test)
      await reset()
      return ids
    },
    run: decides(2),
  },
  'approve, the last of a second edition': {
    prepare: async ({ published, edit, reviewOf, approvedBy }) => {
      const { article, publication } = await published('Marjoram')
      await edit(article, 'A newer review was added.')
      const round = await reviewOf(article, 3)
      await approvedBy(round, [1])
      return { ...idsOf(round), article, publication }
    },
    run: decides(2),
  },
  'approve, the last after a retraction': {
    prepare: async ({ published, edit, reviewOf, approvedBy, people }) => {
      const { retractPublication } = await import('../../src/commands/retract-publication.ts')
      const { article, publication } = await published('Savory')
      const input = { publicationId: publication, reason: 'Unsafe.', notice: 'Taken down.' }
      value(await retractPublication(input, await people.managingEditor()))
      await edit(article, 'The dose was corrected.')
      const round = await reviewOf(article, 2)
      await approvedBy(round, [0])
      return { ...idsOf(round), article, publication }
    },
    run: decides(1),
  },
  'approve, the last while an earlier edition waits': {
    prepare: async ({ underReview, edit, reviewOf, approvedBy, scheduleAt }) => {
      const { article, round: waits } = await underReview('Hyssop')
      await scheduleAt(waits.id, inHours(9000))
      await approvedBy(waits, [0, 1])
      await edit(article, 'Shorter.')
      const round = await reviewOf(article, 2)
      await approvedBy(round, [0])
      return { ...idsOf(round), article, waiting: waits.id }
    },
    run: decides(1),
  },
  'approve, the last of a scheduled text': {
    prepare: async ({ underReview, approvedBy, scheduleAt }) => {
      const { round } = await underReview('Borage')
      await scheduleAt(round.id, inHours(9000))
      await approvedBy(round, [0])
      return idsOf(round)
    },
    run: decides(1),
  },
  'request changes': {
    prepare: reviewed('Chicory', 2, [0]),
    run: decides(1, { verdict: 'request-changes', comment: 'Say how much.' }),
  },
  reject: { prepare: reviewed('Burdock', 2, [0]), run: decides(1, { verdict: 'reject', comment: 'Out of date.' }) },
  'decide as a deputy': {
    prepare: async (on, test) => {
      const ids = await reviewed('Verbena', 2, [1])(on, test)
      await handsOn(true)(ids, on, test)
      return ids
    },
    run: async ({ round = '', digest = '' }, { people }) =>
      outcomeOf(await decideAs(await people.reviewer(2), { id: round, digest })),
  },
}
