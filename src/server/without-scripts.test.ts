import { expect, test } from '@jest/globals'
import { scriptless } from './without-scripts.ts'

const OURS = '\nwindow.ours = 1\n'
const page = (body: string): string => `<html><head><title>T</title></head><body>${body}</body></html>`

test.each([
  ['Next.js’s own', '<script src="/_next/static/chunks/a.js" async=""></script>'],
  ['inline ones of Next.js', '<script>self.__next_f.push([1,"x"])</script>'],
  ['inline ones of whoever', '<script>alert(1)</script>'],
  ['one that claims to be data', '<script type="application/ld+jsonp">alert(1)</script>'],
  ['ours with attributes', `<script src="https://evil.example/x.js">${OURS}</script>`],
  ['what is loaded ahead', '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>'],
  ['modules that are loaded ahead', '<link rel="modulepreload" href="/a.js"/>'],
])('%s is taken out', (_what, script) => {
  expect(scriptless(page(`<p>a</p>${script}<p>b</p>`), [OURS])).toBe(page('<p>a</p><p>b</p>'))
})

test('our own scripts, data and style sheets stay, byte for byte', () => {
  const whole = page(
    `<link rel="stylesheet" href="/a.css"/><script>${OURS}</script><script type="application/ld+json">{"a":"<b>"}</script>`,
  )
  expect(scriptless(whole, [OURS])).toBe(whole)
})
