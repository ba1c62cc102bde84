import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CrossrefNotice, crossrefWork, PAPERS, type Paper, pubmedSet, RETRACTED, retractionOf } from './papers.ts'

/** Answers in place of a document until `work()` is called; `goOn` sends the document after all. */
type Fault = (response: ServerResponse, goOn: () => void) => void
type ServiceName = 'crossref' | 'pubmed'

export type LiteratureServer = {
  /** For CROSSREF_URL and PUBMED_URL. */
  readonly crossrefUrl: string
  readonly pubmedUrl: string
  /** What was asked, in order, as `/crossref/works/…?…` and `/pubmed/esearch.fcgi?…`. */
  readonly requests: readonly URL[]
  readonly count: (service: ServiceName) => number
  /** From now on both services know of a retraction of this paper. */
  readonly retract: (doi: string) => void
  /** Crossref knows of this notice about the paper from now on: `expression_of_concern`, say, of 30 November. */
  readonly notice: (doi: string, type: string) => void
  /** No service knows of any notice about this paper any more. */
  readonly forget: (doi: string) => void
  /** Faults: of both services unless one is named; they last until `work()`. */
  readonly fail: (status: number, service?: ServiceName) => void
  /** Answers as always, but so many milliseconds later. */
  readonly slow: (ms: number, service?: ServiceName) => void
  /** 429 with Retry-After; `times` such answers, then it works again. */
  readonly rateLimit: (seconds: number, service?: ServiceName, times?: number) => void
  /** 200 with this text, an HTML page if none is given. */
  readonly nonsense: (text?: string, service?: ServiceName) => void
  readonly redirectTo: (url: string, service?: ServiceName) => void
  readonly work: () => void
  readonly stop: () => Promise<void>
}

const HTML = '<!doctype html><html><head><title>Maintenance</title></head><body><h1>Back soon<br></h1></body></html>'

