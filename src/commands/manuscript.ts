import type { PayloadRequest } from 'payload'
import { STANDARD_DISCLAIMER } from '../../collections/globals/editorial-texts.ts'
import type { Reference } from '../citations/reference.ts'
import type { Article, Reference as ReferenceRow } from '../payload-types.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { freeze, type Manuscript } from '../publication/freeze.ts'
import { readRichText } from '../rich-text/nodes.ts'
import { citationsOf } from '../rich-text/walk.ts'
import { publicationOfArticle } from './publications.ts'

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

const referencesById = async (ids: readonly string[], req: PayloadRequest): Promise<ReadonlyMap<string, Reference>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((doc) => [String(doc.id), toReference(doc)]))
}

const toReference = (row: ReferenceRow): Reference => ({
  id: String(row.id),
  kind: row.kind,
  title: row.title,
  titleTranslated: row.titleTranslated === true,
  containerTitle: row.containerTitle ?? null,
  publisher: row.publisher ?? null,
  year: row.year ?? null,
  authors: (row.authors ?? []).map(({ family, given, literal }) => ({
    ...(family ? { family } : {}),
    ...(given ? { given } : {}),
    ...(literal ? { literal } : {}),
  })),
  language: row.language ?? null,
  doi: row.doi ?? null,
  pmid: row.pmid ?? null,
  url: row.url ?? null,
})
