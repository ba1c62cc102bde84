import type { PayloadRequest } from 'payload'
import { isEditorial } from '../../access/roles.ts'
import { slugify } from '../../collections/slugify.ts'
import { matchKey } from '../citations/reference.ts'
import { readPage } from '../page-text/read-page.ts'
import type { Page, PageReference, PageReport } from '../page-text/page.ts'
import type { Article } from '../payload-types.ts'
import { fromPage } from '../rich-text/from-page.ts'
import { toLexical } from '../rich-text/to-lexical.ts'
import { done, notSignedIn, refusal, refused, type Refusal, type Result } from './result.ts'

export type Imported = {
  readonly article: Article
  readonly report: PageReport
  /** Of its references, those that were not here before. */
  readonly newReferences: number
}

/** Reads a page's plain text into a new article with its references. What can't be read stores nothing. */
export const importArticle = async (
  { text }: { readonly text: string },
  req: PayloadRequest,
): Promise<Result<Imported>> => {
  if (!req.user) return refused(notSignedIn)
  if (!isEditorial(req.user))
    return refused(refusal(403, 'ROLE_NOT_ALLOWED', 'This needs the role editor or managing-editor.'))

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
  const created: string[] = []
  try {
    const ids = new Map<number, string>()
    for (const reference of page.references) {
      const { id, isNew } = await referenceFor(reference, req)
      ids.set(reference.number, id)
      if (isNew) created.push(id)
    }
    return done({ article: await createArticle(page, ids, req), report, newReferences: created.length })
  } catch (error) {
    // Nothing half-made: references without their article would be litter that nobody asked for.
    for (const id of created) {
      await req.payload.delete({ collection: 'references', id, overrideAccess: true, req })
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
    overrideAccess: false,
    user: req.user,
    req,
  })
  return { id: String(made.id), isNew: true }
}

const createArticle = async (page: Page, ids: ReadonlyMap<number, string>, req: PayloadRequest): Promise<Article> =>
  req.payload.create({
    collection: 'articles',
    data: {
      question: page.question,
      slug: await freeSlug(page.question, req),
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
    },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })

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
