import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Reference } from '../../src/payload-types.ts'
import { realPage, smallPage } from '../support/pages.ts'
import type { PublicationDocument } from '../../src/publication/document.ts'
import { decideAs, importPage, refusalOf, underReview, value } from '../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const commands = async () => ({
  ...(await import('../../src/commands/import-references.ts')),
  ...(await import('../../src/commands/merge-references.ts')),
  ...(await import('../../src/commands/confirm-reference.ts')),
  ...(await import('../../src/commands/export-references.ts')),
  ...(await import('../../src/commands/search-references.ts')),
  ...(await import('../../src/commands/reference-duplicates.ts')),
  ...(await import('../../src/commands/submit-article.ts')),
  ...(await import('../../src/commands/store.ts')),
})

const importFile = async (text: string, by: string | null = EDITOR) =>
  (await commands()).importReferences({ text, format: null }, await running.as(by))

const all = async (): Promise<readonly Reference[]> => {
  const req = await running.as(EDITOR)
  const { docs } = await running.payload.find({
    collection: 'references',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
const titled = async (part: string): Promise<readonly Reference[]> =>
  (await all()).filter(({ title }) => title.includes(part))

const setIntegrity = async (id: string, integrity: Reference['integrity']) =>
  (await commands()).setReferenceColumns(id, { integrity }, await running.as(null))

const ris = (mark: string, more = '') => `TY  - JOUR
AU  - Fictional, Rosa M.
TI  - ${mark} and sleep
T2  - Annals of Examples
PY  - 2021
VL  - 12
SP  - 123
EP  - 130
${more}ER  - 
`

describe('a file of references', () => {
  test('is stored record by record, and importing it again adds nothing', async () => {
    const file = `${ris('Argon', 'DO  - 10.5555/argon\n')}\n${ris('Neon')}`
    const first = value(await importFile(file))
    expect(first).toMatchObject({ format: 'ris', created: 2, there: 0, failed: 0 })
    const before = await all()
    const again = value(await importFile(file))
    expect(again).toMatchObject({ created: 0, there: 2, failed: 0 })
    expect(again.records.map(({ reference }) => reference)).toEqual(first.records.map(({ reference }) => reference))
    expect(await all()).toEqual(before)
    const [argon] = await titled('Argon')
    expect(argon).toMatchObject({
      doi: '10.5555/argon',
      kind: 'unsettled',
      volume: '12',
      pages: '123-130',
      integrity: 'not-checked',
    })
    expect(argon?.authors).toMatchObject([{ family: 'Fictional', given: 'Rosa M.' }])
    await setIntegrity(argon!.id, 'clear')
    expect((await titled('Argon'))[0]).toEqual({ ...argon, integrity: 'clear', updatedAt: expect.any(String) })
  })

  test('with a broken record tells its number, line and reason, and the others are kept', async () => {
    const report = value(await importFile(`${ris('Krypton')}TY  - JOUR\nPY  - 2020\nER  - \n${ris('Xenon')}`))
    expect(report).toMatchObject({ created: 2, failed: 1 })
    expect(report.records[1]).toMatchObject({ number: 2, line: 10, outcome: 'failed', reference: null })
    expect(report.records[1]?.problem).toMatch(/neither a title nor/)
    expect(await titled('Xenon')).toHaveLength(1)
  })

  test.each([
    ['nothing', '', 'REFERENCES_EMPTY'],
    ['a shopping list', 'milk\nbread\n', 'REFERENCES_UNKNOWN_FORMAT'],
    ['2,001 records', 'TY  - JOUR\nTI  - x\nER  - \n'.repeat(2001), 'REFERENCES_TOO_MANY_RECORDS'],
    ['more than 2 MB', 'x'.repeat(2 * 1024 * 1024 + 1), 'REFERENCES_TOO_LARGE'],
  ])('that holds %s is refused as a whole, and nothing is stored', async (_what, text, code) => {
    const before = await all()
    expect(refusalOf(await importFile(text))).toMatchObject({ code })
    expect(await all()).toEqual(before)
  })

  test('is imported by editors alone', async () => {
    const before = await all()
    for (const [who, status] of [
      [REVIEWERS[0]!, 403],
      [ADMINISTRATOR, 403],
      [null, 401],
    ] as const)
      expect(refusalOf(await importFile(ris('Radon'), who))).toMatchObject({ status })
    expect(await all()).toEqual(before)
  })

  test('a record with another DOI but the same title is stored, with a warning', async () => {
    value(await importFile(ris('Helium', 'DO  - 10.5555/helium.1\n')))
    const report = value(await importFile(ris('Helium', 'DO  - 10.5555/helium.2\n')))
    expect(report).toMatchObject({ created: 1 })
    expect(report.records[0]?.warnings.join()).toMatch(/may be the same work/)
  })
})

describe('merging two records', () => {
  test('keeps every citation: an article that cites the merged one prints the one that was kept, once', async () => {
    const article = await importPage(running, 'Merging')
    const [first, second] = await titled('review of Merging')
    const { mergeReferences } = await commands()
    value(await mergeReferences({ id: second!.id, into: first!.id }, await running.as(EDITOR)))

    const { previewArticle } = await import('../../src/commands/preview-article.ts')
    const preview = value(await previewArticle(article.id, await running.as(EDITOR))) as PublicationDocument
    expect(preview.bibliography.map(({ reference }) => reference)).toContain(first!.id)
    expect(preview.bibliography.map(({ reference }) => reference)).not.toContain(second!.id)
    expect(preview.bibliography).toHaveLength(2)
    expect(preview.sections[1]?.text).toContain('eased the symptoms [2].')
    const found = value(await (await commands()).searchReferences('Merging', await running.as(EDITOR))).docs
    expect(found.map(({ id }) => id)).not.toContain(second!.id)
  })

  test('changes nothing where it was done before, and is refused where it makes no sense', async () => {
    value(await importFile(`${ris('Iodine')}${ris('Bromine')}${ris('Chlorine')}`))
    const [[a], [b], [c]] = [await titled('Iodine'), await titled('Bromine'), await titled('Chlorine')]
    const { mergeReferences } = await commands()
    const merge = async (id: string, into: string, by = EDITOR) =>
      refusalOf(await mergeReferences({ id, into }, await running.as(by)))
    expect(await merge(a!.id, b!.id)).toBe('done')
    const before = await all()
    expect(await merge(a!.id, b!.id)).toBe('done')
    expect(await merge(a!.id, c!.id)).toEqual({ status: 409, code: 'ALREADY_MERGED' })
    expect(await merge(c!.id, a!.id)).toEqual({ status: 409, code: 'MERGE_TARGET_MERGED' })
    expect(await merge(c!.id, c!.id)).toEqual({ status: 422, code: 'MERGE_INTO_ITSELF' })
    expect(await merge(c!.id, 'nothing')).toEqual({ status: 404, code: 'NOT_FOUND' })
    expect(await merge(c!.id, b!.id, REVIEWERS[0])).toEqual({ status: 403, code: 'ROLE_NOT_ALLOWED' })
    expect(await all()).toEqual(before)
    // Importing the merged one again leads to the one that was kept.
    expect(value(await importFile(ris('Iodine'))).records).toMatchObject([{ outcome: 'there', reference: b!.id }])
    // A chain is flattened: what pointed to the merged one points to the one that was kept.
    expect(await merge(b!.id, c!.id)).toBe('done')
    expect((await titled('Iodine'))[0]).toMatchObject({ mergedInto: c!.id })
  })

  test('both ways at once leaves at least one of them to be found and printed', async () => {
    value(await importFile(`${ris('Thallium')}${ris('Polonium')}`))
    const [[a], [b]] = [await titled('Thallium'), await titled('Polonium')]
    const { mergeReferences } = await commands()
    await Promise.all(
      [
        [a!.id, b!.id],
        [b!.id, a!.id],
      ].map(async ([id = '', into = '']) => mergeReferences({ id, into }, await running.as(EDITOR))),
    )
    const after = [...(await titled('Thallium')), ...(await titled('Polonium'))]
    expect(after.filter(({ mergedInto }) => !mergedInto).length).toBeGreaterThanOrEqual(1)
  })

  test('is followed to the end of a chain that was left in the middle of a merge', async () => {
    value(await importFile(`${ris('Cadmium')}${ris('Indium')}${ris('Antimony')}`))
    const [[a], [b], [c]] = [await titled('Cadmium'), await titled('Indium'), await titled('Antimony')]
    const { setReferenceColumns } = await commands()
    await setReferenceColumns(a!.id, { mergedInto: b!.id }, await running.as(null))
    await setReferenceColumns(b!.id, { mergedInto: c!.id }, await running.as(null))
    expect(value(await importFile(ris('Cadmium'))).records).toMatchObject([{ outcome: 'there', reference: c!.id }])
  })

  test('is offered by identifier, and by title, year and first author', async () => {
    value(await importFile(`${ris('Fluorine', 'AN  - 1\n')}`))
    const [one] = await titled('Fluorine')
    const req = await running.as(EDITOR)
    const other = await running.payload.create({
      collection: 'references',
      data: { kind: 'review', title: 'FLUORINE and sleep.', year: 2021, authors: [{ family: 'Fictional' }] },
      overrideAccess: false,
      user: req.user,
      req,
    })
    const offers = value(await (await commands()).duplicatesOfReference(one!.id, req)).docs
    expect(offers).toMatchObject([{ id: other.id, reason: 'title' }])
  })
})

describe('the identity of a source', () => {
  test('is nobody’s word where it was read from a page, and somebody’s once it was confirmed', async () => {
    await importPage(running, 'Identity')
    const [read] = await titled('review of Identity')
    expect(read?.identityConfirmedAt).toBeFalsy()
    const { confirmReference } = await commands()
    const csl = { type: 'article-journal', title: read!.title, DOI: '10.5555/identity', PMID: '999123' }
    expect(refusalOf(await confirmReference({ id: read!.id, csl }, await running.as(REVIEWERS[0]!)))).toMatchObject({
      status: 403,
    })
    expect((await titled('review of Identity'))[0]).toEqual(read)
    value(await confirmReference({ id: read!.id, csl }, await running.as(EDITOR)))
    const [confirmed] = await titled('review of Identity')
    expect(confirmed).toMatchObject({ doi: '10.5555/identity', pmid: '999123', containerTitle: read!.containerTitle })
    expect(confirmed?.identityConfirmedAt).toBeTruthy()
  })

  test('can’t be written by whoever saves a reference, nor its retraction check', async () => {
    await importPage(running, 'Forged')
    const [read] = await titled('review of Forged')
    const req = await running.as(EDITOR)
    await running.payload.update({
      collection: 'references',
      id: read!.id,
      data: { identityConfirmedAt: new Date().toISOString(), integrity: 'clear', mergedInto: read!.id, note: 'x' },
      overrideAccess: false,
      user: req.user,
      req,
    })
    const [after] = await titled('review of Forged')
    expect(after).toMatchObject({ integrity: 'not-checked', note: 'x' })
    expect(after?.identityConfirmedAt).toBeFalsy()
    expect(after?.mergedInto).toBeFalsy()
  })
})

describe('a text whose source', () => {
  test('was retracted is not taken to the board, with the source named', async () => {
    const article = await importPage(running, 'Retracted')
    const [source] = await titled('review of Retracted')
    await setIntegrity(source!.id, 'retracted')
    const { submitArticle } = await commands()
    const result = await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR))
    expect(refusalOf(result)).toEqual({ status: 422, code: 'ARTICLE_INCOMPLETE' })
    expect(JSON.stringify(result)).toContain('was retracted. Cite another source.')
    const rounds = await running.payload.find({
      collection: 'review-states',
      where: { article: { equals: article.id } },
      overrideAccess: true,
      req: await running.as(null),
    })
    expect(rounds.docs).toEqual([])
  })

  test('lacks its kind, or carries a concern, is refused or advised on, all at once', async () => {
    const article = await importPage(running, 'Advised')
    const [first] = await titled('A review of Advised')
    const [second] = await titled('Another review of Advised')
    await setIntegrity(first!.id, 'concern')
    await setIntegrity(second!.id, 'corrected')
    const { submitArticle } = await commands()
    const round = value(await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR)))
    const codes = (round.advice ?? []).map(({ code, number }) => `${number}: ${code}`)
    expect(codes).toEqual([
      '1: GUIDELINE_WITHOUT_ISSUER',
      '1: SOURCE_UNCONFIRMED',
      '2: SOURCE_UNCONFIRMED',
      '2: SOURCE_CONCERN',
      '3: SOURCE_UNCONFIRMED',
      '3: SOURCE_CORRECTED',
    ])
    // Frozen with the round: what is learnt later does not change what the reviewers were told.
    await setIntegrity(first!.id, 'clear')
    const { findRound } = await import('../../src/commands/rounds.ts')
    expect((await findRound(round.id, await running.as(null)))?.advice).toEqual(round.advice)
  })
})

