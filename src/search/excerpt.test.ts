import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { excerptOf, markedHtml, markWords, plainText } from './excerpt.ts'

const words = (...all: readonly string[]) => new Set(all)

describe('an excerpt', () => {
  test('shows the passage that holds the most of the words found, cut between words', () => {
    const filler = 'Nothing to see in this sentence at all. '.repeat(12)
    const pieces = excerptOf(
      [`${filler}Iron alone. ${filler}Iron and ferritin together help. ${filler}`],
      words('iron', 'ferritin'),
    )
    expect(plainText(pieces)).toMatch(/^….*Iron and ferritin together help\..*…$/)
    expect(plainText(pieces).length).toBeLessThan(230)
    expect(pieces.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['Iron', 'ferritin'])
  })

  test('takes the text that has words found, and the first one where none has', () => {
    expect(plainText(excerptOf(['A summary.', 'Iron helps.'], words('iron')))).toBe('Iron helps.')
    expect(plainText(excerptOf(['', 'A summary.', 'Iron helps.'], words('zinc')))).toBe('A summary.')
    expect(excerptOf(['', ' '], words('zinc'))).toEqual([])
  })

  test('leaves the numbers of citations out', () => {
    expect(plainText(excerptOf(['Iron helps [1–3, 5(pp12-14)]. So does sleep.'], words('iron')))).toBe(
      'Iron helps. So does sleep.',
    )
  })

  test('marks a word however it is written', () => {
    expect(markedHtml(markWords('MÉNIÈRE, Menie\u0300re', words('meniere')))).toBe(
      '<mark>MÉNIÈRE</mark>, <mark>Menie\u0300re</mark>',
    )
  })

  test('is HTML in which nothing but its own marks is markup', () => {
    const html = markedHtml(
      excerptOf([`<script>iron & "zinc"</script> <img src=x onerror='iron'>`], words('iron', 'script')),
    )
    expect(html).toBe(
      '&lt;<mark>script</mark>&gt;<mark>iron</mark> &amp; &quot;zinc&quot;&lt;/<mark>script</mark>&gt; &lt;img src=x onerror=&#39;<mark>iron</mark>&#39;&gt;',
    )
  })

  test('holds words of its text alone, is never much longer than asked, and marks nothing by half', () => {
    const text = fc.array(fc.constantFrom('iron', 'and', 'zinc', 'x'.repeat(300), '<b>', '…', 'ß', '[1]'), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join(' ')
        const pieces = excerptOf([source], words('iron', 'zinc', 'ss'))
        const shown = plainText(pieces)
        expect(shown.length).toBeLessThanOrEqual(222)
        expect(source.replaceAll(' [1]', '').replaceAll('[1]', '')).toContain(shown.replace(/^…|…$/g, '').trim())
        for (const { text, isHit } of pieces) if (isHit) expect(['iron', 'zinc', 'ß']).toContain(text)
      }),
    )
  })
})
