import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { container, containerOf, element, elementDocument, elementXml } from './element.ts'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  trimValues: false,
  parseTagValue: false,
})

/** What XML 1.0 can hold of a text (2.2), with line ends as readers have them (2.11). */
const kept = (text: string): string =>
  [...text]
    .filter((sign) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign))
    .join('')
    .replace(/\r\n?/g, '\n')

describe('an XML element', () => {
  test('gives back any words and any attribute as they were, and is always well-formed', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&amp;', '\r', '\n', '\u0000', '\ud800', 'a'),
      }),
    )
    fc.assert(
      fc.property(anyText, anyText, (text, attribute) => {
        const xml = elementXml(element('p', { id: attribute }, 'a', text, element('b', {}, text)))
        expect(XMLValidator.validate(xml)).toBe(true)
        const [{ p, ':@': attributes }] = parser.parse(xml)
        expect(attributes['@id']).toBe(kept(attribute).replace(/[\t\n]/g, ' '))
        expect(p[0]['#']).toBe(`a${kept(text)}`)
        expect(p[1].b[0]?.['#'] ?? '').toBe(kept(text))
      }),
    )
  })

  test('keeps blanks where there are words, and sets elements alone on lines of their own', () => {
    const inside = element('p', {}, 'one ', element('b', {}, 'two'), element('i', {}, ' three'))
    expect(elementXml(container('sec', { id: 'a', lang: null }, inside, null, []))).toBe(
      '<sec id="a">\n  <p>one <b>two</b><i> three</i></p>\n</sec>',
    )
    expect(elementXml(container('sec', {}))).toBe('<sec/>')
    expect(containerOf('sec', {}, null, [])).toBeNull()
  })

  test('makes a document with its declaration and its type', () => {
    expect(elementDocument(element('a', {}, 'é'), '<!DOCTYPE a>')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE a>\n<a>é</a>\n',
    )
  })
})
