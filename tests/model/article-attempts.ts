import { smallPage } from '../support/pages.ts'
import { nothing, part, type Attempt, type Attempts } from './attempt.ts'
import { saved, submitted, withdrawn } from './effects.ts'
import { EVERYBODY, isWaiting, roundsOf, type Article, type Model, type Text } from './model.ts'
import { creating, editing, importing, submitting, withdrawable, withdrawing } from './rules.ts'

/** Few articles, so that each has many rounds. */
const MOST_ARTICLES = 7

const added = (model: Model, who: Attempt['who'], article: Omit<Article, 'savedBy'>): void => {
  const whole = { ...article, savedBy: new Map<string, number>() }
  model.articles.push(whole)
  saved(model, who, whole, whole.text)
}

export const creatingArticles: Attempts = (model) =>
  model.articles.length >= MOST_ARTICLES
    ? []
    : EVERYBODY.flatMap((who): Attempt[] => [
        {
          who,
          what: 'imports a page',
          way: 'page',
          reasons: importing(model, who),
          send: ({ clients, freshMark }) => clients[who].post('/api/articles/import', smallPage(freshMark())),
          then: (answer) => {
            const question = part(answer, 'article', 'question')
            const mark = question.replace(/^Does | help\?$/g, '')
            added(model, who, {
              id: part(answer, 'article', 'id'),
              question,
              isComplete: true,
              words: `${mark} is suggested for adults`,
              text: { summary: null, topics: [] },
            })
          },
        },
        {
          who,
          what: 'creates an article that is a question alone',
          way: 'bare',
          reasons: creating(model, who),
          send: ({ clients, freshMark }) =>
            clients[who].post('/api/articles?depth=0', { question: `Is ${freshMark()} all there is?` }),
          then: (answer) =>
            added(model, who, {
              id: part(answer, 'doc', 'id'),
              question: part(answer, 'doc', 'question'),
              isComplete: false,
              words: null,
              text: { summary: null, topics: [] },
            }),
        },
      ])

const SUMMARIES = ['The first summary.', 'The second summary.', 'The third summary.']

const edits = (model: Model, { text }: Article): readonly { way: string; body: object; after: Text }[] => [
  ...SUMMARIES.map((summary) => ({
    way: summary === text.summary ? 'same words' : 'other words',
    body: { summary },
    after: { ...text, summary },
  })),
  ...[[], ...model.topics.map((topic) => [topic])].map((topics) => ({
    way: topics.join() === text.topics.join() ? 'same words' : 'other topics',
    body: { topics },
    after: { ...text, topics },
  })),
  { way: 'notes', body: { internalNotes: `Note ${model.tick}` }, after: text },
  { way: 'forged contributors', body: { contributors: {} }, after: text },
]

export const editingArticles: Attempts = (model) =>
  EVERYBODY.flatMap((who) =>
    model.articles.flatMap((article) =>
      edits(model, article).map(({ way, body, after }): Attempt => {
        const changesText = after.summary !== article.text.summary || after.topics.join() !== article.text.topics.join()
        const isWaited = roundsOf(model, article.id).some(isWaiting)
        return {
          who,
          what: `saves ${nameOf(model, article)} with ${JSON.stringify(body)}`,
          way: isWaited ? `${way}, while an approved text waits` : way,
          reasons: editing(model, who, article, changesText),
          send: ({ clients }) => clients[who].patch(`/api/articles/${article.id}?depth=0`, body),
          then: () => saved(model, who, article, after),
        }
      }),
    ),
  )

export const submittingArticles: Attempts = (model) =>
  EVERYBODY.flatMap((who) =>
    model.articles.map((article): Attempt => ({
      who,
      what: `submits ${nameOf(model, article)}`,
      way: 'submit',
      reasons: submitting(model, who, article),
      send: ({ clients }) => clients[who].post(`/api/articles/${article.id}/submit`),
      then: (answer) =>
        submitted(model, who, article, part(answer, 'reviewState', 'id'), part(answer, 'reviewState', 'digest')),
    })),
  )

export const withdrawingArticles: Attempts = (model) =>
  EVERYBODY.flatMap((who) =>
    model.articles.map((article): Attempt => {
      const round = withdrawable(model, article)
      return {
        who,
        what: `withdraws ${nameOf(model, article)}`,
        way: round?.state ?? 'nothing to withdraw',
        reasons: withdrawing(model, who, article),
        send: ({ clients }) => clients[who].post(`/api/articles/${article.id}/withdraw`),
        then: round ? () => withdrawn(round) : nothing,
      }
    }),
  )

/** "A3" is the third article that there is. */
export const nameOf = (model: Model, article: Pick<Article, 'id'>): string =>
  `A${model.articles.findIndex(({ id }) => id === article.id) + 1}`
