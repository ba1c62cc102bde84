'use client'
import { Banner, Button, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { formatTime } from '../../dates.ts'
import { OneChange } from '../../review-panel/changes/what-changed.tsx'
import { DoneMessage, RefusalMessage } from '../../review-panel/messages.tsx'
import type { ShownRefusal } from '../../review-panel/post-action.ts'
import { keep, typedMembers, type KeptEntry } from './kept-words.ts'
import type { Keeping } from './use-keeping.ts'
import type { Offer } from './use-offers.ts'
import { useRefill } from './use-refill.ts'

type Props = { readonly keeping: Keeping; readonly offers: readonly Offer[]; readonly look: () => void }

/** What was done with kept words last, and all that it takes to take it back. */
type Done = { readonly words: string; readonly undo: () => void; readonly at: number }

const NOT_REFILLED: ShownRefusal = {
  code: 'UNREACHABLE',
  message: 'They could not be brought back: the server did not answer, or your session has ended. They are still kept.',
  unmet: [],
}

/** Above the form: words that were typed here and never saved, with what they differ in, to be taken up again or not. */
export const KeptNotice = ({ keeping, offers, look }: Props) => {
  const refill = useRefill()
  const { getData } = useForm()
  const [done, setDone] = useState<Done | null>(null)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const say = (words: string, undo: () => void) => {
    setRefusal(null)
    setDone({ words, undo, at: Date.now() })
    look()
  }

  const discard = (entry: KeptEntry) => {
    localStorage.removeItem(entry.key)
    say('They were discarded.', () => {
      restore(entry)
      setDone(null)
      look()
    })
  }
  const bringBack = async (entry: KeptEntry) => {
    const now = typedMembers(getData())
    const before = Object.fromEntries(Object.keys(entry.members).map((name) => [name, now[name] ?? null]))
    if (!(await refill(entry.members))) return setRefusal(NOT_REFILLED)
    keeping.adopt(entry)
    say('Your words are in the form again. They are not saved yet.', () => {
      restore(entry)
      void refill(before).then(() => {
        setDone(null)
        look()
      })
    })
  }
  return (
    <>
      {done && (
        <DoneMessage key={done.at}>
          {done.words}{' '}
          <button type="button" className="article__jump" onClick={done.undo}>
            Undo
          </button>
        </DoneMessage>
      )}
      {refusal && <RefusalMessage refusal={refusal} />}
      {offers.map((offer) => (
        <OneOffer
          key={offer.entry.key}
          offer={offer}
          base={keeping.base}
          onBringBack={() => bringBack(offer.entry)}
          onDiscard={() => discard(offer.entry)}
        />
      ))}
      {keeping.isImpossible && (
        <p className="review-panel__hint">This browser has no room to keep unsaved words, or forbids it: save often.</p>
      )}
    </>
  )
}

const restore = (entry: KeptEntry): void => {
  const { key, ...words } = entry
  keep(localStorage, key, words)
}

type OfferProps = {
  readonly offer: Offer
  readonly base: string | null
  readonly onBringBack: () => Promise<void>
  readonly onDiscard: () => void
}

const OneOffer = ({ offer: { entry, changes }, base, onBringBack, onDiscard }: OfferProps) => {
  const [isBusy, setIsBusy] = useState(false)
  const mayWrite = useMayWrite()
  const isOverNewer = entry.base !== base
  const bringBack = async () => {
    setIsBusy(true)
    await onBringBack()
    setIsBusy(false)
  }
  return (
    <section className="article__kept" aria-label="Changes that were not saved" data-newer={isOverNewer}>
      <Banner type="info">
        You have changes that were not saved, from {formatTime(entry.at)}. Only you can see them, on this device.
        {isOverNewer && base !== null && (
          <>
            {' '}
            <strong>The article was saved since then, on {formatTime(base)}.</strong> Read what they differ in: what you
            bring back takes the place of what is marked as removed. Nothing is saved until you press Save.
          </>
        )}
        {!mayWrite && ' The board has the text now: they stay here until it can be changed again.'}
      </Banner>
      <details open>
        <summary>What they differ in from the saved text</summary>
        {/* It scrolls, so the keyboard must be able to stand in it. */}
        <div className="changes" tabIndex={0} role="group" aria-label="What they differ in">
          {changes.map((change, index) =>
            change.parts.length === 0 ? <h3 key={index}>{change.what}</h3> : <OneChange key={index} change={change} />,
          )}
        </div>
      </details>
      <div className="review-panel__buttons">
        {mayWrite && (
          <Button margin={false} disabled={isBusy} onClick={() => void bringBack()}>
            {isOverNewer ? 'Bring them back over the newer text' : 'Bring them back'}
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={onDiscard}>
          Discard them
        </Button>
      </div>
    </section>
  )
}

/** Whether the form's words can be changed now: while the board has them, they can't. */
const useMayWrite = (): boolean => {
  const fields = useDocumentInfo().docPermissions?.fields
  if (fields === true || fields === undefined) return true
  const question = fields.question
  return question === true || (typeof question === 'object' && question.update === true)
}
