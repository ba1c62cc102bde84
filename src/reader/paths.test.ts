import { describe, expect, test } from '@jest/globals'
import { doiUrl, readPageNumber, readSegment, webUrl } from './paths.ts'

describe('webUrl', () => {
  test('lets web addresses pass and nothing that runs', () => {
    expect(webUrl('https://example.org/a b')).toBe('https://example.org/a%20b')
    for (const text of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'example.org', ''])
      expect(webUrl(text)).toBeNull()
  })
})

describe('doiUrl', () => {
  test('keeps slashes and encodes the rest', () => {
    expect(doiUrl('10.1002/(sici)1<1::aid>3.0;2-#')).toBe('https://doi.org/10.1002/(sici)1%3C1%3A%3Aaid%3E3.0%3B2-%23')
  })
})

describe('readPageNumber', () => {
  test('takes whole numbers from 1', () => {
    expect(readPageNumber(undefined)).toBe(1)
    expect(readPageNumber('12')).toBe(12)
    for (const value of ['0', '-1', '1.5', 'x', '', '9999999', ['1', '2']]) expect(readPageNumber(value)).toBeNull()
  })
})

describe('readSegment', () => {
  test('decodes, and reads what is malformed as nothing', () => {
    expect(readSegment('%C3%BC')).toBe('ü')
    expect(readSegment('%E0%A4%A')).toBe('')
  })
})
