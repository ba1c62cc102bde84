import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MEDIA_TYPES } from '../../src/api/media-types.ts'
import { codeOf, signInAll, type Answer, type People } from '../support/client.ts'
import { describedFetch } from '../support/described.ts'
import { startDemo } from '../support/server.ts'

/** Pages that name the site, where there is no article as well. */
const WITH_SETTINGS: readonly string[] = ['text/html', 'application/jats+xml']
const ORIGIN = 'https://answers.example.org'
type Demo = Awaited<ReturnType<typeof startDemo>>
type Live = {
  readonly id: string
  readonly slug: string
  readonly question: string
  readonly sections: readonly { readonly heading: string; readonly html: string }[]
  readonly topics: readonly { readonly slug: string }[]
  readonly relatedQuestions: readonly { readonly question: string; readonly slug: string | null }[]
}

let demo: Demo
let people: People
let live: Live

beforeAll(async () => {
  demo = await startDemo({ SERVER_URL: ORIGIN })
  people = await signInAll(demo.server.url)
  const { docs } = (await people.anonymous.get('/api/publications')).body as { docs: Live[] }
  live = docs.find(({ relatedQuestions }) => relatedQuestions.length > 0) ?? docs[0]!
}, 120_000)
afterAll(() => demo?.end())

const by = async (path: string, accept?: string): Promise<Answer> => {
  const response = await describedFetch(`${demo.server.url}${path}`, {
    redirect: 'manual',
    headers: accept === undefined ? {} : { Accept: accept },
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, text, headers: response.headers, body: isJson ? JSON.parse(text) : null }
}
const address = (slug = live.slug) => `/api/publications/by-slug/${slug}`

describe('an article at its address', () => {
  test.each([
    ['*/*', 'application/json', '{'],
    ['text/html,*/*;q=0.8', 'text/html; charset=utf-8', '<!doctype html>'],
    ['text/markdown', 'text/markdown; charset=utf-8', '# '],
    ['application/ld+json', 'application/ld+json', '{"@context":"https://schema.org"'],
    ['application/fhir+json', 'application/fhir+json; fhirVersion=5.0', '{"resourceType":"Bundle"'],
    [
      'application/jats+xml',
      'application/jats+xml; charset=utf-8',
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE article',
    ],
  ])('answers a client that accepts %s in %s', async (accept, type, begins) => {
    const { status, headers, text } = await by(address(), accept)
    expect([status, headers.get('content-type'), headers.get('vary')]).toEqual([200, type, 'Accept, Accept-Encoding'])
    expect(text.startsWith(begins)).toBe(true)
    expect(text).toContain(live.question)
  })

  test('says where it is at home, what it is cached by, and until when it stays as it is', async () => {
    const { headers } = await by(address())
    expect(headers.get('link')).toBe(`<${ORIGIN}/articles/${live.slug}>; rel="canonical"`)
    const tags = headers.get('cache-tag')?.split(',') ?? []
    expect(tags).toContain(`publication:${live.id}`)
    expect(tags.filter((tag) => tag.startsWith('question:'))).toHaveLength(live.relatedQuestions.length)
    expect(headers.get('surrogate-key')?.split(' ')).toEqual(tags)
    expect(new Date(headers.get('expires') ?? '').getTime()).toBeGreaterThan(Date.now())
    expect((await by('/api/publications')).headers.get('cache-tag')).toBe('publications')
  })

  test('answers 406 with the list where none of its types will do', async () => {
    const answer = await by(address(), 'application/pdf')
    expect([answer.status, codeOf(answer)]).toEqual([406, 'NOT_ACCEPTABLE'])
  })

  test('has the words of the board on the page for readers too, with what machines read of it', async () => {
    const page = await by(`/articles/${live.slug}`, 'text/html')
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.text) ?? []
    expect(JSON.parse(data)).toEqual((await by(address(), 'application/ld+json')).body)
  })

  test('shows the part for an audience, and says that it is one', async () => {
    const answer = await by(`${address()}?audience=patient`)
    expect(answer.body).toMatchObject({ id: live.id, audience: { name: 'patient' } })
    expect(codeOf(await by(`${address()}?audience=nurse`))).toBe('QUERY_NOT_ALLOWED')
  })

  test.each([
    ['fhir', 'application/fhir+json; fhirVersion=5.0', 'fhir.json'],
    ['jats', 'application/jats+xml; charset=utf-8', 'jats.xml'],
  ])('is a file to keep behind a link with ?format=%s, and the same as by Accept', async (format, type, extension) => {
    const path = `${address()}?format=${format}`
    const file = await by(path, 'text/html,*/*;q=0.8')
    expect([file.status, file.headers.get('content-type')]).toEqual([200, type])
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${live.slug}-edition-1.${extension}"`)
    const accepted = await by(address(), type.split(';')[0])
    expect([accepted.text, accepted.headers.get('content-disposition')]).toEqual([file.text, null])
    expect(accepted.headers.get('cache-tag')).toContain('settings')

    const url = `${demo.server.url}${path}`
    const etag = file.headers.get('etag') ?? ''
    expect((await fetch(url, { headers: { 'If-None-Match': etag, Accept: 'text/html,*/*;q=0.8' } })).status).toBe(304)
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, type, ''])
  })

  test('is to be had by edition as FHIR and JATS too; what is no format is refused', async () => {
    for (const [accept, begins] of [
      ['application/fhir+json', '{"resourceType":"Bundle"'],
      ['application/jats+xml', '<?xml'],
      ['*/*', '{"id"'],
    ] as const)
      expect((await by(`${address()}/editions/1`, accept)).text.startsWith(begins)).toBe(true)
    expect((await by(`${address()}/editions/1`, 'text/markdown')).status).toBe(406)
    expect(codeOf(await by(`${address()}?format=docx`))).toBe('QUERY_NOT_ALLOWED')
    expect(codeOf(await by(`${address()}/editions/1?format=html`))).toBe('QUERY_NOT_ALLOWED')
    expect((await by(address(), 'application/fhir+json; fhirVersion=4.0')).status).toBe(406)
  })

  test('says as FHIR no more of a person than its JSON', async () => {
    const { approval } = (await by(address())).body as { approval: { reviewers: Record<string, string>[] } }
    const { entry } = (await by(address(), 'application/fhir+json')).body as {
      entry: { resource: { resourceType: string; name: { text: string; suffix: string[] }[] } }[]
    }
    const people = entry.filter(({ resource }) => resource.resourceType === 'Practitioner')
    expect(people.map(({ resource }) => resource.name)).toEqual(
      approval.reviewers.map(({ name, credentials }) => [{ text: name, suffix: [credentials] }]),
    )
    for (const { resource } of people)
      expect(Object.keys(resource).sort()).toEqual(['id', 'name', 'qualification', 'resourceType', 'text'])
  })

  test('is unknown in the type that was asked for', async () => {
    expect(codeOf(await by(address('nothing-here')))).toBe('NOT_FOUND')
    const html = await by(address('nothing-here'), 'text/html')
    expect([html.status, html.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(html.headers.get('cache-tag')).toBe('publications,settings')
    const fhir = await by(address('nothing-here'), 'application/fhir+json')
    expect([fhir.status, fhir.body]).toMatchObject([404, { resourceType: 'OperationOutcome' }])
    const jats = await by(address('nothing-here'), 'application/jats+xml')
    expect([jats.status, codeOf(jats)]).toEqual([404, 'NOT_FOUND'])
  })
})

