import { expect, test } from '@jest/globals'
import { isLocatorLabel, printLocator, sayLocator, tidyLocator, type Locator } from './locators.ts'

test.each<[Locator, printed: string, heard: string]>([
  [{ label: 'page', locator: '12' }, 'p12', 'page 12'],
  [{ label: 'page', locator: '12-14' }, 'pp12-14', 'pages 12-14'],
  [{ label: 'page', locator: 'S3-S5' }, 'ppS3-S5', 'pages S3-S5'],
  [{ label: 'page', locator: 'A-12' }, 'pA-12', 'page A-12'],
  [{ label: 'page', locator: '2, 4' }, 'pp2, 4', 'pages 2, 4'],
  [{ label: 'section', locator: '4.2' }, 'sec4.2', 'section 4.2'],
  [{ label: 'section', locator: '4 and 5' }, 'secs4 and 5', 'sections 4 and 5'],
  [{ label: 'chapter', locator: '7' }, 'ch7', 'chapter 7'],
  [{ label: 'figure', locator: '2A' }, 'fig2A', 'figure 2A'],
  [{ label: 'table', locator: '1' }, 'table1', 'table 1'],
  [{ label: 'paragraph', locator: '3;5' }, 'paras3;5', 'paragraphs 3;5'],
])('%j is printed "%s" and read out "%s"', (locator, printed, heard) => {
  expect(printLocator(locator)).toBe(printed)
  expect(sayLocator(locator)).toBe(heard)
})

test('what was typed becomes one line with plain hyphens', () => {
  expect(tidyLocator('  12 – 14\n')).toBe('12-14')
  expect(tidyLocator('S3–S5')).toBe('S3-S5')
  expect(tidyLocator('part\u0000A')).toBe('part A')
  expect(tidyLocator('2(a) [online]')).toBe('2a online')
  expect(tidyLocator(' \t()')).toBe('')
})

test('a label is one of CSL’s', () => {
  expect(isLocatorLabel('page')).toBe(true)
  expect(isLocatorLabel('toString')).toBe(false)
  expect(isLocatorLabel(1)).toBe(false)
})
