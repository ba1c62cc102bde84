'use client'
import { useAuth } from '@payloadcms/ui'
import { isAdministrator, isManagingEditor } from '../../../access/roles.ts'
import { useFetched } from './use-fetched.ts'

/** " by Edith Example", for those who may read accounts; nothing for everybody else. */
export const ByPerson = ({ id }: { readonly id: string }) => {
  const user = useAuth().user as Parameters<typeof isManagingEditor>[0]
  const mayRead = isManagingEditor(user) || isAdministrator(user)
  const { value } = useFetched<{ readonly name?: string }>(mayRead ? `/api/users/${id}?depth=0` : null)
  return value?.name ? <> by {value.name}</> : null
}