describe('the lists', () => {
  test('answer what can’t be asked with 400 and its path, and never with 500', async () => {
    for (const query of [
      'where[publishedAt][equals]=zz',
      'where[retractedAt][exists]=true',
      'sort=document',
      'limit=0',
    ]) {
      const answer = await by(`/api/publications?${query}`)
      expect([query, answer.status, codeOf(answer)]).toEqual([query, 400, 'QUERY_NOT_ALLOWED'])
    }
  })

  test('find articles by their topic', async () => {
    const [topic] = live.topics
    const slug = topic?.slug ?? 'no-topic'
    const { docs } = (await by(`/api/publications?where[topics][equals]=${slug}`)).body as { docs: Live[] }
    expect(docs.some(({ id }) => id === live.id)).toBe(topic !== undefined)
  })
})

describe('GraphQL', () => {
  const ask = async (query: string) =>
    (await people.anonymous.graphql(query)).body as {
      data: Record<string, unknown>
      errors?: { extensions: { code: string } }[]
    }

  test('answers a whole page in one query, its neighbours with it', async () => {
    const { data, errors } = await ask(`{
      PublicationBySlug(slug: "${live.slug}", audience: clinician) {
        id question audience { name isPart sections { shown all } } pendingUpdate { state since }
        sections { kind heading html } bibliography { number citation authors { family literal } }
        approval { digest reviewers { name credentials } } proof { covers jws } alerts { status }
        relatedQuestions { question slug publication { slug question relatedQuestions { publication { slug } } } }
      } }`)
    expect(errors).toBeUndefined()
    const page = data.PublicationBySlug as Live & {
      readonly relatedQuestions: readonly { slug: string | null; publication: { slug: string } | null }[]
    }
    expect(page).toMatchObject({ id: live.id, audience: { name: 'clinician' } })
    for (const { slug, publication } of page.relatedQuestions) expect(publication?.slug ?? null).toBe(slug)
  })

  test('narrows its lists as REST does, and refuses what REST refuses', async () => {
    const { data } = await ask(`{
      all: countPublications { totalDocs }
      Publications(language: "en", audience: clinician, publishedAfter: "2000-01-01", sort: "-publishedAt", limit: 1) { totalDocs docs { slug } }
      none: Publications(publishedBefore: "2000-01-01") { totalDocs }
    }`)
    expect(data).toMatchObject({ none: { totalDocs: 0 }, Publications: { docs: [{ slug: expect.any(String) }] } })
    for (const args of [
      'sort: "article.question"',
      'limit: 0',
      'publishedAfter: "zz"',
      'where: { retractionReason: { exists: true } }',
    ]) {
      const { errors } = await ask(`{ Publications(${args}) { totalDocs } }`)
      expect([args, errors?.[0]?.extensions.code]).toEqual([args, 'QUERY_NOT_ALLOWED'])
    }
  })

  test('follows related questions two steps and no further, through fragments too', async () => {
    const deep = (inside: string) => `relatedQuestions { publication { ${inside} } }`
    const { errors } = await ask(`
      fragment F on Publication { ${deep(deep('slug'))} }
      { PublicationBySlug(slug: "${live.slug}") { ${deep('...F')} } }`)
    expect(JSON.stringify(errors)).toContain('steps at most')
  })
})

