import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, picture, signedIn } from '../support/browser.ts'
import { assign, boardIds, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let people: People
beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(demo.server.url)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

const EDITOR = 'editor@example.org'

const open = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('.review-panel__state').waitFor()
  await page.waitForLoadState('networkidle')
}

const draft = async (question: string): Promise<string> => {
  const text = (words: string) => ({
    root: {
      type: 'root',
      direction: null,
      format: '',
      indent: 0,
      version: 1,
      children: [
        {
          type: 'paragraph',
          direction: null,
          format: '',
          indent: 0,
          version: 1,
          textFormat: 0,
          textStyle: '',
          children: [{ type: 'text', text: words, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
        },
      ],
    },
  })
  const { body } = await people.editor.post('/api/articles', {
    question,
    language: 'en',
    audiences: ['patient'],
    provenance: { method: 'machine-drafted' },
    sections: [
      { blockType: 'guidelines', heading: 'From the Guidelines', content: text('The cat sat on the mat.') },
      { blockType: 'custom', heading: '', content: text('It was warm.') },
    ],
  })
  return (body as { doc: { id: string } }).doc.id
}

/** What has the focus: the path of its field, as its name or the editor around it says. */
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => {
    const at = document.activeElement
    return at?.closest('[data-field-path]')?.getAttribute('data-field-path') ?? at?.getAttribute('name')
  })

const jump = async (page: Page, line: string): Promise<void> => {
  await page.getByRole('button', { name: line }).click()
  await page.waitForFunction(() => !document.activeElement?.classList.contains('article__jump'))
}

const violations = async (page: Page): Promise<readonly string[]> => {
  const found = await new AxeBuilder({ page })
    .include('.review-panel')
    .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
    .analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
}

test('each line of what is missing leads to its field, in a folded section too', async () => {
  const page = await signedIn(browser!, demo!.server.url, EDITOR)
  await open(page, await draft('Does jumping help?'))
  await page.getByRole('button', { name: 'Collapse All' }).first().click()

  await jump(page, 'Section 2 has no heading.')
  expect(await focused(page)).toBe('sections.1.heading')
  await jump(page, '"From the Guidelines" cites no source.')
  expect(await focused(page)).toBe('sections.0.content')
  await jump(page, 'Say which machine drafted the text.')
  expect(await focused(page)).toBe('provenance.tool')
  await picture(page, 'jumped')
  await page.context().close()
}, 60_000)

test('words and grades follow what is typed, and each impossible action says why', async () => {
  const page = await signedIn(browser!, demo!.server.url, EDITOR, PHONE)
  await open(page, await draft('Does counting help?'))
  const measures = page.locator('.article__measures')
  expect(await measures.locator('summary').innerText()).toBe('9 words; for patients: grade 0')
  await measures.locator('summary').click()
  expect(await measures.innerText()).toContain('(indicative: under 30 sentences)')

  await page.locator('[data-field-path="sections.0.content"] [contenteditable]').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Pharmacological supplementation necessitates individualised consideration.')
  // The measures follow while the last words are still being typed.
  await measures.getByText(/^14 words; for patients: grade \d\d$/).waitFor()
  await page.getByText('Harder than the 6th to 8th grade').waitFor()

  await page.getByText('Why can’t I …?').click()
  expect(await page.locator('.article__obstacles').innerText()).toContain(
    '"publish" needs a text that is approved, and there is none.',
  )
  expect(await violations(page)).toEqual([])
  await picture(page, 'measures')
  await page.context().close()
}, 60_000)

test('while the board has it the text can be read, not changed, and a sentence says who holds it', async () => {
  const { article } = await importText(people, smallPage('Lockium'))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  const page = await signedIn(browser!, demo!.server.url, EDITOR)
  await open(page, article.id)
  const notice = page.getByRole('note', { name: 'Locked' })
  await notice.waitFor()
  expect(await notice.innerText()).toMatch(/^The board has had this text since .+ and .+ review it\. It can be read/)
  expect(await page.locator('#field-question').isDisabled()).toBe(true)
  const text = page.locator('[data-field-path="sections.0.content"] [contenteditable]').first()
  expect(await text.getAttribute('contenteditable')).toBe('false')
  expect(await page.locator('#field-internalNotes').isEditable()).toBe(true)
  expect(await violations(page)).toEqual([])
  await picture(page, 'locked')

  await page.getByRole('button', { name: 'Withdraw…' }).click()
  await page.getByRole('button', { name: 'Withdraw from review' }).click()
  await notice.waitFor({ state: 'detached' })
  await page.locator('#field-question:enabled').waitFor()
  await page.context().close()
}, 60_000)

const saved = async (page: Page): Promise<void> => {
  const answer = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  expect((await answer).status()).toBe(200)
  await page.locator('#action-save:disabled').waitFor()
}

const summaryOf = async (id: string): Promise<unknown> => {
  const { body } = await people.editor.get(`/api/articles/${id}?depth=0`)
  return (body as { summary?: unknown }).summary
}

test('whoever saves second is refused, is told, and keeps what they typed', async () => {
  const id = await draft('Do two people help?')
  const page = await signedIn(browser!, demo!.server.url, EDITOR)
  await open(page, id)
  // One person can go on saving.
  for (const words of ['Mine, at first.', 'Mine, then.']) {
    await page.locator('#field-summary').fill(words)
    await saved(page)
    expect(await summaryOf(id)).toBe(words)
  }
  // Payload looks once, when somebody begins to type, whether its form is stale; here that was before the other saved.
  // It gives a look up for a newer one, and then no event tells of its end.
  const looked = page
    .waitForEvent('requestfinished', {
      predicate: (request) => Boolean(request.postData()?.includes('Mine, second.')),
      timeout: 5000,
    })
    .catch(() => null)
  await page.locator('#field-summary').fill('Mine, second.')
  await looked

  await people.managingEditor.patch(`/api/articles/${id}?overrideLock=true`, { summary: 'Theirs.' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const notice = page.locator('[data-code="ARTICLE_CHANGED"]')
  await notice.waitFor()
  expect(await page.locator('#field-summary').inputValue()).toBe('Mine, second.')
  // It still counts as unsaved: the browser asks before it is left.
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(true)
  await notice.getByRole('button', { name: 'Keep my text' }).click()
  expect(await page.getByLabel(/^Your text/).inputValue()).toContain('Mine, second.')
  expect(await violations(page)).toEqual([])
  await picture(page, 'newer-text')

  // After a refused save Payload's form may have the browser ask once more.
  page.on('dialog', (leave) => void leave.accept())
  await notice.getByRole('button', { name: 'Load the newer text' }).click()
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#field-summary')?.value === 'Theirs.')
  await page.locator('#field-summary').fill('Both.')
  await saved(page)
  expect(await summaryOf(id)).toBe('Both.')
  await page.context().close()
}, 60_000)

test('the history tells in words what each save changed', async () => {
  const id = await draft('Does history help?')
  await people.editor.patch(`/api/articles/${id}`, { question: 'Does some history help?' })
  await people.editor.patch(`/api/articles/${id}`, { internalNotes: 'Ask the library.' })
  const page = await signedIn(browser!, demo!.server.url, EDITOR)
  await page.goto(`/admin/collections/articles/${id}/versions`)
  const saves = page.locator('.history__version')
  await saves.nth(2).waitFor()
  await page.getByText('No word of the text changed').waitFor()
  await saves.nth(1).locator('summary').click()
  await page.getByRole('heading', { name: 'The question' }).waitFor()
  expect(await saves.nth(1).locator('ins').allInnerTexts()).toEqual([expect.stringContaining('some')])
  expect(await saves.nth(1).locator('del').count()).toBe(0)
  await saves.nth(2).locator('summary').click()
  await page.getByText('The first text that was saved.').waitFor()
  expect(await violations(page)).toEqual([])
  await picture(page, 'history')
  await page.context().close()
}, 60_000)
