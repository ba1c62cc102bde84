'use client'
import type { ReviewPosition } from '../../review/vocabulary.ts'
import { stepsFor, type Release, type Step } from './steps.ts'
import './stepper.css'

const STATUS_WORDS: Readonly<Record<Step['status'], string>> = {
  done: 'done',
  current: 'the current step',
  stopped: 'the review ended here',
  upcoming: 'still to come',
}

type Props = { readonly position: ReviewPosition; readonly release: Release | null }

export const Stepper = ({ position, release }: Props) => (
  <ol className="review-panel__steps" aria-label="Steps of the review">
    {stepsFor(position, release).map(({ label, status }) => (
      <li
        key={label}
        className={`review-panel__step review-panel__step--${status}`}
        aria-current={status === 'current' || status === 'stopped' ? 'step' : undefined}
      >
        {label}
        <span className="review-panel__unseen"> ({STATUS_WORDS[status]})</span>
      </li>
    ))}
  </ol>
)
