import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Shows the admin UI in a theme, as it stands when nothing moves any more. */
export const inTheme = (page: Page, theme: 'dark' | 'light'): Promise<void> =>
  page.evaluate((to) => {
    const { dataset } = document.documentElement
    // Payload's server chooses its theme when it answers, and marks it so.
    if (dataset.theme) dataset.theme = to
    // What fades from one colour into the other would be measured half way.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
  }, theme)

/** What axe finds wrong with these parts of a page as it stands (WCAG 2.2, A and AA), in light and in dark. */
export const violationsIn = async (page: Page, ...parts: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = []
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await inTheme(page, scheme)
    const axe = parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }).withTags(TAGS))
    const { violations } = await axe.analyze()
    for (const { id, nodes } of violations) {
      for (const { target } of nodes) found.push(`${scheme}: ${id} at ${target.join(' ')}`)
    }
  }
  return found
}

/** The same of one part, which must be there; each fault says in which state the page was. */
export const violationsAt = async (page: Page, part: string, state: string): Promise<readonly string[]> => {
  if ((await page.locator(part).count()) === 0) throw new Error(`There is no ${part} on the page (${state}).`)
  return (await violationsIn(page, part)).map((fault) => `${state}, ${fault}`)
}
