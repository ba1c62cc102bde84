import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { openRound, showTab, sign, tickAll } from '../support/review-page.ts'
import { startDemo } from '../support/server.ts'

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
})
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

const signed = async (page: Page): Promise<void> => {
  await sign(page)
  await page.locator('#your-decision').waitFor({ state: 'detached' })
}

const approveAll = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: /^Approve/ }).check()
  await tickAll(page)
}

const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** Whether every control that can be seen has a name, and is 24 px high and wide at least: a link in a sentence need not. */
const poorTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.review-panel :is(button, input, select, textarea, summary)')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { width, height } = (element.closest('.review-panel__choice') ?? element).getBoundingClientRect()
        const labelled =
          element.ariaLabel || element.textContent || document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
        return width < 24 || height < 24 || !labelled
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

const roundOf = async (articleId: string, number: number): Promise<{ id: string; digest: string }> => {
  const { body } = await people.managingEditor.get(
    `/api/review-states?where[article][equals]=${articleId}&where[round][equals]=${number}&depth=0`,
  )
  const found = (body as { docs: { id: string; digest: string }[] }).docs[0]
  if (!found) throw new Error(`The article has no round ${number}.`)
  return found
}

test('a text goes through two rounds: commented, answered, changed, approved, scheduled and published', async () => {
  // One member of the board can't be assigned, and the screen says why.
  await people.managingEditor.patch(`/api/reviewers/${board[3]}`, { termEnd: '2026-01-31T00:00:00.000Z' })
  const { article } = await importText(people, smallPage('Valerian'))
  const first = await submit(people, article.id)

  // The managing editor assigns.
  const manager = await signedIn(browser!, url, 'managing-editor@example.org')
  await openRound(manager, first)
  await manager.getByText('Can’t be assigned: not in term today.').waitFor()
  expect(await manager.getByLabel(/Otto Pretend/).isDisabled()).toBe(true)
  await manager.getByLabel(/Rosa Fictional/).check()
  await manager.getByLabel(/Quentin Invented/).check()
  expect(await poorTargets(manager)).toEqual([])
  await picture(manager, 'in-full-assign-1440')
  await manager.getByRole('button', { name: 'Assign', exact: true }).click()
  const assigned = manager.getByRole('list', { name: 'Assigned reviewers' })
  await assigned.getByText('Invited').first().waitFor()

  // A reviewer on a phone accepts, and comments on words that she selected.
  const rosa = await signedIn(browser!, url, 'reviewer-1@example.org', PHONE)
  await openRound(rosa, first)
  await rosa.getByRole('button', { name: 'Accept', exact: true }).click()
  await rosa.getByText('You have accepted this review.').waitFor()
  await rosa.locator('[data-section] li', { hasText: 'About 60% of people' }).selectText()
  await rosa.getByRole('button', { name: 'Comment on this' }).click()
  expect(await rosa.getByLabel('Words that it is about').inputValue()).toBe('About 60% of people noticed it [3].')
  await rosa.getByLabel('Your comment', { exact: true }).fill('Of how many people?')
  await picture(rosa, 'in-full-comment-390')
  await rosa.getByRole('button', { name: 'Keep the comment' }).click()
  await rosa.getByText('Kept on this device. It goes with your decision.').waitFor()

  // Another on a whole section, by keyboard alone; the phone drops the tab meanwhile.
  await rosa.getByRole('button', { name: 'Comment on “From the Guidelines”' }).press('Enter')
  await rosa.keyboard.type('Which guideline?')
  await rosa.reload()
  await rosa.getByRole('button', { name: 'Keep the comment' }).press('Enter')
  await rosa.getByRole('tab', { name: 'Decision 2 comments are not sent yet' }).click()
  await rosa.getByText('The 2 comments that you kept go with it.').waitFor()
  expect((await people.editor.get(`/api/review-states/${first.id}`)).text).not.toContain('Which guideline?')

  await rosa.getByRole('radio', { name: /^Nothing to disclose/ }).check()
  await rosa.getByRole('radio', { name: /^Request changes/ }).check()
  await rosa.getByText(/You sign as Rosa Fictional, MD, PhD: “I have reviewed this text, digest /).waitFor()
  expect(await fitsTheScreen(rosa)).toBe(true)
  expect(await poorTargets(rosa)).toEqual([])
  await picture(rosa, 'in-full-request-changes-390')
  await signed(rosa)

  // The editor answers both comments, changes the text, and submits it again.
  const editor = await signedIn(browser!, url, 'editor@example.org')
  await editor.goto(`/admin/collections/articles/${article.id}`)
  await editor.getByText('2 comments of the board are not answered yet.', { exact: false }).waitFor()
  const answers: readonly (readonly [comment: string, resolution: RegExp, words: string])[] = [
    ['Of how many people?', /^Changed/, 'Of 48; it is there now.'],
    ['Which guideline?', /^Not changed/, 'Its name stands in the references.'],
  ]
  for (const [comment, resolution, words] of answers) {
    const item = editor.getByRole('list', { name: 'Comments' }).getByRole('listitem').filter({ hasText: comment })
    await item.getByRole('button', { name: /^Answer to/ }).click()
    await item.getByRole('radio', { name: resolution }).check()
    await item.getByLabel('Answer', { exact: true }).fill(words)
    await item.getByRole('button', { name: 'Send the answer' }).click()
    await item.getByText(words).waitFor()
  }
  await editor.getByText('not answered yet', { exact: false }).first().waitFor({ state: 'detached' })
  await picture(editor, 'in-full-answered-1440')
  const line = editor.locator('[data-lexical-editor] li', { hasText: 'About 60% of people' })
  await line.click()
  await editor.keyboard.press('Home')
  await editor.keyboard.type('In one trial of 48: a')
  await editor.keyboard.press('Delete')
  await editor.locator('#action-save').click()
  const resubmit = editor.getByRole('button', { name: 'Submit for review' })
  await editor.getByText('You have unsaved changes.', { exact: false }).waitFor({ state: 'detached' })
  await resubmit.click()
  await editor.getByRole('link', { name: 'Round 2: the text under review' }).waitFor()

  // For round 2 the managing editor also sets when the text goes out.
  const second = await roundOf(article.id, 2)
  await openRound(manager, second)
  await manager.getByLabel(/Rosa Fictional/).check()
  await manager.getByLabel(/Quentin Invented/).check()
  await manager.getByRole('button', { name: 'Assign', exact: true }).click()
  await assigned.getByText('Invited').first().waitFor()
  await manager.getByRole('button', { name: 'Set a time of publication…' }).click()
  const year = new Date().getFullYear() + 1
  await manager.getByLabel('Goes out on').fill(`${year}-02-03T09:00`)
  await manager.getByRole('button', { name: 'Set the time', exact: true }).click()
  await manager.getByText(`Once approved, it goes out on 3 February ${year} at 09:00`, { exact: false }).waitFor()
  await picture(manager, 'in-full-scheduled-1440')

  // The reviewer sees what changed, and what became of her comments.
  await openRound(rosa, second)
  const changed = rosa.getByRole('region', { name: 'What changed since you looked, in round 1' })
  await changed.locator('ins', { hasText: 'In one trial of 48' }).waitFor()
  await changed.getByText('Of 48; it is there now.').waitFor()
  await changed.getByText('Not changed', { exact: true }).waitFor()
  expect(await fitsTheScreen(rosa)).toBe(true)
  await picture(rosa, 'in-full-what-changed-390')
  await showTab(rosa, 'Decision')
  await rosa.getByRole('radio', { name: /^Nothing to disclose/ }).check()
  await approveAll(rosa)
  await signed(rosa)
  await rosa.getByText('Still needed: 1 more of 2 approvals.').waitFor()

  // The other decides without knowing, and declares a minor conflict.
  const quentin = await signedIn(browser!, url, 'reviewer-2@example.org')
  await openRound(quentin, second)
  await quentin.getByText('shown to you once you have decided', { exact: false }).waitFor()
  const others = quentin.getByRole('list', { name: 'Assigned reviewers' }).getByRole('listitem')
  expect(await others.filter({ hasText: 'Rosa Fictional' }).innerText()).toMatch(/^Rosa Fictional\s+Assigned$/)
  await quentin.getByRole('radio', { name: /^A conflict that readers should see/ }).check()
  await quentin.getByLabel('What readers should know').fill('Speaker’s fees from its maker in 2025')
  await approveAll(quentin)
  await picture(quentin, 'in-full-declared-1440')
  await signed(quentin)

  // Approved, it waits for its time; then the managing editor publishes it at once.
  await openRound(manager, second)
  await manager.getByText(`Approved, goes out on 3 February ${year}`, { exact: false }).waitFor()
  expect((await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)).status).toBe(404)
  await picture(manager, 'in-full-waiting-1440')
  await manager.getByRole('button', { name: 'Publish now…' }).click()
  await manager.getByRole('button', { name: 'Publish now', exact: true }).click()
  await manager.getByText('Published.', { exact: true }).waitFor()

  const reader = await (await browser!.newContext({ viewport: PHONE, baseURL: url })).newPage()
  await reader.goto(`/articles/${article.slug}`)
  await reader.getByText('In one trial of 48', { exact: false }).waitFor()
  await reader.getByText('Declared interest: Speaker’s fees from its maker in 2025').waitFor()
  expect(await reader.getByRole('heading', { name: 'What changed' }).count()).toBe(0)
  expect(await fitsTheScreen(reader)).toBe(true)
  await picture(reader, 'in-full-reader-390')
}, 240_000)

