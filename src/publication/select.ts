import { done, refusal, refused, type Result } from '../commands/result.ts'

/** Which members of an answer are wanted: `true` for all of one, or those below it. With `leaveOut` they are the unwanted ones. */
export type Select = { readonly leaveOut: boolean; readonly members: Members }
type Members = { readonly [name: string]: true | Members }
type Known = { readonly [name: string]: true | Known }

const of = (...names: readonly string[]): Known => Object.fromEntries(names.map((name) => [name, true as const]))

const REVIEWER = of('name', 'credentials', 'specialties', 'affiliation', 'conflict', 'decidedAt')

/** All that a publication has to offer, by the names that `select` takes. */
export const SELECTABLE: Known = {
  ...of('slug', 'question', 'language', 'edition', 'status', 'publishedAt', 'createdAt', 'updatedAt'),
  ...of('summary', 'audiences', 'relatedQuestionTexts', 'disclaimer', 'changeNote', 'reviewStatus', 'reviewOverdue'),
  provenance: of('method', 'tool', 'note'),
  sections: of('kind', 'heading', 'audiences', 'content', 'html', 'text'),
  bibliography: {
    ...of('number', 'reference', 'kind', 'title', 'titleTranslated', 'issuingBody', 'container', 'year', 'language'),
    ...of('doi', 'pmid', 'pmcid', 'url', 'citation', 'csl'),
    authors: of('family', 'given', 'suffix', 'literal', 'orcid'),
  },
  relatedQuestions: of('question', 'slug', 'publication'),
  topics: of('slug', 'name'),
  corrections: of('edition', 'publishedAt', 'note'),
  alerts: {
    ...of('status', 'number', 'title', 'doi', 'pmid', 'since', 'message'),
    notices: of('type', 'date', 'doi', 'pmid', 'source', 'label'),
  },
  approval: { ...of('digest', 'round', 'approvedAt', 'nextReviewDue', 'quorum'), reviewers: REVIEWER },
  proof: of('covers', 'jws'),
  pendingUpdate: of('state', 'since'),
}

/** Reads `select[question]=true`, or `select[sections]=false` for all but that; an unknown name is refused. Null: everything. */
export const readSelect = (asked: unknown): Result<Select | null> => {
  if (asked === undefined) return done(null)
  const values = new Set<boolean>()
  const read = (path: string, below: unknown, known: Known): Members => {
    if (typeof below !== 'object' || below === null || Array.isArray(below))
      throw new Unknown(path, 'A selection looks like select[question]=true.')
    return Object.fromEntries(
      Object.entries(below).map(([name, value]: [string, unknown]) => {
        const here = `${path}.${name}`
        const next = Object.hasOwn(known, name) ? known[name] : undefined
        if (next === undefined)
          throw new Unknown(here, `A publication has no member “${here.slice('select.'.length)}”.`)
        const wanted = value === 'true' || value === true ? true : value === 'false' || value === false ? false : null
        if (wanted !== null) {
          values.add(wanted)
          return [name, true as const]
        }
        if (next === true) throw new Unknown(here, 'Say “true” or “false”.')
        return [name, read(here, value, next)]
      }),
    )
  }
  try {
    const members = read('select', asked, SELECTABLE)
    if (values.size > 1) throw new Unknown('select', 'Name either what you want or what you don’t want.')
    return done(values.size === 0 ? null : { leaveOut: values.has(false), members })
  } catch (error) {
    if (error instanceof Unknown) return refused(refusal(400, 'QUERY_NOT_ALLOWED', error.message, { path: error.path }))
    throw error
  }
}

class Unknown extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message)
  }
}

/** The wanted members of an answer; `id` always comes. */
export const selected = (answer: object, select: Select | null): object =>
  select === null
    ? answer
    : { ...('id' in answer ? { id: answer.id } : {}), ...(pick(answer, select.members, select.leaveOut) as object) }

const pick = (value: unknown, members: Members, leaveOut: boolean): unknown => {
  if (Array.isArray(value)) return value.map((one) => pick(one, members, leaveOut))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, below]: [string, unknown]) => {
      const member = Object.hasOwn(members, name) ? members[name] : undefined
      if (member === undefined) return leaveOut ? [[name, below]] : []
      if (member === true) return leaveOut ? [] : [[name, below]]
      return [[name, pick(below, member, leaveOut)]]
    }),
  )
}
