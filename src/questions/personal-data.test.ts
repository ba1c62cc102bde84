import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findPersonalData, PERSONAL_KINDS, redactPersonalData } from './personal-data.ts'

const TODAY = '2026-11-28'
const found = (text: string): string[] => findPersonalData(text, TODAY).map(({ kind, text }) => `${kind}: ${text}`)

describe('pointed out as personal', () => {
  test.each([
    ['Write to jo.o’neil+iron@clinic.example.org, please.', 'e-mail: jo.o’neil+iron@clinic.example.org'],
    ['Mail anna@example.org.', 'e-mail: anna@example.org'],
    ['Mail jürgen@müller.example please', 'e-mail: jürgen@müller.example'],
    ['anna (at) example (dot) org', 'e-mail: anna (at) example (dot) org'],
    ['anna[at]example.org', 'e-mail: anna[at]example.org'],
  ])('e-mail: %s', (text, datum) => {
    expect(found(text)).toEqual([datum])
  })

  test.each([
    ['+44 20 7946 0958'],
    ['+44 (0)20 7946 0958'],
    ['+49 30 901820'],
    ['+49-171-1234567'],
    ['+33 6 12 34 56 78'],
    ['+91 98765 43210'],
    ['+1 (555) 010-9999'],
    ['+86 138 1234 5678'],
    ['+\u0664\u0664 \u0662\u0660 \u0667\u0669\u0664\u0666 \u0660\u0669\u0665\u0668'],
    ['0044 20 7946 0958'],
    ['020 7946 0958'],
    ['07700 900123'],
    ['07700900123'],
    ['(020) 7946 0958'],
    ['030 / 12 34 56 78'],
    ['0171/1234567'],
    ['06.12.34.56.78'],
    ['06 12 34 56 78'],
    ['03-1234-5678'],
    ['0412 345 678'],
    ['044 668 18 00'],
    ['(555) 010-9999'],
    ['555-010-9999'],
    ['555.010.9999'],
    ['555\u2011010\u20119999'],
    ['1-555-010-9999'],
    ['(11) 91234-5678'],
    ['612 345 678'],
    ['98765 43210'],
  ])('telephone: %s', (number) => {
    expect(found(`You reach my mother at ${number} in the evening.`)).toEqual([`telephone: ${number}`])
    expect(found(`${number}: does iron help her?`)).toEqual([`telephone: ${number}`])
  })

  test.each([
    ['my phone is 555-1234', 'telephone: 555-1234'],
    ['Tel.: 12 34 56 78', 'telephone: 12 34 56 78'],
    ['WhatsApp 912 34 567', 'telephone: 912 34 567'],
  ])('a short number is a telephone’s where a word says so: %s', (text, datum) => {
    expect(found(text)).toEqual([datum])
  })

  test.each([
    ['12/05/1980'],
    ['05/12/1980'],
    ['12.05.1980'],
    ['12. 5. 1980'],
    ['1980-05-12'],
    ['12-05-1980'],
    ['12 May 1980'],
    ['12th of May, 1980'],
    ['May 12, 1980'],
    ['12. März 1980'],
    ['12 février 1980'],
    ['12 de mayo de 1980'],
    ['1980年5月12日'],
  ])('a full date long ago: %s', (date) => {
    expect(found(`She (${date}) has restless legs.`)).toEqual([`date-of-birth: ${date}`])
  })

  test.each([
    ['My son, born 3 March 2024, sleeps badly', 'date-of-birth: 3 March 2024'],
    ['DOB: 03/04/24', 'date-of-birth: 03/04/24'],
    ['geboren am 1.2.2025', 'date-of-birth: 1.2.2025'],
    ['née le 12/05/80', 'date-of-birth: 12/05/80'],
  ])('any date that is said to be a birth: %s', (text, datum) => {
    expect(found(text)).toEqual([datum])
  })

  test.each([
    ['NHS number 943 476 5919', 'number: 943 476 5919'],
    ['MRN 48213', 'number: 48213'],
    ['my insurance number is 12345-67', 'number: 12345-67'],
    ['Patient ID: 55123', 'number: 55123'],
    ['Versichertennummer: A123456789', 'number: A123456789'],
    ['It is A123456789 on my card', 'number: A123456789'],
    ['It is 12345678Z on my card', 'number: 12345678Z'],
    ['I am 123-45-6789', 'number: 123-45-6789'],
    ['I am 811228-9874', 'number: 811228-9874'],
    ['I am 1 85 05 78 006 084 36', 'number: 1 85 05 78 006 084 36'],
    ['I am AB 12 34 56 C', 'number: AB 12 34 56 C'],
    ['Pay DE89 3704 0044 0532 0130 00', 'number: DE89 3704 0044 0532 0130 00'],
    ['Pay with 4111 1111 1111 1111', 'number: 4111 1111 1111 1111'],
    ['I am 28495692', 'number: 28495692'],
    ['I am 123456789012345678901234567890', 'number: 123456789012345678901234567890'],
  ])('a long number: %s', (text, datum) => {
    expect(found(text)).toEqual([datum])
  })
})

