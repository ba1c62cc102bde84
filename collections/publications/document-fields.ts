import type { Field } from 'payload'
import { ALERTING_STATUSES } from '../../src/citations/source-alert.ts'
import { REFERENCE_KINDS } from '../../src/citations/reference.ts'
import { AUDIENCES, PROVENANCE_METHODS, SECTION_KINDS } from '../../src/publication/content.ts'

const text = (name: string): Field => ({ name, type: 'text', virtual: true })
const number = (name: string): Field => ({ name, type: 'number', virtual: true })
const date = (name: string): Field => ({ name, type: 'date', virtual: true })
const options = (name: string, values: readonly string[], hasMany = false): Field => ({
  name,
  type: 'select',
  virtual: true,
  hasMany,
  options: [...values],
})

/**
 * A list of the document. Payload would give each row an id of its own, made anew at every read; the digest covers the rows
 * as they were approved, so they must come out as they went in.
 */
const list = (name: string, fields: Field[]): Field => ({
  name,
  type: 'array',
  virtual: true,
  fields: [{ name: 'id', type: 'text', virtual: true, hidden: true }, ...fields],
})

const members: Field[] = [
  { name: 'summary', type: 'textarea', virtual: true },
  options('audiences', AUDIENCES, true),
  {
    name: 'provenance',
    type: 'group',
    virtual: true,
    fields: [options('method', PROVENANCE_METHODS), text('tool'), text('note')],
  },
  list('sections', [
    options('kind', SECTION_KINDS),
    text('heading'),
    options('audiences', AUDIENCES, true),
    { name: 'content', type: 'json', virtual: true },
    { name: 'html', type: 'textarea', virtual: true },
    { name: 'text', type: 'textarea', virtual: true },
  ]),
  list('bibliography', [
    number('number'),
    text('reference'),
    options('kind', REFERENCE_KINDS),
    text('title'),
    { name: 'titleTranslated', type: 'checkbox', virtual: true },
    list('authors', [text('family'), text('given'), text('suffix'), text('literal'), text('orcid')]),
    text('issuingBody'),
    text('container'),
    number('year'),
    text('language'),
    text('doi'),
    text('pmid'),
    text('pmcid'),
    text('url'),
    { name: 'citation', type: 'textarea', virtual: true },
    { name: 'csl', type: 'json', virtual: true },
  ]),
  list('relatedQuestions', [
    text('question'),
    text('slug'),
    // The id alone, at any depth: with the whole document, reading one article would read its neighbours' neighbours.
    { name: 'publication', type: 'relationship', relationTo: 'publications', virtual: true, maxDepth: 0 },
  ]),
  { name: 'relatedQuestionTexts', type: 'text', hasMany: true, virtual: true },
  list('topics', [text('slug'), text('name')]),
  { name: 'disclaimer', type: 'textarea', virtual: true },
  { name: 'changeNote', type: 'textarea', virtual: true },
  list('corrections', [number('edition'), date('publishedAt'), text('note')]),
  text('reviewStatus'),
  { name: 'reviewOverdue', type: 'checkbox', virtual: true },
  list('alerts', [
    options('status', ALERTING_STATUSES),
    number('number'),
    text('title'),
    text('doi'),
    text('pmid'),
    date('since'),
    list('notices', [text('type'), text('date'), text('doi'), text('pmid'), text('source'), text('label')]),
    { name: 'message', type: 'textarea', virtual: true },
  ]),
  {
    name: 'approval',
    type: 'group',
    virtual: true,
    fields: [
      text('digest'),
      number('round'),
      date('approvedAt'),
      date('nextReviewDue'),
      number('quorum'),
      list('reviewers', [
        text('name'),
        text('credentials'),
        { name: 'specialties', type: 'text', hasMany: true, virtual: true },
        text('affiliation'),
        text('conflict'),
        date('decidedAt'),
      ]),
    ],
  },
  {
    name: 'proof',
    type: 'group',
    virtual: true,
    fields: [
      { name: 'covers', type: 'text', hasMany: true, virtual: true },
      { name: 'jws', type: 'textarea', virtual: true },
    ],
  },
  {
    // JSON, not a group: it is null when nothing is pending.
    name: 'pendingUpdate',
    type: 'json',
    virtual: true,
  },
]

/**
 * The members of the frozen document as typed fields, so that GraphQL clients can select inside them. All are virtual:
 * `openDocument` fills them from the one stored column. The admin UI shows the panel in place of a hundred grey fields.
 */
export const documentFields: Field[] = members.map((field) => ({ ...field, admin: { hidden: true } }) as Field)
