import type { Locator, Page } from 'playwright-core'
import { PASSWORD } from './server.ts'

/** The screen of a round, as people use it. */

export const CHECKS = [
  'The facts are right',
  'It says what is known today',
  'Each citation supports its sentence',
  'Benefits, harms and doubts are weighed fairly',
  'Its readers will understand it',
  'Acting on it will not harm a patient',
]

export const openRound = async (page: Page, round: { readonly id: string }): Promise<void> => {
  await page.goto(`/admin/collections/review-states/${round.id}`)
  await page.locator('.frozen-text').waitFor({ state: 'attached' })
}

/** On a phone the text and the decision are two tabs; beside each other there is nothing to choose. */
export const showTab = async (page: Page, name: 'Text' | 'Decision' | 'Review'): Promise<void> => {
  await page.locator('.frozen-text').waitFor({ state: 'attached' })
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) })
  if ((await tab.count()) > 0) await tab.click()
}

export const tickAll = async (page: Page): Promise<void> => {
  for (const item of CHECKS) await page.getByLabel(item).check()
}

/** Everything that an approval needs, but for the password. */
export const fillApproval = async (page: Page, comment = ''): Promise<void> => {
  await showTab(page, 'Decision')
  await tickAll(page)
  await page.getByRole('radio', { name: /^Nothing to disclose/ }).check()
  await page.getByRole('radio', { name: /^Approve/ }).check()
  await commentField(page).fill(comment)
}

export const commentField = (page: Page): Locator => page.getByLabel(/^Comment on the whole text/)

export const sign = async (page: Page, password = PASSWORD): Promise<void> => {
  await showTab(page, 'Decision')
  await page.getByLabel('Your password, again').fill(password)
  await page.getByRole('button', { name: /^Sign and send/ }).click()
}

/** Writes a comment on words of the text and keeps it for the decision. */
export const keepComment = async (page: Page, on: string, text: string): Promise<void> => {
  await showTab(page, 'Text')
  await page.locator('[data-section] :is(li, p)', { hasText: on }).first().selectText()
  await page.getByRole('button', { name: 'Comment on this' }).click()
  await page.getByLabel('Your comment', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Keep the comment' }).click()
  await page.getByText('Kept on this device. It goes with your decision.').waitFor()
}

/** What the browser keeps of unsent drafts. */
export const keptOnDevice = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() =>
    Object.fromEntries(Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('imprimatur:kept:'))),
  )

/** All that the browser keeps, wherever: for what must never be in it. */
export const allStorage = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
