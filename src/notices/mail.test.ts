import { expect, test } from '@jest/globals'
import { dailyMail, dailyMailTime, mailAbout } from './mail.ts'
import { SENTENCES, SUBJECTS } from './sentences.ts'
import { siteAddress } from './site.ts'
import { NOTICE_KINDS } from './vocabulary.ts'

const SITE = 'https://cms.example.org'
const notice = {
  id: 'n1',
  kind: 'assigned',
  sentence: SENTENCES.assigned,
  path: '/admin/collections/review-states/r1',
} as const

test('a mail is a sentence, a link, and how to get fewer', () => {
  expect(mailAbout(notice, SITE)).toEqual({
    subject: 'You are asked to review a text',
    text: [
      'You are asked to review a text. Please accept or decline.',
      'https://cms.example.org/admin/collections/review-states/r1',
      'To get one mail a day, or none, change “Mail” in your account:\nhttps://cms.example.org/admin/account',
    ].join('\n\n'),
    messageId: '<n1@cms.example.org>',
  })
})

test('a daily mail holds each notice with its link', () => {
  const mail = dailyMail([notice, { ...notice, id: 'n2', kind: 'published', sentence: SENTENCES.published }], SITE)
  expect(mail.subject).toBe('2 notices for you')
  expect(mail.text.split('\n\n').slice(0, 2)).toEqual([
    `${SENTENCES.assigned}\n${SITE}${notice.path}`,
    `${SENTENCES.published}\n${SITE}${notice.path}`,
  ])
  expect(mail.messageId).toBe('<n1.daily@cms.example.org>')
})

test('every kind of notice has a subject and a sentence, and none of them the same', () => {
  expect(Object.keys(SUBJECTS)).toEqual([...NOTICE_KINDS])
  expect(new Set(Object.values(SUBJECTS)).size).toBe(NOTICE_KINDS.length)
  expect(new Set(Object.values(SENTENCES)).size).toBe(NOTICE_KINDS.length)
})

test.each([
  ['2026-11-22T05:59:59.999Z', '2026-11-21T06:00:00.000Z'],
  ['2026-11-22T06:00:00.000Z', '2026-11-22T06:00:00.000Z'],
  ['2026-11-22T23:59:00.000Z', '2026-11-22T06:00:00.000Z'],
  ['2026-03-01T00:00:00.000Z', '2026-02-28T06:00:00.000Z'],
])('at %s the last daily mail was due at %s', (now, due) => {
  expect(dailyMailTime(now, 6)).toBe(due)
})

test('links begin with the public address or, where none is set, with the one that the server listens at', () => {
  const local = { HOST: '127.0.0.1', PORT: 3000, SERVER_URL: undefined }
  expect(siteAddress(local)).toBe('http://127.0.0.1:3000')
  expect(siteAddress({ ...local, SERVER_URL: 'https://cms.example.org/' })).toBe('https://cms.example.org')
})
