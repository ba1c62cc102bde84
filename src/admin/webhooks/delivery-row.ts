import type { DeliveryAttempt, DeliveryState } from '../../webhooks/vocabulary.ts'

/** A delivery as the API answers it. */
export type DeliveryRow = {
  readonly id: string
  readonly type: string
  readonly state: DeliveryState
  readonly createdAt: string
  readonly nextTryAt: string | null
  readonly attempts: readonly DeliveryAttempt[] | null
}
