import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { BLANK_RECORD } from '../../src/citations/reference.ts'
import { findCandidates } from '../../src/literature/candidates.ts'
import { checkIntegrity } from '../../src/literature/check-integrity.ts'
import { lookUp } from '../../src/literature/lookup.ts'
import { readRetractionWatch } from '../../src/literature/retraction-watch.ts'
import { literatureServices, type LiteratureSettings } from '../../src/literature/services.ts'
import { crossrefWork, PAPERS, pubmedSet } from '../support/papers.ts'
import { type LiteratureServer, startLiteratureServer } from '../support/literature.ts'

const IRON = { doi: '10.5555/imaginary.iron', pmid: '999000011' }
const RETRACTED = { doi: '10.5555/retracted.opiates', pmid: '999000033' }
const PREPRINT = '10.5555/preprint.legs'

let literature: LiteratureServer
beforeAll(async () => void (literature = await startLiteratureServer()))
afterEach(() => literature.work())
afterAll(() => literature.stop())

const services = (settings: Partial<LiteratureSettings> = {}) =>
  literatureServices({
    crossrefUrl: literature.crossrefUrl,
    pubmedUrl: literature.pubmedUrl,
    contact: 'editor@imaginary.example',
    ncbiApiKey: 'imaginary-key',
    timeoutMs: 2000,
    ...settings,
  })

describe('looking up', () => {
  test('by DOI takes PubMed’s record, which knows the kind of evidence', async () => {
    expect(await lookUp({ doi: `https://doi.org/${IRON.doi.toUpperCase()}` }, services())).toMatchObject({
      ok: true,
      source: 'pubmed',
      record: { kind: 'trial', doi: IRON.doi, pmid: IRON.pmid, containerTitleShort: 'J Imagin Sleep Med' },
      notices: [],
    })
  })

  test('by DOI takes Crossref’s record where PubMed has none or is silent, and says so', async () => {
    expect(await lookUp({ doi: PREPRINT }, services())).toMatchObject({ ok: true, source: 'crossref', warnings: [] })
    literature.fail(500, 'pubmed')
    expect(await lookUp(IRON, services())).toMatchObject({
      ok: true,
      source: 'crossref',
      record: { pmid: null },
      warnings: ['PubMed can’t be reached (answered with status 500).'],
    })
  })

  test('by PMID asks PubMed', async () => {
    expect(await lookUp({ pmid: '999000022' }, services())).toMatchObject({
      ok: true,
      source: 'pubmed',
      record: { titleTranslated: true, doi: '10.5555/imaginaire.jambes' },
    })
  })

  test('a retracted paper brings the notices of both services', async () => {
    const found = await lookUp({ doi: RETRACTED.doi }, services())
    expect(found.ok && found.notices.map(({ source }) => source)).toEqual(['pubmed', 'crossref', 'retraction-watch'])
  })

  test('what nobody knows, and what is no identifier, is not found', async () => {
    const before = literature.requests.length
    for (const identifier of [{ doi: 'a paper by Sample' }, { pmid: '12 34' }, { doi: `10.5555/${'a'.repeat(500)}` }]) {
      expect(await lookUp(identifier, services())).toMatchObject({ ok: false, code: 'LOOKUP_NOT_FOUND' })
    }
    expect(literature.requests).toHaveLength(before)
    for (const identifier of [{ doi: '10.5555/nobody' }, { pmid: '1' }]) {
      expect(await lookUp(identifier, services())).toMatchObject({ ok: false, code: 'LOOKUP_NOT_FOUND' })
    }
  })

  test('what one service lacks while the other can’t be asked is not “not found”', async () => {
    literature.fail(500, 'pubmed')
    expect(await lookUp({ doi: '10.5555/nobody' }, services())).toMatchObject({ code: 'LOOKUP_UNAVAILABLE' })
  })

  test('with the services turned off asks nobody', async () => {
    const before = literature.requests.length
    const off = services({ crossrefUrl: null, pubmedUrl: null })
    expect(await lookUp(IRON, off)).toMatchObject({ ok: false, code: 'LOOKUP_DISABLED' })
    expect(await lookUp({ pmid: IRON.pmid }, services({ pubmedUrl: null }))).toMatchObject({ code: 'LOOKUP_DISABLED' })
    expect(literature.requests).toHaveLength(before)
  })

  test('says who is asking, as the services wish, and sends the DOI as one part of the path', async () => {
    const before = literature.requests.length
    await lookUp({ doi: '10.5555/../a?b=c#d<e>' }, services())
    const asked = literature.requests.slice(before)
    const [crossref] = asked.filter(({ pathname }) => pathname.startsWith('/crossref'))
    const [pubmed] = asked.filter(({ pathname }) => pathname.startsWith('/pubmed'))
    expect(crossref?.pathname).toBe('/crossref/works/10.5555%2F..%2Fa%3Fb%3Dc%23d%3Ce%3E')
    expect(Object.fromEntries(crossref?.searchParams ?? [])).toEqual({ mailto: 'editor@imaginary.example' })
    expect(Object.fromEntries(pubmed?.searchParams ?? [])).toMatchObject({
      db: 'pubmed',
      tool: 'imprimatur',
      email: 'editor@imaginary.example',
      api_key: 'imaginary-key',
      term: '"10.5555/../a?b=c#d<e>"[AID]',
    })
  })
})

