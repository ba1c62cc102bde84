/** What a source's record says about the work after its publication. */
export type Notice = {
  readonly type: NoticeType
  /** Of the notice itself, not of the work. */
  readonly doi: string | null
  readonly pmid: string | null
  /** `2026-11-22`; null where the source doesn't give the day. */
  readonly date: string | null
  readonly source: IntegritySource
  /** In the source's own words, such as "Partial retraction". */
  readonly label: string
}

export type NoticeType = 'retraction' | 'concern' | 'correction' | 'reinstatement'
export type IntegritySource = 'crossref' | 'pubmed' | 'retraction-watch'

export const INTEGRITY_STATUSES = ['not-checked', 'clear', 'corrected', 'concern', 'retracted', 'unverifiable'] as const
export type IntegrityStatus = (typeof INTEGRITY_STATUSES)[number]

/** What a check has found, as it is kept with the reference. */
export type IntegrityReport = {
  readonly notices: readonly Notice[]
  /** Those that answered. */
  readonly sources: readonly IntegritySource[]
  /** Sentences about what couldn't be asked or doesn't fit. */
  readonly problems: readonly string[]
}

/** What one source said. `known`: it has a record of the work; Retraction Watch only knows works with notices. */
export type SourceAnswer =
  | {
      readonly source: IntegritySource
      readonly ok: true
      readonly known: boolean
      readonly notices: readonly Notice[]
    }
  | { readonly source: IntegritySource; readonly ok: false }

/**
 * What all answers say together. The most severe notice wins, whoever gives it: ICMJE Recommendations III.A ("Corrections,
 * Retractions, Republications and Version Control") and COPE's Retraction Guidelines set a retraction above an expression
 * of concern, and that above a correction. A reinstatement lifts the retractions dated before it; the work then counts as
 * corrected, since its readers should still know. `clear` needs an answer of every source that was asked, and that one of
 * the registries knows the work if one was asked: silence about an unknown identifier says nothing.
 */
export const statusOf = (answers: readonly SourceAnswer[]): IntegrityStatus => {
  if (answers.length === 0) return 'not-checked'
  const worst = worstOf(answers.flatMap((answer) => (answer.ok ? answer.notices : [])))
  if (worst === 'retracted' || worst === 'concern') return worst
  if (answers.some(({ ok }) => !ok)) return worst ?? 'unverifiable'
  if (worst) return worst
  const registries = answers.filter(({ source }) => source !== 'retraction-watch')
  const known = registries.length === 0 || registries.some((answer) => answer.ok && answer.known)
  return known ? 'clear' : 'unverifiable'
}

/**
 * What earlier answers said and nothing has contradicted: a source that is out of reach, turned off or has lost its record of
 * the work takes nothing back. The list of Retraction Watch counts as a whole: a notice that left it is withdrawn.
 */
export const stillStanding = (known: readonly Notice[], answers: readonly SourceAnswer[]): readonly SourceAnswer[] => {
  const hasSpoken = (source: IntegritySource): boolean =>
    answers.some((answer) => answer.source === source && answer.ok && (answer.known || source === 'retraction-watch'))
  const silent = [...new Set(known.map(({ source }) => source))].filter((source) => !hasSpoken(source))
  return silent.map((source) => ({
    source,
    ok: true,
    known: true,
    notices: known.filter((notice) => notice.source === source),
  }))
}

const worstOf = (notices: readonly Notice[]): 'retracted' | 'concern' | 'corrected' | null => {
  const reinstatements = notices.filter(({ type }) => type === 'reinstatement')
  const lifted = ({ date }: Notice): boolean =>
    date !== null && reinstatements.some((later) => later.date !== null && later.date > date)
  if (notices.some((notice) => notice.type === 'retraction' && !lifted(notice))) return 'retracted'
  if (notices.some(({ type }) => type === 'concern')) return 'concern'
  return notices.length > 0 ? 'corrected' : null
}

/**
 * What a source's name for a notice means, whatever its spelling: Crossref's update types (`expression_of_concern` and
 * `expression-of-concern`) and relation types, PubMed's `RefType`s and Retraction Watch's "RetractionNature". A partial
 * retraction, and one that was republished, count as a retraction; all other names (corrections, errata, updates, what nobody
 * has heard of) as a correction, so that a person looks.
 */
export const noticeTypeOf = (name: string): NoticeType => {
  if (/reinstat/i.test(name)) return 'reinstatement'
  if (/concern/i.test(name)) return 'concern'
  return /retract|withdraw|remov/i.test(name) ? 'retraction' : 'correction'
}

/** Oldest first; what has no date comes last. */
export const byDate = (a: Notice, b: Notice): number => (a.date ?? '9999').localeCompare(b.date ?? '9999')