/** A real HTTP server on a free port of the loopback interface, which answers as Crossref and NCBI's E-utilities do. */
export const startLiteratureServer = async (): Promise<LiteratureServer> => {
  const notices = new Map<string, readonly CrossrefNotice[]>([['10.5555/retracted.opiates', RETRACTED]])
  const faults = new Map<ServiceName, Fault>()
  const requests: URL[] = []
  const set = (fault: Fault, service?: ServiceName): void => {
    for (const name of service ? [service] : (['crossref', 'pubmed'] as const)) faults.set(name, fault)
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://literature.invalid')
    requests.push(url)
    const service = serviceOf(url)
    const fault = faults.get(service)
    const answer = (): void =>
      service === 'crossref' ? crossref(url, response, notices) : pubmed(url, response, notices)
    return fault ? fault(response, answer) : answer()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    crossrefUrl: `${base}/crossref`,
    pubmedUrl: `${base}/pubmed`,
    requests,
    count: (service) => requests.filter((url) => serviceOf(url) === service).length,
    retract: (doi) => void notices.set(doi, [...(notices.get(doi) ?? []), retractionOf(doi)]),
    notice: (doi, type) =>
      void notices.set(doi, [
        ...(notices.get(doi) ?? []),
        { ...retractionOf(doi), type, label: type, updated: { 'date-parts': [[2026, 11, 30]] } },
      ]),
    forget: (doi) => void notices.delete(doi),
    fail: (status, service) => set((response) => send(response, status, 'text/plain', 'No.'), service),
    slow: (ms, service) => set((_, goOn) => void setTimeout(goOn, ms).unref(), service),
    rateLimit: (seconds, service, times = Number.POSITIVE_INFINITY) => {
      let left = times
      for (const name of service ? [service] : (['crossref', 'pubmed'] as const)) {
        set((response) => {
          left -= 1
          if (left <= 0) faults.delete(name)
          response.setHeader('retry-after', String(seconds))
          send(response, 429, 'application/json', '{"error":"API rate limit exceeded","count":"4","limit":"3"}')
        }, name)
      }
    },
    nonsense: (text = HTML, service) => set((response) => send(response, 200, 'text/html', text), service),
    redirectTo: (url, service) =>
      set((response) => {
        response.setHeader('location', url)
        send(response, 302, 'text/plain', '')
      }, service),
    work: () => faults.clear(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const serviceOf = (url: URL): ServiceName => (url.pathname.startsWith('/crossref/') ? 'crossref' : 'pubmed')

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

type Notices = ReadonlyMap<string, readonly CrossrefNotice[]>

const crossref = (url: URL, response: ServerResponse, notices: Notices): void => {
  response.setHeader('x-rate-limit-limit', '50')
  response.setHeader('x-rate-limit-interval', '1s')
  response.setHeader('x-api-pool', url.searchParams.has('mailto') ? 'polite' : 'public')
  const work = (paper: Paper) => crossrefWork(paper, notices.get(paper.doi) ?? [])
  const json = (type: string, message: unknown): void =>
    send(
      response,
      200,
      'application/json',
      JSON.stringify({ status: 'ok', 'message-type': type, 'message-version': '1.0.0', message }),
    )

  const query = url.searchParams.get('query.bibliographic')
  if (query) {
    const words = wordsIn(query)
    const hits = PAPERS.map((paper) => ({
      paper,
      score: wordsIn(paper.title).filter((word) => words.includes(word)).length,
    }))
      .filter(({ score }) => score > 1)
      .toSorted((a, b) => b.score - a.score)
    const items = hits.map(({ paper, score }) => ({ ...work(paper), score }))
    return json('work-list', { facets: {}, 'total-results': items.length, items, 'items-per-page': 5, query: {} })
  }
  const doi = decodeURIComponent(url.pathname.replace('/crossref/works/', '')).toLowerCase()
  const paper = PAPERS.find((one) => one.doi === doi)
  return paper ? json('work', work(paper)) : send(response, 404, 'text/plain', 'Resource not found.')
}

const pubmed = (url: URL, response: ServerResponse, notices: Notices): void => {
  const known = PAPERS.filter(({ pmid }) => pmid !== null)
  if (url.pathname.endsWith('/esearch.fcgi')) {
    const idlist = known.filter(matching(url.searchParams.get('term') ?? '')).map(({ pmid }) => pmid)
    const result = { count: String(idlist.length), retmax: String(idlist.length), retstart: '0', idlist }
    const missing = {
      errorlist: { phrasesnotfound: [], fieldsnotfound: [] },
      warninglist: { outputmessages: ['No items found.'] },
    }
    return send(
      response,
      200,
      'application/json; charset=UTF-8',
      JSON.stringify({
        header: { type: 'esearch', version: '0.3' },
        esearchresult: { ...result, translationset: [], ...(idlist.length > 0 ? {} : missing) },
      }),
    )
  }
  const ids = (url.searchParams.get('id') ?? '').split(',')
  const asked = known.filter(({ pmid }) => pmid !== null && ids.includes(pmid))
  return send(response, 200, 'text/xml; charset=UTF-8', pubmedSet(asked, new Set(notices.keys())))
}

/** The few forms of terms that are asked: `"…"[AID]`, and `…[Title] AND …[Author] AND y:y[Date - Publication]`. */
const matching = (term: string) => {
  const doi = /^"(.*)"\[AID\]$/.exec(term)?.[1]
  const parts = term.split(' AND ').map((part) => /^(.*)\[(.*)\]$/.exec(part)?.slice(1) ?? ['', ''])
  return (paper: Paper): boolean =>
    doi !== undefined
      ? paper.doi === doi
      : parts.every(([value = '', field]) => {
          if (field === 'Title') return wordsIn(paper.title).includes(value)
          const [from, to] = value.split(':').map(Number)
          if (field === 'Date - Publication') return paper.year >= (from ?? 0) && paper.year <= (to ?? 0)
          return wordsIn(paper.authors[0]?.family ?? '').join(' ') === value
        })
}

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1)
