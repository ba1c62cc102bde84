import type { SearchAnswer } from '../../finding/search.ts'

/** What can be chosen in the list: something that was found, or the list of all of its kind. */
export type Choice = { readonly title: string; readonly words: string; readonly path: string; readonly isAll: boolean }

export type ChoiceGroup = { readonly kind: string; readonly title: string; readonly choices: readonly Choice[] }

/** The answer as it is shown; a kind of which more was found ends in a way to all of it. */
export const choicesOf = (groups: SearchAnswer['groups']): readonly ChoiceGroup[] =>
  groups.map(({ kind, title, hits, total, all }) => ({
    kind,
    title,
    choices: [
      ...hits.map((hit) => ({ title: hit.title, words: hit.words, path: hit.path, isAll: false })),
      ...(total > hits.length ? [{ title: `Show all ${total} in ${title}`, words: '', path: all, isAll: true }] : []),
    ],
  }))

/** "7 found: Articles 5, Reviews 2." */
export const foundSentence = (groups: SearchAnswer['groups']): string => {
  if (groups.length === 0) return 'Nothing that you may read has these words.'
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  return `${total} found: ${groups.map((group) => `${group.title} ${group.total}`).join(', ')}.`
}
