/**
 * What we write of FHIR R5 (5.0.0), under the names that its own types have: https://hl7.org/fhir/R5/citation.html,
 * https://hl7.org/fhir/R5/artifactassessment.html, https://hl7.org/fhir/R5/bundle.html.
 */

export type Coding = { system?: string | undefined; code?: string | undefined; display?: string | undefined }
export type CodeableConcept = { coding?: Coding[] | undefined; text?: string | undefined }
export type Identifier = { system?: string | undefined; value?: string | undefined }
export type Period = { start?: string | undefined; end?: string | undefined }
export type Annotation = { text: string }
export type Reference = {
  reference?: string | undefined
  type?: string | undefined
  identifier?: Identifier | undefined
  display?: string | undefined
}
export type Narrative = { status: 'generated'; div: string }

type DomainResource = { id?: string | undefined; text?: Narrative | undefined }

export type CitationCitedArtifactStatusDate = {
  activity: CodeableConcept
  actual?: boolean | undefined
  period: Period
}
export type CitationCitedArtifactTitle = {
  type?: CodeableConcept[] | undefined
  language?: CodeableConcept | undefined
  text: string
}
export type CitationCitedArtifactRelatesTo = {
  type: 'cites' | 'replaced-with'
  label?: string | undefined
  display?: string | undefined
  citation?: string | undefined
  resourceReference?: Reference | undefined
}
export type CitationCitedArtifactPublicationForm = {
  publishedIn?:
    | {
        type?: CodeableConcept | undefined
        identifier?: Identifier[] | undefined
        title?: string | undefined
        publisher?: Reference | undefined
        publisherLocation?: string | undefined
      }
    | undefined
  citedMedium?: CodeableConcept | undefined
  volume?: string | undefined
  issue?: string | undefined
  articleDate?: string | undefined
  lastRevisionDate?: string | undefined
  language?: CodeableConcept[] | undefined
  pageString?: string | undefined
}
export type CitationCitedArtifactWebLocation = { classifier?: CodeableConcept[] | undefined; url?: string | undefined }
export type CitationCitedArtifactClassification = {
  type?: CodeableConcept | undefined
  classifier?: CodeableConcept[] | undefined
  artifactAssessment?: Reference[] | undefined
}
export type CitationCitedArtifactContributorshipEntry = {
  contributor: Reference
  affiliation?: Reference[] | undefined
  role?: CodeableConcept | undefined
  contributionInstance?: { type: CodeableConcept; time?: string | undefined }[] | undefined
  rankingOrder?: number | undefined
}
export type CitationCitedArtifact = {
  identifier?: Identifier[] | undefined
  dateAccessed?: string | undefined
  version?: { value: string } | undefined
  currentState?: CodeableConcept[] | undefined
  statusDate?: CitationCitedArtifactStatusDate[] | undefined
  title?: CitationCitedArtifactTitle[] | undefined
  abstract?: { type?: CodeableConcept | undefined; language?: CodeableConcept | undefined; text: string }[] | undefined
  relatesTo?: CitationCitedArtifactRelatesTo[] | undefined
  publicationForm?: CitationCitedArtifactPublicationForm[] | undefined
  webLocation?: CitationCitedArtifactWebLocation[] | undefined
  classification?: CitationCitedArtifactClassification[] | undefined
  contributorship?:
    | {
        complete?: boolean | undefined
        entry?: CitationCitedArtifactContributorshipEntry[] | undefined
        summary?: { type?: CodeableConcept | undefined; value: string }[] | undefined
      }
    | undefined
  note?: Annotation[] | undefined
}
export type Citation = DomainResource & {
  readonly resourceType: 'Citation'
  title?: string | undefined
  status: 'active'
  date?: string | undefined
  publisher?: string | undefined
  summary?: { style?: CodeableConcept | undefined; text: string }[] | undefined
  citedArtifact?: CitationCitedArtifact | undefined
}

export type ArtifactAssessmentContent = {
  informationType?: 'comment' | 'container' | undefined
  summary?: string | undefined
  type?: CodeableConcept | undefined
  author?: Reference | undefined
  freeToShare?: boolean | undefined
  component?: ArtifactAssessmentContent[] | undefined
}
export type ArtifactAssessment = DomainResource & {
  readonly resourceType: 'ArtifactAssessment'
  title?: string | undefined
  date?: string | undefined
  artifactReference?: Reference | undefined
  content?: ArtifactAssessmentContent[] | undefined
  workflowStatus?: 'resolved-no-change' | undefined
  disposition?: 'persuasive' | undefined
}

export type Practitioner = DomainResource & {
  readonly resourceType: 'Practitioner'
  name?: { text?: string | undefined; suffix?: string[] | undefined }[] | undefined
  qualification?: { code: CodeableConcept }[] | undefined
}
export type PractitionerRole = DomainResource & {
  readonly resourceType: 'PractitionerRole'
  practitioner?: Reference | undefined
  organization?: Reference | undefined
  specialty?: CodeableConcept[] | undefined
}
export type Organization = DomainResource & { readonly resourceType: 'Organization'; name?: string | undefined }

export type Resource = Citation | ArtifactAssessment | Practitioner | PractitionerRole | Organization
export type BundleEntry = { fullUrl?: string | undefined; resource?: Resource | undefined }
export type Bundle = {
  readonly resourceType: 'Bundle'
  id?: string | undefined
  identifier?: Identifier | undefined
  type: 'collection'
  entry?: BundleEntry[] | undefined
}
export type OperationOutcome = {
  readonly resourceType: 'OperationOutcome'
  issue: { severity: 'error'; code: 'deleted' | 'not-found'; details?: CodeableConcept | undefined }[]
}
