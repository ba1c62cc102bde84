'use client'
import { useEffect, useRef, useState } from 'react'
import { warnBeforeLeaving } from '../bulk/warn-before-leaving.ts'
import { readJson, type ShownRefusal } from '../review-panel/post-action.ts'
import { createPage } from './create-page.ts'
import { questionOf, toEntries, waits, type Entry, type Outcome } from './entries.ts'
import { sameQuestionUrl, type SameQuestion, type SameQuestionAnswer } from './same-question.ts'
import type { TakenFile } from './take-files.ts'

export type Phase = 'comparing' | 'choosing' | 'running' | 'done'

const LOST = 'The server did not answer, so it is not known whether the article was made: look in the list first.'

/** Follows files from being compared with the articles here to becoming articles, one after the other. */
export const useMany = (files: readonly TakenFile[]) => {
  const [entries, setEntries] = useState(() => toEntries(files))
  const [phase, setPhase] = useState<Phase>('comparing')
  const [progress, setProgress] = useState({ finished: 0, of: 0 })
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const isGone = useRef(false)

  const change = (index: number, more: Partial<Entry>) =>
    setEntries((current) => current.map((entry, at) => (at === index ? { ...entry, ...more } : entry)))

  useEffect(() => {
    isGone.current = false
    const compare = async () => {
      for (const [index, entry] of toEntries(files).entries()) {
        const question = questionOf(entry)
        const same = question === null ? null : await findSame(question)
        if (isGone.current) return
        if (same) change(index, { same, isIncluded: false })
      }
      setPhase('choosing')
    }
    void compare()
    return () => {
      isGone.current = true
    }
  }, [files])

  useEffect(() => {
    if (phase !== 'running') return
    return warnBeforeLeaving('Pages are still being imported. Leave, and import no more of them?')
  }, [phase])

  const run = async () => {
    const waiting = [...entries.entries()].filter(([, entry]) => waits(entry))
    setRefusal(null)
    setPhase('running')
    for (const [finished, [index, { text }]] of waiting.entries()) {
      setProgress({ finished, of: waiting.length })
      const answer = await createPage(text ?? '')
      if (isGone.current) return
      if (!answer.ok && answer.refusal.code === 'NOT_SIGNED_IN') {
        // None of the others would fare better; they wait, ticked, for the next try.
        setRefusal(answer.refusal)
        return setPhase('choosing')
      }
      const outcome: Outcome = answer.ok
        ? { kind: 'created', created: answer.created }
        : { kind: 'failed', problem: answer.refusal.code === 'UNREACHABLE' ? LOST : answer.refusal.message }
      change(index, { outcome })
    }
    setPhase('done')
  }
  return {
    entries,
    phase,
    progress,
    refusal,
    run,
    include: (at: number, isIncluded: boolean) => change(at, { isIncluded }),
  }
}

/** Null also where it can't be told: the comparison is a help, and no condition. */
const findSame = async (question: string): Promise<SameQuestion | null> => {
  try {
    const response = await fetch(sameQuestionUrl(question), { credentials: 'same-origin' })
    return response.ok ? (((await readJson(response)) as SameQuestionAnswer).docs[0] ?? null) : null
  } catch {
    return null
  }
}
