import { expect, test } from '@jest/globals'
import { decodedText } from './text.ts'

test.each([
  ['Effects of <i>Iron</i> on H<sub>2</sub>O', 'Effects of Iron on H2O'],
  ['<jats:title>Iron &amp; legs</jats:title>', 'Iron & legs'],
  ['&lt;i&gt;Iron&lt;/i&gt; and &amp;lt;legs', 'Iron and <legs'],
  ['p < 0.05 and n > 3', 'p < 0.05 and n > 3'],
  ['&#x3b2;-blockers,&#160;caf&eacute;', 'β-blockers, café'],
  ['&bogus; &#0; &#xD800;', '&bogus;'],
  ['<mml:math xmlns:mml="x"><mml:mi>α</mml:mi></mml:math>-synuclein', 'α-synuclein'],
  ['two\n   lines', 'two lines'],
])('"%s" reads "%s"', (markup, text) => {
  expect(decodedText(markup)).toBe(text)
})
