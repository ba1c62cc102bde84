import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { startLiteratureServer, type LiteratureServer } from '../support/literature.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

/** Screens that say more once this button was pressed. */
const TO_VERIFY: Readonly<Record<string, string>> = {
  'a publication': 'Verify the proof',
  'the ledger': 'Verify the ledger now',
}

/** What is ours on a page; the frame of the admin UI around it is Payload's. */
const OURS = [
  '.home',
  '.references',
  '.review-panel',
  '.article__notices',
  '.history',
  '.citation-picker',
  '.citation-chip',
  'body > .site-header',
  'body > main',
  'body > .site-footer',
]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let literature: LiteratureServer | undefined
let browser: Browser | undefined
let people: People
const paths: Record<string, string> = {}

beforeAll(async () => {
  literature = await startLiteratureServer()
  demo = await startDemo({
    CROSSREF_URL: literature.crossrefUrl,
    PUBMED_URL: literature.pubmedUrl,
    SCHEDULE_SECONDS: '0.3',
  })
  people = await signInAll(demo.server.url)
  const board = await boardIds(people)

  const live = await importText(people, smallPage('Axium'))
  const { body } = await people.editor.get('/api/references?where[title][equals]=A%20review%20of%20Axium')
  const source = (body as { docs: { id: string }[] }).docs[0]!.id
  await people.editor.patch(`/api/references/${source}`, { doi: '10.5555/retracted.opiates' })
  const round = await submit(people, live.article.id)
  await assign(people, round, board.slice(0, 2))
  for (const who of [people.reviewer1, people.reviewer2]) await decide(who, round)

  const waiting = await importText(people, smallPage('Waitium'))
  const open = await submit(people, waiting.article.id)
  const read = await importText(people, smallPage('Readium'))
  const underReview = await submit(people, read.article.id)
  await assign(people, underReview, board.slice(0, 2))
  const draft = await importText(people, smallPage('Draftium'))

  const alert = await alertAbout(live.article.id)
  const { docs } = (await people.managingEditor.get('/api/publications?where[slug][equals]=does-axium-help')).body as {
    docs: { id: string }[]
  }
  Object.assign(paths, {
    draft: `/admin/collections/articles/${draft.article.id}`,
    locked: `/admin/collections/articles/${read.article.id}`,
    unassigned: `/admin/collections/review-states/${open.id}`,
    round: `/admin/collections/review-states/${underReview.id}`,
    publication: `/admin/collections/publications/${docs[0]!.id}`,
    alert: `/admin/collections/source-alerts/${alert}`,
    retracted: `/admin/collections/references/${source}`,
    live: '/articles/does-axium-help',
  })
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
  await literature?.stop()
})

const alertAbout = async (article: string): Promise<string> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await people.managingEditor.get(`/api/source-alerts?where[article][equals]=${article}`)
    const [found] = (body as { docs: { id: string }[] }).docs
    if (found) return found.id
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('No alert after 20 seconds.')
}

