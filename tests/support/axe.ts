import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong (WCAG 2.2, A and AA) in one part of the page as it stands, light and dark; it must be there. */
export const violationsIn = async (page: Page, part: string, state: string): Promise<readonly string[]> => {
  const found: string[] = []
  if ((await page.locator(part).count()) === 0) throw new Error(`There is no ${part} on the page (${state}).`)
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    await page.waitForTimeout(50)
    const { violations } = await new AxeBuilder({ page }).include(part).withTags(TAGS).analyze()
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${state}, ${theme}: ${id} at ${target.join(' ')}`),
      ),
    )
  }
  return found
}
