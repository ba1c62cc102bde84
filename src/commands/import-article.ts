import { ValidationError, type PayloadRequest } from 'payload'
import { slugify } from '../../collections/slugify.ts'
import { matchKey } from '../citations/reference.ts'
import { readPage } from '../page-text/read-page.ts'
import type { Page, PageReference, PageReport } from '../page-text/page.ts'
import type { Article } from '../payload-types.ts'
import { fromPage } from '../rich-text/from-page.ts'
import { toLexical } from '../rich-text/to-lexical.ts'
import { faultPoint } from './fault-point.ts'
import { personImporting, type Importer } from './importer.ts'
import { done, refusal, refused, type Refusal, type Result } from './result.ts'

export type Imported = {
  readonly article: Article
  readonly report: PageReport
  /** Of its references, those that were not here before. */
  readonly newReferences: number
}

/** A page that can be stored. */
export type ReadImport = { readonly page: Page; readonly report: PageReport }

/** Reads a page's plain text, without a look at what is stored: 422 where it is no page, or more than one. */
export const readImport = (text: string): Result<ReadImport> => {
  if (text.length > LONGEST_PAGE) return refused(tooLong(`${text.length} characters`, `${LONGEST_PAGE}`))
  const reading = readPage(text)
  if (!reading.ok) {
    return refused(
      refusal(
        422,
        'NOT_A_PAGE',
        `This is not a page that can be imported. ${reading.problems.map(({ line, message }) => `Line ${line}: ${message}`).join(' ')}`,
        { problems: reading.problems },
      ),
    )
  }
  const { page, report } = reading
  if (page.references.length > MOST_REFERENCES) {
    return refused(tooLong(`${page.references.length} references`, `${MOST_REFERENCES}`))
  }
  return done({ page, report })
}

/**
 * Reads a page's plain text into a new article with its references. What can't be read stores nothing. `importer` is who has
 * been let do it; left out, it is the person who asks.
 */
export const importArticle = async (
  { text, importer: given }: { readonly text: string; readonly importer?: Importer },
  req: PayloadRequest,
): Promise<Result<Imported>> => {
  const importer = given ? done(given) : personImporting(req)
  if (!importer.ok) return importer
  const read = readImport(text)
  return read.ok ? done(await storeImport(read.value, { importer: importer.value, importKey: null }, req)) : read
}

type Import = {
  readonly importer: Importer
  /** Names this import in the article, uniquely: done again, it gives the same article. */
  readonly importKey: string | null
  /** Asked before anything is taken back: whether nobody else has gone on with this import. */
  readonly isStillOurs?: () => Promise<boolean>
}

/** Stores a page that was read, by somebody who may. Fails as a whole: nothing half-made is left. */
export const storeImport = async (
  { page, report }: ReadImport,
  { importer, importKey, isStillOurs = () => Promise.resolve(true) }: Import,
  req: PayloadRequest,
): Promise<Imported> => {
  // For the hooks: no person is asking, but the ledger must name who is.
  if (importer.kind === 'client') req.context.client = { id: importer.id, name: importer.name }
  const before = importKey === null ? null : await articleImportedAs(importKey, req)
  if (before) return { article: before, report, newReferences: 0 }

  const created: string[] = []
  try {
    const ids = new Map<number, string>()
    for (const reference of page.references) {
      const { id, isNew } = await referenceFor(reference, req)
      ids.set(reference.number, id)
      if (isNew) created.push(id)
    }
    faultPoint('import:references')
    const article = await createArticle(page, ids, { importer, importKey }, req)
    return { article, report, newReferences: created.length }
  } catch (error) {
    // Nothing half-made: references without their article would be litter that nobody asked for.
    if (created.length > 0 && (await isStillOurs())) {
      for (const id of created) {
        await req.payload.delete({ collection: 'references', id, overrideAccess: true, req })
      }
    }
    throw error
  }
}

/** Some thirty times a long page: more than that is no article, and would keep everybody else waiting. */
const LONGEST_PAGE = 300_000
const MOST_REFERENCES = 500

const tooLong = (found: string, most: string): Refusal =>
  refusal(422, 'PAGE_TOO_LONG', `This page has ${found}; at most ${most} can be imported. Nothing was stored.`)

/** The very same record is used again; whether two similar ones are the same is for a person to say. */
const referenceFor = async (reference: PageReference, req: PayloadRequest): Promise<{ id: string; isNew: boolean }> => {
  const data = {
    kind: reference.kind,
    title: reference.title,
    titleTranslated: reference.titleTranslated,
    containerTitle: reference.container,
    year: reference.year,
  }
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { matchKey: { equals: matchKey(data) } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (docs[0]) return { id: String(docs[0].id), isNew: false }

  const made = await req.payload.create({
    collection: 'references',
    data,
    context: { readFromPage: true },
    depth: 0,
    // `importerOf` has looked; a machine client is no user whom access control could be asked about.
    overrideAccess: true,
    user: req.user,
    req,
  })
  return { id: String(made.id), isNew: true }
}

const createArticle = async (
  page: Page,
  ids: ReadonlyMap<number, string>,
  { importer, importKey }: Import,
  req: PayloadRequest,
): Promise<Article> => {
  for (let tries = 1; ; tries += 1) {
    const slug = await freeSlug(page.question, req)
    try {
      return await req.payload.create({
        collection: 'articles',
        data: {
          question: page.question,
          slug,
          language: 'en',
          provenance: { method: 'human' },
          sections: page.sections.map((section) => ({
            blockType: section.kind,
            heading: section.heading,
            content: toLexical(fromPage(section.blocks, (number) => ids.get(number))) as never,
          })),
          relatedQuestions: page.relatedQuestions.map((question) => ({ question })),
          disclaimer: page.disclaimer,
          sourceUpdatedOn: page.lastUpdated,
          ...(importKey === null ? {} : { importKey }),
          ...(importer.kind === 'client' ? { importClient: importer.id, importedBy: importer.name } : {}),
        },
        depth: 0,
        // `importerOf` has looked; these columns are nobody's to write otherwise.
        overrideAccess: true,
        user: req.user,
        req,
      })
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
      const other = importKey === null ? null : await articleImportedAs(importKey, req)
      if (other) return other
      // Two pages with one question at once: whoever was slower takes the next number.
      if (tries === MOST_TRIES || (await freeSlug(page.question, req)) === slug) throw error
    }
  }
}

const MOST_TRIES = 20

/** The article that this import made; null where it has made none. */
const articleImportedAs = async (importKey: string, req: PayloadRequest): Promise<Article | null> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { importKey: { equals: importKey } },
    joins: false,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}

/** The question's slug, with a number behind it where another article has it. */
const freeSlug = async (question: string, req: PayloadRequest): Promise<string> => {
  const base = slugify(question) || 'untitled'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    const { totalDocs } = await req.payload.count({
      collection: 'articles',
      where: { slug: { equals: slug } },
      overrideAccess: true,
      req,
    })
    if (totalDocs === 0) return slug
  }
}
