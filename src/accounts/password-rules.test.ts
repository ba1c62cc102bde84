import { describe, expect, test } from '@jest/globals'
import { CONTEXT_WORDS, passwordFault } from './password-rules.ts'

const about = { email: 'ada.quill@example.org', name: 'Ada Quillfeather' }

describe('a password', () => {
  test('has 12 characters or more, of any kind, and may be long', () => {
    expect(passwordFault('elevenchars')).toMatch('12 characters')
    for (const password of [
      'horse battery',
      'ÄÖÜß жизнь 水火',
      '   leading and trailing   ',
      '839571026405',
      'v w x y z '.repeat(90),
    ])
      expect([password, passwordFault(password, about)]).toEqual([password, null])
    expect(passwordFault('correct horse battery staple '.repeat(40))).toMatch('1000 characters')
  })

  test('counts characters as people do', () => {
    expect(passwordFault('🐴🔋📎🌙🦵💤🧪📚')).toMatch('12 characters')
  })

  test('is no few characters over and over', () => {
    for (const password of ['aaaaaaaaaaaa', '121212121212', 'abcabcabcabc'])
      expect([password, passwordFault(password)]).toEqual([password, expect.stringMatching('repeats')])
  })

  test('is not made of words of this place, however they are written', () => {
    for (const word of CONTEXT_WORDS)
      expect([word, passwordFault(`${word} ${word} 2026`)]).toEqual([word, expect.stringMatching('harder to guess')])
    for (const password of ['1mpr1m@tur2026', 'Managing-Editor-1', 'P@ssw0rdP@ssw0rd', 'Medical Advisory Board!'])
      expect([password, passwordFault(password)]).toEqual([password, expect.stringMatching('harder to guess')])
  })

  test('is not made of its owner’s name or address', () => {
    for (const password of ['Quillfeather2026', 'ada.quill@example.org', 'AdaQuill-12345'])
      expect([password, passwordFault(password, about)]).toEqual([password, expect.stringMatching('harder to guess')])
  })

  test('may hold such a word beside others', () => {
    expect(passwordFault('editor of forty lunar tides', about)).toBeNull()
    expect(passwordFault('a-password-for-tests')).toBeNull()
  })
})
