import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, picture, signedIn } from '../support/browser.ts'
import { signInAll, importText, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let people: People
let url: string

beforeAll(async () => {
  demo = await startDemo()
  url = demo.server.url
  people = await signInAll(url)
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

const SCREEN = '/admin/collections/articles/import'
type Article = { readonly id: string; readonly question: string; readonly sections: readonly { content: unknown }[] }

const articlesAsking = async (question: string): Promise<readonly Article[]> =>
  (
    (await people.editor.get(`/api/articles?where[question][equals]=${question}&depth=0`)).body as {
      docs: Article[]
    }
  ).docs

const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

const drop = async (page: Page, name: string, text: string): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name, { type: 'text/plain' }))
      return transfer
    },
    [name, text] as const,
  )
  await page.getByRole('region', { name: 'What to import' }).dispatchEvent('drop', { dataTransfer })
}

/** The text of the field must lie exactly over its print, or highlights would stand beside their numbers. */
const isOverItsPrint = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.page-import__paper textarea')!
    const print = document.querySelector<HTMLElement>('.page-import__print')!
    return (
      [field.scrollHeight, field.clientHeight].every((height) => height === print.offsetHeight) &&
      field.clientWidth === print.clientWidth
    )
  })

/** How many sources each citation of an article has, in the order of the text. */
const citationsOf = (article: Article): readonly number[] => {
  const counts: number[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('references' in node && Array.isArray(node.references)) counts.push(node.references.length)
    for (const child of Object.values(node)) visit(child)
  }
  visit(article.sections)
  return counts
}

