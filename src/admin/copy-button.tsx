'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'

/** Copies words that are shown beside it. */
export const CopyButton = ({ words }: { readonly words: string }) => {
  const [isCopied, setIsCopied] = useState(false)
  // Without https a browser offers no clipboard; then the words are there to be selected.
  if (typeof navigator === 'undefined' || !navigator.clipboard) return null
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      onClick={() => void navigator.clipboard.writeText(words).then(() => setIsCopied(true))}
    >
      {isCopied ? 'Copied' : 'Copy'}
    </Button>
  )
}