const violationsOn = async (page: Page, name: string): Promise<readonly string[]> => {
  const found: string[] = []
  let ours = 0
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    // Payload's server chooses its theme when it answers, and marks it so.
    await page.evaluate((theme) => {
      const { dataset } = document.documentElement
      if (dataset.theme) dataset.theme = theme
    }, scheme)
    await page.waitForTimeout(50)
    const present = []
    for (const selector of OURS) if ((await page.locator(selector).count()) > 0) present.push(selector)
    ours += present.length
    const axe = present.reduce(
      (builder, selector) => builder.include(selector),
      new AxeBuilder({ page }).withTags(TAGS),
    )
    const { violations } = await axe.analyze()
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${name}, ${scheme}: ${id} at ${target.join(' ')}`),
      ),
    )
    await picture(page, `${name}-${scheme}`)
  }
  // A page without anything of ours would pass whatever became of it.
  expect([name, ours > 0]).toEqual([name, true])
  return found
}

const visit = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}

describe('axe finds nothing wrong (WCAG 2.2, A and AA), light and dark, on', () => {
  test.each([
    ['editor', 'editor@example.org', WIDE],
    ['managing editor', 'managing-editor@example.org', WIDE],
    ['administrator', 'admin@example.org', PHONE],
    ['reviewer', 'reviewer-1@example.org', PHONE],
  ])(
    'the screens of the %s',
    async (role, email, viewport) => {
      const page = await signedIn(browser!, demo!.server.url, email, viewport)
      const screens: Readonly<Record<string, readonly [name: string, path: string][]>> = {
        editor: [
          ['home', '/admin'],
          ['references', '/admin/collections/references'],
          ['import', '/admin/collections/references/import'],
          ['duplicates', '/admin/collections/references/duplicates'],
          ['a retracted source', paths.retracted!],
          ['a draft', paths.draft!],
          ['an article under review', paths.locked!],
          ['a history', `${paths.draft!}/versions`],
        ],
        'managing editor': [
          ['home', '/admin'],
          ['a text without reviewers', paths.unassigned!],
          ['a publication', paths.publication!],
          ['an alert', paths.alert!],
        ],
        administrator: [
          ['home', '/admin'],
          ['a publication', paths.publication!],
          ['the ledger', '/admin/ledger'],
        ],
        reviewer: [
          ['home', '/admin'],
          ['a text to review', paths.round!],
        ],
      }
      const found: string[] = []
      for (const [name, path] of screens[role]!) {
        await visit(page, path)
        const verify = TO_VERIFY[name]
        if (verify) {
          await page.getByRole('button', { name: verify }).click()
          await page.locator('.publication__verdict, .ledger__verdict').waitFor()
        }
        found.push(...(await violationsOn(page, `${role} ${name}`.replaceAll(' ', '-'))))
        expect([name, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([
          name,
          0,
        ])
      }
      expect(found).toEqual([])
    },
    120_000,
  )

  test.each([
    ['wide', WIDE],
    ['narrow', PHONE],
  ])(
    'the import of pages in its states, %s',
    async (size, viewport) => {
      const page = await signedIn(browser!, demo!.server.url, 'editor@example.org', viewport)
      const found: string[] = []
      const scan = async (state: string) => found.push(...(await violationsOn(page, `page-import-${state}-${size}`)))
      const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
      await visit(page, '/admin/collections/articles/import')
      await scan('empty')
      const field = page.getByLabel('The page’s text')
      await field.fill('Dear colleague, see attached.')
      await page.getByText('Recognised (1 to check)').waitFor({ state: 'attached' })
      await scan('refused')
      await field.fill(smallPage('Axium').replace('noticed it 3.', 'noticed it, and it fell by 3.'))
      if (size === 'narrow') await page.getByRole('button', { name: 'Recognised (1 to check)' }).click()
      await page.getByText('There is an article with this question already').waitFor()
      await page.getByRole('button', { name: 'In doubt: 3' }).click()
      await scan('read')
      if (size === 'narrow') await page.getByRole('button', { name: 'Text', exact: true }).click()
      await page
        .getByLabel('A text file, or several')
        .setInputFiles([
          file('one.txt', smallPage(`Manium ${size}`)),
          file('two.txt', smallPage('Axium')),
          file('three.txt', 'Dear colleague'),
        ])
      await page.getByRole('button', { name: 'Import 1 page' }).waitFor()
      await scan('many')
      await page.getByRole('button', { name: 'Import 1 page' }).click()
      await page.getByText('One page became an article').waitFor()
      await scan('done')
      expect(found).toEqual([])
    },
    120_000,
  )

  test('the reader site', async () => {
    const context = await browser!.newContext({ baseURL: demo!.server.url, viewport: PHONE })
    const page = await context.newPage()
    const found: string[] = []
    for (const [name, path] of [
      ['public-list', '/'],
      ['public-search', '/search?q=axium'],
      ['public-search-nothing', '/search?q=zzkwwjqy'],
      ['public-article', paths.live!],
      ['public-policy', '/editorial-policy'],
    ] as const) {
      await visit(page, path)
      found.push(...(await violationsOn(page, name)))
      // As wide as the phone: nothing is cut off at its side.
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([
        name,
        0,
      ])
    }
    await context.close()
    expect(found).toEqual([])
  }, 60_000)
})
