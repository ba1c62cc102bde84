import type { CollectionConfig, GlobalConfig } from 'payload'

type CollectionAccess = NonNullable<CollectionConfig['access']>
type GlobalAccess = NonNullable<GlobalConfig['access']>

/**
 * Every key written out, also where it equals Payload's default: a default that changes under us must not open a door, and
 * a reader sees the whole policy of a collection on one screen. Leaving a key out does not compile.
 */
export type WholeAccessMap = Required<
  Pick<CollectionAccess, 'create' | 'read' | 'readVersions' | 'update' | 'delete' | 'unlock'>
>
/** As above, for the collection that signs in; `admin` says who may open the admin UI. */
export type WholeAuthAccessMap = WholeAccessMap & Required<Pick<CollectionAccess, 'admin'>>
export type WholeGlobalAccessMap = Required<GlobalAccess>
