import type { CampaignCommand } from './commands.ts'
import { boardId, decides } from './decides.ts'
import { inHours, outcomeOf } from './stage.ts'

type Run = CampaignCommand['run']

const withdraws: Run = async ({ article = '' }, { people }) => {
  const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
  return outcomeOf(await withdrawArticle({ articleId: article, reason: null }, await people.managingEditor()))
}

const retracts: Run = async ({ publication = '' }, { people }) => {
  const { retractPublication } = await import('../../src/commands/retract-publication.ts')
  const input = { publicationId: publication, reason: 'Unsafe.', notice: 'Taken down.' }
  return outcomeOf(await retractPublication(input, await people.managingEditor()))
}

/** The publication as it is when its turn comes: in the middle of a first publication nobody knows its id before. */
const retractsWhatIsOut: Run = async (ids, on, test) => {
  const { publicationId } = await import('./stage.ts')
  return retracts({ publication: await publicationId(test, ids.article ?? '') }, on, test)
}

const reviewsRetraction: Run = async ({ publication = '' }, { people }) => {
  const { reviewRetraction } = await import('../../src/commands/review-retraction.ts')
  const input = { publicationId: publication, outcome: 'justified', findings: 'The dose was wrong.' } as const
  return outcomeOf(await reviewRetraction(input, await people.reviewer(3)))
}

const publishes: Run = async ({ round = '' }, { people }) => {
  const { publishNow } = await import('../../src/commands/schedule-publication.ts')
  return outcomeOf(await publishNow({ roundId: round }, await people.managingEditor()))
}

const publishesWhatWaits: Run = (ids, on, test) => publishes({ round: ids.waiting ?? '' }, on, test)

const schedules: Run = async ({ round = '' }, { people }) => {
  const { schedulePublication } = await import('../../src/commands/schedule-publication.ts')
  const input = { roundId: round, publishAt: inHours(8000) }
  return outcomeOf(await schedulePublication(input, await people.managingEditor()))
}

const releases: Run = async (_ids, { people }) => {
  const { releaseDue } = await import('../../src/commands/schedule-publication.ts')
  return `released ${await releaseDue(new Date().toISOString(), await people.editor())}`
}

const submits: Run = async ({ article = '' }, { people }) => {
  const { submitArticle } = await import('../../src/commands/submit-article.ts')
  return outcomeOf(await submitArticle({ articleId: article, note: null }, await people.managingEditor()))
}

const assigns: Run = async ({ round = '' }, { people }, test) => {
  const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
  const reviewers = [await boardId(test, 3)]
  return outcomeOf(await assignReviewers({ roundId: round, reviewers, dueAt: null }, await people.managingEditor()))
}

const replaces =
  (reviewer: number): Run =>
  async ({ round = '' }, { people }, test) => {
    const { replaceReviewer } = await import('../../src/commands/replace-reviewer.ts')
    const [gone, come] = [await boardId(test, reviewer), await boardId(test, 3)]
    return outcomeOf(
      await replaceReviewer(
        { roundId: round, reviewer: gone, replacement: come, reason: 'On leave.', dueAt: null, asDeputy: false },
        await people.managingEditor(),
      ),
    )
  }

const comments: Run = async ({ round = '' }, { people }) => {
  const { commentOnRound } = await import('../../src/commands/comment-on-round.ts')
  const draft = { roundId: round, section: null, quote: null, text: 'One more thing.' }
  return outcomeOf(await commentOnRound(draft, await people.editor()))
}

const lapses: Run = async (_ids, { people }) => {
  const { lapseOverdue } = await import('../../src/commands/lapse-publications.ts')
  return `lapsed ${await lapseOverdue(inHours(24 * 500), await people.editor())}`
}

/** For each command, what somebody else may do between two of its writes, by name. */
export const RIVALS: Readonly<Record<string, Readonly<Record<string, Run>>>> = {
  submit: { 'submitted by another': submits },
  withdraw: { 'approved meanwhile': decides(1), 'withdrawn by another': withdraws },
  replace: { 'the replaced one decides': decides(0), withdrawn: withdraws },
  'approve, the last of two': {
    'approved by a third': decides(2),
    'rejected by a third': decides(2, { verdict: 'reject', comment: 'Out of date.' }),
    'rejected by the same person in another tab': decides(1, { verdict: 'reject', comment: 'Out of date.' }),
    'the one who decides is replaced': replaces(1),
    withdrawn: withdraws,
    'one more is assigned': assigns,
    commented: comments,
    scheduled: schedules,
    'retracted at once': retractsWhatIsOut,
  },
  'approve, the last of a second edition': { 'the edition before is retracted': retracts, withdrawn: withdraws },
  'approve, the last after a retraction': { 'the retraction is reviewed': reviewsRetraction },
  'approve, the last while an earlier edition waits': {
    'the earlier is sent out': publishesWhatWaits,
    'the earlier is withdrawn': withdraws,
  },
  'request changes': { 'approved by the same person in another tab': decides(1), withdrawn: withdraws },
  schedule: { 'scheduled by another': schedules, withdrawn: withdraws },
  'publish now': {
    'sent out by another': publishes,
    'scheduled again': schedules,
    withdrawn: withdraws,
    'retracted at once': retractsWhatIsOut,
  },
  'publish a second edition now': { 'the edition before is retracted': retracts },
  'release what is due': { 'released by another server': releases, 'sent out by hand': publishes },
  retract: { 'retracted by another': retracts },
  'review a retraction': { 'reviewed by another': reviewsRetraction },
  'take down what is overdue': { 'retracted by hand': retracts, 'taken down by another server': lapses },
}
