import { withoutBlanks } from './coding.ts'
import type { OperationOutcome } from './r5.ts'

/** Why there is no bundle, in FHIR's own form: https://hl7.org/fhir/R5/operationoutcome.html */
export const refusedOutcome = (message: string, isRetracted: boolean): OperationOutcome =>
  withoutBlanks<OperationOutcome>({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: isRetracted ? 'deleted' : 'not-found', details: { text: message } }],
  })
