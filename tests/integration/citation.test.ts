import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { published, refusalOf, value } from '../support/line.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../support/payload.ts'
import { handled } from '../support/rest.ts'

let running: TestPayload
let id: string
beforeAll(async () => {
  running = await startPayload({ SERVER_URL: 'https://answers.example.org/', SITE_NAME: 'Example Answers' })
  await published(running, 'Niobium')
  id = await idOf('does-niobium-help')
})
afterAll(() => running?.stop())

const idOf = async (slug: string): Promise<string> => {
  const { docs } = await running.payload.find({
    collection: 'publications',
    where: { slug: { equals: slug } },
    overrideAccess: false,
    req: await running.as(null),
  })
  return String(docs[0]?.id)
}

/** Through Payload's own REST handler, as nobody. */
const ask = (path: string): Promise<Response> => handled(new Request(`http://localhost/api/publications/${path}`))

const refusal = async (path: string): Promise<string> => {
  const answer = await ask(path)
  const { errors } = (await answer.json()) as { errors: { code: string }[] }
  return `${answer.status} ${errors[0]?.code}`
}

test('a citation is a line in the style that the site has chosen, with the address that people use', async () => {
  const nlm = await ask(`${id}/citation`)
  expect(nlm.status).toBe(200)
  expect(nlm.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(nlm.headers.get('content-disposition')).toBe('attachment; filename="does-niobium-help-citation.txt"')
  expect(await nlm.text()).toMatch(
    /^Medical Advisory Board\. Example Answers \[Internet\]\. Example Answers; \d{4} \[cited .+\]\. Does Niobium help\? Available from: https:\/\/answers\.example\.org\/articles\/does-niobium-help$/,
  )

  const setStyle = async (style: 'nlm' | 'ama', ownNames: string[]) =>
    running.payload.updateGlobal({
      slug: 'bibliography',
      data: { style, ownNames },
      overrideAccess: false,
      req: await running.as(ADMINISTRATOR),
    })
  await setStyle('ama', ['Board of Examples', 'Another name'])
  expect(await (await ask(`${id}/citation?format=text`)).text()).toMatch(
    /^Board of Examples\. Does Niobium help\? Example Answers\. .+ Accessed .+\. https:\/\/answers\.example\.org/,
  )
  await setStyle('nlm', ['Medical Advisory Board'])
})

test('each file is read back by the import with the same title, year and address', async () => {
  const { importReferences } = await import('../../src/commands/import-references.ts')
  for (const [format, mediaType, extension] of [
    ['ris', 'application/x-research-info-systems', 'ris'],
    ['bibtex', 'application/x-bibtex', 'bib'],
    ['csl-json', 'application/vnd.citationstyles.csl+json', 'json'],
  ] as const) {
    const answer = await ask(`${id}/citation?format=${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`)
    expect(answer.headers.get('content-disposition')).toContain(`"does-niobium-help-citation.${extension}"`)
    const report = value(await importReferences({ text: await answer.text(), format: null }, await running.as(EDITOR)))
    expect(report).toMatchObject({ format, failed: 0, records: [{ warnings: [] }] })
    const stored = await running.payload.findByID({
      collection: 'references',
      id: String(report.records[0]?.reference),
      overrideAccess: false,
      req: await running.as(EDITOR),
    })
    expect(stored).toMatchObject({
      title: 'Does Niobium help?',
      type: 'webpage',
      year: new Date().getUTCFullYear(),
      url: 'https://answers.example.org/articles/does-niobium-help',
      authorNames: 'Medical Advisory Board',
    })
  }
})

test('another format, an unknown article and one that was taken down are refused by name', async () => {
  for (const format of ['nbib', 'endnote', 'RIS'])
    expect(await refusal(`${id}/citation?format=${format}`)).toBe('422 REFERENCES_UNKNOWN_FORMAT')
  expect(await refusal(`${id.replaceAll(/[0-9a-f]/g, '0')}/citation`)).toBe('404 NOT_FOUND')
  expect(await refusal('nothing/citation')).toBe('404 NOT_FOUND')

  const { retractPublication } = await import('../../src/commands/retract-publication.ts')
  await published(running, 'Hafnium')
  const retracted = await idOf('does-hafnium-help')
  const input = { publicationId: retracted, reason: 'A wrong dose.', notice: 'The dose was wrong.' }
  expect(refusalOf(await retractPublication(input, await running.as(MANAGING_EDITOR)))).toBe('done')
  expect(await refusal(`${retracted}/citation`)).toBe('410 RETRACTED')
  expect(await refusal(`${retracted}/citation?format=ris`)).toBe('410 RETRACTED')
})
