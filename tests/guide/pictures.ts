import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { launchChromium, PHONE, signedIn, WIDE } from '../support/browser.ts'
import { assign, boardIds, importText, signInAll, submit } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { showTab } from '../support/review-page.ts'
import { startDemo } from '../support/server.ts'

/** `npm run guide`: the pictures of docs/guide, taken anew from the demo. */
const DIRECTORY = path.resolve('docs/guide/pictures')
mkdirSync(DIRECTORY, { recursive: true })

const demo = await startDemo()
const browser = await launchChromium()

const settled = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
}
const picture = async (of: Page | Locator, name: string): Promise<void> => {
  await of.screenshot({ path: path.join(DIRECTORY, `${name}.png`), animations: 'disabled' })
  console.log(`docs/guide/pictures/${name}.png`)
}

try {
  const people = await signInAll(demo.server.url)
  const draft = await importText(people, smallPage('Exemplum'))
  const waiting = await submit(people, (await importText(people, smallPage('Specimen'))).article.id)
  const read = await submit(people, (await importText(people, smallPage('Placebium'))).article.id)
  await assign(people, read, (await boardIds(people)).slice(0, 2))

  const editor = await signedIn(browser, demo.server.url, 'editor@example.org', WIDE)
  await settled(editor, '/admin')
  await picture(editor, 'editor-home')
  await settled(editor, `/admin/collections/articles/${draft.article.id}`)
  await picture(editor, 'editor-article')
  await editor.getByRole('button', { name: 'Cite' }).first().click()
  await editor.getByRole('combobox').first().fill('review')
  await editor.getByRole('option').first().waitFor()
  await picture(editor, 'editor-cite')
  await settled(editor, '/admin/collections/references/import')
  await picture(editor, 'editor-references')

  const manager = await signedIn(browser, demo.server.url, 'managing-editor@example.org', WIDE)
  await settled(manager, `/admin/collections/review-states/${waiting.id}`)
  await picture(manager, 'managing-editor-assign')

  const reviewer = await signedIn(browser, demo.server.url, 'reviewer-1@example.org', PHONE)
  await settled(reviewer, '/admin')
  await picture(reviewer, 'reviewer-home')
  await settled(reviewer, `/admin/collections/review-states/${read.id}`)
  await picture(reviewer, 'reviewer-text')
  await reviewer.locator('sup.citation', { hasText: ',' }).locator('a').first().click()
  await reviewer.getByRole('dialog').getByText('Not checked').first().waitFor()
  await picture(reviewer, 'reviewer-sources')
  await reviewer.keyboard.press('Escape')
  await showTab(reviewer, 'Decision')
  await reviewer.getByText('What did you check?').scrollIntoViewIfNeeded()
  await picture(reviewer, 'reviewer-decision')

  const desk = await signedIn(browser, demo.server.url, 'reviewer-2@example.org', WIDE)
  await settled(desk, `/admin/collections/review-states/${read.id}`)
  await picture(desk, 'reviewer-desk')
} finally {
  await browser.close()
  await demo.end()
}
