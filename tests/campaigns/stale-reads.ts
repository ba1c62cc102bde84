import { setTimeout as sleep } from 'node:timers/promises'
import { assign, decide, importText, submit } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import type { Rehearsal } from './rehearsal.ts'

/**
 * Readers race with the board: while texts get new editions and are retracted, every kind of public address is read from every
 * server. What an author was told of must be in every answer to a request that was sent afterwards.
 */

/** Where a text stands: 2n with its n-th edition live, 2n + 1 after that was retracted. */
type Version = number

/** A text, how far its authors have been told it is, and how far it may be already. */
type Text = { readonly id: string; readonly slug: string; publication: string; told: Version; begun: Version }

/** What an answer shows of a text; null where it does not say which edition, or which retraction. */
type Seen = { readonly live: number | null } | { readonly retracted: number | null }

const shows = (seen: Seen, version: Version): boolean => {
  const number = 'live' in seen ? seen.live : seen.retracted
  const fits = version % 2 === ('live' in seen ? 0 : 1)
  return fits && (number === null || number === Math.floor(version / 2))
}

type Answered = { readonly status: number; readonly text: string; readonly hit: boolean }

const ask = async (url: string, init: RequestInit = {}): Promise<Answered> => {
  const response = await fetch(url, init)
  const hit = response.headers.get('cache-status')?.endsWith('hit') ?? false
  return { status: response.status, text: await response.text(), hit }
}
const post = (url: string, body: object): Promise<Answered> =>
  ask(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

const numberIn = (text: string, pattern: RegExp): number | null => {
  const numbers = [...text.matchAll(pattern)].map(([, number]) => Number(number))
  return numbers.length === 0 ? null : Math.max(...numbers)
}
/** As `startText` and `raceReads` word them. */
const EDITION = /This is edition (\d+) of/g
const NOTICE = /Taken down for the (\d+)\. time/g

const editionOr = (text: string): Seen => ({ live: numberIn(text, EDITION) })

/** What each kind of public address shows of a text. */
const KINDS: Readonly<Record<string, (url: string, text: Text) => Promise<Answered & { readonly seen: Seen }>>> = {
  'by slug': async (url, { slug }) => {
    const answer = await ask(`${url}/api/publications/by-slug/${slug}`)
    const seen = answer.status === 410 ? { retracted: numberIn(answer.text, NOTICE) } : editionOr(answer.text)
    return { ...answer, seen }
  },
  'by id': async (url, { publication }) => {
    const answer = await ask(`${url}/api/publications/${publication}`)
    return { ...answer, seen: answer.status === 404 ? { retracted: null } : editionOr(answer.text) }
  },
  list: async (url, { slug }) => {
    const answer = await ask(`${url}/api/publications?where[slug][equals]=${slug}`)
    return { ...answer, seen: answer.text.includes(`"slug":"${slug}"`) ? editionOr(answer.text) : { retracted: null } }
  },
  GraphQL: async (url, { slug }) => {
    const query = 'query ($slug: String!) { PublicationBySlug(slug: $slug) { summary } }'
    const answer = await post(`${url}/api/graphql`, { query, variables: { slug } })
    return { ...answer, seen: answer.text.includes('RETRACTED') ? { retracted: null } : editionOr(answer.text) }
  },
  'list by GraphQL': async (url, { slug }) => {
    const answer = await post(`${url}/api/graphql`, { query: '{ Publications(limit: 50) { docs { slug summary } } }' })
    const { docs } = (
      JSON.parse(answer.text) as { data: { Publications: { docs: { slug: string; summary: string }[] } } }
    ).data.Publications
    const found = docs.find((doc) => doc.slug === slug)
    return { ...answer, seen: found ? editionOr(found.summary) : { retracted: null } }
  },
  page: async (url, { slug }) => {
    const answer = await ask(`${url}/articles/${slug}`)
    const seen = answer.status === 410 ? { retracted: numberIn(answer.text, NOTICE) } : editionOr(answer.text)
    return { ...answer, seen }
  },
  'home page': async (url, { slug }) => {
    const answer = await ask(`${url}/`)
    return { ...answer, seen: answer.text.includes(`/articles/${slug}`) ? { live: null } : { retracted: null } }
  },
}

export type ReadRaces = {
  readonly reads: number
  readonly hits: number
  readonly editions: number
  readonly retractions: number
  /** Each a sentence: an answer older than its reader may get, or newer than there was. */
  readonly faults: readonly string[]
}

export type ReadRacesSize = {
  /** At least so many reads. */
  readonly reads: number
  /** New editions, and as many retractions. */
  readonly changes: number
  readonly readers: number
}

const TEXTS = ['Staleum', 'Freshium']

export const raceReads = async (
  rehearsal: Rehearsal,
  { reads: atLeast, changes, readers }: ReadRacesSize,
): Promise<ReadRaces> => {
  const totals = { reads: 0, hits: 0, editions: 0, retractions: 0 }
  const faults: string[] = []
  let call = 0
  const kinds = Object.entries(KINDS)

  const read = async (text: Text, [kind, look]: (typeof kinds)[number], url: string): Promise<void> => {
    const { told } = text
    const { seen, hit, status } = await look(url, text)
    const { begun } = text
    totals.reads += 1
    totals.hits += hit ? 1 : 0
    for (let version = told; version <= begun; version += 1) if (shows(seen, version)) return
    faults.push(`${kind}: ${JSON.stringify(seen)} (${status}) where it was between ${told} and ${begun}`)
  }

  /** Everywhere at once, the moment that its author was told. */
  const readEverywhere = (text: Text) =>
    Promise.all(rehearsal.urls.flatMap((url) => kinds.map((kind) => read(text, kind, url))))

  const publish = async (text: Text): Promise<void> => {
    const edition = Math.floor(text.told / 2) + 1
    const people = rehearsal.at(call++)
    await people.editor.patch(`/api/articles/${text.id}`, { summary: `This is edition ${edition} of it.` })
    const round = await submit(people, text.id)
    await assign(people, round, rehearsal.board.slice(0, 1))
    text.begun = 2 * edition
    const answer = await decide(rehearsal.at(call++).reviewer1, round)
    if (answer.status !== 200) throw new Error(`An approval was refused: ${answer.text}`)
    text.told = text.begun
  }

  const retract = async (text: Text): Promise<void> => {
    text.begun = text.told + 1
    const notice = `Taken down for the ${Math.floor(text.told / 2)}. time.`
    const answer = await rehearsal.at(call++).managingEditor.post(`/api/publications/${text.publication}/retract`, {
      reason: 'The race asks for it.',
      notice,
    })
    if (answer.status !== 200) throw new Error(`A retraction was refused: ${answer.text}`)
    text.told = text.begun
  }

  const start = async (mark: string): Promise<Text> => {
    const { article } = await importText(rehearsal.at(0), smallPage(mark))
    const text: Text = { ...article, publication: '', told: 0, begun: 0 }
    await publish(text)
    const { body } = await rehearsal.at(0).anonymous.get(`/api/publications/by-slug/${text.slug}`)
    text.publication = (body as { id: string }).id
    return text
  }

  // One approval is enough here: what takes time in each is its password.
  await rehearsal.at(0).administrator.post('/api/globals/review-policy', { quorum: 1 })
  const texts: Text[] = []
  for (const mark of TEXTS) texts.push(await start(mark))
  let writing = true
  const write = async (text: Text, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await retract(text)
      totals.retractions += 1
      await readEverywhere(text)
      await publish(text)
      totals.editions += 1
      await readEverywhere(text)
    }
  }
  const keepReading = async (first: number): Promise<void> => {
    for (let turn = first; writing || totals.reads < atLeast; turn += 1) {
      const text = texts[turn % texts.length]
      const kind = kinds[Math.floor(turn / texts.length) % kinds.length]
      const url = rehearsal.urls[Math.floor(Math.random() * rehearsal.urls.length)]
      if (text && kind && url) await read(text, kind, url)
      // Readers that never rest would leave the board no time to change anything.
      await sleep(10)
    }
  }

  const each = Math.ceil(changes / texts.length)
  const writers = Promise.all(texts.map((text) => write(text, each))).finally(() => (writing = false))
  await Promise.all([writers, ...Array.from({ length: readers }, (_, reader) => keepReading(3 * reader))])
  return { ...totals, faults }
}
