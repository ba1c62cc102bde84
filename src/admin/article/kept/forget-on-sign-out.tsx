'use client'
import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { forgetPerson } from './kept-words.ts'

/** Whoever signs out on purpose leaves nothing of theirs on a device that others may use. A session that ends by itself does. */
export const ForgetOnSignOut = ({ children }: { readonly children: ReactNode }) => {
  const { user } = useAuth()
  const isLeaving = usePathname() === '/admin/logout'
  const person = user?.id
  useEffect(() => {
    if (!isLeaving || person === undefined) return
    try {
      forgetPerson(localStorage, String(person))
    } catch {
      // No storage: nothing was kept.
    }
  }, [isLeaving, person])
  return children
}