describe('a change of address', () => {
  test('leads readers, pages, editions and GraphQL to the new one, and only managing editors make it', async () => {
    const former = live.slug
    const body = { slug: 'a-shorter-address', reason: 'Shorter.' }
    expect(codeOf(await people.editor.post(`/api/publications/${live.id}/slug`, body))).toBe('ROLE_NOT_ALLOWED')
    const changed = await people.managingEditor.graphql(
      `mutation { changeSlug(id: "${live.id}", slug: "${body.slug}", reason: "Shorter.") { publication { slug } } }`,
    )
    expect(changed.body).toMatchObject({ data: { changeSlug: { publication: { slug: body.slug } } } })

    for (const [path, to] of [
      [`${address(former)}?audience=patient`, `${address(body.slug)}?audience=patient`],
      [`${address(former)}/editions/1`, `${address(body.slug)}/editions/1`],
      [`/articles/${former}?from=mail`, `/articles/${body.slug}?from=mail`],
    ] as const) {
      const { status, headers } = await by(path)
      expect([path, status, headers.get('location')]).toEqual([path, 308, to])
    }
    expect((await by(address(body.slug))).body).toMatchObject({ id: live.id })
    const { body: asked } = await people.anonymous.graphql(`{ PublicationBySlug(slug: "${former}") { slug } }`)
    expect(asked).toMatchObject({ data: { PublicationBySlug: { slug: body.slug } } })
    live = { ...live, slug: body.slug }
  })
})

describe('a retracted article', () => {
  test('is gone in every type, with its notice, and none of its words or its editions', async () => {
    const body = { reason: 'Unsafe dose.', notice: 'Taken down for its dose.' }
    expect((await people.managingEditor.post(`/api/publications/${live.id}/retract`, body)).status).toBe(200)
    for (const type of MEDIA_TYPES) {
      const { status, text, headers } = await by(address(), type)
      expect([type, status, headers.get('content-type')?.split(';')[0]]).toEqual([type, 410, type])
      expect(text).toContain('Taken down for its dose.')
      expect(text).not.toContain(live.question)
      expect(headers.get('cache-tag')).toBe(`publication:${live.id}${WITH_SETTINGS.includes(type) ? ',settings' : ''}`)
    }
    expect((await by(`${address()}/editions/1`)).status).toBe(410)
    const { docs } = (await by('/api/publications?limit=100')).body as { docs: Live[] }
    expect(docs.map(({ id }) => id)).not.toContain(live.id)
  })
})
