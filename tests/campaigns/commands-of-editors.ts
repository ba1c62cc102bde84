import { setTimeout as sleep } from 'node:timers/promises'
import { smallPage } from '../support/pages.ts'
import { decideAs, value } from '../support/line.ts'
import type { CampaignCommands } from './commands.ts'
import { inHours, outcomeOf } from './stage.ts'

/** Seconds until the time of publication that is prepared comes. */
const SOON = 2

/** What editors and managing editors do with a text, with a publication, and what the schedule does by itself. */
export const editorialCommands: CampaignCommands = {
  import: {
    prepare: async () => ({}),
    run: async (_ids, { people }) => {
      const { importArticle } = await import('../../src/commands/import-article.ts')
      return outcomeOf(await importArticle({ text: smallPage('Saffron') }, await people.editor()))
    },
  },
  submit: {
    prepare: async ({ draft }) => ({ article: await draft('Basil') }),
    run: async ({ article = '' }, { people }) => {
      const { submitArticle } = await import('../../src/commands/submit-article.ts')
      return outcomeOf(await submitArticle({ articleId: article, note: 'First.' }, await people.editor()))
    },
  },
  'submit a second edition': {
    prepare: async ({ published, edit }) => {
      const { article } = await published('Mint')
      await edit(article, 'A newer review was added.')
      return { article }
    },
    run: async ({ article = '' }, { people }) => {
      const { submitArticle } = await import('../../src/commands/submit-article.ts')
      return outcomeOf(await submitArticle({ articleId: article, note: null }, await people.editor()))
    },
  },
  withdraw: {
    prepare: async ({ underReview }) => {
      const { article, round } = await underReview('Thyme')
      return { article, round: round.id, digest: round.digest }
    },
    run: async ({ article = '' }, { people }) => {
      const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
      return outcomeOf(await withdrawArticle({ articleId: article, reason: 'A mistake.' }, await people.editor()))
    },
  },
  'withdraw an approved text that waits': {
    prepare: async ({ underReview, approvedBy, scheduleAt }) => {
      const { article, round } = await underReview('Sage')
      await scheduleAt(round.id, inHours(9000))
      await approvedBy(round, [0, 1])
      return { article }
    },
    run: async ({ article = '' }, { people }) => {
      const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
      return outcomeOf(await withdrawArticle({ articleId: article, reason: null }, await people.managingEditor()))
    },
  },
  schedule: {
    prepare: async ({ underReview }) => {
      const { article, round } = await underReview('Dill')
      return { article, round: round.id, publishAt: inHours(9000) }
    },
    run: async ({ round = '', publishAt = '' }, { people }) => {
      const { schedulePublication } = await import('../../src/commands/schedule-publication.ts')
      return outcomeOf(await schedulePublication({ roundId: round, publishAt }, await people.managingEditor()))
    },
  },
  'publish now': {
    prepare: async ({ underReview, approvedBy, scheduleAt }) => {
      const { article, round } = await underReview('Chervil')
      await scheduleAt(round.id, inHours(9000))
      await approvedBy(round, [0, 1])
      return { article, round: round.id }
    },
    run: async ({ round = '' }, { people }) => {
      const { publishNow } = await import('../../src/commands/schedule-publication.ts')
      return outcomeOf(await publishNow({ roundId: round }, await people.managingEditor()))
    },
  },
  'publish a second edition now': {
    prepare: async ({ published, edit, reviewOf, approvedBy, scheduleAt }) => {
      const { article, publication } = await published('Tarragon')
      await edit(article, 'The dose was corrected.')
      const round = await reviewOf(article, 2)
      await scheduleAt(round.id, inHours(9000))
      await approvedBy(round, [0, 1])
      return { article, publication, round: round.id }
    },
    run: async ({ round = '' }, { people }) => {
      const { publishNow } = await import('../../src/commands/schedule-publication.ts')
      return outcomeOf(await publishNow({ roundId: round }, await people.managingEditor()))
    },
  },
  'release what is due': {
    inTurn: true,
    prepare: async ({ published, edit, underReview, reviewOf, approvedBy, scheduleAt, people }) => {
      const { retractPublication } = await import('../../src/commands/retract-publication.ts')
      const { round: goesOut } = await underReview('Lovage')
      await scheduleAt(goesOut.id, inHours(9000))
      await approvedBy(goesOut, [0, 1])

      // Retracted after the next edition was approved: that one must not go out by itself.
      const { article, publication } = await published('Sorrel')
      await edit(article, 'A word was changed.')
      const stays = await reviewOf(article, 2)
      await scheduleAt(stays.id, inHours(9000))
      await approvedBy(stays, [0, 1])
      value(
        await retractPublication(
          { publicationId: publication, reason: 'Unsafe.', notice: 'Taken down.' },
          await people.managingEditor(),
        ),
      )

      const soon = inHours(SOON / 3600)
      await scheduleAt(goesOut.id, soon)
      await scheduleAt(stays.id, soon)
      await sleep(SOON * 1000)
      return { round: goesOut.id }
    },
    run: async (_ids, { people }) => {
      const { releaseDue } = await import('../../src/commands/schedule-publication.ts')
      return `released ${await releaseDue(new Date().toISOString(), await people.editor())}`
    },
  },
  retract: {
    prepare: async ({ published }) => ({ publication: (await published('Fennel')).publication }),
    run: async ({ publication = '' }, { people }) => {
      const { retractPublication } = await import('../../src/commands/retract-publication.ts')
      return outcomeOf(
        await retractPublication(
          { publicationId: publication, reason: 'Unsafe.', notice: 'Taken down.' },
          await people.managingEditor(),
        ),
      )
    },
  },
  'review a retraction': {
    prepare: async ({ published, people }) => {
      const { retractPublication } = await import('../../src/commands/retract-publication.ts')
      const { publication } = await published('Cumin')
      const input = { publicationId: publication, reason: 'Unsafe.', notice: 'Taken down.' }
      value(await retractPublication(input, await people.managingEditor()))
      return { publication }
    },
    run: async ({ publication = '' }, { people }) => {
      const { reviewRetraction } = await import('../../src/commands/review-retraction.ts')
      return outcomeOf(
        await reviewRetraction(
          { publicationId: publication, outcome: 'justified', findings: 'The dose was wrong.' },
          await people.reviewer(0),
        ),
      )
    },
  },
  'change the address': {
    prepare: async ({ published }) => ({ publication: (await published('Caraway')).publication }),
    run: async ({ publication = '' }, { people }) => {
      const { changeSlug } = await import('../../src/commands/change-slug.ts')
      const input = { publicationId: publication, slug: 'caraway-moved', reason: 'Shorter.' }
      return outcomeOf(await changeSlug(input, await people.managingEditor()))
    },
  },
  'take down what is overdue': {
    prepare: async ({ underPolicy, published }) => {
      const reset = await underPolicy({ graceDays: 1 })
      const { publication } = await published('Nutmeg')
      await reset()
      return { publication }
    },
    run: async (_ids, { people }) => {
      const { lapseOverdue } = await import('../../src/commands/lapse-publications.ts')
      return `lapsed ${await lapseOverdue(inHours(24 * 500), await people.editor())}`
    },
  },
  'change the policy': {
    prepare: async () => ({}),
    run: async (_ids, { people }, test) => {
      const req = await people.administrator()
      await test.payload.updateGlobal({
        slug: 'review-policy',
        data: { daysToDecide: 21 },
        overrideAccess: false,
        user: req.user,
        req,
      })
      return 'done'
    },
  },
  answer: {
    prepare: async ({ underReview, people }) => {
      const { round } = await underReview('Anise')
      const { commentOnRound } = await import('../../src/commands/comment-on-round.ts')
      const draft = { roundId: round.id, section: null, quote: null, text: 'Which year is this from?' }
      const { commentId } = value(await commentOnRound(draft, await people.reviewer(0)))
      return { round: round.id, comment: commentId }
    },
    run: async ({ round = '', comment = '' }, { people }) => {
      const { answerComment } = await import('../../src/commands/comment-on-round.ts')
      return outcomeOf(
        await answerComment(
          { roundId: round, comment, text: 'From 2024.', resolution: 'not-changed' },
          await people.editor(),
        ),
      )
    },
  },
  'submit after changes were requested': {
    prepare: async ({ underReview, people, edit }) => {
      const { article, round } = await underReview('Caraway')
      value(await decideAs(await people.reviewer(0), round, { verdict: 'request-changes', comment: 'Say how much.' }))
      await edit(article, 'The amount is named.')
      return { article }
    },
    run: async ({ article = '' }, { people }) => {
      const { submitArticle } = await import('../../src/commands/submit-article.ts')
      return outcomeOf(await submitArticle({ articleId: article, note: null }, await people.editor()))
    },
  },
}