/** What reviewers would be told of the sources of a page. */
const adviceOnPage = async (text: string): Promise<readonly string[]> => {
  const { importArticle } = await import('../../src/commands/import-article.ts')
  const { previewArticle } = await import('../../src/commands/preview-article.ts')
  const req = await running.as(EDITOR)
  const { article } = value(await importArticle({ text }, req))
  const { advice } = value(await previewArticle(article.id, req)) as { advice: { code: string; number: number }[] }
  return advice.map(({ code, number }) => `${number}: ${code}`)
}

test('a guideline that is an overview of our own board is noticed, whatever body the text credits it to', async () => {
  const page = smallPage('Ours').replace('Journal of Invented Medicine', 'Sample.Site Medical Advisory Board & Editors')
  expect(await adviceOnPage(page)).toContain('1: GUIDELINE_IS_OURS')
  const real = realPage()
  if (real) expect(await adviceOnPage(real)).toContain('1: GUIDELINE_IS_OURS')
})

test('the published bibliography is a file in each format, from the frozen records', async () => {
  const { article, round } = await underReview(running, 'Cobalt')
  for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), round))
  const { docs } = await running.payload.find({
    collection: 'publications',
    where: { slug: { equals: article.slug } },
    overrideAccess: true,
    req: await running.as(null),
  })
  const id = String(docs[0]?.id)
  for (const source of await titled('Cobalt'))
    await (await commands()).setReferenceColumns(source.id, { title: 'Written over' }, await running.as(null))
  const { publishedBibliography } = await import('../../src/publication/bibliography-file.ts')
  for (const [format, sign] of [
    ['ris', 'TY  - '],
    ['bibtex', '@article'],
    ['nbib', 'TI  - '],
    ['csl-json', '"title"'],
  ] as const) {
    const { text, slug } = value(await publishedBibliography(id, format, await running.as(null)))
    expect(slug).toBe(article.slug)
    expect(text).toContain(sign)
    expect(text).toContain('A review of Cobalt')
    expect(text).not.toContain('Written over')
  }
  expect(refusalOf(await publishedBibliography('nothing', 'ris', await running.as(null)))).toMatchObject({
    status: 404,
  })
})

test('references are found by words of the title, an author, a year, a PMID and a DOI', async () => {
  value(await importFile(ris('Zirconium', 'DO  - 10.5555/zirconium\n')))
  const { searchReferences } = await commands()
  const find = async (query: string) =>
    value(await searchReferences(query, await running.as(EDITOR))).docs.map(({ title }) => title)
  for (const query of ['zircon', 'Fictional zirconium 2021', 'https://doi.org/10.5555/ZIRCONIUM', 'annals zirconium'])
    expect([query, await find(query)]).toEqual([query, ['Zirconium and sleep']])
  expect(await find('zirconium 1999')).toEqual([])
  expect(refusalOf(await searchReferences('x', await running.as(null)))).toMatchObject({ status: 401 })
})

test('all references leave as one file, and come back without a new one', async () => {
  const before = await all()
  const ids = before.filter(({ title }) => title !== 'Written over').map(({ id }) => id)
  const { exportReferences } = await commands()
  for (const format of ['ris', 'csl-json'] as const) {
    const text = value(await exportReferences({ ids, format }, await running.as(MANAGING_EDITOR)))
    const report = value(await importFile(text))
    expect([format, report.created, report.failed]).toEqual([format, 0, 0])
  }
  expect(await all()).toEqual(before)
})
