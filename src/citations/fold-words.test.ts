import { expect, test } from '@jest/globals'
import { foldWords } from './fold-words.ts'

test.each([
  ['MÜLLER-Lüdenscheidt', 'muller ludenscheidt'],
  ['Šimić, Đorđe', 'simic dorde'],
  ['Łukasiewicz & Sørensen', 'lukasiewicz sorensen'],
  ['Größe', 'grosse'],
  ['  iron:  (oral)  ', 'iron oral'],
  ['鉄欠乏', '鉄欠乏'],
  ['', ''],
])('%s is searched as %s', (text, folded) => {
  expect(foldWords(text)).toBe(folded)
})
