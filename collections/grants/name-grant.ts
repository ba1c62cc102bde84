import type { CollectionBeforeChangeHook } from 'payload'

/** The unique key "account:role": the same role can't be granted twice. */
export const nameGrant: CollectionBeforeChangeHook = ({ data }) => ({ ...data, key: `${data.user}:${data.role}` })
