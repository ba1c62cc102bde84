import type { PayloadRequest } from 'payload'
import { STANDARD_DISCLAIMER } from '../../collections/globals/editorial-texts.ts'
import type { Article, Reference as ReferenceRow } from '../payload-types.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { freeze, type CitedReference, type Manuscript } from '../publication/freeze.ts'
import { readRichText } from '../rich-text/nodes.ts'
import { citationsOf } from '../rich-text/walk.ts'
import { bibliographySettings } from './bibliography-settings.ts'
import { publicationOfArticle } from './publications.ts'
import { heirsOf, referenceRows, toReference } from './reference-rows.ts'

/** A relationship as stored (an id) or as populated (the document). */
const idOf = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id)

/** The digest that an article's text would be frozen with now. */
export const digestNow = async (article: Article, req: PayloadRequest): Promise<string> =>
  freeze(await manuscriptOf(article, req)).digest

/** Loads everything that an article names, ready to be frozen. */
export const manuscriptOf = async (article: Article, req: PayloadRequest): Promise<Manuscript> => {
  const sections = article.sections ?? []
  const cited = sections.flatMap(({ content }) => {
    const reading = readRichText(content)
    return reading.ok ? citationsOf(reading.blocks).flatMap((citation) => citation.fields.references ?? []) : []
  })
  const { style, ownNames, oldAfterYears } = await bibliographySettings(req)
  return {
    question: article.question,
    summary: article.summary ?? null,
    language: article.language,
    audiences: article.audiences ?? [],
    provenance: {
      method: article.provenance.method,
      tool: article.provenance.tool ?? null,
      note: article.provenance.note ?? null,
    },
    sections: sections.map((section) => ({
      kind: section.blockType,
      heading: section.heading ?? '',
      audiences: section.audiences ?? [],
      content: section.content,
    })),
    relatedQuestions: (article.relatedQuestions ?? []).map(({ question }) => question),
    topics: await topicsOf(article, req),
    disclaimer: article.disclaimer?.trim() || (await standardDisclaimer(req)),
    changeNote: article.changeNote ?? null,
    published: await publishedContent(article, req),
    references: await referencesById([...new Set(cited)], req),
    bibliographyStyle: style,
    adviceRules: { ownNames, oldAfterYears, year: new Date().getUTCFullYear() },
  }
}

const publishedContent = async (article: Article, req: PayloadRequest): Promise<Manuscript['published']> => {
  if (!article.id) return null
  const publication = await publicationOfArticle(String(article.id), req)
  return publication ? (JSON.parse(publication.document) as PublicationDocument) : null
}

const topicsOf = async (article: Article, req: PayloadRequest): Promise<Manuscript['topics']> => {
  const ids = (article.topics ?? []).map(idOf)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'topics',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    sort: 'slug',
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, slug, name }) => ({ id: String(id), slug: slug ?? '', name }))
}

const standardDisclaimer = async (req: PayloadRequest): Promise<string> => {
  const { text } = await req.payload.findGlobal({ slug: 'disclaimer', depth: 0, overrideAccess: true, req })
  return text?.trim() || STANDARD_DISCLAIMER
}

const referencesById = async (
  ids: readonly string[],
  req: PayloadRequest,
): Promise<ReadonlyMap<string, CitedReference>> => {
  const cited = await referenceRows(ids, req)
  const heirs = await heirsOf(cited, req)
  return new Map([...heirs].map(([id, row]) => [id, citedReference(row)]))
}

const citedReference = (row: ReferenceRow): CitedReference => ({
  ...toReference(row),
  integrity: row.integrity ?? 'not-checked',
  isIdentified: Boolean(row.identityConfirmedAt),
})