test('a pasted page is shown as it is understood, corrected where it is in doubt, and becomes that article', async () => {
  const text = smallPage('Previum').replace(
    'About 60% of people noticed it 3.',
    'It fell by 3.\n  • Half of them wanted more of the doses 2.\n  • Nobody minded 2, 9.',
  )
  const page = await signedIn(browser!, url, 'editor@example.org')
  await page.getByRole('link', { name: 'Import a page' }).click()
  await page.waitForURL(`**${SCREEN}`)
  const field = page.getByLabel('The page’s text')
  const create = page.getByRole('button', { name: 'Create the article' })
  await field.fill('Dear colleague, see attached.')
  await page.getByRole('heading', { name: 'This can’t be imported yet' }).waitFor()
  expect(await create.isDisabled()).toBe(true)

  await field.fill(text)
  await page.getByText('2 sections, 3 citations, 3 references, 1 related question.').waitFor()
  const preview = page.getByRole('article')
  await preview.getByRole('heading', { name: 'Does Previum help?' }).waitFor()
  await preview.getByText('Last updated 2026-03-03').waitFor()
  expect(await preview.getByRole('button').allInnerTexts()).toEqual(['1', '2, 3', '2', '3', '2', '2, 9'])
  expect(await preview.locator('.page-import__mark--doubt').allInnerTexts()).toEqual(['3', '2'])
  expect(await page.locator('.page-import__print .page-import__mark--doubt').allTextContents()).toEqual(['3', '2'])
  expect(await page.locator('.page-import__print .page-import__mark--unlisted').allTextContents()).toEqual(['2, 9'])
  expect(await isOverItsPrint(page)).toBe(true)
  await picture(page, 'page-import-1440')

  // The way from a warning to its place in the text.
  const notes = page.getByRole('region', { name: 'To check: 3' }).getByRole('listitem')
  await notes
    .nth(1)
    .getByRole('button', { name: /^Line \d+/ })
    .click()
  const selected = await field.evaluate((element: HTMLTextAreaElement) => [
    element.value.slice(0, element.selectionStart).split('\n').at(-1),
    element.value.slice(element.selectionStart, element.selectionEnd),
    document.activeElement === element,
  ])
  expect(selected).toEqual(['  • Half of them wanted more of the doses ', '2', true])

  await notes.nth(1).getByRole('button', { name: 'It is no citation' }).click()
  await page.getByRole('region', { name: 'To check: 2' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('region', { name: 'To check: 3' }).waitFor()
  await notes.nth(1).getByRole('button', { name: 'It is no citation' }).click()
  await page.getByRole('region', { name: 'To check: 2' }).waitFor()
  await preview.getByRole('button', { name: 'In doubt: 3' }).click()
  await preview.getByRole('button', { name: 'It is a citation' }).click()
  await page.getByRole('region', { name: 'To check: 1' }).waitFor()
  await field.fill((await field.inputValue()).replace('minded 2, 9.', 'minded 2, 3.'))
  await page.getByText('2 sections, 5 citations, 3 references').waitFor()
  await page.getByRole('region', { name: /^To check/ }).waitFor({ state: 'detached' })

  // What was typed is kept by the device.
  await page.reload()
  await page.getByText('2 sections, 5 citations, 3 references').waitFor()
  await create.click()
  await page.getByText('The article was created.').waitFor()
  await page.getByText('3 references: 3 are new').waitFor()
  const [article, ...others] = await articlesAsking('Does Previum help?')
  expect(others).toEqual([])
  expect(citationsOf(article!)).toEqual([1, 2, 1, 1, 2])
  expect(JSON.stringify(article!.sections)).toContain('wanted more of the doses 2.')
  expect(await page.getByRole('link', { name: 'Open the article' }).getAttribute('href')).toBe(
    `/admin/collections/articles/${article!.id}`,
  )

  // The same once more is pointed out before it is made.
  await page.getByRole('button', { name: 'Import another' }).click()
  expect(await field.inputValue()).toBe('')
  await field.fill(text)
  await page.getByText('There is an article with this question already').waitFor()
}, 120_000)

test('a refusal keeps the page that was dropped', async () => {
  const page = await signedIn(browser!, url, 'editor@example.org')
  await page.goto(SCREEN)
  const field = page.getByLabel('The page’s text')
  const text = smallPage('Refusium')
  await drop(page, 'refusium.txt', text)
  await page.getByRole('heading', { name: 'Does Refusium help?' }).waitFor()
  await page.getByText('The text is that of refusium.txt now.').waitFor()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Create the article' }).click()
  await page.locator('[role=alert][data-code=NOT_SIGNED_IN]').waitFor()
  expect(await field.inputValue()).toBe(text)
  expect(await articlesAsking('Does Refusium help?')).toEqual([])
}, 60_000)

/** Read without complaint, and refused by the server: more references than a page may have. */
const tooManyReferences = (): string =>
  smallPage('Overlong').replace(
    'References\n',
    `References\n\n${Array.from({ length: 500 }, (_, index) => `Research\n\nPaper ${index}\n\nAnnals, 2001\n`).join('\n')}`,
  )

test('several files are listed, brought in one after the other though one fails, and reported', async () => {
  const there = await importText(people, smallPage('Presentium'))
  const page = await signedIn(browser!, url, 'editor@example.org', PHONE)
  await page.goto(SCREEN)
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page
    .getByLabel('A text file, or several')
    .setInputFiles([
      file('first.txt', smallPage('Firstium').replace(/\n/g, '\r\n')),
      file('overlong.txt', tooManyReferences()),
      file('last.txt', smallPage('Lastium')),
      file('there.txt', smallPage('Presentium')),
      file('letter.txt', 'Dear colleague, see attached.'),
    ])
  const rows = page.getByRole('list', { name: 'Files' }).locator('> li')
  await rows.nth(3).getByText('There is an article with this question already').waitFor()
  await rows.nth(4).getByText('Not a page that can be imported').waitFor()
  const ticked = () =>
    page.getByRole('checkbox').evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))
  expect(await ticked()).toEqual([true, true, true, false, false])
  expect(await fitsTheScreen(page)).toBe(true)
  await picture(page, 'page-import-many-390')

  const seen: string[] = []
  await page.exposeFunction('tellProgress', (words: string) => void seen.push(words))
  await page.evaluate(() => {
    const tell = (window as unknown as { tellProgress: (words: string) => void }).tellProgress
    new MutationObserver(() => {
      const bar = document.querySelector('progress')
      if (!bar) return
      const warns = !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
      tell(`${bar.value} of ${bar.max}, ${bar.labels[0]?.textContent}${warns ? ', warns' : ''}`)
    }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
  })
  await page.getByRole('button', { name: 'Import 3 pages' }).click()
  await page.getByText('2 pages became articles, one could not be imported, 2 were left out.').waitFor()
  const steps = ['0 of 3, 0 of 3 pages', '1 of 3, 1 of 3 pages', '2 of 3, 2 of 3 pages']
  expect([...new Set(seen.map((words) => words.replace(', warns', '')))]).toEqual(steps)
  expect(seen).toContain(`${steps[2]}, warns`)
  const stillWarns = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await stillWarns()).toBe(false)
  await rows.nth(1).getByText('at most 500 can be imported').waitFor()

  const [first, last] = [await articlesAsking('Does Firstium help?'), await articlesAsking('Does Lastium help?')]
  expect([first.length, last.length]).toEqual([1, 1])
  expect(await articlesAsking('Does Overlong help?')).toEqual([])
  expect((await articlesAsking('Does Presentium help?')).map(({ id }) => id)).toEqual([there.article.id])
  expect(await rows.nth(2).getByRole('link', { name: 'Open the article' }).getAttribute('href')).toBe(
    `/admin/collections/articles/${last[0]!.id}`,
  )
  await picture(page, 'page-import-report-390')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the report (CSV)' }).click(),
  ])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[1]).toBe(
    `first.txt,Does Firstium help?,Imported,${url}/admin/collections/articles/${first[0]!.id},3,3,,`,
  )
  expect(lines[2]).toMatch(/^overlong\.txt,Does Overlong help\?,Not imported,,503,,.*at most 500 can be imported/)
  expect(lines[4]).toMatch(/^there\.txt,Does Presentium help\?,Left out,/)
}, 120_000)