describe('not pointed out, because medicine is made of it', () => {
  test.each([
    ['Is 5 mg enough, or 10-20 mg, or 2.5-5-10-15-20 mg?'],
    ['HbA1c 48 mmol/mol, ferritin 50 ng/mL, 100000 IU, 10 000 000 IU, 1,000,000 units'],
    ['PMID 12345678'],
    ['PMID: 12345678; 23456789 and 34567890'],
    ['See pubmed 12345678 or PMC1234567, NCT01234567, ISRCTN12345678 and EudraCT 2004-000446-20'],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/ and 10.1056/NEJM198005123456789'],
    ['N Engl J Med 2020;383:2603-2615, ISBN 978-3-16-148410-0, CAS 58-08-2'],
    ['She is aged 45, he is 72 years old, born in 1980, ICD-10 G25.81, ATC N04BC05'],
    ['the 2024 guideline, the years 2010-2020, 1999/2000, 2019, 2020 and 2021'],
    ['120/80, 118/76 and 135/85 mmHg, or 120/80 130/85 140/90'],
    ['Readings were 5.6 7.8 9.1 10.2 11.1 and 88 92 101 110 95 87'],
    ['a dose of 1-0-1-0, 100-200-400, 300-600-1200 mg three times a day'],
    ['p = 0.000012345, 95% CI 0.12-0.34, OR 1.23 (1.01-1.50)'],
    ['12345678 copies/ml, 150000000 patients, 20000000 people, 3 x 10'],
    ['the FDA warning of 12 September 2008, the guideline published on 2015-04-30'],
    ['I had surgery on 3 March 2025 and again in May 2026.'],
    ['SNOMED CT 32914008, rs12345678, CHEMBL12345678, page 12345'],
    ['email me? No: why @ night'],
    ['24/7, 1/2 tablet, 3/4 of the dose, 1:1000 adrenaline, 0.9% saline'],
    ['I took 20 tablets. Chest pain now!'],
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('each is named where it stands, in order, and nothing else is removed', () => {
  const text = 'I (anna@example.org, born 12.05.1980) take 5 mg; call +44 20 7946 0958.'
  const data = findPersonalData(text, TODAY)
  expect(data.map(({ kind }) => kind)).toEqual(['e-mail', 'date-of-birth', 'telephone'])
  for (const { text: part, start, end } of data) expect(text.slice(start, end)).toBe(part)
  expect(redactPersonalData(text, TODAY)).toBe(
    'I ([e-mail removed], born [date of birth removed]) take 5 mg; call [telephone number removed].',
  )
})

const fragment = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '@',
    '.',
    '-',
    '/',
    ' ',
    '(',
    ')',
    '+',
    ',',
    '\n',
    'mg',
    'MRN ',
    'tel ',
    'born ',
    'PMID ',
    'May',
    'x@y.org',
  ),
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc.constantFrom('12/05/1980', '020 7946 0958', '120/80', '555-010-9999', '12 May 1980', '12345678', 'A123456789'),
)
const anyText = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''))

test('whatever the text, what is found lies in it, in order, and nothing is found in what was redacted', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0
      for (const { kind, text: part, start, end } of findPersonalData(text, TODAY)) {
        expect(PERSONAL_KINDS).toContain(kind)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end)).toBe(part)
        expect(part.length).toBeGreaterThan(0)
        last = end
      }
      expect(findPersonalData(redactPersonalData(text, TODAY), TODAY)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('a text without a digit and without an "at" holds none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const plain = text.replace(/[\p{N}@\uff20]|at/giu, '')
      expect(findPersonalData(plain, TODAY)).toEqual([])
    }),
  )
})

test('no text of 1,000 characters takes long, whatever it is made of', () => {
  const pieces = [
    '1',
    '1 ',
    '1-',
    '1.',
    '(',
    '+1',
    'a',
    'a@',
    'a.',
    'a-',
    '@',
    '12/05/',
    '12 May ',
    ' ',
    '.1',
    'a (at) ',
    '1,',
    'A1',
  ]
  // What takes more than linear time takes seconds here; a busy machine does not.
  for (const piece of pieces) {
    const text = piece.repeat(20_000 / piece.length)
    const start = performance.now()
    findPersonalData(text, TODAY)
    expect([piece, performance.now() - start < 3000]).toEqual([piece, true])
  }
})
