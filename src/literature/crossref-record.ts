import { z } from 'zod'
import { fromCsl } from '../citations/csl.ts'
import { dateOf, isoDay } from '../citations/dates.ts'
import { normaliseDoi } from '../citations/identifiers.ts'
import { type Found, noticeInTitle } from './found.ts'
import { byDate, noticeTypeOf, type Notice } from '../citations/integrity.ts'
import { decodedText } from './text.ts'

const Texts = z.array(z.string()).nullish()
const PartialDate = z.object({
  'date-parts': z.array(z.array(z.number().nullable())).nullish(),
  'date-time': z.string().nullish(),
})
const Update = z.object({
  DOI: z.string().nullish(),
  type: z.string(),
  label: z.string().nullish(),
  source: z.string().nullish(),
  updated: PartialDate.nullish(),
})
const Name = z.object({
  family: z.string().nullish(),
  given: z.string().nullish(),
  suffix: z.string().nullish(),
  name: z.string().nullish(),
  ORCID: z.string().nullish(),
})

/** What is read of a work (Crossref REST API, "Work"); all else is left alone. A field of another shape spoils the whole answer. */
const Work = z.object({
  DOI: z.string(),
  type: z.string().nullish(),
  title: Texts,
  subtitle: Texts,
  'original-title': Texts,
  language: z.string().nullish(),
  author: z.array(Name).nullish(),
  'container-title': Texts,
  'short-container-title': Texts,
  volume: z.string().nullish(),
  issue: z.string().nullish(),
  page: z.string().nullish(),
  'article-number': z.string().nullish(),
  'edition-number': z.string().nullish(),
  publisher: z.string().nullish(),
  'publisher-location': z.string().nullish(),
  ISBN: Texts,
  'published-print': PartialDate.nullish(),
  published: PartialDate.nullish(),
  issued: PartialDate.nullish(),
  'update-to': z.array(Update).nullish(),
  'updated-by': z.array(Update).nullish(),
  relation: z.record(z.string(), z.array(z.object({ id: z.string(), 'id-type': z.string().nullish() }))).nullish(),
})
type Work = z.infer<typeof Work>

const Single = z.object({ status: z.literal('ok'), message: Work })
const List = z.object({ status: z.literal('ok'), message: z.object({ items: z.array(z.unknown()) }) })

/** The work in an answer to `/works/{doi}`; null where it is none. */
export const readWork = (json: unknown): Found | null => {
  const parsed = Single.safeParse(json)
  return parsed.success ? found(parsed.data.message) : null
}

/** The works in an answer to a query, without those that can't be read; null where it is no such answer. */
export const readWorks = (json: unknown): readonly Found[] | null => {
  const parsed = List.safeParse(json)
  if (!parsed.success) return null
  return parsed.data.message.items.flatMap((item) => {
    const work = Work.safeParse(item)
    return work.success ? [found(work.data)] : []
  })
}

const found = (work: Work): Found => {
  const { record, warnings } = fromCsl(cslOf(work))
  const about = work['update-to'] ?? []
  const self =
    about.length > 0 ? [`This record is itself a notice about another work (${about[0]?.DOI ?? 'unknown'}).`] : []
  return {
    record: { ...record, kind: record.kind ?? (record.type === 'book' ? 'book' : null) },
    warnings: [...warnings, ...self],
    notices: [...noticesOf(work), ...noticeInTitle(record.title, 'crossref')].sort(byDate),
  }
}

/** The type names of Crossref that `fromCsl` doesn't know. */
const TYPES: Readonly<Record<string, string>> = { 'reference-entry': 'chapter', 'report-component': 'report' }

const cslOf = (work: Work): Record<string, unknown> => {
  const title = titleOf(work)
  const original = decodedText(work['original-title']?.[0] ?? '')
  const date = [work['published-print'], work.published, work.issued].map(partsOf).find(([year]) => year)
  const item = {
    type: TYPES[work.type ?? ''] ?? work.type,
    title,
    'original-title': original === title ? undefined : original,
    language: work.language,
    author: work.author?.map(cslName).filter((name) => Object.values(name).some(Boolean)),
    'container-title': decodedText(work['container-title']?.[0] ?? ''),
    'container-title-short': decodedText(work['short-container-title']?.[0] ?? ''),
    volume: work.volume,
    issue: work.issue,
    page: work.page ?? work['article-number'],
    edition: work['edition-number'],
    publisher: decodedText(work.publisher ?? ''),
    'publisher-place': decodedText(work['publisher-location'] ?? ''),
    ISBN: work.ISBN,
    issued: date ? { 'date-parts': [date] } : undefined,
    DOI: work.DOI,
  }
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}

const titleOf = (work: Work): string => {
  const title = decodedText(work.title?.[0] ?? '')
  const subtitle = decodedText(work.subtitle?.[0] ?? '')
  return subtitle === '' || title.toLowerCase().includes(subtitle.toLowerCase())
    ? title
    : `${title.replace(/:$/, '')}: ${subtitle}`
}

const cslName = ({ family, given, suffix, name, ORCID }: z.infer<typeof Name>) =>
  Object.fromEntries(
    Object.entries(
      name && !family
        ? { literal: decodedText(name) }
        : { family: decodedText(family ?? ''), given: decodedText(given ?? ''), suffix, ORCID },
    ).filter(([, value]) => Boolean(value)),
  )

/** Year, month and day as far as they are given. */
const partsOf = (date: z.infer<typeof PartialDate> | null | undefined): readonly number[] => {
  const parts = date?.['date-parts']?.[0] ?? []
  const end = parts.findIndex((part) => !part)
  return (end === -1 ? parts : parts.slice(0, end)).filter((part) => part !== null)
}

/**
 * `updated-by` stands on the affected work, `update-to` on the notice (Crossref, "Updates" in the REST API's format); some
 * publishers register a `relation` alone. Relations named `…-of` are those of a notice.
 */
const noticesOf = (work: Work): readonly Notice[] => {
  const updates = (work['updated-by'] ?? []).map((update): Notice => {
    return {
      type: noticeTypeOf(update.type),
      doi: normaliseDoi(update.DOI ?? ''),
      pmid: null,
      date: dayOf(update.updated),
      source: update.source === 'retraction-watch' ? 'retraction-watch' : 'crossref',
      label: update.label ?? update.type,
    }
  })
  const told = new Set([
    ...updates.map(({ doi }) => doi),
    ...(work['update-to'] ?? []).map(({ DOI }) => normaliseDoi(DOI ?? '')),
  ])
  const relations = Object.entries(work.relation ?? {}).flatMap(([name, works]) => {
    if (!/retract|withdraw|remov|concern|correct|errat|corrigend/.test(name) || name.endsWith('-of')) return []
    return works.flatMap(({ id }): Notice[] => {
      const doi = normaliseDoi(id)
      if (doi && told.has(doi)) return []
      return [{ type: noticeTypeOf(name), doi, pmid: null, date: null, source: 'crossref', label: name }]
    })
  })
  return [...updates, ...relations]
}

const dayOf = (date: z.infer<typeof PartialDate> | null | undefined): string | null =>
  isoDay(dateOf(partsOf(date)[0] ?? 0, partsOf(date)[1], partsOf(date)[2])) ??
  /^\d{4}-\d{2}-\d{2}(?=T)/.exec(date?.['date-time'] ?? '')?.[0] ??
  null
