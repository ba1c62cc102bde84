import { z } from 'zod'
import { ALERTING_STATUSES } from '../citations/source-alert.ts'
import { REFERENCE_KINDS } from '../citations/reference.ts'
import { AUDIENCES, COVERED_MEMBERS, PROVENANCE_METHODS, SECTION_KINDS } from '../publication/content.ts'
import { PUBLICATION_STATES, RETRACTION_OUTCOMES, REVIEW_STATES } from '../review/vocabulary.ts'
import { anyObject, count, digest, id, textOrNull, time, timeOrNull } from './shapes.ts'

/** The document that readers get: docs/api.md, "A publication". */

const audience = z.enum(AUDIENCES)
const edition = z.int().min(1)

const Author = z
  .strictObject({
    family: z.string(),
    given: z.string(),
    suffix: z.string(),
    literal: z.string(),
    orcid: z.string(),
  })
  .partial()
  .meta({ id: 'Author', description: 'A person, or a body (`literal`).' })

const BibliographyEntry = z
  .strictObject({
    number: edition,
    reference: id.meta({ description: 'The record that this is a copy of.' }),
    kind: z.enum(REFERENCE_KINDS),
    title: z.string(),
    titleTranslated: z.boolean(),
    authors: z.array(Author),
    issuingBody: textOrNull,
    container: textOrNull,
    year: z.int(),
    language: textOrNull,
    doi: textOrNull,
    pmid: textOrNull,
    pmcid: textOrNull,
    url: textOrNull,
    citation: z.string().meta({ description: 'The whole entry as one line of text.' }),
    csl: anyObject.meta({ description: 'The whole record as CSL-JSON.' }),
  })
  .meta({ id: 'BibliographyEntry' })

const Section = z
  .strictObject({
    kind: z.enum(SECTION_KINDS),
    heading: z.string(),
    audiences: z.array(audience).meta({ description: 'Whom it is written for; empty means everybody.' }),
    content: anyObject.meta({ description: 'The Lexical editor’s state; `html` and `text` are the same words.' }),
    html: z.string(),
    text: z.string(),
  })
  .meta({ id: 'Section' })

export const Approval = z
  .strictObject({
    digest,
    round: edition,
    approvedAt: time,
    nextReviewDue: time,
    quorum: count,
    reviewers: z.array(
      z.strictObject({
        name: z.string(),
        credentials: z.string(),
        specialties: z.array(z.string()),
        affiliation: z.string(),
        conflict: z.string(),
        decidedAt: time,
      }),
    ),
  })
  .meta({ id: 'Approval', description: 'Who approved which digest, and when.' })

/** What the literature says of a source, oldest first. */
export const LiteratureNotice = z
  .strictObject({
    type: z.enum(['retraction', 'concern', 'correction', 'reinstatement']),
    date: textOrNull,
    doi: textOrNull,
    pmid: textOrNull,
    source: z.string(),
    label: z.string(),
  })
  .meta({ id: 'LiteratureNotice' })

export const SourceAlertShown = z
  .strictObject({
    status: z.enum(ALERTING_STATUSES),
    number: edition.meta({ description: 'The source’s number in the bibliography.' }),
    title: z.string(),
    doi: textOrNull,
    pmid: textOrNull,
    since: time,
    message: z.string(),
    notices: z.array(LiteratureNotice),
  })
  .meta({ id: 'ShownAlert', description: 'A source was retracted, or is in doubt, since the text was approved.' })

/** What the digest covers. */
export const APPROVED = {
  question: z.string(),
  summary: textOrNull,
  language: z.string(),
  audiences: z.array(audience),
  provenance: z.strictObject({ method: z.enum(PROVENANCE_METHODS), tool: textOrNull, note: textOrNull }),
  sections: z.array(Section),
  bibliography: z.array(BibliographyEntry),
  relatedQuestionTexts: z.array(z.string()),
  topics: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
  disclaimer: z.string(),
  changeNote: textOrNull,
}

const PLACED = {
  id,
  slug: z.string(),
  edition,
  relatedQuestions: z.array(z.strictObject({ question: z.string(), slug: textOrNull, publication: id.nullable() })),
  corrections: z.array(z.strictObject({ edition, publishedAt: time, note: z.string() })),
  reviewOverdue: z.boolean(),
  approval: Approval,
  alerts: z.array(SourceAlertShown),
  proof: z.strictObject({ covers: z.array(z.enum(COVERED_MEMBERS)), jws: z.string() }),
  publishedAt: time,
  createdAt: time,
  updatedAt: time,
}

const pendingUpdate = z
  .strictObject({ state: z.enum(REVIEW_STATES), since: time })
  .nullable()
  .meta({ description: 'An update is under review; nothing of it is shown.' })

export const Publication = z
  .strictObject({
    ...PLACED,
    ...APPROVED,
    status: z.literal('live'),
    reviewStatus: z.literal('approved'),
    pendingUpdate,
  })
  .meta({ id: 'Publication', description: 'An approved text, as everybody reads it.' })

export const PublicationForAudience = z
  .strictObject({
    ...Publication.shape,
    audience: z.strictObject({
      name: audience,
      isPart: z.boolean().meta({ description: 'The proof covers the whole text and can’t be checked against this.' }),
      sections: z.strictObject({ shown: count, all: count }),
    }),
  })
  .meta({ id: 'PublicationForAudience', description: 'Without the sections for others.' })

export const SupersededPublication = z
  .strictObject({
    ...PLACED,
    ...APPROVED,
    status: z.literal('superseded'),
    reviewStatus: z.literal('superseded'),
    pendingUpdate: z.null(),
    live: z
      .strictObject({ edition, slug: z.string(), publishedAt: time })
      .meta({ description: 'What stands at the address now.' }),
  })
  .meta({ id: 'SupersededPublication', description: 'An earlier edition, with the signature that it went out with.' })

const Retraction = z.strictObject({
  edition,
  at: time,
  by: id.nullable(),
  cause: z.literal('source-retracted').optional(),
  reason: z.string(),
  notice: z.string(),
  review: z
    .strictObject({
      by: id,
      name: z.string(),
      at: time,
      outcome: z.enum(RETRACTION_OUTCOMES),
      findings: z.string(),
    })
    .nullable(),
})

const SlugChange = z.strictObject({ from: z.string(), to: z.string(), at: time, by: id, reason: z.string() })

/** What members of the staff are told besides; the others of the board read the retractions alone. */
export const PublicationOfStaff = z
  .strictObject({
    ...Publication.shape,
    status: z.enum(PUBLICATION_STATES),
    article: id.optional(),
    reviewState: id.optional(),
    retractedAt: timeOrNull.optional(),
    retractedBy: id.nullable().optional(),
    retractionReason: textOrNull.optional(),
    retractionNotice: textOrNull.optional(),
    retractions: z.array(Retraction).nullable().optional(),
    reviewDueAt: timeOrNull.optional(),
    slugChanges: z.array(SlugChange).nullable().optional(),
  })
  .meta({ id: 'PublicationOfStaff', description: 'As those who hold a role read it, by their roles.' })