test('reviewers who can’t go on make room: by declining, by a deputy, and by a material conflict', async () => {
  const { article } = await importText(people, smallPage('Hops'))
  const round = await submit(people, article.id)
  await assign(people, round, board.slice(0, 2))

  const quentin = await signedIn(browser!, url, 'reviewer-2@example.org', PHONE)
  await openRound(quentin, round)
  await quentin.getByRole('button', { name: 'Decline…' }).click()
  await quentin.getByLabel('Reason (optional)').fill('On leave until January.')
  await picture(quentin, 'in-full-decline-390')
  await quentin.getByRole('button', { name: 'Decline', exact: true }).click()
  await quentin.getByText('You have declined this review.').waitFor()

  // Who declined can be asked again, and others can be: the list says what each of them has to do.
  const manager = await signedIn(browser!, url, 'managing-editor@example.org')
  await openRound(manager, round)
  await manager.getByText('On leave until January.', { exact: false }).waitFor()
  await manager.getByLabel(/Quentin Invented/).check()
  await manager.getByRole('button', { name: 'Assign', exact: true }).click()
  await manager.getByText('Assigned. The text is under review.').waitFor()
  await manager.getByRole('button', { name: 'Replace a reviewer…' }).click()
  await manager.getByText('3 changes are left in this round', { exact: false }).waitFor()
  await manager.getByLabel('Who can’t go on').selectOption({ label: 'Quentin Invented' })
  await manager.getByRole('radio', { name: /^By a deputy/ }).check()
  await manager.getByRole('radio', { name: /^Lena Imaginary/ }).check()
  await manager.getByLabel('Reason', { exact: true }).fill('Still on leave.')
  expect(await poorTargets(manager)).toEqual([])
  await picture(manager, 'in-full-deputy-1440')
  await manager.getByRole('button', { name: 'Name the deputy' }).click()
  await manager.getByText('Deputy of Quentin Invented.').waitFor()

  const lena = await signedIn(browser!, url, 'reviewer-3@example.org', PHONE)
  await openRound(lena, round)
  await lena.getByText('You act as deputy of Quentin Invented', { exact: false }).waitFor()
  await showTab(lena, 'Decision')
  await lena.getByRole('radio', { name: /^Nothing to disclose/ }).check()
  await approveAll(lena)
  await lena.getByText('You sign as Lena Imaginary, MD, MSc, as deputy of Quentin Invented', { exact: false }).waitFor()
  await signed(lena)

  // A material conflict leads to stepping aside, not to a decision.
  const rosa = await signedIn(browser!, url, 'reviewer-1@example.org', PHONE)
  await openRound(rosa, round)
  await showTab(rosa, 'Decision')
  await rosa.getByRole('radio', { name: /^A material conflict/ }).check()
  expect(await rosa.getByRole('button', { name: /^Sign and send/ }).count()).toBe(0)
  await rosa.getByLabel('What the conflict is').fill('I advise its maker.')
  await picture(rosa, 'in-full-material-390')
  await rosa.locator('#your-decision').getByRole('button', { name: 'Step aside' }).click()
  await rosa.getByText('You have stepped aside from this review.').waitFor()
  const { votes } = (await people.managingEditor.get(`/api/review-states/${round.id}`)).body as { votes: unknown[] }
  expect(votes).toHaveLength(1)
}, 180_000)

