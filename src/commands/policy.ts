import type { PayloadRequest } from 'payload'
import type { ReviewPolicy } from '../payload-types.ts'
import { digestOf } from '../review/digest.ts'
import { DEFAULT_POLICY, type PolicySettings, type TopicRule } from '../review/policy.ts'
import type { TopicRef } from '../review/round.ts'
import { appendEvent, lastEventOf } from './ledger.ts'

type Stored = Partial<ReviewPolicy>

/** The policy as it stands. */
export const currentSettings = async (req: PayloadRequest): Promise<PolicySettings> =>
  settingsFrom(await storedPolicy(req), req)

/** When the policy was last saved; null while nobody has saved one. */
export const lastPolicySave = async (req: PayloadRequest): Promise<string | null> => {
  const { updatedAt } = await storedPolicy(req)
  return updatedAt ? new Date(updatedAt).toISOString() : null
}

const storedPolicy = (req: PayloadRequest): Promise<ReviewPolicy> =>
  req.payload.findGlobal({ slug: 'review-policy', depth: 0, overrideAccess: true, req })

/** The policy that a global's row holds; what it leaves out has its default. */
export const settingsFrom = async (stored: Stored, req: PayloadRequest): Promise<PolicySettings> => {
  const rules = stored.topicRules ?? []
  const topics = await topicsById(
    rules.map(({ topic }) => idOf(topic)),
    req,
  )
  const given = Object.fromEntries(
    Object.keys(DEFAULT_POLICY)
      .filter((name) => name !== 'topicRules')
      .map((name) => [name, (stored as Readonly<Record<string, unknown>>)[name]] as const)
      .filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<PolicySettings>
  return {
    ...DEFAULT_POLICY,
    ...given,
    topicRules: rules.flatMap((rule): TopicRule[] => {
      const topic = topics.get(idOf(rule.topic))
      return topic
        ? [
            {
              topic,
              quorum: rule.quorum ?? null,
              specialties: rule.specialties ?? [],
              reviewIntervalMonths: rule.reviewIntervalMonths ?? null,
            },
          ]
        : []
    }),
  }
}

const idOf = (value: string | { readonly id: string }): string => (typeof value === 'string' ? value : value.id)

const topicsById = async (ids: readonly string[], req: PayloadRequest): Promise<ReadonlyMap<string, TopicRef>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'topics',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, slug, name }) => [String(id), { id: String(id), slug: slug ?? '', name }]))
}

/**
 * Writes the policy into the ledger where the ledger's last word on it is another one. Called when it is saved, and by
 * recovery for a save whose server died before its event was written.
 */
export const recordPolicy = (req: PayloadRequest): Promise<void> =>
  appendEvent(async () => {
    const stored = await storedPolicy(req)
    if (!stored.updatedAt) return null
    const settings = await settingsFrom(stored, req)
    const after = digestOf(settings)
    const last = await lastEventOf('policy', req)
    const before = last?.after ?? null
    if (before === after) return null
    const at = new Date(stored.updatedAt).toISOString()
    return {
      // The event before is part of the name: a policy can come back to what it was, where a topic is named back.
      key: `policy:${at}:${digestOf([last?.key ?? null, after])}`,
      subject: 'policy',
      action: 'policy-changed',
      at,
      actor: req.user ? String(req.user.id) : null,
      before,
      after,
      details: { policy: settings },
    }
  }, req)
