'use client'
import { useEffect, useRef, useState } from 'react'
import type { ActionResult, ShownRefusal } from '../review-panel/post-action.ts'
import { isLeft, type BulkEntry } from './bulk-entry.ts'
import { warnBeforeLeaving } from './warn-before-leaving.ts'

export type BulkPhase = 'choosing' | 'running' | 'done'

const LOST: ShownRefusal = {
  code: 'UNREACHABLE',
  message: 'The server did not answer, so it is not known whether this was done: look at it first.',
  unmet: [],
}

/**
 * Does something to one document after the other, each by the command that its own screen uses. One that is refused keeps
 * none of the others back; leaving the screen, or stopping, lets the one that is under way finish and begins no other.
 */
export const useBulkRun = (initial: readonly BulkEntry[]) => {
  const [entries, setEntries] = useState(initial)
  const [phase, setPhase] = useState<BulkPhase>('choosing')
  const [progress, setProgress] = useState({ finished: 0, of: 0 })
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const isStopped = useRef(false)

  useEffect(() => {
    isStopped.current = false
    return () => {
      isStopped.current = true
    }
  }, [])
  useEffect(() => {
    if (phase !== 'running') return
    return warnBeforeLeaving('This is still being done. Leave, and do it to no more of them?')
  }, [phase])

  const run = async (act: (id: string) => Promise<ActionResult>) => {
    const left = entries.filter(isLeft)
    isStopped.current = false
    setRefusal(null)
    setPhase('running')
    for (const [finished, { id }] of left.entries()) {
      setProgress({ finished, of: left.length })
      if (isStopped.current) break
      const result = await act(id)
      if (!result.ok && result.refusal.code === 'NOT_SIGNED_IN') {
        // None of the others would fare better; they wait for the next try.
        setRefusal(result.refusal)
        return setPhase('done')
      }
      const outcome =
        !result.ok && result.refusal.code === 'UNREACHABLE' ? { ok: false as const, refusal: LOST } : result
      setEntries((current) => current.map((entry) => (entry.id === id ? { ...entry, outcome } : entry)))
    }
    setPhase('done')
  }
  return {
    entries,
    phase,
    progress,
    refusal,
    run,
    stop: () => {
      isStopped.current = true
    },
  }
}
