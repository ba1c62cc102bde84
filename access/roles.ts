import type { PayloadRequest } from 'payload'

import type { Role } from '../src/review/vocabulary.ts'

/** Plain questions about a person. Roles come from the `grants` collection; see docs/decisions/0007-roles-as-grants.md. */
type Person = { readonly id?: unknown; readonly roles?: readonly string[] | null } | null | undefined

const has = (person: Person, role: Role): boolean => person?.roles?.includes(role) ?? false

export const isAdministrator = (person: Person): boolean => has(person, 'administrator')
export const isManagingEditor = (person: Person): boolean => has(person, 'managing-editor')
export const isEditor = (person: Person): boolean => has(person, 'editor')
export const isReviewer = (person: Person): boolean => has(person, 'reviewer')

/** Writes articles and references. */
export const isEditorial = (person: Person): boolean => isEditor(person) || isManagingEditor(person)
/** Reads working copies. An administrator reads everything and decides nothing. */
export const isStaff = (person: Person): boolean => isEditorial(person) || isAdministrator(person)
/** Holds any role at all: an account without one is nobody. */
export const isMember = (person: Person): boolean => isStaff(person) || isReviewer(person)

type Asked = { readonly req: Pick<PayloadRequest, 'user'> }

export const administrators = ({ req }: Asked): boolean => isAdministrator(req.user)
export const managers = ({ req }: Asked): boolean => isManagingEditor(req.user) || isAdministrator(req.user)
export const editorial = ({ req }: Asked): boolean => isEditorial(req.user)
export const staff = ({ req }: Asked): boolean => isStaff(req.user)
export const members = ({ req }: Asked): boolean => isMember(req.user)
export const nobody = (): boolean => false
