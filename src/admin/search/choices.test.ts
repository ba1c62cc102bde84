import { expect, test } from '@jest/globals'
import { choicesOf, foundSentence } from './choices.ts'

const hit = (title: string) => ({ id: title, title, words: 'Draft', path: `/${title}` })
const groups = [
  { kind: 'articles', title: 'Articles', hits: [hit('a'), hit('b')], total: 7, all: '/all' },
  { kind: 'topics', title: 'Topics', hits: [hit('c')], total: 1, all: '/topics' },
]

test('a kind of which more was found ends in a way to all of it', () => {
  expect(choicesOf(groups).map(({ choices }) => choices.map(({ title, path }) => `${title} ${path}`))).toEqual([
    ['a /a', 'b /b', 'Show all 7 in Articles /all'],
    ['c /c'],
  ])
})

test('what was found is said in a sentence', () => {
  expect(foundSentence(groups)).toBe('8 found: Articles 7, Topics 1.')
  expect(foundSentence([])).toMatch(/^Nothing/)
})
