import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { inTheme } from '../support/axe.ts'
import { launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { Client, codeOf } from '../support/client.ts'
import { headersOf, inDays } from '../support/machine-client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

const eachWay = async (page: Page, name: string) => {
  for (const [size, viewport] of [
    ['1440', WIDE],
    ['390', PHONE],
  ] as const) {
    await page.setViewportSize(viewport)
    for (const theme of ['light', 'dark'] as const) {
      await inTheme(page, theme)
      await picture(page, `${name}-${size}-${theme}`)
      const { violations } = await new AxeBuilder({ page })
        .include('.clients')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect([name, size, theme, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([
        name,
        size,
        theme,
        [],
      ])
    }
  }
  await page.setViewportSize(WIDE)
}

/** What the program is told when it sends a page with this key. */
const send = async (key: string, mark: string): Promise<string> => {
  const answer = await new Client(demo!.server.url, null, headersOf(key)).post('/api/articles/import', smallPage(mark))
  return codeOf(answer) ?? String(answer.status)
}

test('an administrator makes a client, gives it its key, replaces that, and revokes it', async () => {
  const page = await signedIn(browser!, demo!.server.url, 'admin@example.org')
  await page.goto('/admin/collections/clients/create')
  await page.getByText('Save it first').waitFor()
  await page.locator('input[name=name]').fill('Page importer')
  await page.locator('.field-type.select input').first().click()
  await page.getByRole('option', { name: 'Bring in pages' }).click()
  await page
    .locator('.field-type.date-time-field input')
    .fill(new Date(inDays(90)).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/clients\/[\w-]{20,}/)
  await page.getByText('There is none yet').waitFor()
  await eachWay(page, 'client-new')

  await page.getByRole('button', { name: 'Make the key' }).click()
  const words = page.locator('.clients__words')
  const first = await words.innerText()
  await eachWay(page, 'client-key')
  expect(await send(first, 'Zirconia')).toBe('201')

  await page.reload()
  await page.getByText('Last used:').waitFor()
  expect(await page.content()).not.toContain(first.slice(17))
  await page.getByRole('button', { name: 'Make a new key…' }).click()
  await eachWay(page, 'client-replace')
  await page.getByRole('button', { name: 'Make the new key' }).click()
  const second = await words.innerText()
  expect([await send(first, 'Ceria'), await send(second, 'Ceria')]).toEqual(['INVALID_API_KEY', '201'])

  await page.getByRole('button', { name: 'Revoke the key…' }).click()
  await page.getByRole('button', { name: 'Keep it as it is' }).click()
  await page.getByRole('button', { name: 'Revoke the key…' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await page.getByText('The key is revoked.').waitFor()
  await eachWay(page, 'client-revoked')
  expect(await send(second, 'Yttria')).toBe('API_KEY_REVOKED')

  await page.goto('/admin/collections/clients')
  await page.getByText('Revoked').first().waitFor()
  await picture(page, 'client-list')

  // Whoever opens what it sent sees where that came from.
  await page.goto('/admin/collections/articles')
  await page.getByRole('link', { name: 'Does Ceria help?' }).click()
  await page.locator('input[name=importedBy]').waitFor()
  expect(await page.locator('input[name=importedBy]').inputValue()).toBe('Page importer')
  await picture(page, 'client-article')
  await page.goto('/admin/ledger')
  await page.getByText('The machine client “Page importer”').first().waitFor()
  await picture(page, 'client-ledger')
}, 180_000)
