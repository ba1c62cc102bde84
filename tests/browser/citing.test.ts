import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chipNumbers, launchChromium, PHONE, picture, signedIn } from '../support/browser.ts'
import { importText, signInAll, type People } from '../support/client.ts'
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
})
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

const addReference = async (title: string, more: object): Promise<void> => {
  const { status } = await people.editor.post('/api/references', {
    title,
    kind: 'trial',
    type: 'article-journal',
    containerTitle: 'Annals of Examples',
    year: 2018,
    ...more,
  })
  expect(status).toBe(201)
}

const openArticle = async (page: Page, id: string, chips: readonly string[]): Promise<void> => {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('.citation-chip').first().waitFor()
  expect(await chipNumbers(page, chips)).toEqual(chips)
}

const firstSection = async (id: string): Promise<{ html: string; text: string }> => {
  const { body } = await people.editor.get(`/api/articles/${id}/preview`)
  return (body as { sections: { html: string; text: string }[] }).sections[0]!
}

const save = async (page: Page): Promise<void> => {
  await page.locator('#action-save').click()
  await page.getByText('You have unsaved changes.', { exact: false }).waitFor({ state: 'detached' })
}

test('two sources and a page are picked by keyboard, and every number follows as it will be published', async () => {
  await addReference('Iron infusions at night', { pmid: '31234567', authors: [{ family: 'Pretend', given: 'Otto' }] })
  await addReference('Restless in the dark', { authors: [{ family: 'Imaginary', given: 'Lena' }, { family: 'Doe' }] })
  const { article } = await importText(people, smallPage('Picker'))
  const page = await signedIn(browser!, url, 'editor@example.org')
  await openArticle(page, article.id, ['1', '2, 3', '2', '3'])

  // By PMID, entered before the answer is there, then by author.
  await page.locator('[data-lexical-editor] p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('First [@')
  const picker = page.getByRole('dialog', { name: 'Cite' })
  await picker.getByText('Sources of this article').waitFor()
  await page.keyboard.type('31234567')
  await page.keyboard.press('Enter')
  const picked = picker.getByRole('list', { name: 'Picked' }).getByRole('listitem')
  await picked.filter({ hasText: 'Pretend Otto · Annals of Examples · 2018 · PMID 31234567 · trial' }).waitFor()
  await page.keyboard.type('imaginary night')
  await picker.getByText('No reference has these words.').waitFor()
  await picker.getByRole('link', { name: 'Create a new reference' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.type('imaginary')
  await picker.getByRole('option', { name: /^Restless in the dark/, selected: true }).waitFor()
  await picture(page, 'citing-picker-1440')
  await page.keyboard.press('Enter')
  await picked.filter({ hasText: 'Imaginary Lena et al.' }).waitFor()
  await picker.getByLabel('Which page of Iron infusions at night, 2018').fill('12–14')
  await page.keyboard.press('Enter')
  await picker.waitFor({ state: 'detached' })
  const renumbered = ['1(pp12-14), 2', '3', '4, 5', '4', '5']
  expect(await chipNumbers(page, renumbered)).toEqual(renumbered)

  // The caret stands behind it; one step undoes the citation, and one brings it back.
  await page.keyboard.type(' and ')
  await page.waitForTimeout(500)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  const imported = ['1', '2, 3', '2', '3']
  expect(await chipNumbers(page, imported)).toEqual(imported)
  await page.keyboard.press('Control+y')
  expect(await chipNumbers(page, renumbered)).toEqual(renumbered)

  await save(page)
  const { html, text } = await firstSection(article.id)
  expect(text).toContain('First [1(pp12-14), 2]')
  expect(html).toContain(
    '<p>First<sup class="citation"><a href="#ref-1" id="cite-1" aria-label="Reference 1, pages 12-14">1(pp12-14)</a>, ' +
      '<a href="#ref-2" id="cite-2" aria-label="Reference 2">2</a></sup>',
  )

  // Saved and opened again, it says the same and shows nobody how it is stored; pressed, it can be changed.
  await openArticle(page, article.id, renumbered)
  expect(await page.locator('body').innerText()).not.toMatch(/locators|\{"/i)
  await page
    .getByRole('button', { name: /^Citation 1\(pp12-14\), 2: Iron infusions at night, 2018, pages 12-14/ })
    .click()
  const changer = page.getByRole('dialog', { name: 'Citation' })
  await changer.getByRole('button', { name: 'Remove Restless in the dark, 2018' }).click()
  await changer.getByRole('button', { name: 'Save the citation' }).click()
  const shorter = ['1(pp12-14)', '2', '3, 4', '3', '4']
  expect(await chipNumbers(page, shorter)).toEqual(shorter)
}, 120_000)

test('bracketed numbers that are pasted become citations if the editor says so', async () => {
  const { article } = await importText(people, smallPage('Paste'))
  const page = await signedIn(browser!, url, 'editor@example.org', PHONE)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const imported = ['1', '2, 3', '2', '3']
  await openArticle(page, article.id, imported)
  const editor = page.locator('[data-lexical-editor]').first()
  // At its beginning: in the middle there may be a citation, which opens when it is pressed.
  await editor
    .locator('p')
    .first()
    .click({ position: { x: 4, y: 8 } })
  await page.keyboard.press('Control+End')
  const paste = async (words: string) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), words)
    await page.keyboard.press('Control+v')
  }
  const offer = page.getByRole('region', { name: 'Convert bracketed numbers' })

  // What means no source of this article is left alone, without a question.
  await paste(' So it was in [2019] and [17].')
  await paste(' It helps [2,3], or so [1-2; 9].')
  await offer.getByText('2 bracketed numbers look like citations: convert them?').waitFor()
  expect(await offer.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^1\s*Guidance on Paste, 2024$/),
    expect.stringMatching(/^2\s*A review of Paste, 2021$/),
    expect.stringMatching(/^3\s*Another review of Paste, 2020$/),
  ])
  await offer.getByText('9, 17 have no source in this article and stay as text.').waitFor()
  await picture(page, 'citing-offer-390')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await chipNumbers(page, imported)).toEqual(imported)

  // By keyboard: the notice is behind the text, a few Tabs away.
  const convert = offer.getByRole('button', { name: 'Convert', exact: true })
  for (let tabs = 0; tabs < 15; tabs += 1) {
    await page.keyboard.press('Tab')
    if (await convert.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await offer.waitFor({ state: 'detached' })
  const converted = ['1', '2, 3', '1, 2', '2, 3', '2', '3']
  expect(await chipNumbers(page, converted)).toEqual(converted)

  // One step back, once Payload has looked at the new blocks, and one forth.
  await page.waitForTimeout(1_000)
  await page.keyboard.press('Control+z')
  expect(await chipNumbers(page, imported)).toEqual(imported)
  expect(await editor.innerText()).toContain('It helps [2,3], or so [1-2; 9].')
  await page.keyboard.press('Control+y')
  expect(await chipNumbers(page, converted)).toEqual(converted)

  // Declined, the numbers stay, and nobody asks again.
  await page.keyboard.press('Control+End')
  await paste(' Table [3].')
  await offer.getByRole('button', { name: 'Leave as text' }).click()
  await offer.waitFor({ state: 'detached' })

  await save(page)
  const { text } = await firstSection(article.id)
  expect(text).toContain('[2019] and [17]. It helps [2, 3], or so [1, 2][9]. Table [3].')
}, 120_000)

test('two records that were merged have one number in the editor, as they will in print', async () => {
  const { article } = await importText(people, smallPage('Merge'))
  const { body } = await people.editor.get('/api/references?where[title][contains]=review%20of%20Merge&sort=title')
  const [kept, merged] = (body as { docs: { id: string; title: string }[] }).docs
  expect([kept?.title, merged?.title]).toEqual(['A review of Merge', 'Another review of Merge'])
  const { status } = await people.editor.post(`/api/references/${merged?.id}/merge`, { into: kept?.id })
  expect(status).toBe(200)

  const page = await signedIn(browser!, url, 'editor@example.org')
  await openArticle(page, article.id, ['1', '2', '2', '2'])
  await page.getByRole('button', { name: /^Citation 2: A review of Merge.*; Another review of Merge/ }).click()
  await page.getByText('A duplicate, merged into another record.', { exact: false }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}, 60_000)
