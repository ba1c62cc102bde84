import type { PayloadRequest, Where } from 'payload'
import { storedBibliographySettings } from '../commands/bibliography-settings.ts'
import { storedPolicySettings } from '../commands/policy.ts'
import { SETTINGS, type SettingsName, type StoredSettings } from '../commands/record-settings.ts'
import {
  digestOfRecorded,
  findRecorded,
  RECORDED,
  RECORDED_KINDS,
  recordedSubjects,
  subjectOf,
  type RecordedKind,
} from '../commands/recorded.ts'
import { toRound } from '../commands/rounds.ts'
import { findColumns, findRow, findRows, type StoredRow } from '../commands/store.ts'
import { couldBeId } from '../database/ids.ts'
import { digestOf } from '../review/digest.ts'
import { isBadData, type LedgerRows, type Thing, type Unreadable } from './rows.ts'

/** Rows of events at once: some are policies and long comments. */
const PAGE = 500

/** What verification reads, from the database of this request. Nothing is written. */
export const storedRows = (req: PayloadRequest): LedgerRows => {
  const byId = (ids: readonly string[]): Where => ({ id: { in: ids.filter((id) => couldBeId(req.payload, id)) } })

  async function* eventsInOrder(): AsyncGenerator<StoredRow | Unreadable> {
    const places = [...(await findColumns('events', ['chain', 'seq'], req))].sort(byPlace)
    for (let start = 0; start < places.length; start += PAGE) {
      const ids = places.slice(start, start + PAGE).map(({ id }) => id)
      const rows = new Map((await readable(ids)).map((row) => [row.id, row]))
      for (const id of ids) {
        const row = rows.get(id)
        if (row) yield row
      }
    }
  }

  /** One row that can't be read hides the others of its page, so that they are then read one by one. */
  const readable = async (ids: readonly string[]): Promise<readonly (StoredRow | Unreadable)[]> => {
    try {
      return await findRows('events', { id: { in: [...ids] } }, req, 'seq')
    } catch (error) {
      if (!isBadData(error)) throw error
      const [id] = ids
      if (ids.length === 1 && id !== undefined) return [{ id, error }]
      const half = Math.ceil(ids.length / 2)
      return [...(await readable(ids.slice(0, half))), ...(await readable(ids.slice(half)))]
    }
  }

  return {
    eventsInOrder,
    eventAt: (chain, seq) => findRow('events', { and: [{ chain: { equals: chain } }, { seq: { equals: seq } }] }, req),
    eventsAbout: (subjects) => findRows('events', { subject: { in: [...subjects] } }, req, 'seq'),
    heads: () => findRows('ledger-heads', {}, req, 'chain'),
    decisionIds: async () => (await findColumns('review-decisions', ['key'], req)).map(({ id }) => id),

    subjects: async () => [
      ...(await findColumns('review-states', ['round'], req)).map(({ id }) => `round:${id}`),
      ...(await findColumns('publications', ['edition'], req)).map(({ id }) => `publication:${id}`),
      ...(await Promise.all(RECORDED_KINDS.map((kind) => recordedSubjects(kind, req)))).flat(),
      ...(await Promise.all(SETTINGS.map(async (name) => ({ name, ...(await settingsOf(name, req)) }))))
        .filter(({ savedAt }) => savedAt !== null)
        .map(({ name }) => name),
    ],

    things: async (subjects) => {
      const things = new Map<string, Thing>()
      const named = (kind: string): readonly string[] =>
        subjects.filter((subject) => subject.startsWith(`${kind}:`)).map((subject) => subject.slice(kind.length + 1))

      const rounds = await someRows('review-states', byId(named('round')), req)
      const decisions = await someRows('review-decisions', { reviewState: { in: rounds.map(({ id }) => id) } }, req)
      for (const row of rounds) {
        things.set(`round:${row.id}`, {
          kind: 'round',
          row,
          decisions: decisions.filter(({ reviewState }) => String(reviewState) === row.id),
        })
      }

      const publications = await someRows('publications', byId(named('publication')), req)
      const theirs = await someRows(
        'review-states',
        byId(publications.map(({ reviewState }) => String(reviewState))),
        req,
      )
      for (const row of publications) {
        const round = theirs.find(({ id }) => id === String(row.reviewState))
        things.set(`publication:${row.id}`, { kind: 'publication', row, round: round ? toRound(round) : null })
      }

      for (const kind of RECORDED_KINDS) {
        const names = named(kind)
        if (names.length === 0) continue
        const { by, collection } = RECORDED[kind]
        for (const doc of await findRecorded(kind, by === 'id' ? byId(names) : { [by]: { in: [...names] } }, req)) {
          things.set(subjectOf(kind, doc), {
            kind: 'record',
            collection,
            id: String(doc.id),
            name: nameOf(kind, doc),
            digest: digestOfRecorded(kind, doc, req.payload),
          })
        }
      }

      for (const name of SETTINGS.filter((one) => subjects.includes(one))) {
        const { settings, savedAt } = await settingsOf(name, req)
        if (savedAt !== null)
          things.set(name, { kind: 'record', id: null, digest: digestOf(settings), ...SETTINGS_PLACES[name] })
      }
      return things
    },
  }
}

const settingsOf = (name: SettingsName, req: PayloadRequest): Promise<StoredSettings> =>
  name === 'policy' ? storedPolicySettings(req) : storedBibliographySettings(req)

const SETTINGS_PLACES: Readonly<Record<SettingsName, { readonly collection: string; readonly name: string }>> = {
  policy: { collection: 'review-policy', name: 'The review policy' },
  bibliography: { collection: 'bibliography', name: 'The settings of the bibliography' },
}

const byPlace = (a: StoredRow, b: StoredRow): number =>
  String(a.chain ?? '').localeCompare(String(b.chain ?? '')) ||
  Number(a.seq ?? 0) - Number(b.seq ?? 0) ||
  (a.id < b.id ? -1 : 1)

/** An empty list of ids finds nothing; the question is not even asked. */
const someRows = async (
  collection: 'review-states' | 'review-decisions' | 'publications',
  where: Where,
  req: PayloadRequest,
): Promise<readonly StoredRow[]> =>
  Object.values(where).some((condition) => (condition as { in?: readonly unknown[] }).in?.length === 0)
    ? []
    : findRows(collection, where, req)

const nameOf = (
  kind: RecordedKind,
  { question, name, role, key, referenceTitle, url }: Readonly<Record<string, unknown>>,
): string => {
  const names: Readonly<Record<RecordedKind, string>> = {
    article: `The article “${String(question)}”`,
    reviewer: `The board profile of ${String(name)}`,
    grant: `The role ${String(role)} that was given as ${String(key)}`,
    topic: `The topic “${String(name)}”`,
    account: `The account of ${String(name)}`,
    webhook: `The webhook to ${String(url)}`,
    client: `The machine client “${String(name)}”`,
    'source-alert': `The alert about the source “${String(referenceTitle)}”`,
  }
  return names[kind]
}
