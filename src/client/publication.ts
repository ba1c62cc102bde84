/** A publication as the server answers it: docs/api.md, "A publication". */
export type Publication = {
  readonly id: string
  readonly slug: string
  readonly language: string
  readonly edition: number
  /** `superseded`: an earlier edition. */
  readonly status: 'live' | 'retracted' | 'superseded'
  readonly question: string
  readonly summary: string | null
  readonly audiences: readonly Audience[]
  readonly provenance: {
    readonly method: 'human' | 'machine-drafted'
    readonly tool: string | null
    readonly note: string | null
  }
  readonly sections: readonly Section[]
  readonly bibliography: readonly BibliographyEntry[]
  readonly relatedQuestionTexts: readonly string[]
  /** The same questions with the live article that answers each, where there is one. */
  readonly relatedQuestions: readonly { readonly question: string; readonly slug: string | null }[]
  readonly topics: readonly { readonly slug: string; readonly name: string }[]
  readonly disclaimer: string
  readonly changeNote: string | null
  readonly corrections: readonly { readonly edition: number; readonly publishedAt: string; readonly note: string }[]
  readonly reviewStatus: string
  readonly reviewOverdue: boolean
  readonly approval: Approval
  readonly pendingUpdate: { readonly state: string; readonly since: string } | null
  /** Show these with the text: a source was retracted, or is in doubt, since it was approved. */
  readonly alerts: readonly SourceAlert[]
  readonly proof: { readonly covers: readonly string[]; readonly jws: string }
  readonly publishedAt: string
  readonly createdAt: string
  readonly updatedAt: string
}

export type Audience = 'clinician' | 'patient'

export type Section = {
  readonly kind: 'guidelines' | 'research' | 'custom'
  readonly heading: string
  /** Whom it is written for; empty means everybody. */
  readonly audiences: readonly Audience[]
  /** The Lexical editor's state; `html` and `text` are the same words. */
  readonly content: object
  readonly html: string
  readonly text: string
}

export type BibliographyEntry = {
  readonly number: number
  readonly reference: string
  readonly kind:
    'guideline' | 'systematic-review' | 'trial' | 'cohort' | 'review' | 'research' | 'book' | 'website' | 'other'
  readonly title: string
  readonly titleTranslated: boolean
  readonly authors: readonly {
    readonly family?: string
    readonly given?: string
    readonly suffix?: string
    readonly literal?: string
    readonly orcid?: string
  }[]
  readonly issuingBody: string | null
  readonly container: string | null
  readonly year: number
  readonly language: string | null
  readonly doi: string | null
  readonly pmid: string | null
  readonly pmcid: string | null
  readonly url: string | null
  /** The whole entry as one line of text. */
  readonly citation: string
  /** The whole record as CSL-JSON. */
  readonly csl: object
}

export type Approval = {
  readonly digest: string
  readonly round: number
  readonly approvedAt: string
  readonly nextReviewDue: string
  readonly quorum: number
  readonly reviewers: readonly {
    readonly name: string
    readonly credentials: string
    readonly specialties: readonly string[]
    readonly affiliation: string
    readonly conflict: string
    readonly decidedAt: string
  }[]
}

export type SourceAlert = {
  readonly status: 'retracted' | 'concern'
  /** The source's number in the bibliography. */
  readonly number: number
  readonly title: string
  readonly doi: string | null
  readonly pmid: string | null
  readonly since: string
  readonly notices: readonly {
    readonly type: 'retraction' | 'concern' | 'correction' | 'reinstatement'
    readonly date: string | null
    readonly doi: string | null
    readonly pmid: string | null
    readonly source: string
    readonly label: string
  }[]
  readonly message: string
}
