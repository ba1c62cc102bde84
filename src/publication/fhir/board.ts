import type { Approval } from '../document.ts'
import { approvalOf, type ExportedPublication } from '../exported.ts'
import { conflictLine, day, reviewerLine } from '../page-words.ts'
import { markdown } from './coding.ts'
import { narrative } from './narrative.ts'
import { refer, resourceId } from './resource-id.ts'
import type { ArtifactAssessment, Practitioner, PractitionerRole, Reference } from './r5.ts'

/** A board member as the approval names them, and what they decided. */
export type BoardMember = {
  readonly reviewer: Approval['reviewers'][number]
  readonly practitioner: Practitioner
  readonly role: PractitionerRole
  readonly assessment: ArtifactAssessment
}

/**
 * The board's review of an edition, one `ArtifactAssessment` an approval; none where the approval doesn't hold. `article` is the
 * `Citation` that they are about. Names, credentials and affiliations are those of the approval, so each person's resources belong to this edition alone.
 */
export const boardOf = (publication: ExportedPublication, article: Reference): readonly BoardMember[] => {
  const approval = approvalOf(publication)
  return (approval?.reviewers ?? []).map((reviewer, index) => {
    const id = (part: string): string => resourceId(publication.id, publication.edition, `${part}-${index + 1}`)
    const practitioner = practitionerOf(reviewer, id('reviewer'))
    const person = refer('Practitioner', id('reviewer'), reviewer.name)
    return {
      reviewer,
      practitioner,
      role: roleOf(reviewer, person, id('role')),
      assessment: assessmentOf(publication, reviewer, { id: id('assessment'), article, person }),
    }
  })
}

const practitionerOf = (reviewer: Approval['reviewers'][number], id: string): Practitioner => ({
  resourceType: 'Practitioner',
  id,
  text: narrative(reviewerLine(reviewer)),
  name: [{ text: reviewer.name, suffix: [reviewer.credentials] }],
  qualification: [{ code: { text: reviewer.credentials } }],
})

/** Where a member works and in which specialty: `Practitioner` has no place for either. */
const roleOf = (reviewer: Approval['reviewers'][number], person: Reference, id: string): PractitionerRole => ({
  resourceType: 'PractitionerRole',
  id,
  text: narrative(reviewerLine(reviewer)),
  practitioner: person,
  organization: { display: reviewer.affiliation },
  specialty: reviewer.specialties.map((specialty) => ({ text: specialty })),
})

/**
 * An approval is a comment that is accepted in full (`persuasive`) and asks for no change (`resolved-no-change`); no code says "approved". Its
 * own `approvalDate` and `lastReviewDate` would be about the assessment, not the article.
 */
const assessmentOf = (
  { question, edition, approval }: ExportedPublication,
  reviewer: Approval['reviewers'][number],
  { id, article, person }: { readonly id: string; readonly article: Reference; readonly person: Reference },
): ArtifactAssessment => {
  const title = `Approval of “${question}”, edition ${edition}, by ${reviewer.name}`
  const decision =
    `Approved word for word for publication on ${day(reviewer.decidedAt)}, in round ${approval.round}. ` +
    `SHA-256 of the approved text: ${approval.digest}`
  return {
    resourceType: 'ArtifactAssessment',
    id,
    text: narrative(title, decision, conflictLine(reviewer)),
    title,
    date: reviewer.decidedAt,
    artifactReference: article,
    content: [
      {
        informationType: 'container',
        type: { text: 'Review by a member of the medical advisory board' },
        author: person,
        freeToShare: true,
        component: [
          { informationType: 'comment', type: { text: 'Approval' }, summary: markdown(decision) },
          {
            informationType: 'comment',
            type: { text: 'Competing interests' },
            summary: markdown(conflictLine(reviewer)),
          },
        ],
      },
    ],
    workflowStatus: 'resolved-no-change',
    disposition: 'persuasive',
  }
}