const BILLION =
  '<?xml version="1.0"?><!DOCTYPE PubmedArticleSet [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><PubmedArticleSet>&b;</PubmedArticleSet>'

describe('when the services fail', () => {
  const faults: readonly [string, () => void][] = [
    ['answer with status 500', () => literature.fail(500)],
    ['refuse with status 403', () => literature.fail(403)],
    ['are slower than the time allowed', () => literature.slow(5000)],
    ['send a web page', () => literature.nonsense()],
    ['send nothing', () => literature.nonsense('')],
    ['break off in the middle', () => literature.nonsense('{"status":"ok","message":{"DOI":"10.5555')],
    ['send XML that breaks off', () => literature.nonsense('<PubmedArticleSet><PubmedArticle>')],
    ['send JSON of another shape', () => literature.nonsense('{"status":"ok","message":[1]}')],
    ['send entities that multiply', () => literature.nonsense(BILLION)],
    ['send more than anybody reads', () => literature.nonsense(' '.repeat(9 * 1024 * 1024))],
    ['ask for a long pause', () => literature.rateLimit(3600)],
    ['send us to the network’s metadata address', () => literature.redirectTo('http://169.254.169.254/latest/')],
    ['send us round in circles', () => literature.redirectTo('/crossref/again')],
    ['send us to a file', () => literature.redirectTo('file:///etc/passwd')],
  ]

  test.each(faults)('because they %s, the form is left to the person and nothing counts as clear', async (_, fault) => {
    fault()
    const quick = () => services({ timeoutMs: 300 })
    for (const identifier of [{ doi: IRON.doi }, { pmid: IRON.pmid }]) {
      const looked = await lookUp(identifier, quick())
      expect(looked).toMatchObject({ ok: false, code: 'LOOKUP_UNAVAILABLE' })
      expect(!looked.ok && looked.message).toMatch(/The form still works by hand\.$/)
      expect(!looked.ok && looked.message).not.toMatch(/imaginary-key|editor@/)
    }
    const checked = await checkIntegrity(IRON, quick())
    expect(checked).toMatchObject({ status: 'unverifiable', notices: [], sources: [] })
    expect(checked.problems).toHaveLength(2)
  })

  test('because they answer about another work, its record and its clean slate are not taken', async () => {
    const other = PAPERS[1]!
    literature.nonsense(JSON.stringify({ status: 'ok', message: crossrefWork(other, []) }), 'crossref')
    literature.nonsense(pubmedSet([other], new Set()), 'pubmed')
    expect(await lookUp({ doi: IRON.doi }, services({ pubmedUrl: null }))).toMatchObject({ code: 'LOOKUP_UNAVAILABLE' })
    expect(await lookUp({ pmid: IRON.pmid }, services())).toMatchObject({ code: 'LOOKUP_UNAVAILABLE' })
    expect(await checkIntegrity(IRON, services())).toMatchObject({ status: 'unverifiable', sources: [] })
  })

  test('because nobody listens there, the look-up is unavailable', async () => {
    const gone = await startLiteratureServer()
    await gone.stop()
    const looked = await lookUp(IRON, services({ crossrefUrl: gone.crossrefUrl, pubmedUrl: gone.pubmedUrl }))
    expect(looked).toMatchObject({ code: 'LOOKUP_UNAVAILABLE' })
    expect(!looked.ok && looked.message).toContain('ECONNREFUSED')
  })

  test('a short pause that a service asks for is kept, then the look-up goes on', async () => {
    literature.rateLimit(1, 'crossref', 1)
    const before = Date.now()
    expect(await lookUp({ doi: PREPRINT }, services())).toMatchObject({ ok: true })
    expect(Date.now() - before).toBeGreaterThanOrEqual(1000)
  })
})

