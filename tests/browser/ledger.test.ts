import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import type { ArticleRecord } from '../../src/ledger/article-record.ts'
import { launchChromium, picture, signedIn } from '../support/browser.ts'
import { importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let people: People
let url: string
let article: { readonly id: string; readonly slug: string }

beforeAll(async () => {
  demo = await startDemo()
  url = demo.server.url
  people = await signInAll(url)
  ;({ article } = await importText(people, smallPage('Ledgerium')))
  await submit(people, article.id)
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

const sentencesOn = (page: Page): Promise<string[]> => page.locator('.ledger__event > p:first-child').allInnerTexts()

describe('the ledger’s screen', () => {
  test('is reached from the administrator’s home, filters, and keeps the filter in the address', async () => {
    const page = await signedIn(browser!, url, 'admin@example.org')
    await page.getByRole('link', { name: 'Read and verify the ledger' }).click()
    await page.getByText(/\d+ events, the newest first\./).waitFor()
    await page.getByLabel('Words of the article’s question').fill('ledgerium')
    await page.getByLabel('Action').selectOption('submit')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByText('1 event found, the newest first.').waitFor()
    const sentence = 'Edith Example (demo editor) submitted “Does Ledgerium help?” (round 1).'
    await page.getByText(sentence).waitFor()

    await page.reload()
    await page.getByText(sentence).waitFor()
    expect(await page.getByLabel('Action').inputValue()).toBe('submit')
    expect(await sentencesOn(page)).toEqual([sentence])

    await page.getByRole('link', { name: 'Only this article' }).click()
    await page.getByText('Only the article “Does Ledgerium help?”.').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'as data (JSON)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`record-${article.slug}.json`)
    const record = JSON.parse(readFileSync(await download.path(), 'utf8')) as ArticleRecord
    expect([record.article.id, record.problems]).toEqual([article.id, []])
    await page.context().close()
  }, 60_000)

  test('verifies the whole ledger at a click, and says what it found', async () => {
    const page = await signedIn(browser!, url, 'admin@example.org')
    await page.goto('/admin/ledger')
    await page.getByRole('button', { name: 'Verify the ledger now' }).click()
    await page.getByText(/^Everything fits/).waitFor()
    await page.getByText(/^Looked at \d+ events on 1 chain/).waitFor()
    await picture(page, 'ledger-verified-1440')
    await page.context().close()
  }, 60_000)

  test('lets a managing editor read, and neither verify nor export', async () => {
    const page = await signedIn(browser!, url, 'managing-editor@example.org')
    await page.goto(`/admin/ledger?article=${article.id}`)
    await page.getByText('Only the article “Does Ledgerium help?”.').waitFor()
    expect(await page.getByRole('button', { name: 'Verify the ledger now' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'as data (JSON)' }).count()).toBe(0)
    await page.goto('/admin/collections/events')
    await page.getByRole('link', { name: 'Read the ledger in words' }).click()
    await page.getByText(/\d+ events, the newest first\./).waitFor()
    await page.context().close()
  }, 60_000)

  test('asks a stranger to sign in, and shows an editor nothing', async () => {
    const stranger = await (await browser!.newContext({ baseURL: url })).newPage()
    await stranger.goto('/admin/ledger')
    await stranger.waitForURL(/\/admin\/login\?redirect=/)
    await stranger.context().close()

    const page = await signedIn(browser!, url, 'editor@example.org')
    await page.goto('/admin/ledger')
    await page.getByText('Administrators and managing editors read the ledger.').waitFor()
    expect(await page.locator('.ledger').count()).toBe(0)
    await page.context().close()
  }, 60_000)
})
