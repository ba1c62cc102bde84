'use client'
import {
  Button,
  toast,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormProcessing,
  useFormSubmitted,
  usePreferences,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { UNREACHABLE, type ShownRefusal } from '../review-panel/post-action.ts'

const SIGNED_OUT: ShownRefusal = {
  code: 'NOT_SIGNED_IN',
  message: 'Your session has ended, so nothing was saved.',
  unmet: [],
}
const SOMEBODY_ELSE: ShownRefusal = {
  code: 'SOMEBODY_ELSE',
  message:
    'Somebody else is signed in in this browser now, and may not save this. What you typed is still in the form: sign in again as yourself in another tab, then save here.',
  unmet: [],
}

/**
 * Says at the form that a save did not reach the server, or that the server no longer knows who saves; for every other
 * refusal Payload shows the sentence. In all cases the form goes on counting as unsaved.
 */
export const FailedSave = () => {
  const { submit, setModified } = useForm()
  const { user, fetchFullUser } = useAuth()
  const { preferencesKey } = useDocumentInfo()
  const { getPreference } = usePreferences()
  const isSaving = useFormProcessing()
  const wasRefused = useFormSubmitted()
  const person = user?.id
  const wasSaving = useRef(false)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const [isBack, setIsBack] = useState(false)

  // A save ends by asking for the person's settings of this form, and where that was first asked without a connection, Payload
  // waits for the answer for ever, in this save and in all later ones (3.90.2, Preferences). So it is asked at once.
  useEffect(() => {
    if (preferencesKey) void getPreference(preferencesKey)
  }, [preferencesKey, getPreference])

  useEffect(() => {
    const hasEnded = wasSaving.current && !isSaving
    wasSaving.current = isSaving
    if (!hasEnded) return
    setIsBack(false)
    if (!wasRefused) return setRefusal(null)
    // Payload takes a form that was sent for saved, and would let its owner leave without a word.
    setModified(true)
    void reasonOf(person).then((reason) => {
      // Of these Payload says "Failed to fetch", or nothing that helps.
      if (reason) toast.dismiss()
      setRefusal(reason)
    })
  }, [isSaving, wasRefused, setModified, person])

  useEffect(() => {
    if (refusal === null || refusal === UNREACHABLE) return
    const look = async () => {
      if (document.visibilityState !== 'visible' || (await reasonOf(person)) !== null) return
      setIsBack(true)
      // So that the page knows until when the new session lasts.
      await fetchFullUser()
    }
    const onLook = () => void look()
    document.addEventListener('visibilitychange', onLook)
    window.addEventListener('focus', onLook)
    return () => {
      document.removeEventListener('visibilitychange', onLook)
      window.removeEventListener('focus', onLook)
    }
  }, [refusal, person, fetchFullUser])

  if (refusal === null || isSaving) return null
  return (
    <div className="article__failed">
      <RefusalMessage refusal={refusal} />
      {isBack && <p role="status">You are signed in again.</p>}
      <div className="review-panel__buttons">
        <Button margin={false} onClick={() => void submit()}>
          Save again
        </Button>
      </div>
    </div>
  )
}

/** Why a save may have come to nothing; null where the server answers and knows this person. */
const reasonOf = async (person: number | string | undefined): Promise<ShownRefusal | null> => {
  try {
    const response = await fetch('/api/users/me?depth=0', { credentials: 'same-origin' })
    const { user } = (await response.json()) as { readonly user?: { readonly id?: unknown } | null }
    if (!response.ok) return UNREACHABLE
    if (!user) return SIGNED_OUT
    return person === undefined || String(user.id) === String(person) ? null : SOMEBODY_ELSE
  } catch {
    return UNREACHABLE
  }
}
