import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chipNumbers, launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { importText, signInAll, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { fillApproval, sign } from '../support/review-page.ts'
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

const approve = async (page: Page, password: string): Promise<void> => {
  await fillApproval(page)
  await sign(page, password)
}

test('an editor and two reviewers take an article from import to its public page', async () => {
  const { article } = await importText(people, smallPage('Chromium'))

  // The editor sees the article as imported, with its citations as numbered chips, and submits it.
  const editor = await signedIn(browser!, url, 'editor@example.org')
  await editor.goto(`/admin/collections/articles/${article.id}`)
  await editor.locator('.citation-chip').first().waitFor()
  const imported = ['1', '2, 3', '2', '3']
  expect(await chipNumbers(editor, imported)).toEqual(imported)
  await picture(editor, 'article-draft-1440')
  await editor.getByRole('button', { name: 'Submit for review' }).click()
  const link = editor.getByRole('link', { name: /^Round \d+: the text under review/ })
  await link.waitFor()
  await picture(editor, 'article-submitted-1440')
  const round = /review-states\/([\w-]+)/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? ''
  expect(round).not.toBe('')

  // The managing editor assigns two members of the board.
  const manager = await signedIn(browser!, url, 'managing-editor@example.org')
  await manager.goto(`/admin/collections/review-states/${round}`)
  await manager.getByLabel(/Rosa Fictional/).check()
  await manager.getByLabel(/Quentin Invented/).check()
  await manager.getByRole('button', { name: 'Assign', exact: true }).click()
  await manager.getByRole('list', { name: 'Assigned reviewers' }).waitFor()
  await picture(manager, 'review-assigned-1440')

  // A reviewer on a phone reads, mistypes the password once, and approves.
  const first = await signedIn(browser!, url, 'reviewer-1@example.org', PHONE)
  await first.goto(`/admin/collections/review-states/${round}`)
  await first
    .getByRole('article', { name: 'The text under review' })
    .getByText('Two reviews found that Chromium')
    .waitFor()
  expect(await first.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await picture(first, 'review-text-390')
  await approve(first, 'not my password')
  await first.locator('[role=alert][data-code=WRONG_PASSWORD]').waitFor()
  await picture(first, 'review-wrong-password-390')
  await sign(first)
  await first.locator('#your-decision').waitFor({ state: 'detached' })
  expect((await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)).status).toBe(404)

  const second = await signedIn(browser!, url, 'reviewer-2@example.org')
  await second.goto(`/admin/collections/review-states/${round}`)
  await approve(second, PASSWORD)
  await second.locator('#your-decision').waitFor({ state: 'detached' })
  await picture(second, 'review-approved-1440')

  // The world reads it.
  const reader = await (await browser!.newContext({ viewport: PHONE, baseURL: url })).newPage()
  await reader.goto('/')
  await reader.getByRole('link', { name: 'Does Chromium help?' }).click()
  await reader.getByRole('heading', { level: 1, name: 'Does Chromium help?' }).waitFor()
  await picture(reader, 'reader-390')
  await reader.getByText('Rosa Fictional').first().waitFor()
  await reader.locator('sup.citation a').first().click()
  expect(new URL(reader.url()).hash).toBe('#ref-1')
  await reader
    .locator('#ref-1')
    .getByRole('link', { name: /Back to the text/ })
    .click()
  expect(new URL(reader.url()).hash).toBe('#cite-1')
  expect(await reader.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}, 180_000)

test('the publication screen retracts, and the public page becomes a notice at once', async () => {
  const { docs } = (await people.anonymous.get('/api/publications?sort=publishedAt')).body as {
    docs: { id: string; slug: string }[]
  }
  const { id, slug } = docs[0]!
  const page = await signedIn(browser!, url, 'managing-editor@example.org')
  await page.goto(`/admin/collections/publications/${id}`)
  await page.getByRole('button', { name: 'Retract…' }).click()
  await picture(page, 'publication-retract-1440')
  await page.getByLabel('Reason', { exact: true }).fill('A dose was wrong.')
  await page.getByLabel('Public notice').fill('This page named a wrong dose.')
  await page.getByLabel('Take the page down at once').check()
  await page.getByRole('button', { name: 'Retract now' }).click()
  await page
    .getByText(/retracted/i)
    .first()
    .waitFor()

  const reader = await (await browser!.newContext({ viewport: WIDE, baseURL: url })).newPage()
  const response = await reader.goto(`/articles/${slug}`)
  expect(response?.status()).toBe(410)
  await reader.getByText('This page named a wrong dose.').waitFor()
  await picture(reader, 'reader-retracted-1440')
}, 120_000)
