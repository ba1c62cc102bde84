import type { PayloadRequest } from 'payload'
import type { ReviewPolicy } from '../payload-types.ts'
import { DEFAULT_POLICY, type PolicySettings, type TopicRule } from '../review/policy.ts'
import type { TopicRef } from '../review/round.ts'
import { recordSettings, type StoredSettings } from './record-settings.ts'

type Stored = Partial<ReviewPolicy>

/** The policy as it stands. */
export const currentSettings = async (req: PayloadRequest): Promise<PolicySettings> =>
  settingsFrom(await storedPolicy(req), req)

/** The policy, with the time of its last save; null while nobody has saved one. */
export const storedPolicySettings = async (req: PayloadRequest): Promise<StoredSettings> => {
  const stored = await storedPolicy(req)
  return { settings: await settingsFrom(stored, req), savedAt: stored.updatedAt ?? null }
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
  recordSettings('policy', () => storedPolicySettings(req), req)
