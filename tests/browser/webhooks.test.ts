import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { Webhook } from 'standardwebhooks'
import { inTheme } from '../support/axe.ts'
import { launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startReceiver, type Receiver } from '../support/receiver.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let receiver: Receiver
let people: People

beforeAll(async () => {
  receiver = await startReceiver()
  demo = await startDemo({ WEBHOOK_TRUSTED_ORIGINS: receiver.origin })
  people = await signInAll(demo.server.url)
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
  await receiver?.stop()
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
        .include('.webhooks')
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

test('an administrator names an address, makes its secret, tries it out, and it hears of what goes out', async () => {
  const page = await signedIn(browser!, demo!.server.url, 'admin@example.org')
  await page.goto('/admin/collections/webhooks/create')
  await page.getByText('Save it first').waitFor()
  await page.locator('input[name=url]').fill('https://169.254.169.254/latest')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('The following field is invalid: Address').waitFor()

  await page.locator('input[name=url]').fill(`${receiver.origin}/hook`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/webhooks\/[\w-]{20,}/)
  await page.getByText('There is none yet').waitFor()
  await eachWay(page, 'webhook-new')
  await page.getByRole('button', { name: 'Make the secret' }).click()
  const secret = await page.locator('.webhooks__secret-words').innerText()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByText(/status 204 after \d+ ms/).waitFor()
  await eachWay(page, 'webhook-tried')
  const [tried] = receiver.received
  expect(new Webhook(secret).verify(tried!.body, { ...tried!.headers })).toMatchObject({ type: 'webhook.test' })

  // Nobody presses anything for this one.
  const { article } = await importText(people, smallPage('Hookland'))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  for (const who of [people.reviewer1, people.reviewer2]) await decide(who, round)
  for (let tries = 0; receiver.received.length < 2 && tries < 300; tries += 1) await page.waitForTimeout(100)
  expect(receiver.received).toHaveLength(2)
  await page.reload()
  await page.getByRole('link', { name: 'publication.published' }).click()
  await page.getByText('The address has it.').waitFor()
  await eachWay(page, 'webhook-delivery')
  const { body, headers } = receiver.received[1]!
  expect(new Webhook(secret).verify(body, { ...headers })).toMatchObject({
    type: 'publication.published',
    data: { slug: article.slug, digest: round.digest },
  })
}, 120_000)
