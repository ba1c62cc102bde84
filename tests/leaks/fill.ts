import type { Client } from '../support/client.ts'
import { assign, boardIds, decide, importText, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'

/** Ids of documents by collection. */
export type Ids = Readonly<Record<string, readonly string[]>>

export const merged = (all: readonly Ids[]): Ids => {
  const names = new Set(all.flatMap((ids) => Object.keys(ids)))
  return Object.fromEntries([...names].map((name) => [name, all.flatMap((ids) => ids[name] ?? [])]))
}

/** A live article, one with a later edition under review, one that moved, one that was retracted; and what is no publication. */
export const fill = async (people: People): Promise<{ ids: Ids; slugs: readonly string[] }> => {
  const board = (await boardIds(people)).slice(0, 2)
  const publish = async (mark: string) => {
    const { article } = await importText(people, smallPage(mark))
    const round = await submit(people, article.id)
    await assign(people, round, board)
    for (const who of [people.reviewer1, people.reviewer2]) await decide(who, round)
    const { body } = await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)
    return { ...article, publication: (body as { id: string }).id }
  }
  const live = await publish('Livium')
  const updated = await publish('Updatium')
  const renamed = await publish('Movium')
  const retracted = await publish('Retractium')

  must(
    await people.editor.patch(`/api/articles/${updated.id}`, { summary: 'A summary that the board has not approved.' }),
  )
  const update = await submit(people, updated.id)
  await assign(people, update, board)
  must(await decide(people.reviewer1, update, { comment: 'A comment on what is not approved.' }))
  must(
    await people.managingEditor.post(`/api/publications/${renamed.publication}/slug`, {
      slug: 'moved-to-here',
      reason: 'A better address.',
    }),
  )
  must(
    await people.managingEditor.post(`/api/publications/${retracted.publication}/retract`, {
      reason: 'The dose was wrong.',
      notice: 'Do not use this text.',
    }),
  )
  must(
    await people.reviewer3.post(`/api/publications/${retracted.publication}/review-retraction`, {
      outcome: 'justified',
      findings: 'Findings of the board, not for the world.',
    }),
  )
  const sent = await importText(people, smallPage('Sentbackium'))
  const sentBack = await submit(people, sent.article.id)
  await assign(people, sentBack, board)
  must(
    await decide(people.reviewer1, sentBack, {
      verdict: 'request-changes',
      comment: 'Not yet.',
      comments: [{ section: 0, quote: 'Sentbackium', text: 'Say which adults.' }],
    }),
  )
  const unapproved = await fillWithUnapproved(people)
  const references = ids((await people.editor.get('/api/references?limit=30')).body)
  return {
    slugs: [live.slug, updated.slug, renamed.slug, 'moved-to-here', retracted.slug, sent.article.slug],
    ids: merged([
      unapproved,
      {
        articles: [live.id, updated.id, retracted.id, sent.article.id],
        publications: [live.publication, updated.publication, renamed.publication, retracted.publication],
        'review-states': [update.id, sentBack.id],
        references,
        reviewers: board,
        users: ids((await people.administrator.get('/api/users?limit=30')).body),
        topics: ids((await people.editor.get('/api/topics?limit=30')).body),
        events: ids((await people.administrator.get('/api/events?limit=5')).body),
      },
    ]),
  }
}

let made = 0

/** Drafts, a text that waits, a question, an account, a webhook, a saved view: of each kind of row one that nobody approved. */
export const fillWithUnapproved = async (people: People): Promise<Ids> => {
  made += 1
  const draft = await importText(people, smallPage(`Draftium${made}`))
  const waiting = await importText(people, smallPage(`Waitium${made}`))
  const round = await submit(people, waiting.article.id)
  must(
    await people.editor.patch(`/api/articles/${draft.article.id}`, {
      internalNotes: 'A note for the team.',
      summary: 'A summary in the making.',
      disclaimer: 'A disclaimer of its own.',
      changeNote: 'What changed.',
      provenance: { method: 'machine-drafted', tool: 'Machine 1', note: 'How it was drafted.' },
    }),
  )
  const user = must(
    await people.administrator.post('/api/users', {
      email: `somebody-${made}@example.net`,
      name: `Somebody ${made}`,
      password: 'a-password-for-tests',
    }),
  )
  const webhook = must(
    await people.administrator.post('/api/webhooks', {
      url: `https://hooks.example.net/${made}`,
      description: 'Where changes are told.',
      events: ['publication.published'],
      enabled: false,
    }),
  )
  must(await people.anonymous.post('/api/questions', { text: `May I drink coffee before bed, asker ${made}?` }))
  const topic = must(
    await people.editor.post('/api/topics', { name: `Topic ${made}`, description: 'What it is about.' }),
  )
  const reference = must(
    await people.editor.post('/api/references', {
      title: `A title that nothing approved cites ${made}`,
      kind: 'research',
      containerTitle: 'Journal of Hidden Things',
      note: 'A note on it.',
    }),
  )
  return {
    articles: [draft.article.id, waiting.article.id],
    'review-states': [round.id],
    users: [docId(user)],
    webhooks: [docId(webhook)],
    topics: [docId(topic)],
    references: [docId(reference)],
    questions: ids((await people.editor.get('/api/questions?limit=30')).body),
  }
}

type Sent = Awaited<ReturnType<Client['get']>>

const must = (answer: Sent): Sent => {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${answer.text.slice(0, 400)}`)
  return answer
}
const docId = ({ body }: Sent): string => (body as { doc: { id: string } }).doc.id
const ids = (body: unknown): readonly string[] => (body as { docs: { id: string }[] }).docs.map(({ id }) => id)
