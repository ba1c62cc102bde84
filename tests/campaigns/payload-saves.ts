import type { CampaignCommands } from './commands.ts'
import { boardId } from './decides.ts'

/**
 * Saves that go through Payload itself, which writes some of them in several statements: a kill in between must change
 * nothing that readers see and nothing that the board decided, and the save must be possible again.
 */
export const payloadSaves: CampaignCommands = {
  'save an article': {
    prepare: async ({ published, people }, test) => {
      const req = await people.managingEditor()
      const topic = (name: string) =>
        test.payload.create({ collection: 'topics', data: { name }, overrideAccess: false, user: req.user, req })
      const [herbs, roots] = [await topic('Herbs'), await topic('Roots')]
      const { article } = await published('Angelica')
      await test.payload.update({
        collection: 'articles',
        id: article,
        data: { topics: [herbs.id] },
        overrideAccess: false,
        user: req.user,
        req,
      })
      return { article, herbs: herbs.id, roots: roots.id }
    },
    run: async ({ article = '', herbs = '', roots = '' }, { people }, test) => {
      const req = await people.editor()
      await test.payload.update({
        collection: 'articles',
        id: article,
        data: {
          summary: 'In short.',
          topics: [herbs, roots],
          audiences: ['clinician', 'patient'],
          relatedQuestions: [{ question: 'How much of it?' }, { question: 'For how long?' }],
        },
        overrideAccess: false,
        user: req.user,
        req,
      })
      return 'done'
    },
  },
  'save a board profile': {
    prepare: async ({ underReview }) => ({ round: (await underReview('Yarrow')).round.id }),
    run: async (_ids, { people }, test) => {
      const req = await people.managingEditor()
      await test.payload.update({
        collection: 'reviewers',
        id: await boardId(test, 0),
        data: { affiliation: 'Moved Hospital (fictional)', specialties: ['Neurology', 'Pharmacology'] },
        overrideAccess: false,
        user: req.user,
        req,
      })
      return 'done'
    },
  },
  'give a role': {
    prepare: async () => ({}),
    run: async (_ids, { people }, test) => {
      const req = await people.administrator()
      const editor = await people.editor()
      await test.payload.create({
        collection: 'grants',
        data: { user: String(editor.user?.id), role: 'managing-editor' },
        overrideAccess: false,
        user: req.user,
        req,
      })
      return 'done'
    },
  },
}
