import { expect, test } from '@jest/globals'
import { encodingFor, normalAccept } from './accept.ts'

test.each([
  [undefined, ''],
  ['application/json', 'application/json;q=1.0'],
  ['Application/JSON ; q=0.85, text/html;level=1', 'application/json;q=0.8, text/html;q=1.0'],
  ['text/html,application/xhtml+xml,image/avif,*/*;q=0.8', 'text/html;q=1.0, application/xhtml+xml;q=1.0, */*;q=0.8'],
  ['application/json;q=0, */*;q=0.001', 'application/json;q=0, */*;q=0.1'],
  ['application/x-made-up, image/png', ''],
  [`text/html, ${'x/y, '.repeat(200)}`, ''],
  ['text/html;q=nonsense', ''],
  ['application/fhir+json; fhirVersion=5.0', 'application/fhir+json;q=1.0'],
  ['application/fhir+json; fhirVersion=4.0, */*;q=0.1', '*/*;q=0.1'],
  ['application/jats+xml', 'application/jats+xml;q=1.0'],
])('Accept %j says %j to us', (header, normal) => {
  expect(normalAccept(header)).toBe(normal)
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['br;q=0, *', 'gzip'],
])('Accept-Encoding %j is answered in %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
})
