import { expect, test } from '@jest/globals'
import { readXml } from './xml.ts'

const document = (doctype: string, text = '&a;') => `<?xml version="1.0"?>${doctype}<Set><Title>${text}</Title></Set>`

test.each([
  ['a file of the server', '<!DOCTYPE Set [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ['another address', '<!DOCTYPE Set [<!ENTITY a SYSTEM "http://127.0.0.1/">]>'],
  ['an entity of parameters', '<!DOCTYPE Set [<!ENTITY % a SYSTEM "http://127.0.0.1/"> %a;]>'],
  ['a thousand millions', '<!DOCTYPE Set [<!ENTITY l "lol"><!ENTITY a "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;">]>'],
  ['entities in small letters', '<!doctype Set [<!entity a "x">]>'],
])('a document that declares %s is not read', (_what, doctype) => {
  expect(readXml(document(doctype))).toBeNull()
})

test('a DOCTYPE that names a definition elsewhere is read without asking for it', () => {
  const asked = document('<!DOCTYPE Set PUBLIC "-//NLM//DTD" "http://127.0.0.1:9/x.dtd">', 'Iron')
  expect(readXml(asked)).toMatchObject({ Set: { Title: 'Iron' } })
})

test('an entity that nobody declared stays what was written', () => {
  expect(readXml(document('', '&a;'))).toMatchObject({ Set: { Title: '&a;' } })
})
