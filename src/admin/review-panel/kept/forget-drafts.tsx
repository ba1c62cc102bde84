'use client'
import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import { forgetOld, forgetPerson } from './kept-drafts.ts'

/** Payload's own route; a session that merely ran out leads to `/logout-inactivity`, and its drafts stay. */
const SIGN_OUT = /\/logout\/?$/

/** Around the whole admin UI: nobody's unsent words outlive their signing out, or thirty days. */
export const ForgetDrafts = ({ children }: { readonly children: ReactNode }) => {
  const { user } = useAuth()
  const path = usePathname()
  const person = useRef<string | null>(null)

  useEffect(() => {
    if (user) person.current = String(user.id)
    try {
      if (SIGN_OUT.test(path) && person.current !== null) forgetPerson(localStorage, person.current)
    } catch {
      // No storage, so nothing is kept in it.
    }
  }, [user, path])

  useEffect(() => {
    try {
      forgetOld(localStorage, new Date())
    } catch {
      // As above.
    }
  }, [])
  return children
}
