import { expect, test } from '@jest/globals'
import { foldWords } from '../citations/fold-words.ts'
import { bestMatches, folded } from './best-matches.ts'

const rows = (...titles: readonly string[]) =>
  titles.map(
    (title) => [title, folded({ title: (row) => String(row.title), others: () => 'Sleep' }, { title })] as const,
  )

test('every word must be held, by the title or what belongs to it, and the best match comes first', () => {
  const all = rows('A guide to ironwork', 'Éthanol', 'Environment', 'Iron deficiency', 'Iron')
  expect(bestMatches('iron', all)).toEqual(['Iron', 'Iron deficiency', 'A guide to ironwork', 'Environment'])
  expect(bestMatches('iron sleep', all)).toHaveLength(4)
  expect(bestMatches('iron nothing', all)).toEqual([])
  expect(bestMatches(foldWords('ETHANOL'), all)).toEqual(['Éthanol'])
  expect(bestMatches('', all)).toEqual([])
})
