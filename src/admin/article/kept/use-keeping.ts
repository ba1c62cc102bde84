'use client'
import {
  useAllFormFields,
  useAuth,
  useForm,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { changedMembers, keep, keyOf, typedMembers, type KeptEntry, type Members } from './kept-words.ts'

/** How long nothing must be typed before it is kept; in milliseconds. */
const PAUSE = 800

export type Keeping = {
  /** The form holds the article. */
  readonly isReady: boolean
  readonly person: string
  /** `savedAt` of the text that the form was filled with. */
  readonly base: string | null
  /** The article as the form was filled with it. */
  readonly saved: () => Members
  /** The key under which this form's own words lie. */
  readonly isOwn: (key: string) => boolean
  /** Makes kept words this form's own. */
  readonly adopt: (entry: KeptEntry) => void
  /** The browser has no room for the words, or forbids it to keep any. */
  readonly isImpossible: boolean
}

/**
 * Keeps what is typed into the article's form on this device until it is saved: a session that ends, a browser that dies or
 * a save that is refused takes nothing with it.
 */
export const useKeeping = (article: string | null): Keeping => {
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const isSaving = useFormProcessing()
  const wasRefused = useFormSubmitted()
  const person = useLastPerson()
  const base = typeof fields.savedAt?.value === 'string' ? fields.savedAt.value : null
  const [form] = useState(() => Math.random().toString(36).slice(2))
  const [isImpossible, setIsImpossible] = useState(false)
  const saved = useRef<{ readonly base: string | null; readonly members: Members } | null>(null)
  const own = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const forgetOwn = () => {
    if (own.current !== null) attempt(() => localStorage.removeItem(own.current ?? ''))
    own.current = null
  }
  const write = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    const members = changedMembers(saved.current?.members ?? {}, typedMembers(getData()))
    if (Object.keys(members).length === 0) return forgetOwn()
    own.current = keyOf({ person, article, form }, base)
    const words = { at: new Date().toISOString(), base, members }
    setIsImpossible(!attempt(() => keep(localStorage, own.current ?? '', words)))
  }
  // What runs when the page goes away has to be the newest of these.
  const latest = useRef({ write, forgetOwn, isSaved: false })
  latest.current = { write, forgetOwn, isSaved: isSaving && !isModified }

  const wasSaving = useRef(false)
  useEffect(() => {
    const hasNewBase = saved.current !== null && saved.current.base !== base
    // Not by this form's own save: another text was loaded into it, and the words that were typed over the one before stay.
    if (hasNewBase && !isSaving && !wasSaving.current) own.current = null
    // A save under way, or refused, leaves in the form what is not the saved text.
    const isClean = !isModified && !isSaving && !wasRefused
    if (saved.current === null || hasNewBase || isClean) saved.current = { base, members: typedMembers(getData()) }
  }, [fields, base, isModified, isSaving, wasRefused, getData])

  useEffect(() => {
    if (!isModified || isSaving) return
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current.write(), PAUSE)
  }, [fields, isModified, isSaving])

  useEffect(() => {
    const hasEnded = wasSaving.current && !isSaving
    wasSaving.current = isSaving
    if (isSaving && timer.current !== null) latest.current.write()
    if (hasEnded && !wasRefused) latest.current.forgetOwn()
  }, [isSaving, wasRefused])

  useEffect(() => {
    const flush = () => {
      if (timer.current !== null) latest.current.write()
    }
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      // A new article leaves its form as soon as it is saved.
      if (latest.current.isSaved) latest.current.forgetOwn()
      else flush()
    }
  }, [])

  return {
    isReady: fields.question !== undefined,
    person,
    base,
    saved: useCallback(() => saved.current?.members ?? {}, []),
    isOwn: useCallback((key) => own.current === key, []),
    adopt: (entry) => {
      own.current = keyOf({ person, article, form }, base)
      attempt(() => keep(localStorage, own.current ?? '', { at: entry.at, base, members: entry.members }))
      if (entry.key !== own.current) attempt(() => localStorage.removeItem(entry.key))
    },
    isImpossible,
  }
}

/** Who is signed in, or was when the session ended: the words are theirs. */
const useLastPerson = (): string => {
  const id = useAuth().user?.id
  const last = useRef('')
  if (id !== undefined) last.current = String(id)
  return last.current
}

/** Some browsers forbid storage altogether. */
const attempt = (use: () => unknown): boolean => {
  try {
    return use() !== false
  } catch {
    return false
  }
}
