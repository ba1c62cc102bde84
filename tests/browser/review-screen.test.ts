import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { violationsAt } from '../support/axe.ts'
import { launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { CHECKS, keepComment, openRound, showTab } from '../support/review-page.ts'
import { PASSWORD, startDemo } from '../support/server.ts'

const ROSA = 'reviewer-1@example.org'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let people: People
let board: string[]
let url: string

beforeAll(async () => {
  demo = await startDemo()
  url = demo.server.url
  people = await signInAll(url)
  board = await boardIds(people)
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

type Section = { readonly html: string; readonly audiences: readonly string[] }

/** A text under review by Rosa and another; its first section is for health professionals, and a source has identifiers. */
const newRound = async (mark: string) => {
  const { article } = await importText(people, smallPage(mark))
  const { docs } = (await people.editor.get(`/api/references?where[title][equals]=A%20review%20of%20${mark}`)).body as {
    docs: { id: string }[]
  }
  const source = { doi: `10.5555/${mark.toLowerCase()}.1`, pmid: `${100_000 + mark.length}`, pmcid: 'PMC77' }
  await people.editor.patch(`/api/references/${docs[0]!.id}`, {
    ...source,
    authors: [{ family: 'Doe', given: 'Jane' }],
  })
  const { sections } = (await people.editor.get(`/api/articles/${article.id}?depth=0`)).body as { sections: object[] }
  await people.editor.patch(`/api/articles/${article.id}`, {
    sections: sections.map((section, index) => (index === 0 ? { ...section, audiences: ['clinician'] } : section)),
  })
  const round = await submit(people, article.id)
  await assign(people, round, board.slice(0, 2))
  return { ...round, article: article.id, slug: article.slug }
}

const contentOf = async (id: string) =>
  ((await people.managingEditor.get(`/api/review-states/${id}?depth=0`)).body as { content: { sections: Section[] } })
    .content

/**
 * Everything that can be pressed and is less than 24 by 24 px, or has no name: the whole row of a tick, and for the numbers of
 * citations the room that they have around them.
 */
const poorTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.review-panel :is(a, button, input, select, textarea, summary, [role=tab])',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { width, height } = (
          element.closest('.review-panel__choice, .audience__choice') ?? element
        ).getBoundingClientRect()
        const around = getComputedStyle(element, '::after')
        const [x, y] =
          around.position === 'absolute'
            ? [-2 * Number.parseFloat(around.left), -2 * Number.parseFloat(around.top)]
            : [0, 0]
        const name =
          element.ariaLabel || element.textContent || document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
        return width + x < 24 || height + y < 24 || !(name || element.closest('label'))
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

/** Presses Tab until the focus is there. */
const tabTo = async (page: Page, locator: Locator): Promise<void> => {
  await locator.first().waitFor()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(locator.first())) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there.')
}

const sources = (page: Page) => page.getByRole('dialog', { name: /^Sources? / })

// First, while the list on the first screen is short.
test('a whole decision by the keyboard alone, from the first screen on', async () => {
  const round = await newRound('Keyium')
  const page = await signedIn(browser!, url, ROSA, WIDE)
  await tabTo(page, page.getByRole('link', { name: 'Does Keyium help?' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/review-states/${round.id}`)
  await page.getByRole('article', { name: 'The text under review' }).waitFor()

  const citation = page.locator('sup.citation', { hasText: ',' }).locator('a').first()
  for (const key of ['Enter', 'Space']) {
    await tabTo(page, citation)
    await page.keyboard.press(key)
    await sources(page).waitFor()
    await tabTo(page, sources(page).getByRole('link', { name: 'PubMed of reference 2' }))
    await page.keyboard.press('Escape')
    await sources(page).waitFor({ state: 'detached' })
    expect(await hasFocus(citation)).toBe(true)
  }

  await tabTo(page, page.getByRole('button', { name: 'Comment on “From the Research”' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Of how many people?')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('About 60% of people noticed it')
  await tabTo(page, page.getByRole('button', { name: 'Keep the comment' }))
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Comments that are not sent yet' }).getByText('Of how many people?').waitFor()

  for (const item of CHECKS) {
    await tabTo(page, page.getByLabel(item))
    await page.keyboard.press('Space')
  }
  await tabTo(page, page.getByRole('radio', { name: /^Nothing to disclose/ }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('radio', { name: /^Approve/ }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('Your password, again'))
  await page.getByText(/You sign as Rosa Fictional, MD, PhD: “I approve this text, digest /).waitFor()
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText('Recorded: approved. Thank you.').waitFor()
  const { votes, comments } = (await people.managingEditor.get(`/api/review-states/${round.id}?depth=0`)).body as {
    votes: { verdict: string }[]
    comments: { quote: string; text: string }[]
  }
  expect(votes.map(({ verdict }) => verdict)).toEqual(['approve'])
  expect(comments).toMatchObject([{ quote: 'About 60% of people noticed it', text: 'Of how many people?' }])
}, 120_000)

describe.each([
  ['wide', WIDE],
  ['on a phone', PHONE],
])('the screen of a round, %s,', (size, viewport) => {
  test('opens the record of each cited source where it is cited, and leaves the text as it is', async () => {
    const round = await newRound(size === 'wide' ? 'Citium' : 'Citiphonium')
    const page = await signedIn(browser!, url, ROSA, viewport)
    await openRound(page, round)
    const grouped = page.locator('sup.citation', { hasText: ',' }).locator('a').last()
    await grouped.click()
    await sources(page).getByRole('heading', { name: 'Sources 2, 3' }).waitFor()
    const record = sources(page).getByRole('listitem').filter({ hasText: 'A review of' }).first()
    await record.getByText('Doe J').waitFor()
    await record.getByText('Annals of Examples, 2021').waitFor()
    await record.getByText('Not checked').waitFor()
    await record.getByText('Nothing was held against it at submission.').waitFor()
    const links = await record
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links.map((link) => new URL(link).host)).toEqual([
      'doi.org',
      'pubmed.ncbi.nlm.nih.gov',
      'pmc.ncbi.nlm.nih.gov',
    ])
    const other = sources(page).getByRole('listitem').filter({ hasText: '[Another review of' }).first()
    await other.getByText('Known at submission:').waitFor()
    await other.getByText('nobody has confirmed yet which published work it is', { exact: false }).waitFor()
    expect(await poorTargets(page)).toEqual([])
    expect(await violationsAt(page, '.review-panel', `sources ${size}`)).toEqual([])
    await picture(page, `screen-sources-${viewport.width}`)
    await page.keyboard.press('Escape')
    await sources(page).waitFor({ state: 'detached' })
    expect(await hasFocus(grouped)).toBe(true)

    const shown = await page.locator('[data-section]').evaluateAll((all) => all.map((one) => one.innerHTML))
    await keepComment(page, 'About 60% of people', 'Of how many?')
    const marked = await page.locator('[data-section]').evaluateAll((all) => all.map((one) => one.innerHTML))
    const { sections } = await contentOf(round.id)
    // What the board approves, letter by letter as the browser writes it.
    const written = await page.evaluate(
      (all) =>
        all.map((html) => {
          const element = document.createElement('div')
          element.innerHTML = html
          return element.innerHTML
        }),
      sections.map(({ html }) => html),
    )
    expect(shown).toEqual(written)
    expect(marked).toEqual(written)
  }, 120_000)

  test('shows the text as each kind of reader gets it, and says what that hides', async () => {
    const round = await newRound(size === 'wide' ? 'Readerium' : 'Readerphonium')
    const page = await signedIn(browser!, url, ROSA, viewport)
    await openRound(page, round)
    const guidelines = page.getByRole('heading', { name: 'From the Guidelines' })
    await guidelines.waitFor()
    await page.getByRole('radio', { name: 'Patients and carers' }).check()
    await guidelines.waitFor({ state: 'hidden' })
    await page.getByText('Hidden from these readers: “From the Guidelines”. You decide on the whole text.').waitFor()
    expect(await violationsAt(page, '.review-panel', `as patients ${size}`)).toEqual([])
    await picture(page, `screen-patients-${viewport.width}`)
    await page.getByRole('radio', { name: 'Health professionals' }).check()
    await guidelines.waitFor()
    expect(await page.getByText('Hidden from these readers', { exact: false }).count()).toBe(0)
    await page.getByRole('radio', { name: 'Patients and carers' }).check()
    await page.getByRole('button', { name: 'Show the whole text' }).click()
    await guidelines.waitFor()
    expect(await page.getByRole('radio', { name: 'Everybody' }).isChecked()).toBe(true)
  }, 120_000)

  test('leads from the words to what was said of them and back, and lets its author call it settled', async () => {
    const round = await newRound(size === 'wide' ? 'Threadium' : 'Threadphonium')
    const quote = 'About 60% of people noticed it'
    const page = await signedIn(browser!, url, ROSA, viewport)
    await openRound(page, round)
    await keepComment(page, quote, 'Of how many?')
    await showTab(page, 'Decision')
    const kept = page.getByRole('list', { name: 'Comments that are not sent yet' })
    await kept.getByRole('button', { name: 'Send now' }).click()
    const thread = page.getByRole('list', { name: 'Comments', exact: true }).getByRole('listitem')
    await thread.getByText('Of how many?').waitFor()
    await kept.waitFor({ state: 'detached' })

    await thread.getByRole('button', { name: /^Show in the text/ }).click()
    const words = page.locator('[data-section] li', { hasText: quote })
    expect(await words.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(50)
    expect(await words.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(viewport.height - 60)
    await words.click({ position: { x: 40, y: 8 } })
    await page.waitForFunction(() => document.activeElement?.id.startsWith('comment-') === true)
    await showTab(page, 'Text')
    await page.getByRole('button', { name: '1 comment on “From the Research”' }).click()
    expect(await thread.evaluate((element) => element === document.activeElement)).toBe(true)

    const { comments } = (await people.editor.get(`/api/review-states/${round.id}?depth=0`)).body as {
      comments: { id: string }[]
    }
    const answer = { comment: comments[0]!.id, text: 'Of 48.', resolution: null }
    await people.editor.post(`/api/review-states/${round.id}/answer`, answer)
    await page.reload()
    await showTab(page, 'Decision')
    await thread.getByText('Of 48.').waitFor()
    await thread.getByRole('button', { name: /^Settled: your comment/ }).click()
    await thread.getByText(/^Resolved\s+Settled, says Rosa Fictional, \d/).waitFor()
    expect(await thread.getByRole('button', { name: /^Settled/ }).count()).toBe(0)
    expect(await poorTargets(page)).toEqual([])
    expect(await violationsAt(page, '.review-panel', `a thread ${size}`)).toEqual([])
    await picture(page, `screen-thread-${viewport.width}`)
  }, 120_000)
})

test('at 1440 px the text and the decision stand side by side, and the decision stays in view', async () => {
  const round = await newRound('Sidium')
  const page = await signedIn(browser!, url, ROSA, WIDE)
  await openRound(page, round)
  expect(await page.getByRole('tab').count()).toBe(0)
  const text = page.getByRole('article', { name: 'The text under review' })
  const decision = page.locator('#your-decision')
  const [left, right] = [(await text.boundingBox())!, (await decision.boundingBox())!]
  expect(left.x + left.width).toBeLessThan(right.x)
  await page.getByRole('heading', { name: 'How this text was made' }).scrollIntoViewIfNeeded()
  const checks = page.getByText('What did you check?')
  expect((await checks.boundingBox())!.y).toBeGreaterThan(0)
  expect((await checks.boundingBox())!.y).toBeLessThan(300)
  // It scrolls by itself.
  await page.mouse.move(WIDE.width - 300, 400)
  const before = await page.evaluate(() => window.scrollY)
  await page.mouse.wheel(0, 400)
  await page.waitForFunction(() => document.querySelector('#pane-side')!.scrollTop > 100)
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  expect(await poorTargets(page)).toEqual([])
  expect(await violationsAt(page, '.review-panel', 'side by side')).toEqual([])
  await picture(page, 'screen-side-by-side-1440')
}, 120_000)

test('at 390 px they are two tabs within reach of a thumb, each keeps its place, and every target is 24 px', async () => {
  const round = await newRound('Thumbium')
  const page = await signedIn(browser!, url, ROSA, PHONE)
  await openRound(page, round)
  const text = page.getByRole('tab', { name: 'Text' })
  const decision = page.getByRole('tab', { name: /^Decision/ })
  expect(await text.getAttribute('aria-selected')).toBe('true')
  expect((await decision.boundingBox())!.y).toBeGreaterThan(PHONE.height - 80)
  expect(await poorTargets(page)).toEqual([])
  expect(await violationsAt(page, '.review-panel', 'the text on a phone')).toEqual([])

  const scrolled = () => page.evaluate(() => window.scrollY)
  await page.getByRole('heading', { name: 'Disclaimer' }).scrollIntoViewIfNeeded()
  const inText = await scrolled()
  expect(inText).toBeGreaterThan(300)
  await decision.click()
  await page.getByRole('tabpanel', { name: /^Decision/ }).waitFor()
  expect(await page.getByRole('tabpanel').count()).toBe(1)
  await page.getByLabel('Your password, again').scrollIntoViewIfNeeded()
  const inDecision = await scrolled()
  expect(await fitsTheScreen(page)).toBe(true)
  expect(await poorTargets(page)).toEqual([])
  expect(await violationsAt(page, '.review-panel', 'the decision on a phone')).toEqual([])
  await picture(page, 'screen-decision-390')
  await text.click()
  expect(await scrolled()).toBe(inText)
  await decision.click()
  expect(await scrolled()).toBe(inDecision)

  // By the keys that the pattern names.
  await page.keyboard.press('ArrowLeft')
  expect([await hasFocus(text), await text.getAttribute('aria-selected')]).toEqual([true, 'true'])
  await page.keyboard.press('End')
  expect(await decision.getAttribute('aria-selected')).toBe('true')

  await keepComment(page, 'About 60% of people', 'Of how many?')
  expect(await poorTargets(page)).toEqual([])
  await page.getByRole('tab', { name: 'Decision 1 comment is not sent yet' }).waitFor()
}, 120_000)

test('a reviewer who was left out of a round is told what changed since they looked, and can hide it', async () => {
  const first = await newRound('Sincium')
  const send = { verdict: 'request-changes', checklist: {}, comment: 'Not yet.' }
  await decide(people.reviewer1, first, send)
  await people.editor.patch(`/api/articles/${first.article}`, { summary: 'Said in the second round.' })
  const second = await submit(people, first.article)
  await assign(people, second, [board[1]!, board[2]!])
  await decide(people.reviewer2, second, send)
  await people.editor.patch(`/api/articles/${first.article}`, { question: 'Does Sincium really help?' })
  const third = await submit(people, first.article)
  await assign(people, third, board.slice(0, 2))

  const page = await signedIn(browser!, url, ROSA, PHONE)
  await openRound(page, third)
  const changed = page.getByRole('region', { name: 'What changed since you looked, in round 1' })
  await changed.locator('ins', { hasText: 'Said in the second round.' }).waitFor()
  await changed.locator('ins', { hasText: 'really' }).waitFor()
  expect(await violationsAt(page, '.review-panel', 'what changed')).toEqual([])
  expect(await poorTargets(page)).toEqual([])
  // Her own comment of that round is hers to settle, now that she sees what became of it.
  await changed.getByRole('button', { name: /^Settled: your comment/ }).click()
  await changed.getByText(/^Resolved\s+Settled, says Rosa Fictional/).waitFor()
  await picture(page, 'screen-since-390')
  await changed.getByRole('button', { name: 'Hide' }).click()
  await changed.locator('ins').first().waitFor({ state: 'detached' })

  const other = await signedIn(browser!, url, 'reviewer-2@example.org', PHONE)
  await openRound(other, third)
  const since = other.getByRole('region', { name: 'What changed since you looked, in round 2' })
  await since.locator('ins', { hasText: 'really' }).waitFor()
  expect(await since.getByText('Said in the second round.').count()).toBe(0)
}, 120_000)
