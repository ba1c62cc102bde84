import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { inTheme } from '../support/axe.ts'
import { launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { Client } from '../support/client.ts'
import { PASSWORD, startDemo } from '../support/server.ts'

const PERSON = 'reviewer-3@example.org'

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
        .include('.account')
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

test('on the account screen a person adds a second factor, gets recovery codes once, and signs out another device', async () => {
  const { url } = demo!.server
  const phone = await Client.signIn(url, PERSON)
  const page = await signedIn(browser!, url, PERSON)
  await page.goto('/admin/account')
  const panel = page.locator('.account')
  await panel.getByRole('button', { name: 'Add a second factor' }).waitFor()
  await panel.getByText('(this one)').waitFor()
  await eachWay(page, 'account')

  await panel.getByLabel('Your password', { exact: true }).fill(PASSWORD)
  await panel.getByRole('button', { name: 'Add a second factor' }).click()
  const secret = await panel.locator('.account__key').innerText()
  await panel.getByLabel('The six digits that the app shows now').fill(new TOTP({ secret }).generate())
  await panel.getByRole('button', { name: 'Turn it on' }).click()
  await panel.getByText('Write these down now').waitFor()
  expect(await panel.locator('.account__codes li').count()).toBe(10)
  await panel.getByText('10 recovery codes are left.').waitFor()
  await eachWay(page, 'account-codes')

  await panel.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await panel.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' })
  expect((await phone.get('/api/users/me')).body).toMatchObject({ user: null })
  await page.reload()
  await panel.getByText('10 recovery codes are left.').waitFor()
  expect(await panel.locator('.account__codes').count()).toBe(0)
}, 180_000)

test('an administrator disables an account, whose owner is out at the next page, and enables it again', async () => {
  const { url } = demo!.server
  const owner = await signedIn(browser!, url, PERSON)
  const { id } = (await (await owner.request.get('/api/users/me')).json()).user as { id: string }
  const page = await signedIn(browser!, url, 'admin@example.org')
  await page.goto(`/admin/collections/users/${id}`)
  const panel = page.locator('.account')
  await panel.getByLabel('Why is it disabled?').fill('Left the board in November.')
  await eachWay(page, 'standing')
  await panel.getByRole('button', { name: 'Disable this account' }).click()
  await panel.getByRole('button', { name: 'Enable it again' }).waitFor()
  await panel.getByText(/^Disabled on .*: Left the board in November\.$/).waitFor()
  await eachWay(page, 'standing-disabled')

  await owner.goto('/admin')
  await owner.waitForURL(/\/admin\/login/)

  await panel.getByRole('button', { name: 'Enable it again' }).click()
  await panel.getByRole('button', { name: 'Disable this account' }).waitFor()
  // With the cookie that is left, so it must say which page it comes from.
  const signIn = { data: { email: PERSON, password: PASSWORD }, headers: { Origin: url } }
  expect((await owner.request.post('/api/users/login', signIn)).status()).toBe(200)
}, 180_000)
