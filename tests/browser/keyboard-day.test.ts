import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { violationsIn } from '../support/axe.ts'
import { chipNumbers, launchChromium, picture, WIDE } from '../support/browser.ts'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { pressOn, tabTo } from '../support/keyboard.ts'
import { smallPage } from '../support/pages.ts'
import { PASSWORD, startDemo } from '../support/server.ts'

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

/** At the sign-in page, where the first field has the focus or is a Tab away; from here on nothing but the keyboard. */
const signInByKeyboard = async (email: string): Promise<Page> => {
  const context = await browser!.newContext({ viewport: WIDE, baseURL: url, locale: 'en-GB' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await page.goto('/admin/login')
  await page.locator('input[name=email]').waitFor()
  if (!(await page.locator('input[name=email]').evaluate((field) => field === document.activeElement)))
    await tabTo(page, /^Email/, 5)
  await page.keyboard.type(email)
  await tabTo(page, /^Password/, 2)
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => !address.pathname.includes('login'))
  await page.locator('.home').waitFor()
  return page
}

/** What lies in the clipboard was copied elsewhere. */
const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}

test('an editor’s whole day: import, correct, cite, complete, save, submit', async () => {
  const page = await signInByKeyboard('editor@example.org')

  // From the top of the screen, past the menu.
  await pressOn(page, 'Skip to the content', 2)
  await pressOn(page, 'Import a page', 4)
  await page.waitForURL('**/articles/import')
  await page.getByLabel('The page’s text').waitFor()
  await pressOn(page, 'Skip to the content', 3)
  await tabTo(page, /^The page’s text/, 8)
  await paste(page, smallPage('Tastium').replace('Does Tastium help?', 'Does Tastium help at al?'))
  await page.getByText(/2 sections, \d citations, 3 references/).waitFor()
  await pressOn(page, 'Create the article', 15)
  await page.getByText('The article was created.').waitFor()
  await pressOn(page, 'Open the article', 4)
  await page.locator('.citation-chip').first().waitFor()
  await page.waitForLoadState('networkidle')

  // The question, and a word of a section.
  await pressOn(page, 'Skip to the content', 3)
  await tabTo(page, /^Question/, 12)
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('l?')
  await tabTo(page, /^Summary/, 2)
  await page.keyboard.type('It may.')
  const text = page.locator('[data-field-path="sections.0.content"] [contenteditable]').first()
  const isInText = () => text.evaluate((element) => element.contains(document.activeElement))
  let steps = 0
  while (!(await isInText())) {
    await page.keyboard.press('Tab')
    expect((steps += 1)).toBeLessThan(40)
  }
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('In short: ')

  // A source, with the picker that typing opens.
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' So say others [@')
  const picker = page.getByRole('dialog', { name: 'Cite' })
  await picker.waitFor()
  await page.keyboard.type('another review of tastium')
  await picker.getByRole('option', { name: /Another review of Tastium/i, selected: true }).waitFor()
  await picture(page, 'keyboard-picker')
  await page.keyboard.press('Enter')
  await picker.getByRole('list', { name: 'Picked' }).getByRole('listitem').first().waitFor()
  expect(await violationsIn(page, '.citing')).toEqual([])
  await page.keyboard.press('Enter')
  await picker.waitFor({ state: 'detached' })
  const cited = ['1', '2', '2, 3', '3', '2']
  expect(await chipNumbers(page, cited)).toHaveLength(cited.length)

  // Saved without leaving the text; then to the panel and back, and submitted.
  const answer = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.waitForTimeout(600)
  await page.keyboard.press('Control+s')
  expect((await answer).status()).toBe(200)
  await page.locator('#action-save:disabled').waitFor()
  await page.keyboard.press('Alt+Shift+R')
  await page.keyboard.press('Alt+Shift+R')
  expect(await isInText()).toBe(true)
  await page.keyboard.press('Alt+Shift+R')
  await tabTo(page, /^Note to the board/, 20)
  await page.keyboard.type('All typed, nothing clicked.')
  await pressOn(page, 'Submit for review', 3)
  await page.getByText('Submitted to the board.').waitFor()
  expect(await violationsIn(page, '.article__notices', '.review-panel', '.skip-links')).toEqual([])
  await picture(page, 'keyboard-editor')
  const { body } = await people.editor.get(
    '/api/articles?where[question][equals]=Does%20Tastium%20help%20at%20all%3F&depth=0',
  )
  expect(body).toMatchObject({ docs: [{ summary: 'It may.', stage: 'submitted' }] })
  await page.context().close()
}, 180_000)

test('a managing editor’s whole day: open the waiting round, assign two reviewers, retract a publication', async () => {
  const { article } = await importText(people, smallPage('Handium'))
  await submit(people, article.id)
  const out = await importText(people, smallPage('Outium'))
  const round = await submit(people, out.article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  for (const who of [people.reviewer1, people.reviewer2]) expect((await decide(who, round)).status).toBe(200)

  const page = await signInByKeyboard('managing-editor@example.org')
  await page.locator('.home-list').first().waitFor()
  await pressOn(page, 'Skip to the content', 2)
  await pressOn(page, 'Does Handium help?', 12)
  await page.waitForURL(/review-states\//)
  await page.getByLabel(/Rosa Fictional/).waitFor()
  await pressOn(page, 'Skip to the content', 3)
  await tabTo(page, /Rosa Fictional/, 60)
  await page.keyboard.press('Space')
  await tabTo(page, /Quentin Invented/, 10)
  await page.keyboard.press('Space')
  await pressOn(page, 'Assign', 30)
  await page.getByRole('list', { name: 'Assigned reviewers' }).waitFor()
  await picture(page, 'keyboard-assigned')

  const { body } = await people.managingEditor.get('/api/publications?where[slug][equals]=does-outium-help')
  const publication = (body as { docs: { id: string }[] }).docs[0]!.id
  await page.goto(`/admin/collections/publications/${publication}`)
  await page.getByRole('button', { name: 'Retract…' }).waitFor()
  await pressOn(page, 'Skip to the content', 3)
  await pressOn(page, 'Retract…', 60)
  await tabTo(page, /^Reason/, 3)
  await page.keyboard.type('A dose was wrong.')
  await tabTo(page, /^Public notice/, 2)
  await page.keyboard.type('This page named a wrong dose.')
  await tabTo(page, /^Take the page down at once/, 2)
  await page.keyboard.press('Space')
  await pressOn(page, 'Retract now', 2)
  await page.getByText(/Readers find the notice of its retraction/).waitFor()
  expect((await people.anonymous.get('/api/publications/by-slug/does-outium-help')).status).toBe(410)
  await page.context().close()
}, 180_000)
