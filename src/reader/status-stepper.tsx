import { Day } from './day.tsx'

/** Where the text stands. Only approved texts reach this page, so the first two steps are always done. */
export const StatusStepper = ({ approvedAt }: { readonly approvedAt: string }) => (
  <ol className="stepper" aria-label="Review status">
    <li>
      <span className="step-name">Submitted</span>
      <span className="step-state">Done</span>
    </li>
    <li>
      <span className="step-name">Under review</span>
      <span className="step-state">Done</span>
    </li>
    <li aria-current="step">
      <span className="step-name">Approved</span>
      <span className="step-state">
        <Day iso={approvedAt} />
      </span>
    </li>
  </ol>
)
