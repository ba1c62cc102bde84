import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, picture, signedIn } from '../support/browser.ts'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

type Answer = Record<string, unknown> & { approval: { reviewers: { name: string }[] } }

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let people: People
let screen: string

beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(demo.server.url)
  const board = (await boardIds(people)).slice(0, 2)
  const { article } = await importText(people, smallPage('Proofium'))
  const edition = async (approve = true) => {
    const round = await submit(people, article.id)
    await assign(people, round, board)
    if (approve) for (const who of [people.reviewer1, people.reviewer2]) await decide(who, round)
    return round
  }
  await edition()
  await people.editor.patch(`/api/articles/${article.id}`, { question: 'Does Proofium really help?' })
  await edition()
  const waiting = await edition(false)
  await people.managingEditor.post(`/api/review-states/${waiting.id}/schedule`, { publishAt: '2099-03-01T09:00:00Z' })
  for (const who of [people.reviewer1, people.reviewer2]) await decide(who, waiting)
  const { body } = await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)
  screen = `/admin/collections/publications/${(body as { id: string }).id}`
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

const verdictOn = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: /^Verify the proof/ }).click()
  await page.locator('.publication__verdict').waitFor()
  return page.locator('.publication__verdict').innerText()
}
const unfitOn = (page: Page): Promise<string[]> =>
  page.locator('[data-fits=false]').evaluateAll((items) => items.map((item) => item.getAttribute('data-part') ?? ''))

describe('the screen of a publication', () => {
  test('shows the live text, its editions with what changed, and what comes next', async () => {
    const page = await signedIn(browser!, demo!.server.url, 'managing-editor@example.org')
    await page.goto(screen)
    const text = page.getByRole('article', { name: 'The live text' })
    await text.getByText('Two reviews found that Proofium').waitFor()
    const editions = page.getByRole('region', { name: 'Editions' })
    await editions.getByText('What changed from edition 1').click()
    await editions.locator('ins', { hasText: 'really' }).waitFor()
    expect(await editions.getByRole('heading', { level: 3 }).first().innerText()).toBe('Edition 2 (live)')

    const next = page.getByRole('region', { name: 'Next edition' })
    await next.getByText(/It goes out on 1 March 2099/).waitFor()
    await next.getByRole('button', { name: 'Publish now…' }).click()
    await next.getByRole('button', { name: 'Publish now', exact: true }).click()
    await page.getByRole('heading', { name: /^Edition 3 Live/ }).waitFor()
    await editions.getByRole('heading', { name: 'Edition 3 (live)' }).waitFor()
    await page.context().close()
  }, 60_000)

  test('verifies in the browser that what readers get is what was signed', async () => {
    const page = await signedIn(browser!, demo!.server.url, 'editor@example.org', PHONE)
    await page.goto(screen)
    expect(await verdictOn(page)).toMatch(/^It fits/)
    expect(await page.locator('[data-fits=true]').count()).toBe(8)
    expect(await unfitOn(page)).toEqual([])
    await picture(page, 'proof-fits-390')
    await page.context().close()
  }, 60_000)

  test.each<[string, (answer: Answer) => Answer, string[]]>([
    ['a word', (answer) => ({ ...answer, question: 'Does Proofium cure?' }), ['words', 'digest']],
    [
      'a name',
      (answer) => ({
        ...answer,
        approval: { ...answer.approval, reviewers: answer.approval.reviewers.map((one) => ({ ...one, name: 'X' })) },
      }),
      ['names'],
    ],
  ])(
    'says what does not fit where %s was exchanged on the way',
    async (what, tamper, parts) => {
      const page = await signedIn(browser!, demo!.server.url, 'editor@example.org')
      await page.route('**/api/publications/by-slug/*', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, json: tamper((await response.json()) as Answer) })
      })
      await page.goto(screen)
      expect(await verdictOn(page)).toMatch(/^It does not fit/)
      expect(await unfitOn(page)).toEqual(parts)
      await picture(page, `proof-${what.replace(' ', '-')}-1440`)
      await page.context().close()
    },
    60_000,
  )

  test('says so where the browser does not know the signature', async () => {
    const page = await signedIn(browser!, demo!.server.url, 'editor@example.org')
    await page.addInitScript(() => {
      crypto.subtle.generateKey = (() =>
        Promise.reject(
          new DOMException('Unrecognized name.', 'NotSupportedError'),
        )) as unknown as SubtleCrypto['generateKey']
    })
    await page.goto(screen)
    expect(await verdictOn(page)).toMatch(/^Not verified\. This browser does not know/)
    await page.context().close()
  }, 60_000)
})