describe('checking the integrity of a work', () => {
  test('clear where both know it and say nothing bad; retracted as soon as one says so', async () => {
    expect(await checkIntegrity(IRON, services())).toEqual({
      status: 'clear',
      notices: [],
      sources: ['pubmed', 'crossref'],
      problems: [],
    })
    literature.retract(IRON.doi)
    literature.fail(503, 'pubmed')
    expect(await checkIntegrity({ doi: IRON.doi, pmid: null }, services())).toMatchObject({
      status: 'retracted',
      notices: [{ type: 'retraction', doi: `${IRON.doi}.notice`, date: '2026-11-01' }],
      sources: ['crossref'],
      problems: ['PubMed can’t be reached (answered with status 503).'],
    })
  })

  test('a PMID alone is enough to ask Crossref too, and all notices come oldest first', async () => {
    const { status, notices } = await checkIntegrity({ doi: null, pmid: RETRACTED.pmid }, services())
    expect(status).toBe('retracted')
    expect(notices.map(({ date, source }) => [date, source])).toEqual([
      ['2004-03-06', 'crossref'],
      ['2010-02-06', 'pubmed'],
      ['2010-02-06', 'retraction-watch'],
    ])
  })

  test('a paper that only Crossref has can be clear; without identifiers none can', async () => {
    expect(await checkIntegrity({ doi: PREPRINT, pmid: null }, services())).toMatchObject({ status: 'clear' })
    expect(await checkIntegrity({ doi: null, pmid: null }, services())).toMatchObject({ status: 'unverifiable' })
    expect(await checkIntegrity({ doi: '10.5555/nobody', pmid: null }, services())).toMatchObject({
      status: 'unverifiable',
    })
  })

  test('a DOI and a PMID of two papers are unverifiable, and a retraction of either counts', async () => {
    const mixed = await checkIntegrity({ doi: PREPRINT, pmid: '999000022' }, services())
    expect(mixed.status).toBe('unverifiable')
    expect(mixed.problems).toEqual([
      'PubMed knows PMID 999000022 under another DOI (10.5555/imaginaire.jambes): one of the two is wrong.',
    ])
    const worse = await checkIntegrity({ doi: PREPRINT, pmid: RETRACTED.pmid }, services())
    expect(worse.status).toBe('retracted')
  })

  test('the Retraction Watch data count while the services are off, and beside them', async () => {
    const head =
      'RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature'
    const { data } = await readRetractionWatch([`${head}\n1/31/2025,,,${PREPRINT},,Expression of concern\n`])
    const off = services({ crossrefUrl: null, pubmedUrl: null })
    const preprint = { doi: PREPRINT, pmid: null }
    expect(await checkIntegrity(preprint, off, data)).toMatchObject({
      status: 'concern',
      sources: ['retraction-watch'],
    })
    expect(await checkIntegrity(preprint, services(), data)).toMatchObject({ status: 'concern' })
    expect(await checkIntegrity(preprint, off)).toMatchObject({ status: 'not-checked' })
  })
})

describe('candidates for a record from the text of a page', () => {
  const record = {
    ...BLANK_RECORD,
    title: 'Iron for restless legs: a randomized trial in the imaginary town of Nowhere',
    containerTitle: 'J Imagin Sleep Med',
    year: 2018,
  }

  test('come from both services, each work once, most alike first, with what differs', async () => {
    const { candidates, problems } = await findCandidates({ ...record, title: PAPER_TITLE }, services())
    expect(problems).toEqual([])
    expect(candidates[0]).toMatchObject({ source: 'pubmed', record: IRON, differs: ['year'] })
    expect(candidates[0]?.likeness).toBeGreaterThan(0.9)
    const dois = candidates.map(({ record: { doi } }) => doi)
    expect(new Set(dois).size).toBe(dois.length)
    const scores = candidates.map(({ likeness }) => likeness)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  test('come from the service that answers, and the other one is named', async () => {
    literature.nonsense(undefined, 'pubmed')
    const { candidates, problems } = await findCandidates(record, services())
    expect(candidates[0]).toMatchObject({ source: 'crossref', record: { doi: IRON.doi }, differs: ['title', 'year'] })
    expect(problems).toEqual([
      'PubMed gave an answer that can’t be used (it sent something that is not what was asked for).',
    ])
  })

  test('are none without a title', async () => {
    expect((await findCandidates(BLANK_RECORD, services())).candidates).toEqual([])
  })
})
const PAPER_TITLE = 'Iron for restless legs: a randomised trial in the imaginary town of Nowhere & its hills'
