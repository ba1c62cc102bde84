import type { PayloadRequest } from 'payload'
import { batched } from '../database/batched.ts'
import { rowsByKey, type KeyedRead } from '../database/rows-by-key.ts'
import { toAlert, type StoredAlert } from '../commands/source-alerts.ts'
import { citedWorksOf } from '../commands/cited-works.ts'
import type { NoticeType } from '../citations/integrity.ts'
import { alertSentence, type AlertingStatus } from '../citations/source-alert.ts'
import type { BibliographyEntry } from './content.ts'

/**
 * A warning beside the approved text: a source that it cites was retracted or is in doubt. Public, made when it is read, and
 * covered by no digest: what the board approved stays as it is.
 */
export type SourceAlert = {
  readonly status: AlertingStatus
  /** The source's number in the bibliography. */
  readonly number: number
  readonly title: string
  readonly doi: string | null
  readonly pmid: string | null
  /** When it was found here. */
  readonly since: string
  /** What the literature says, oldest first. */
  readonly notices: readonly {
    readonly type: NoticeType
    /** `2026-11-22`; null where the source doesn't give the day. */
    readonly date: string | null
    readonly doi: string | null
    readonly pmid: string | null
    readonly source: string
    readonly label: string
  }[]
  /** A sentence for readers. */
  readonly message: string
}

const ALERTS: KeyedRead = {
  collection: 'source-alerts',
  key: 'article',
  columns: [
    ...['key', 'article', 'reference', 'referenceTitle', 'doi', 'pmid', 'status', 'state', 'notices', 'firstSeenAt'],
    ...['resolvedAt', 'resolvedBy', 'findings', 'revision', 'createdAt'],
  ],
}

const timeOf = (value: unknown): number => new Date(value as string).getTime()

type Cited = Pick<BibliographyEntry, 'reference' | 'number' | 'title' | 'doi' | 'pmid'>

/** All alerts that stand about these articles, whatever text of them cites the source. */
export const alertsByArticle = batched(async (articles, req): Promise<ReadonlyMap<string, readonly StoredAlert[]>> => {
  const rows = await rowsByKey(ALERTS, articles, req)
  const standing = rows
    .filter(({ state }) => state !== 'lifted')
    .toSorted((a, b) => timeOf(a.createdAt) - timeOf(b.createdAt))
  const byArticle = new Map<string, StoredAlert[]>()
  for (const alert of standing.map(toAlert))
    byArticle.set(alert.article, [...(byArticle.get(alert.article) ?? []), alert])
  return byArticle
})

/** Those of the alerts that are about a source of this text, in the order of its bibliography. */
export const alertsAbout = (bibliography: readonly Cited[], alerts: readonly StoredAlert[]): readonly SourceAlert[] =>
  bibliography.flatMap(({ reference: cited, number, title, doi, pmid }) =>
    alerts
      // The entry is the record as it was cited; a draft of the same article may cite others, of which nobody may hear here.
      .filter(({ reference }) => reference === cited)
      .map(({ status, firstSeenAt, notices }) => ({
        status,
        number,
        title,
        doi,
        pmid,
        since: firstSeenAt,
        notices,
        message: alertSentence(status, number),
      })),
  )

/** The alerts about the sources that this text cites, in the order of its bibliography. */
export const alertsOf = async (
  article: unknown,
  bibliography: readonly Cited[],
  req: PayloadRequest,
): Promise<readonly SourceAlert[]> => {
  if (typeof article !== 'string' || bibliography.length === 0) return []
  return alertsAbout(bibliography, (await alertsByArticle([article], req)).get(article) ?? [])
}

/** The alerts about every frozen text of an article, each source once; for those who work on it. */
export const alertsOfArticle = async (article: string, req: PayloadRequest): Promise<readonly SourceAlert[]> => {
  const works = await citedWorksOf(article, req)
  return alertsOf(article, [...new Map(works.map((work) => [work.reference, work])).values()], req)
}
