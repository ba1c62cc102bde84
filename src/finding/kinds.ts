import { searchReferences } from '../commands/search-references.ts'
import { STAGE_LABELS, type ArticleStage } from '../review/stage.ts'
import { allOf, byTitle, HITS_OF_A_KIND, type SearchKind } from './by-title.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (values: unknown): readonly string[] =>
  Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
const worded = (value: unknown): string => text(value).replaceAll('-', ' ')

const references: SearchKind = {
  key: 'references',
  title: 'References',
  find: async (typed, req) => {
    const found = await searchReferences(typed, req)
    const docs = found.ok ? found.value.docs : []
    return {
      hits: docs.slice(0, HITS_OF_A_KIND).map(({ id, title, authorNames, containerTitle, year, integrity }) => ({
        id,
        title,
        words: line(
          integrity === 'retracted' ? 'Retracted' : integrity === 'concern' ? 'Expression of concern' : '',
          authorNames.split('; ')[0] ?? '',
          containerTitle ?? '',
          year ? String(year) : '',
        ),
        path: `/admin/collections/references/${id}`,
      })),
      total: docs.length,
      all: allOf(
        'references',
        docs.map(({ id }) => id),
        typed,
      ),
    }
  },
}

/**
 * Everything that can be looked for, in the order in which it is shown. Another kind is one more entry; who may find it is
 * for its collection's access to say.
 */
export const SEARCH_KINDS: readonly SearchKind[] = [
  byTitle({
    key: 'articles',
    heading: 'Articles',
    collection: 'articles',
    columns: ['question', 'summary', 'slug', 'stage'],
    title: ({ question }) => text(question),
    others: ({ summary, slug }) => `${text(summary)} ${text(slug)}`,
    words: ({ stage }) => STAGE_LABELS[stage as ArticleStage] ?? '',
  }),
  byTitle({
    key: 'review-states',
    heading: 'Reviews',
    collection: 'review-states',
    columns: ['question', 'round', 'state'],
    title: ({ question }) => text(question),
    others: () => '',
    words: ({ round, state }) => line(`Round ${String(round)}`, worded(state)),
  }),
  byTitle({
    key: 'publications',
    heading: 'Publications',
    collection: 'publications',
    columns: ['question', 'slug', 'edition', 'status'],
    title: ({ question }) => text(question),
    others: ({ slug }) => text(slug),
    words: ({ edition, status }) => line(`Edition ${String(edition)}`, worded(status)),
  }),
  references,
  byTitle({
    key: 'reviewers',
    heading: 'Advisory board',
    collection: 'reviewers',
    columns: ['name', 'credentials', 'specialties', 'affiliation'],
    title: ({ name }) => text(name),
    others: ({ credentials, specialties, affiliation }) =>
      [text(credentials), ...texts(specialties), text(affiliation)].join(' '),
    words: ({ credentials, specialties }) => line(text(credentials), texts(specialties).join(', ')),
  }),
  byTitle({
    key: 'topics',
    heading: 'Topics',
    collection: 'topics',
    columns: ['name', 'description'],
    title: ({ name }) => text(name),
    others: ({ description }) => text(description),
    words: ({ description }) => text(description),
  }),
  byTitle({
    key: 'questions',
    heading: 'Reader questions',
    collection: 'questions',
    columns: ['headline', 'state'],
    title: ({ headline }) => text(headline),
    others: () => '',
    words: ({ state }) => worded(state),
  }),
]
