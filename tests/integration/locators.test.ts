import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Article } from '../../src/payload-types.ts'
import { importPage, value } from '../support/line.ts'
import { EDITOR, startPayload, type TestPayload } from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

type Sections = NonNullable<Article['sections']>

const stored = async (id: string): Promise<Article> =>
  running.payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: true, req: await running.as(null) })

/** The sections with this in every citation; `first` stands for the first of its references. */
const withLocators = (sections: Sections, locators: (first: string) => unknown): Sections =>
  JSON.parse(JSON.stringify(sections), (_key, value: unknown) => {
    const fields = value as { blockType?: string; references?: string[] } | null
    return fields?.blockType === 'citation' ? { ...fields, locators: locators(fields.references?.[0] ?? '') } : value
  }) as Sections

const save = async (id: string, sections: Sections) => {
  const req = await running.as(EDITOR)
  return running.payload.update({
    collection: 'articles',
    id,
    data: { sections },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

test('a page named in the editor is stored as it is, and stands in what the board is sent', async () => {
  const { submitArticle } = await import('../../src/commands/submit-article.ts')
  const article = await importPage(running, 'Hafnium')
  const sections = withLocators((await stored(article.id)).sections!, (reference) => [
    { reference, label: 'page', locator: '12-14' },
  ])
  await save(article.id, sections)
  expect((await stored(article.id)).sections).toEqual(sections)

  const round = value(await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR)))
  const { content } = (await running.payload.findByID({
    collection: 'review-states',
    id: round.id,
    overrideAccess: true,
    req: await running.as(null),
  })) as unknown as { content: { sections: { text: string; html: string }[] } }
  expect(content.sections.map(({ text }) => text).join('\n')).toContain('eased the symptoms [2(pp12-14), 3].')
  expect(content.sections[1]?.html).toContain('aria-label="Reference 2, pages 12-14">2(pp12-14)</a>')
})

test.each<[string, (reference: string) => unknown]>([
  ['no list', () => 'page 12'],
  ['an unknown label', (reference) => [{ reference, label: 'verse', locator: '12' }]],
  ['a number for words', (reference) => [{ reference, label: 'page', locator: 12 }]],
  ['a novel', (reference) => [{ reference, label: 'page', locator: 'x'.repeat(61) }]],
])('locators in a wrong shape are refused, and nothing is stored: %s', async (what, locators) => {
  const article = await importPage(running, `Tantalum ${what}`)
  const before = await stored(article.id)
  await expect(save(article.id, withLocators(before.sections!, locators))).rejects.toMatchObject({ status: 400 })
  expect(await stored(article.id)).toEqual(before)
})
