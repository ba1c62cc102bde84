'use client'
import {
  Banner,
  Button,
  useAllFormFields,
  useAuth,
  useForm,
  useFormFields,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { lastSaveOf, type Save } from '../../review/contributors.ts'
import { formatHour } from '../dates.ts'
import { ByPerson } from '../review-panel/by-person.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import type { FormFields } from './jump-to-field.ts'
import { typedText } from './typed-text.ts'

/** Milliseconds between two looks at whether somebody else has saved; a save is refused in any case. */
const LOOK_EVERY = 15_000

/** Says that the article was saved elsewhere since it was opened here, and keeps what was typed within reach. */
export const NewerTextNotice = ({ articleId }: { readonly articleId: string }) => {
  const opened = useFormFields(([fields]) => fields.savedAt?.value)
  const isSaving = useFormProcessing()
  const turn = useTurns()
  const { value } = useFetched<{ readonly contributors?: unknown }>(
    `/api/articles/${articleId}?depth=0&select[contributors]=true`,
    `${turn}:${isSaving}`,
  )
  const last = lastSaveOf(value?.contributors)
  const isNewer = last !== null && typeof opened === 'string' && last.at > opened
  return isNewer && !isSaving ? <Notice last={last} /> : null
}

/** Counts up every now and then, and whenever somebody comes back to the page. */
const useTurns = (): number => {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const next = () => {
      if (document.visibilityState === 'visible') setTurn((count) => count + 1)
    }
    const timer = setInterval(next, LOOK_EVERY)
    document.addEventListener('visibilitychange', next)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', next)
    }
  }, [])
  return turn
}

const Notice = ({ last }: { readonly last: Save }) => {
  const isOwn = String(useAuth().user?.id) === last.by
  const { setModified } = useForm()
  const wasRefused = useFormSubmitted()
  // Payload takes a form that was sent for saved, and would let its owner leave without a word.
  useEffect(() => {
    if (wasRefused) setModified(true)
  }, [wasRefused, setModified])
  const [isKept, setIsKept] = useState(false)
  const loadTheirs = () => {
    // Otherwise the browser asks again whether to leave.
    setModified(false)
    setTimeout(() => window.location.reload(), 0)
  }
  return (
    <div role="alert" className="article__newer" data-code="ARTICLE_CHANGED">
      <Banner type="error">
        {isOwn ? 'You saved this article in another window' : 'Somebody else saved this article'} at{' '}
        {formatHour(last.at)}
        {!isOwn && <ByPerson id={last.by} />}, after it was opened here. Saving from here is refused, so that nothing of
        it is overwritten. Keep your text, load the newer one, and bring the two together.
      </Banner>
      <div className="review-panel__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => setIsKept(true)}>
          Keep my text
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={loadTheirs}>
          Load the newer text
        </Button>
      </div>
      {isKept && <TypedText />}
    </div>
  )
}

const TypedText = () => {
  const [fields] = useAllFormFields()
  const [isCopied, setIsCopied] = useState(false)
  const text = typedText(fields as FormFields)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setIsCopied(true)
    } catch {
      // Where the browser forbids it, the text can be copied by hand.
    }
  }
  return (
    <div className="review-panel__field">
      <label htmlFor="typed-text">Your text, as it is in this window. Copy it to where you keep it.</label>
      <p className="review-panel__hint" id="typed-text-hint">
        Words only: emphasis and citations are not in it.
      </p>
      <textarea id="typed-text" aria-describedby="typed-text-hint" readOnly rows={10} value={text} />
      <div className="review-panel__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  )
}