test('readers are told what changed, and somebody else reviews a retraction', async () => {
  const { article } = await importText(people, smallPage('Lavender'))
  for (const note of [null, 'The summary says how weak the evidence is.']) {
    if (note) {
      await people.editor.patch(`/api/articles/${article.id}`, { summary: 'Weak evidence.', changeNote: note })
      const editor = await signedIn(browser!, url, 'editor@example.org')
      await editor.goto(`/admin/collections/articles/${article.id}`)
      await editor.getByText(note, { exact: false }).first().waitFor()
      await editor.getByText('Edition 1 is live.', { exact: false }).waitFor()
      await picture(editor, 'in-full-next-edition-1440')
    }
    const round = await submit(people, article.id)
    await assign(people, round, board.slice(0, 2))
    for (const reviewer of [people.reviewer1, people.reviewer2]) await decide(reviewer, round)
  }

  const reader = await (await browser!.newContext({ viewport: WIDE, baseURL: url })).newPage()
  await reader.goto(`/articles/${article.slug}`)
  const changes = reader.getByRole('region', { name: 'What changed' })
  await changes.getByText('The summary says how weak the evidence is.').waitFor()
  await picture(reader, 'in-full-corrections-1440')

  const { docs } = (await people.managingEditor.get(`/api/publications?where[article][equals]=${article.id}`)).body as {
    docs: { id: string }[]
  }
  const { id } = docs[0]!
  const retract = { reason: 'A dose was wrong.', notice: 'This page named a wrong dose.' }
  await people.managingEditor.post(`/api/publications/${id}/retract`, retract)
  const manager = await signedIn(browser!, url, 'managing-editor@example.org')
  await manager.goto(`/admin/collections/publications/${id}`)
  await manager.getByText('Not reviewed yet').waitFor()
  expect(await manager.getByRole('button', { name: 'Review the retraction…' }).count()).toBe(0)

  const { docs: accounts } = (await people.administrator.get('/api/users?where[email][equals]=editor-2@example.org'))
    .body as { docs: { id: string }[] }
  await people.administrator.post('/api/grants', { user: accounts[0]!.id, role: 'managing-editor' })
  const other = await signedIn(browser!, url, 'editor-2@example.org')
  await other.goto(`/admin/collections/publications/${id}`)
  await other.getByRole('button', { name: 'Review the retraction…' }).click()
  await other.getByRole('radio', { name: /^Justified/ }).check()
  await other.getByLabel('Findings').fill('A typing mistake; doses are now read aloud.')
  expect(await poorTargets(other)).toEqual([])
  await picture(other, 'in-full-review-retraction-1440')
  await other.getByRole('button', { name: 'File the review' }).click()
  await other.getByText(/Reviewed by Emil Specimen/).waitFor()
  await picture(other, 'in-full-retraction-reviewed-1440')
}, 180_000)
