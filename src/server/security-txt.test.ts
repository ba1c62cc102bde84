import { expect, test } from '@jest/globals'
import { securityText } from './security-txt.ts'

test('the file names each contact in order, one day of expiry less than a year away, and its own address', () => {
  const text = securityText(
    ['mailto:security@example.org', 'https://example.org/report'],
    'https://cms.example.org',
    new Date('2026-03-01T17:30:00Z'),
  )
  expect(text.split('\n')).toEqual([
    'Contact: mailto:security@example.org',
    'Contact: https://example.org/report',
    'Expires: 2026-08-28T00:00:00.000Z',
    'Preferred-Languages: en',
    'Canonical: https://cms.example.org/.well-known/security.txt',
    '',
  ])
})
