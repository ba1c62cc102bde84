import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { PublicPublication } from '../../src/publication/public-view.ts'
import type { SupersededPublication } from '../../src/publication/edition.ts'
import { decideAs, published, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../support/payload.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'
import { assignTo, changingNothing, makeTopic, reviewer, rowsOf, saveArticle, submitAs } from '../support/review.ts'

let running: TestPayload
let moving: { readonly article: string; readonly id: string; readonly slug: string }
let manager: string

const bySlug = (slug: string, rest_ = '') => rest('GET', `/api/publications/by-slug/${slug}${rest_}`)
const read = async (slug: string) => (await bySlug(slug)).body as PublicPublication
const list = async (query: string) =>
  (await rest('GET', `/api/publications?${query}`)).body as { docs: PublicPublication[]; totalDocs: number }
const slugsOf = async (query: string) => (await list(query)).docs.map(({ slug }) => slug)

/** Submits the article as it stands, and lets the board approve it. */
const nextEdition = async (articleId: string) => {
  const round = value(await submitAs(running, articleId))
  value(await assignTo(running, round.id, [1, 2]))
  for (const number of [1, 2]) value(await decideAs(await running.as(reviewer(number)), round))
  return round
}

const make = async (mark: string) => {
  const { article } = await published(running, mark)
  const { id, slug } = await read(String(article.slug))
  return { article: article.id, id, slug }
}

const proofFits = async (answer: unknown): Promise<boolean> => {
  const { checkProof } = await import('../../src/publication/check-proof.ts')
  const { serverKeys } = await import('../../src/signing/server-keys.ts')
  return (await checkProof(answer, (await serverKeys()).jwks)).fits
}

const moveTo = async (id: string, slug: string, by = MANAGING_EDITOR) => {
  const { changeSlug } = await import('../../src/commands/change-slug.ts')
  return changeSlug({ publicationId: id, slug, reason: 'A clearer address.' }, await running.as(by))
}

const verified = async () => {
  const { verifyNow } = await import('../../src/ledger/verify-now.ts')
  return (await verifyNow(running.payload)).problems
}

beforeAll(async () => {
  running = await startPayload()
  manager = await signIn(running, MANAGING_EDITOR)
  moving = await make('Neon')
}, 180_000)
afterAll(() => running?.stop())

describe('a publication at its address', () => {
  test('says exactly what Payload’s own reading of it says to an anonymous reader', async () => {
    const ours = await read(moving.slug)
    const payloads = (await rest('GET', `/api/publications/${moving.id}?depth=0`)).body
    expect(ours).toEqual(payloads)
    expect((await list(`where[slug][equals]=${moving.slug}`)).docs).toEqual([ours])
  })

  test('names what may be selected by the names that a publication has', async () => {
    const { SELECTABLE } = await import('../../src/publication/select.ts')
    const publication = await read(moving.slug)
    expect(Object.keys(SELECTABLE).concat('id').sort()).toEqual(Object.keys(publication).sort())
    expect(Object.keys(SELECTABLE.approval as object).sort()).toEqual(Object.keys(publication.approval).sort())
    const { body } = await bySlug(moving.slug, '?select[question]=true&select[approval][digest]=true')
    const { id, question, approval } = publication
    expect(body).toEqual({ id, question, approval: { digest: approval.digest } })
    const without = (await bySlug(moving.slug, '?select[sections]=false')).body as object
    expect(Object.keys(without)).not.toContain('sections')
  })

  test.each([
    ['?select[revision]=true', 'select.revision'],
    ['?select[sections][secret]=true', 'select.sections.secret'],
    ['?select[question]=true&select[summary]=false', 'select'],
    ['?audience=doctor', 'audience'],
    ['?depth=9', 'depth'],
  ])('refuses %s, and says where', async (query, path) => {
    const answer = await bySlug(moving.slug, query)
    expect(refusedWith(answer)).toBe('400 QUERY_NOT_ALLOWED')
    expect(answer.body).toMatchObject({ errors: [{ details: { path } }] })
  })
})

describe('the lists', () => {
  test('are narrowed by topic, audience and language, newest first, and counted', async () => {
    const topic = await makeTopic(running, 'Rare gases')
    const [argon, krypton] = [await make('Argon'), await make('Krypton')]
    for (const { article } of [argon, krypton]) {
      await saveArticle(running, article, { topics: [topic], audiences: article === argon.article ? [] : ['patient'] })
      await nextEdition(article)
    }
    expect(await slugsOf('where[topics][equals]=rare-gases')).toEqual([krypton.slug, argon.slug])
    expect(await slugsOf('where[topics.slug][equals]=rare-gases&sort=publishedAt')).toEqual([argon.slug, krypton.slug])
    expect(await slugsOf('where[topics][equals]=rare-gases&where[audiences][equals]=clinician')).toEqual([argon.slug])
    expect(await slugsOf('where[audiences][equals]=patient')).toEqual([krypton.slug, argon.slug])
    expect(await slugsOf('where[topics][equals]=rare-gases&where[language][equals]=xx')).toEqual([])
    expect(await list('where[topics][equals]=rare-gases&limit=1&page=2')).toMatchObject({
      totalDocs: 2,
      totalPages: 2,
      docs: [{ slug: argon.slug }],
    })
    const count = await rest('GET', '/api/publications/count?where[topics][equals]=rare-gases')
    expect(count.body).toEqual({ totalDocs: 2 })
  }, 180_000)

  test('lose what is retracted at once, whether or not the index of the topic knows yet', async () => {
    const { publicationDigest: _, ...publications } = await import('../../src/commands/publications.ts')
    const topic = await makeTopic(running, 'Heavy gases')
    const xenon = await make('Xenon')
    await saveArticle(running, xenon.article, { topics: [topic] })
    await nextEdition(xenon.article)
    expect(await slugsOf('where[topics][equals]=heavy-gases')).toEqual([xenon.slug])

    const { takeDown, settlePublication } = await import('../../src/commands/retract-publication.ts')
    const req = await running.as(null)
    const stored = await publications.findPublication(xenon.id, req)
    const down = await takeDown(stored!, { by: null, reason: 'r', notice: 'n' }, req)
    // As after a crash: the row says so, the index not yet.
    expect(await rowsOf(running, 'publication-topics', { publication: { equals: xenon.id } })).toMatchObject([
      { listed: true },
    ])
    expect(await slugsOf('where[topics][equals]=heavy-gases')).toEqual([])
    await settlePublication(down!, req)
    expect(await list('where[topics][equals]=heavy-gases')).toMatchObject({ totalDocs: 0, docs: [] })
  }, 120_000)

  test('are made whole by recovery where their index is missing', async () => {
    const { recover } = await import('../../src/commands/recover.ts')
    await running.payload.db.deleteMany({ collection: 'publication-topics', where: {} })
    await running.payload.db.updateOne({
      collection: 'publications',
      where: { slug: { equals: 'does-argon-help' } },
      data: { listed: false, forPatients: null, forClinicians: null },
    })
    expect(await slugsOf('where[topics][equals]=rare-gases')).toEqual([])
    await recover(running.payload)
    expect(await slugsOf('where[topics][equals]=rare-gases')).toEqual(['does-argon-help'])
  })

  test.each([
    ['where[publishedAt][equals]=zz', 'where.publishedAt.equals'],
    ['where[article][exists]=true', 'where.article.exists'],
    ['where[status][equals]=retracted', 'where.status.equals'],
    ['where[document][contains]=x', 'where.document.contains'],
    ['where[question][exists]=true', 'where.question.exists'],
    ['where[slug][equals][a]=1', 'where.slug.equals'],
    ['where[or][0][document][contains]=x', 'where.or.0.document.contains'],
    ['where[topics][equals]=a&where[question][like]=b', 'where.question'],
    ['where=x', 'where'],
    ['sort=article.question', 'sort.article.question'],
    ['sort=slug,edition,question', 'sort'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['page=-1', 'page'],
    ['depth=3', 'depth'],
    ['select[retractionReason]=true', 'select.retractionReason'],
  ])('refuse an anonymous reader %s, and say where', async (query, path) => {
    const answer = await rest('GET', `/api/publications?${query}`)
    expect(refusedWith(answer)).toBe('400 QUERY_NOT_ALLOWED')
    expect(answer.body).toMatchObject({ errors: [{ details: { path } }] })
    expect(refusedWith(await rest('GET', `/api/publications/count?${query}`))).toBe('400 QUERY_NOT_ALLOWED')
  })

  test('stay Payload’s own for those who hold a role', async () => {
    const answer = await rest('GET', `/api/publications?where[article][equals]=${moving.article}`, { token: manager })
    expect(answer.body).toMatchObject({ docs: [{ slug: moving.slug }] })
  })
})

describe('an earlier edition', () => {
  let first: PublicPublication
  beforeAll(async () => {
    first = await read(moving.slug)
    await saveArticle(running, moving.article, { question: 'Does Neon really help?', changeNote: 'Clearer.' })
    await nextEdition(moving.article)
  }, 120_000)

  test('is to be had as it was approved, with the signature that it went out with', async () => {
    const { status, body } = await bySlug(moving.slug, '/editions/1')
    const earlier = body as SupersededPublication
    expect(status).toBe(200)
    expect(earlier).toMatchObject({
      status: 'superseded',
      edition: 1,
      question: first.question,
      live: { edition: 2, slug: moving.slug },
    })
    expect(earlier.proof).toEqual(first.proof)
    expect(earlier.approval).toEqual(first.approval)
    expect(await proofFits(earlier)).toBe(true)
    expect((await bySlug(moving.slug, '/editions/2')).body).toEqual(await read(moving.slug))
  })

  test('keeps its signature when the server signs with another key', async () => {
    const [row] = await rowsOf(running, 'publications', { id: { equals: moving.id } })
    const { signStatement } = await import('../../src/signing/jws.ts')
    const { loadSigningKeys } = await import('../../src/signing/keys.ts')
    const { generateKeyPair, exportJWK } = await import('jose')
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
    const others = await loadSigningKeys({
      DATA_DIR: '',
      SIGNING_KEYS: JSON.stringify({ keys: [await exportJWK(privateKey)] }),
    })
    // What an older key signed is kept as it is: nothing of it is made anew from the present key.
    const jws = await signStatement('publication', { of: 'an older key' }, others)
    const kept = row!.earlierEditions as { proof: { jws: string; covers: string[] } }[]
    await running.payload.db.updateOne({
      collection: 'publications',
      where: { id: { equals: moving.id } },
      data: { earlierEditions: kept.map((one) => ({ ...one, proof: { ...one.proof, jws } })) },
    })
    expect(((await bySlug(moving.slug, '/editions/1')).body as SupersededPublication).proof.jws).toBe(jws)
    await running.payload.db.updateOne({
      collection: 'publications',
      where: { id: { equals: moving.id } },
      data: { earlierEditions: kept },
    })
  })

  test.each(['0', '3', 'x', '1.5', '-1', '99999999999'])('has no number %s', async (edition) => {
    expect(refusedWith(await bySlug(moving.slug, `/editions/${edition}`))).toBe('404 NOT_FOUND')
  })

  test('is not there while the publication is retracted, and stays gone where it was the retracted one', async () => {
    const { retractPublication } = await import('../../src/commands/retract-publication.ts')
    const radon = await make('Radon')
    await saveArticle(running, radon.article, { question: 'Does Radon really help?' })
    await nextEdition(radon.article)
    const input = { publicationId: radon.id, reason: 'Unsafe.', notice: 'Taken down.' }
    value(await retractPublication(input, await running.as(MANAGING_EDITOR)))
    for (const edition of [1, 2])
      expect(refusedWith(await bySlug(radon.slug, `/editions/${edition}`))).toBe('410 RETRACTED')
    await saveArticle(running, radon.article, { question: 'Does Radon harm?' })
    await nextEdition(radon.article)
    expect((await bySlug(radon.slug, '/editions/1')).status).toBe(200)
    expect(refusedWith(await bySlug(radon.slug, '/editions/2'))).toBe('410 RETRACTED')
  }, 180_000)
})

describe('a change of address', () => {
  test('is for managing editors, with an address that no other article has or had', async () => {
    const other = await make('Boron')
    await changingNothing(running, moving.article, async () => {
      const refusals = [
        await moveTo(moving.id, 'neon', EDITOR),
        await moveTo(moving.id, 'Not a Slug'),
        await moveTo(moving.id, moving.slug),
        await moveTo(moving.id, other.slug),
        await moveTo('00000000-0000-0000-0000-000000000000', 'neon'),
      ].map((result) => (result.ok ? 'done' : `${result.refusal.status} ${result.refusal.code}`))
      expect(refusals).toEqual([
        '403 ROLE_NOT_ALLOWED',
        '422 INVALID_SLUG',
        '422 SLUG_UNCHANGED',
        '409 SLUG_IN_USE',
        '404 NOT_FOUND',
      ])
      const answer = await rest('POST', `/api/publications/${moving.id}/slug`, { body: { slug: 'neon', reason: 'r' } })
      expect(refusedWith(answer)).toBe('401 NOT_SIGNED_IN')
    })
  }, 120_000)

  test('leads every former address to the present one in one step, and signs that the words stand there', async () => {
    const answer = await rest('POST', `/api/publications/${moving.id}/slug`, {
      token: manager,
      body: { slug: 'neon-in-rls', reason: 'Shorter.' },
    })
    expect(answer.body).toMatchObject({ publication: { slug: 'neon-in-rls' } })
    value(await moveTo(moving.id, 'neon'))
    const live = await read('neon')
    expect(live).toMatchObject({ id: moving.id, edition: 2 })
    expect(await proofFits(live)).toBe(true)
    for (const former of [moving.slug, 'neon-in-rls']) {
      const answer = await bySlug(former)
      expect(refusedWith(answer)).toBe('308 MOVED')
      expect(answer.body).toMatchObject({ errors: [{ details: { slug: 'neon' } }] })
    }
    expect((await bySlug('neon', '/editions/1')).body).toMatchObject({ slug: moving.slug, live: { slug: 'neon' } })
    const events = await rowsOf(running, 'events', { action: { equals: 'slug-changed' } })
    expect(events.map(({ details }) => details)).toEqual(
      expect.arrayContaining([{ from: moving.slug, to: 'neon-in-rls', reason: 'Shorter.' }]),
    )
  })

  test('keeps former addresses from every other article, and lets its own take one back', async () => {
    const req = await running.as(EDITOR)
    const draft = (slug: string) =>
      running.payload.create({
        collection: 'articles',
        data: { question: 'Does a stranger help?', slug },
        overrideAccess: false,
        user: req.user,
        req,
      } as never)
    for (const slug of [moving.slug, 'neon-in-rls', 'neon'])
      await expect(draft(slug)).rejects.toMatchObject({ refusal: { code: 'SLUG_IN_USE' } })
    value(await moveTo(moving.id, 'neon-in-rls'))
    expect((await read('neon-in-rls')).id).toBe(moving.id)
    expect(refusedWith(await bySlug('neon'))).toBe('308 MOVED')
  })

  test('that a crash cut short is finished by recovery, and the ledger is whole', async () => {
    const { recover } = await import('../../src/commands/recover.ts')
    const { env } = await import('../../src/env.ts')
    const kill = jest.spyOn(process, 'kill').mockImplementation(() => {
      throw new Error('a power cut')
    })
    Object.assign(env, { CRASH_AT: 'change-slug:changed' })
    await expect(moveTo(moving.id, 'neon-again')).rejects.toThrow('a power cut')
    Object.assign(env, { CRASH_AT: undefined })
    kill.mockRestore()
    expect((await read('neon-again')).id).toBe(moving.id)
    expect(await recover(running.payload)).toMatchObject({ failed: 0 })
    const [row] = await rowsOf(running, 'publications', { id: { equals: moving.id } })
    expect(row).toMatchObject({ slug: 'neon-again', settled: true })
    expect(await verified()).toEqual([])
  })

  test('is raced by nobody: of many at once each is whole, and all addresses lead to where the article ended', async () => {
    const slugs = ['neon-1', 'neon-2', 'neon-3', 'neon-4']
    for (const result of await Promise.all(slugs.map((slug) => moveTo(moving.id, slug)))) value(result)
    const present = (await Promise.all(slugs.map((slug) => bySlug(slug)))).filter(({ status }) => status === 200)
    expect(present).toHaveLength(1)
    expect(await proofFits(present[0]?.body)).toBe(true)
    const [row] = await rowsOf(running, 'publications', { id: { equals: moving.id } })
    for (const slug of slugs.filter((slug) => slug !== row!.slug))
      expect((await bySlug(slug)).body).toMatchObject({ errors: [{ details: { slug: row!.slug } }] })
    expect(await verified()).toEqual([])
  })
})
