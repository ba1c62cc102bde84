import { APIError } from 'payload'
import type { Refusal } from '../commands/result.ts'

/** A refusal thrown through Payload's own operations, where a value can't be returned (hooks). */
export class RefusalError extends APIError {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message, refusal.status, { code: refusal.code, details: refusal.details ?? {} }, true)
    this.refusal = refusal
  }
}
